import { Body, Controller, Inject, Post } from '@nestjs/common';
import { z } from 'zod';
import { makeToken } from '../../access/make-token.act.js';
import { actorOfPassword } from '../../access/sign-in.query.js';
import { Journal } from '../../journal/journal.js';
import type { Database } from '../../platform/database/database.js';
import { DATABASE } from '../tokens.js';
import { Describe } from './describe.js';
import { body, read, text } from './shapes.js';

const TokenBody = body({ username: text(100), password: z.string().max(1000), label: text(100) });

/** A program's sign-in. */
@Controller('api/v1/tokens')
export class TokensController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(Journal) private readonly journal: Journal,
  ) {}

  @Post()
  @Describe({ summary: 'A token for a program', tag: 'sign-in', body: TokenBody, open: true })
  async make(@Body() input: unknown): Promise<{ token: string }> {
    const { username, password, label } = read(TokenBody, input);
    const actor = await actorOfPassword(this.database, username, password);
    const { token } = await this.journal.perform(makeToken, { userId: actor.userId, label }, { actor });
    return { token };
  }
}
