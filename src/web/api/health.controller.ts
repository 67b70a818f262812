import { Controller, Get, Inject } from '@nestjs/common';
import type { House } from '../../operations/house.js';
import { Outage } from '../../platform/database/database.js';
import { HOUSE } from '../tokens.js';
import { Describe } from './describe.js';

/** Whether the process lives, and whether it can serve. */
@Controller('health')
export class HealthController {
  constructor(@Inject(HOUSE) private readonly house: House) {}

  @Get('live')
  @Describe({ summary: 'The process is alive', tag: 'health', open: true })
  live(): { status: string } {
    return { status: 'ok' };
  }

  /** Without its Redis the house still serves and sends, from this process: degraded, not down. */
  @Get('ready')
  @Describe({ summary: 'The database answers; degraded when the queue does not', tag: 'health', open: true })
  async ready(): Promise<{ status: 'ok' } | { status: 'degraded'; queue: false }> {
    try {
      await this.house.database.alive();
    } catch (error) {
      throw new Outage('database', error);
    }
    return (await this.house.queue.alive()) ? { status: 'ok' } : { status: 'degraded', queue: false };
  }
}
