import { Controller, Get, Inject } from '@nestjs/common';
import { type Database, Outage } from '../../platform/database/database.js';
import { DATABASE } from '../tokens.js';
import { Describe } from './describe.js';

/** Whether the process lives, and whether it can serve. */
@Controller('health')
export class HealthController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get('live')
  @Describe({ summary: 'The process is alive', tag: 'health', open: true })
  live(): { status: string } {
    return { status: 'ok' };
  }

  @Get('ready')
  @Describe({ summary: 'The database answers', tag: 'health', open: true })
  async ready(): Promise<{ status: string }> {
    try {
      await this.database.alive();
    } catch (error) {
      throw new Outage('database', error);
    }
    return { status: 'ok' };
  }
}
