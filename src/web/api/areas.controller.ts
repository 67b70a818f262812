import { Body, Controller, Get, Inject, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { mustBeOfficer } from '../../access/right.js';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/refusal.js';
import type { Database } from '../../platform/database/database.js';
import { addVillage } from '../../registry/add-village.act.js';
import { areaOf, areasBelow } from '../../registry/area.query.js';
import type { Area } from '../../registry/areas.js';
import { Caller } from '../caller.js';
import { Door } from '../door.js';
import { DATABASE } from '../tokens.js';
import { Describe } from './describe.js';
import { type Listed, pageOf, type QueryWords } from './listing.js';
import { body, read, text } from './shapes.js';

const VillageBody = body({ code: text(8), name: text(200) });

/** Provinces, districts, subdistricts, and the villages that people add. */
@Controller('api/v1/areas')
export class AreasController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(Door) private readonly door: Door,
  ) {}

  @Get()
  @Describe({
    list: true,
    summary: 'The areas right below one; without a parent the provinces',
    tag: 'areas',
    query: { parent: 'an area code' },
  })
  async list(@Caller() _: Actor, @Query() asked: QueryWords): Promise<Listed<Area>> {
    const parent = asked['parent'];
    const below = await areasBelow(this.database, typeof parent === 'string' && parent ? parent : null);
    return pageOf(below, area => area.code, asked);
  }

  @Get(':code')
  @Describe({ summary: 'One area', tag: 'areas' })
  async one(@Caller() _: Actor, @Param('code') code: string): Promise<Area> {
    const area = await areaOf(this.database, code);
    if (!area) throw notFound();
    return area;
  }

  @Post()
  @Describe({ summary: 'Add a village below its subdistrict (officers)', tag: 'areas', body: VillageBody })
  async add(@Req() request: Request, @Caller() actor: Actor, @Body() input: unknown): Promise<Area> {
    mustBeOfficer(actor);
    return this.door.perform(request, addVillage, read(VillageBody, input));
  }
}
