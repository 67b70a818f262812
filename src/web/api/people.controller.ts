import { Body, Controller, Get, HttpCode, Inject, Param, Patch, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { z } from 'zod';
import { mustSee } from '../../access/right.js';
import type { Actor } from '../../kernel/actor.js';
import { checkNationalId } from '../../kernel/national-id.js';
import { notFound } from '../../kernel/refusal.js';
import { arabicDigits } from '../../kernel/thai-words.js';
import { recordDeathOfPerson } from '../../loans/collect/death.act.js';
import { reverseDeath } from '../../loans/collect/take-back-death.act.js';
import type { Database } from '../../platform/database/database.js';
import { CHANNEL_KINDS } from '../../registry/contact.js';
import { houseRules } from '../../registry/house-rules.js';
import {
  contactStopsOf,
  PERSON_COLUMNS,
  type PersonRecord,
  type PersonRow,
  personOf,
  personPlace,
  personRecords,
} from '../../registry/person.query.js';
import { byOfficer, mendPerson, registerPerson } from '../../registry/register-person.act.js';
import { findingPerson } from '../../registry/search.js';
import { resumeContact, stopContact } from '../../registry/stop-contact.act.js';
import { Caller } from '../caller.js';
import { Door } from '../door.js';
import { languageOf } from '../language.js';
import { DATABASE } from '../tokens.js';
import { Describe } from './describe.js';
import { homeOf } from './home.js';
import {
  inScope,
  listPage,
  pageOf,
  type QueryWords,
  whenAsked,
  whenSearched,
  withinArea,
} from './listing.js';
import { ReversalBody } from './loan-shapes.js';
import { body, day, id, note, read, text } from './shapes.js';
import { spoken } from './spoken.js';

const Channel = body({
  kind: z.enum(CHANNEL_KINDS),
  address: text(500),
  consentedOn: day()
    .nullable()
    .optional()
    .transform(on => on ?? null),
});
const fields = {
  name: text(200),
  nationalId: text(40).nullable().optional(),
  phone: text(40).nullable().optional(),
  address: note(500).nullable().optional(),
  channels: z.array(Channel).max(20).optional(),
};
const PersonBody = body({ ...fields, fundId: id().nullish(), area: text(8).nullish() });
const PersonPatch = body({ ...fields, area: text(8) }).partial();
const StopBody = body({ from: day(), until: day().nullish(), reason: text(500) });
const ResumeBody = body({ on: day(), reason: text(500) });
const DeathBody = body({ diedOn: day(), knownOn: day().optional() });

/** People: borrowers, members, guarantors, heirs. */
@Controller('api/v1/people')
export class PeopleController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(Door) private readonly door: Door,
  ) {}

  @Get()
  @Describe({
    list: true,
    summary: 'The people within your scope',
    tag: 'people',
    query: {
      q: 'a part of the name, four or more digits of the phone, or a whole national id',
      fundId: 'a fund',
      area: 'an area code, with all below it',
    },
  })
  async list(@Caller() actor: Actor, @Query() asked: QueryWords) {
    const where = [
      inScope(actor, 'coalesce(f.area, t.area)', 't.fund_id'),
      ...whenAsked(asked, 'fundId', 't.fund_id = ?'),
      ...withinArea(asked, 't.area'),
      ...whenSearched(asked, q => findingPerson(q, text => houseRules().secrets.hash(text))),
    ];
    const select = `select ${PERSON_COLUMNS} from person t left join fund f on f.id = t.fund_id`;
    const page = await listPage<PersonRow>(this.database, { select, where }, asked);
    return { ...page, items: await personRecords(this.database, page.items) };
  }

  @Get(':id')
  @Describe({ summary: 'One person', tag: 'people' })
  async one(@Caller() actor: Actor, @Param('id') personId: string): Promise<PersonRecord> {
    mustSee(actor, await personPlace(this.database, personId));
    return personOf(this.database, personId);
  }

  @Post()
  @Describe({ summary: 'Register a person', tag: 'people', body: PersonBody })
  async register(@Req() request: Request, @Caller() actor: Actor, @Body() input: unknown) {
    const given = read(PersonBody, input);
    const { nationalId = null, phone = null, address = null, channels = [] } = given;
    const home = homeOf(actor, given);
    const act = home.fundId === null ? byOfficer(registerPerson) : registerPerson;
    const person = { name: given.name, nationalId, phone, address, channels, ...home };
    return { ...(await this.door.perform(request, act, person)), ...warningsOf(request, nationalId) };
  }

  @Patch(':id')
  @Describe({
    summary: 'Mend a person; given fields only, channels as a whole',
    tag: 'people',
    body: PersonPatch,
  })
  async mend(@Req() request: Request, @Param('id') personId: string, @Body() input: unknown) {
    const given = read(PersonPatch, input);
    const act = await this.byWhoMayWrite(personId, mendPerson);
    const person = await this.door.perform(request, act, { personId, given });
    return { ...person, ...warningsOf(request, given.nationalId ?? null) };
  }

  @Get(':id/contact-stops')
  @Describe({ list: true, summary: 'When nobody writes to this person, and why', tag: 'people' })
  async stops(@Caller() actor: Actor, @Param('id') personId: string, @Query() asked: QueryWords) {
    mustSee(actor, await personPlace(this.database, personId));
    return pageOf(await contactStopsOf(this.database, personId), stop => stop.id, asked);
  }

  @Get(':id/contact-stops/:stopId')
  @Describe({ summary: 'One stop of messages', tag: 'people' })
  async oneStop(@Caller() actor: Actor, @Param('id') personId: string, @Param('stopId') stopId: string) {
    mustSee(actor, await personPlace(this.database, personId));
    const stop = (await contactStopsOf(this.database, personId)).find(one => one.id === stopId);
    if (!stop) throw notFound();
    return stop;
  }

  @Post(':id/contact-stops')
  @Describe({
    summary: 'Stop messages to a person and cancel what is planned',
    tag: 'people',
    body: StopBody,
  })
  async stop(@Req() request: Request, @Param('id') personId: string, @Body() input: unknown) {
    const { until = null, ...given } = read(StopBody, input);
    const act = await this.byWhoMayWrite(personId, stopContact);
    return this.door.perform(request, act, { personId, until, ...given });
  }

  @Post(':id/contact-stops/:stopId/end')
  @HttpCode(200)
  @Describe({ summary: 'Contact again from a day on', tag: 'people', body: ResumeBody, status: 200 })
  async resume(
    @Req() request: Request,
    @Param('id') personId: string,
    @Param('stopId') stopId: string,
    @Body() input: unknown,
  ) {
    const act = await this.byWhoMayWrite(personId, resumeContact);
    return this.door.perform(request, act, { personId, stopId, ...read(ResumeBody, input) });
  }

  @Post(':id/death')
  @Describe({
    summary: 'Record a death: contact stops, the estate stays',
    tag: 'people',
    body: DeathBody,
  })
  async death(@Req() request: Request, @Param('id') personId: string, @Body() input: unknown) {
    const act = await this.byWhoMayWrite(personId, recordDeathOfPerson);
    const { diedOn, knownOn = null } = read(DeathBody, input);
    return this.door.perform(request, act, { personId, diedOn, knownOn });
  }

  @Post(':id/death/reversal')
  @Describe({
    summary: 'Take back a death recorded by mistake: the person lives on every loan',
    tag: 'people',
    body: ReversalBody,
  })
  async lives(@Req() request: Request, @Param('id') personId: string, @Body() input: unknown) {
    const act = await this.byWhoMayWrite(personId, reverseDeath);
    return spoken(request, await this.door.perform(request, act, { personId, ...read(ReversalBody, input) }));
  }

  /** A fund's people are its committee's to write, people of an area its officers'. */
  private async byWhoMayWrite<A extends Parameters<typeof byOfficer>[0]>(
    personId: string,
    act: A,
  ): Promise<A> {
    const place = await personPlace(this.database, personId);
    return place.fundId === null ? (byOfficer(act) as A) : act;
  }
}

function warningsOf(request: Request, nationalId: string | null) {
  const warning = nationalId && checkNationalId(arabicDigits(nationalId)).warning;
  const message = warning ? warning[languageOf(request)] : null;
  return { warnings: message ? [{ code: 'unusual-national-id', message }] : [] };
}
