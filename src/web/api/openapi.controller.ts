import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { Request, Response } from 'express';
import type { Config } from '../../platform/config.js';
import { Pages } from '../page-answer.js';
import { ApiDocsPage } from '../pages/api-docs.page.js';
import { CONFIG } from '../tokens.js';
import { Describe } from './describe.js';
import { openApi, type Route, routesOf } from './openapi.js';

/** What the API can do, for programs and for those who write them. */
@Controller('api')
export class OpenApiController {
  constructor(
    @Inject(ModulesContainer) private readonly modules: ModulesContainer,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Pages) private readonly pages: Pages,
  ) {}

  @Get('openapi.json')
  @Describe({ summary: 'This document', tag: 'health', open: true })
  document(): Record<string, unknown> {
    return openApi(this.routes(), this.config.publicUrl);
  }

  @Get('docs')
  docs(@Req() request: Request, @Res() response: Response): void {
    const frame = this.pages.frame(request, response);
    const view = { routes: this.routes().filter(route => route.described !== null) };
    this.pages.show(response, ApiDocsPage({ view, frame }));
  }

  private routes(): Route[] {
    const controllers = [...this.modules.values()].flatMap(module => [...module.controllers.values()]);
    return routesOf(controllers.map(({ metatype }) => metatype as object));
  }
}
