import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { makeToken } from '../../access/make-token.act.js';
import { endToken } from '../../access/own-account.act.js';
import { actorOfPassword, TOKEN_SELECT, type TokenRecord } from '../../access/sign-in.query.js';
import { mustManageUser } from '../../access/user-scope.query.js';
import { Journal } from '../../journal/journal.js';
import type { Actor } from '../../kernel/actor.js';
import type { Database } from '../../platform/database/database.js';
import { Caller } from '../caller.js';
import { DATABASE } from '../tokens.js';
import { Describe } from './describe.js';
import { type Listed, listPage, type QueryWords } from './listing.js';
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
  @Get()
  @Describe({
    list: true,
    summary: 'The tokens of yourself, or of a user whom you manage; never the secret itself',
    tag: 'sign-in',
    query: { userId: 'a user' },
  })
  async list(@Caller() actor: Actor, @Query() asked: QueryWords): Promise<Listed<TokenRecord>> {
    const userId = typeof asked['userId'] === 'string' && asked['userId'] ? asked['userId'] : actor.userId;
    if (userId !== actor.userId) await mustManageUser(this.database, actor, userId);
    const where = [{ sql: 't.user_id = ?', parameters: [userId] }];
    return listPage<TokenRecord>(this.database, { select: TOKEN_SELECT, where }, asked);
  }

  @Post(':id/end')
  @HttpCode(200)
  @Describe({ summary: 'End a token', tag: 'sign-in', status: 200 })
  async end(@Caller() actor: Actor, @Param('id') tokenId: string) {
    return this.journal.perform(endToken, { tokenId }, { actor });
  }
}
