import { Body, Controller, Get, Inject, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { z } from 'zod';
import { mustSee } from '../../access/right.js';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/refusal.js';
import type { Database } from '../../platform/database/database.js';
import type { VillageAssessment } from '../../recovery/assessments/assessment.entity.js';
import {
  ASSESSMENT_SELECT,
  assessedVillage,
  assessmentById,
  assessmentOf,
  comparisonOf,
} from '../../recovery/assessments/assessment.query.js';
import { criteriaVersions } from '../../recovery/assessments/criteria.adapter.js';
import { recordAssessment } from '../../recovery/assessments/record-assessment.act.js';
import { Caller } from '../caller.js';
import { Door } from '../door.js';
import { DATABASE } from '../tokens.js';
import { Describe } from './describe.js';
import { listPage, pageOf, type QueryWords, whenAsked } from './listing.js';
import { oneWord } from './loan-list.js';
import { body, day, note, read, text } from './shapes.js';

const AssessmentBody = body({
  criteria: text(50),
  on: day(),
  place: text(300).nullish(),
  people: z.int().min(0).max(100_000).nullish(),
  participation: z.array(text(50)).max(10).default([]),
  dimensions: z
    .array(
      body({
        name: note(200).default(''),
        indicators: z.array(body({ name: text(300), score: z.int().min(0).max(1000) })).max(60),
      }),
    )
    .min(1)
    .max(10),
  note: note().default(''),
});

/** How a village assessed itself, before and after, by criteria that are dated settings. */
@Controller('api/v1')
export class AssessmentsController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(Door) private readonly door: Door,
  ) {}

  @Get('assessment-criteria')
  @Describe({ list: true, summary: 'What a village may assess itself by, each version', tag: 'areas' })
  criteria(@Caller() _: Actor, @Query() asked: QueryWords) {
    return pageOf(criteriaVersions(), version => version.validFrom, asked);
  }

  @Get('areas/:code/assessments')
  @Describe({
    list: true,
    summary:
      'Every self-assessment of a village; a later one of the same day stands in the place of an earlier',
    tag: 'areas',
    query: { criteria: 'a key of /assessment-criteria' },
  })
  async list(@Caller() actor: Actor, @Param('code') code: string, @Query() asked: QueryWords) {
    await this.mustSeeVillage(actor, code);
    const where = [
      { sql: 't.area = ?', parameters: [code] },
      ...whenAsked(asked, 'criteria', 't.criteria = ?'),
    ];
    const page = await listPage<VillageAssessment>(
      this.database,
      { select: ASSESSMENT_SELECT, where },
      asked,
    );
    return { ...page, items: page.items.map(assessmentOf) };
  }

  @Get('areas/:code/assessments/comparison')
  @Describe({
    summary: 'Two of them beside each other: the first and the latest, or the two that are named',
    tag: 'areas',
    query: { criteria: 'a key of /assessment-criteria', before: 'an id', after: 'an id' },
  })
  async comparison(@Caller() actor: Actor, @Param('code') code: string, @Query() asked: QueryWords) {
    await this.mustSeeVillage(actor, code);
    const [before, after] = [oneWord(asked, 'before'), oneWord(asked, 'after')];
    const named = { ...(before ? { before } : {}), ...(after ? { after } : {}) };
    const criteria = oneWord(asked, 'criteria') ?? '';
    const comparison = await comparisonOf(this.database, code, { criteria, ...named });
    if (!comparison) throw notFound();
    return comparison;
  }

  @Get('areas/:code/assessments/:id')
  @Describe({ summary: 'One self-assessment', tag: 'areas' })
  async one(@Caller() actor: Actor, @Param('code') code: string, @Param('id') id: string) {
    await this.mustSeeVillage(actor, code);
    return assessmentById(this.database, code, id);
  }

  @Post('areas/:code/assessments')
  @Describe({
    summary: 'Record how a village assessed itself (officers)',
    tag: 'areas',
    body: AssessmentBody,
  })
  record(@Req() request: Request, @Param('code') area: string, @Body() input: unknown) {
    const { place = null, people = null, ...given } = read(AssessmentBody, input);
    return this.door.perform(request, recordAssessment, { area, place, people, ...given });
  }

  private async mustSeeVillage(actor: Actor, area: string): Promise<void> {
    await assessedVillage(this.database, area);
    mustSee(actor, { fundId: null, area });
  }
}
