import { Body, Controller, Get, Inject, Param, Patch, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { z } from 'zod';
import { mustSee } from '../../access/right.js';
import type { Actor } from '../../kernel/actor.js';
import type { Database } from '../../platform/database/database.js';
import {
  GROUP_COLUMNS,
  type GroupKind,
  type GroupRow,
  groupOf,
  groupPlace,
  groupRecords,
} from '../../registry/group.query.js';
import { mendGroup, registerGroup } from '../../registry/register-group.act.js';
import { byOfficer } from '../../registry/register-person.act.js';
import { containing } from '../../registry/search.js';
import { Caller } from '../caller.js';
import { Door } from '../door.js';
import { DATABASE } from '../tokens.js';
import { Describe } from './describe.js';
import { homeOf } from './home.js';
import { inScope, listPage, type QueryWords, whenAsked, whenSearched, withinArea } from './listing.js';
import { body, id, read, text } from './shapes.js';

const fields = {
  name: text(200),
  members: z.array(id()).max(500).optional(),
  representativeId: id().nullable().optional(),
};
const GroupBody = body({ ...fields, fundId: id().nullish(), area: text(8).nullish() });
const GroupPatch = body({ ...fields, area: text(8) }).partial();
const filters = { q: 'a part of the name', fundId: 'a fund', area: 'an area code, with all below it' };

/** What groups and households have in common: people who borrow together. */
abstract class PeopleTogether {
  protected abstract readonly kind: GroupKind;

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(Door) private readonly door: Door,
  ) {}

  @Get()
  @Describe({ list: true, summary: 'Those within your scope', tag: 'people', query: filters })
  async list(@Caller() actor: Actor, @Query() asked: QueryWords) {
    const where = [
      { sql: 't.kind = ?', parameters: [this.kind] },
      inScope(actor, 'coalesce(f.area, t.area)', 't.fund_id'),
      ...whenAsked(asked, 'fundId', 't.fund_id = ?'),
      ...withinArea(asked, 't.area'),
      ...whenSearched(asked, q => containing('t.name', q)),
    ];
    const select = `select ${GROUP_COLUMNS} from borrower_group t left join fund f on f.id = t.fund_id`;
    const page = await listPage<GroupRow>(this.database, { select, where }, asked);
    return { ...page, items: await groupRecords(this.database, page.items) };
  }

  @Get(':id')
  @Describe({ summary: 'One of them, with its members', tag: 'people' })
  async one(@Caller() actor: Actor, @Param('id') groupId: string) {
    mustSee(actor, await groupPlace(this.database, groupId));
    return groupOf(this.database, groupId, this.kind);
  }

  @Post()
  @Describe({ summary: 'Register one with its members', tag: 'people', body: GroupBody })
  async register(@Req() request: Request, @Caller() actor: Actor, @Body() input: unknown) {
    const given = read(GroupBody, input);
    const { name, members = [], representativeId = null } = given;
    const home = homeOf(actor, given);
    const act = home.fundId === null ? byOfficer(registerGroup) : registerGroup;
    return this.door.perform(request, act, { kind: this.kind, name, members, representativeId, ...home });
  }

  @Patch(':id')
  @Describe({ summary: 'Mend one; given fields only, members as a whole', tag: 'people', body: GroupPatch })
  async mend(@Req() request: Request, @Param('id') groupId: string, @Body() input: unknown) {
    const given = read(GroupPatch, input);
    const { fundId } = await groupOf(this.database, groupId, this.kind);
    const act = fundId === null ? byOfficer(mendGroup) : mendGroup;
    return this.door.perform(request, act, { groupId, given });
  }
}

@Controller('api/v1/groups')
export class GroupsController extends PeopleTogether {
  protected readonly kind = 'group';
}

@Controller('api/v1/households')
export class HouseholdsController extends PeopleTogether {
  protected readonly kind = 'household';
}
