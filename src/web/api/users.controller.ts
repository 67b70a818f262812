import { Body, Controller, Get, HttpCode, Inject, Param, Patch, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { z } from 'zod';
import { addUser } from '../../access/add-user.act.js';
import { changeUser } from '../../access/change-user.act.js';
import { makeUserCode } from '../../access/make-code.act.js';
import { checkPassword, hashPassword } from '../../access/password.js';
import { signOutElsewhere } from '../../access/session.act.js';
import {
  USER_COLUMNS,
  type UserRecord,
  type UserRow,
  userOf,
  userRecords,
  userScopeFilter,
} from '../../access/user.query.js';
import { Journal } from '../../journal/journal.js';
import { type Actor, POSTS, ROLES } from '../../kernel/actor.js';
import { notFound } from '../../kernel/refusal.js';
import type { Database } from '../../platform/database/database.js';
import { houseRules } from '../../registry/house-rules.js';
import { containing } from '../../registry/search.js';
import { Caller, calledBy } from '../caller.js';
import { Door } from '../door.js';
import { DATABASE } from '../tokens.js';
import { Describe } from './describe.js';
import { listPage, type QueryWords, whenAsked, whenSearched } from './listing.js';
import { body, fault, id, read, text } from './shapes.js';

const NO_SPACE = fault('bad-username', 'ชื่อผู้ใช้ต้องไม่มีช่องว่าง', 'A user name has no spaces');
const scope = {
  areas: z.array(text(8)).max(50).optional(),
  funds: z
    .array(body({ fundId: id(), post: z.enum(POSTS) }))
    .max(50)
    .optional(),
};
const fields = {
  username: text(100).regex(/^\S+$/, { message: NO_SPACE }),
  name: text(200),
  role: z.enum(ROLES),
  ...scope,
};
const UserBody = body({ ...fields, name: text(200).optional(), password: z.string().optional() });
const UserPatch = body({ ...fields, password: z.string(), switchedOff: z.boolean() }).partial();
const CodeBody = body({ purpose: z.enum(['password', 'sign-in-card']) });

/** Those who sign in. */
@Controller('api/v1/users')
export class UsersController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(Door) private readonly door: Door,
  ) {}

  @Get()
  @Describe({
    list: true,
    summary: 'The users within your scope',
    tag: 'users',
    query: { q: 'a part of the name or the user name', role: 'a role', fundId: 'who serves a fund' },
  })
  async list(@Caller() actor: Actor, @Query() asked: QueryWords) {
    const serves = 'exists (select 1 from user_fund u where u.user_id = t.id and u.fund_id = ?)';
    const where = [
      userScopeFilter(actor),
      ...whenAsked(asked, 'role', 't.role = ?'),
      ...whenAsked(asked, 'fundId', serves),
      ...whenSearched(asked, q => containing("t.name || ' ' || t.username", q)),
    ];
    const select = `select ${USER_COLUMNS} from user_account t`;
    const page = await listPage<UserRow>(this.database, { select, where }, asked);
    return { ...page, items: await userRecords(this.database, page.items) };
  }

  @Get(':id')
  @Describe({ summary: 'One user', tag: 'users' })
  async one(@Caller() actor: Actor, @Param('id') userId: string): Promise<UserRecord> {
    const seen = userScopeFilter(actor);
    const found = await this.database.first(
      `select t.id from user_account t where t.id = ? and ${seen.sql}`,
      [userId, ...seen.parameters],
    );
    if (!found) throw notFound();
    return userOf(this.database, userId);
  }

  @Post()
  @Describe({
    summary: 'Make a user; without a password a code is the way in',
    tag: 'users',
    body: UserBody,
  })
  async add(@Req() request: Request, @Body() input: unknown): Promise<UserRecord> {
    const { password, areas = [], funds = [], ...given } = read(UserBody, input);
    const passwordHash = (await this.hashed(request, password)) ?? null;
    const user = { ...given, name: given.name ?? given.username, areas, funds, passwordHash };
    return this.door.perform(request, addUser, user);
  }

  @Patch(':id')
  @Describe({
    summary: 'Mend a user, move them, switch them off; given fields only',
    tag: 'users',
    body: UserPatch,
  })
  async mend(@Req() request: Request, @Param('id') userId: string, @Body() input: unknown) {
    const { password, ...given } = read(UserPatch, input);
    const passwordHash = await this.hashed(request, password);
    return this.door.perform(request, changeUser, { userId, given, passwordHash });
  }

  @Post(':id/codes')
  @Describe({
    summary: 'A code for a forgotten password (10 minutes) or a sign-in card (7 days)',
    tag: 'users',
    body: CodeBody,
  })
  async makeCode(@Caller() actor: Actor, @Param('id') userId: string, @Body() input: unknown) {
    const { purpose } = read(CodeBody, input);
    // Past the Idempotency-Key: a kept answer would keep the code.
    return this.journal.perform(makeUserCode, { userId, purpose }, { actor });
  }

  @Post(':id/sign-out')
  @HttpCode(200)
  @Describe({ summary: 'Sign a user out of every browser: a lost phone', tag: 'users', status: 200 })
  async signOut(@Req() request: Request, @Param('id') userId: string) {
    const { sessionHash } = calledBy(request);
    return this.door.perform(request, signOutElsewhere, { userId, sessionHash });
  }

  /**
   * The stored form of a password; in the body that an Idempotency-Key stands for, only a keyed hash stays.
   */
  private async hashed(request: Request, password: string | undefined): Promise<string | undefined> {
    if (password === undefined) return undefined;
    checkPassword(password);
    request.body = { ...request.body, password: houseRules().secrets.hash(password) };
    return hashPassword(password);
  }
}
