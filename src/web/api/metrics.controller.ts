import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Registry } from 'prom-client';
import type { House } from '../../operations/house.js';
import { metricsOf } from '../../operations/metrics.query.js';
import { actorOf } from '../caller.js';
import { HOUSE } from '../tokens.js';
import { Describe } from './describe.js';

/** Figures for Prometheus: from this machine, or with a token. */
@Controller('metrics')
export class MetricsController {
  private readonly registry: Registry;

  constructor(@Inject(HOUSE) { database, clock }: House) {
    this.registry = metricsOf(database, clock);
  }

  @Get()
  @Describe({ summary: 'Figures for Prometheus, from loopback or with a token', tag: 'health', open: true })
  async read(@Req() request: Request, @Res() response: Response): Promise<void> {
    if (!isLoopback(request)) actorOf(request);
    response.type(this.registry.contentType).send(await this.registry.metrics());
  }
}

/** Behind a proxy of this machine the address is the one that the proxy names. */
function isLoopback(request: Request): boolean {
  return /^(::1|127\.\d+\.\d+\.\d+|::ffff:127\.\d+\.\d+\.\d+)$/.test(request.ip ?? '');
}
