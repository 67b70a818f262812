import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { z } from 'zod';
import { changeOwnPassword } from '../../access/own-account.act.js';
import { checkPassword, hashPassword } from '../../access/password.js';
import { endSessionElsewhere } from '../../access/session.act.js';
import { mustBeOwnPassword, SESSION_SELECT, type SessionRecord } from '../../access/sign-in.query.js';
import { type UserRecord, userOf } from '../../access/user.query.js';
import { mustManageUser } from '../../access/user-scope.query.js';
import { Journal } from '../../journal/journal.js';
import type { Actor } from '../../kernel/actor.js';
import type { Database } from '../../platform/database/database.js';
import { Caller, calledBy } from '../caller.js';
import { Door } from '../door.js';
import { DATABASE } from '../tokens.js';
import { Describe } from './describe.js';
import { type Listed, listPage, type QueryWords } from './listing.js';
import { body, read } from './shapes.js';

const PasswordBody = body({ oldPassword: z.string().max(1000), newPassword: z.string() });

/** One's own sign-in, and the browsers that are signed in. */
@Controller('api/v1')
export class AccountController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(Door) private readonly door: Door,
  ) {}

  @Get('account')
  @Describe({ summary: 'Who you are here', tag: 'sign-in' })
  async own(@Caller() actor: Actor): Promise<UserRecord> {
    return userOf(this.database, actor.userId);
  }

  @Post('account/password')
  @HttpCode(200)
  @Describe({ summary: 'Change your own password', tag: 'sign-in', body: PasswordBody, status: 200 })
  async changePassword(@Req() request: Request, @Caller() actor: Actor, @Body() input: unknown) {
    const { oldPassword, newPassword } = read(PasswordBody, input);
    checkPassword(newPassword, 'newPassword');
    await mustBeOwnPassword(this.database, actor.userId, oldPassword, 'oldPassword');
    const passwordHash = await hashPassword(newPassword);
    const { sessionHash } = calledBy(request);
    return this.journal.perform(changeOwnPassword, { passwordHash, sessionHash }, { actor });
  }

  @Get('sessions')
  @Describe({
    list: true,
    summary: 'The signed-in browsers of yourself, or of a user whom you manage',
    tag: 'sign-in',
    query: { userId: 'a user' },
  })
  async sessions(@Caller() actor: Actor, @Query() asked: QueryWords): Promise<Listed<SessionRecord>> {
    const userId = typeof asked['userId'] === 'string' && asked['userId'] ? asked['userId'] : actor.userId;
    if (userId !== actor.userId) await mustManageUser(this.database, actor, userId);
    const where = [{ sql: 't.user_id = ? and t.ended_at is null', parameters: [userId] }];
    return listPage<SessionRecord>(this.database, { select: SESSION_SELECT, where }, asked);
  }

  @Post('sessions/:id/end')
  @HttpCode(200)
  @Describe({ summary: 'Sign a browser out', tag: 'sign-in', status: 200 })
  async endSession(@Req() request: Request, @Param('id') sessionId: string) {
    return this.door.perform(request, endSessionElsewhere, { sessionId });
  }
}
