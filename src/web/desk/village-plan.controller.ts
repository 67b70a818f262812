import { Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { notFound } from '../../kernel/refusal.js';
import { type AnalysedVillage, analysisOf } from '../../recovery/analyse/analysis.query.js';
import { type PlanItem, planVillages } from '../../recovery/analyse/plan-villages.act.js';
import { type FormReading, readForm } from '../form-reading.js';
import * as show from '../format.js';
import type { Choice, FormState } from '../frame.js';
import type { Posted } from '../page-answer.js';
import { PlanPage } from '../pages/team-plan.page.js';
import { dateValues } from '../read-fields.js';
import { words } from '../words/words.js';
import { type Asking, Desk, DeskPages } from './desk.js';
import { plainName, type RecoveryStory, recoveryStory, said } from './recovery-story.query.js';

interface Where {
  id: string;
  code: string;
}

/** The plan of one village: ways tied to its causes or the office's own, a person, a day. */
@DeskPages('recoveries/:id/villages/:code/plan')
export class VillagePlanDesk {
  constructor(@Inject(Desk) private readonly desk: Desk) {}

  @Get()
  async planning(@Req() request: Request, @Res() response: Response, @Param() at: Where) {
    const asking = this.desk.asking(request);
    const { plan, suggested } = await this.analysed(asking, at);
    const told = await recoveryStory(asking, at.id);
    const known = told.story.team.map(one => one.name);
    const owner = plan?.owner ?? suggested.team[0] ?? '';
    const values = {
      owner: known.includes(owner) ? owner : '',
      ownerOther: known.includes(owner) ? '' : owner,
      remedies: plan?.remedies ?? suggested.remedies.slice(0, 1).map(one => one.key),
      own: plan?.ownRemedy ?? '',
      ...(plan?.dueOn ? dateValues('dueOn', plan.dueOn, asking.today, asking.lang) : {}),
      note: plan?.note ?? '',
    };
    await this.form(request, response, at, { values, faults: [], seen: String(plan?.seq ?? 0) });
  }

  @Post()
  async plan(@Req() request: Request, @Res() response: Response, @Param() at: Where) {
    const { actor, today } = this.desk.asking(request);
    const input = () =>
      readForm(request.body as Posted, today, form => ({
        recoveryId: at.id,
        seenBy: actor,
        items: [planOf(form, at.code)],
      }));
    await this.desk.pages.perform(request, response, planVillages, input, {
      leadTo: () => `/recoveries/${at.id}/forums`,
      flash: said(t => t.plan.saved),
      again: form => this.form(request, response, at, form),
    });
  }

  private async form(request: Request, response: Response, at: Where, form: FormState) {
    const asking = this.desk.asking(request);
    const told = await recoveryStory(asking, at.id);
    const { ownWays } = await analysisOf(asking.db, asking.actor, at.id, asking.today);
    const village = await this.analysed(asking, at);
    const wasChanged = response.statusCode === 409;
    const view = {
      recoveryId: at.id,
      code: at.code,
      name: plainName(village.name),
      causes: village.causes.map(cause => cause.name[asking.lang]).join(' · '),
      owners: ownersOf(asking, told, village),
      remedies: remediesOf(asking, told, village),
      ownWays: ownWays.map(way => ({ value: way, label: way })),
      standsNow: wasChanged ? planSays(asking, told, village) : null,
      form: wasChanged ? { ...form, seen: String(village.plan?.seq ?? 0) } : form,
    };
    const frame = this.desk.pages.frame(request, response);
    this.desk.pages.show(response, PlanPage({ view, frame }), response.statusCode);
  }

  private async analysed({ db, actor, today }: Asking, { id, code }: Where): Promise<AnalysedVillage> {
    const { villages } = await analysisOf(db, actor, id, today);
    const found = villages.find(one => one.village === code);
    if (!found) throw notFound();
    return found;
  }
}

function planOf(form: FormReading, village: string): PlanItem {
  const owner = form.textOr('ownerOther', 200) ?? form.textOr('owner', 200);
  if (!owner) form.fault('owner', 'missing', 'เลือกผู้รับผิดชอบ 1 คน', 'Choose who is responsible');
  const ways = [form.textOr('ownKnown', 1000), form.textOr('own', 1000)].filter(way => way !== undefined);
  return {
    village,
    owner: owner ?? '',
    remedies: form.many('remedies').filter(Boolean),
    ownRemedy: ways.length > 0 ? [...new Set(ways)].join('\n') : null,
    dueOn: form.dayOr('dueOn') ?? null,
    note: form.textOr('note', 5000) ?? '',
    seen: form.wholeOr('seen', 0, 999_999),
  };
}

/** Who suits it stands first: whose subdistrict it is, whose skills its causes ask for. */
function ownersOf({ lang }: Asking, { story }: RecoveryStory, { suggested }: AnalysedVillage): Choice[] {
  const suits = words(lang).plan.suits;
  const place = (name: string) => (suggested.team.includes(name) ? suggested.team.indexOf(name) : 99);
  return story.team
    .toSorted((a, b) => place(a.name) - place(b.name))
    .map(({ name, position }) => ({
      value: name,
      label: plainName(name),
      detail: [position ?? '', suggested.team.includes(name) ? suits : ''].filter(Boolean).join(' · '),
    }));
}

function remediesOf({ lang }: Asking, { guide }: RecoveryStory, { suggested }: AnalysedVillage): Choice[] {
  const fits = suggested.remedies.map(one => one.key);
  const all = Object.entries(guide.remedies).map(([value, { name }]) => ({
    value,
    label: name[lang],
    ...(fits.includes(value) ? { detail: words(lang).plan.remedyFits } : {}),
  }));
  return all.toSorted((a, b) => Number(fits.includes(b.value)) - Number(fits.includes(a.value)));
}

/** The plan that stands, in one line. */
function planSays({ lang }: Asking, { guide }: RecoveryStory, { plan }: AnalysedVillage): string | null {
  if (!plan) return null;
  const ways = plan.remedies.map(key => guide.remedies[key]?.name[lang] ?? key);
  const due = plan.dueOn ? show.date(plan.dueOn, lang) : '';
  return [plan.by, plan.owner, ...ways, plan.ownRemedy ?? '', due, plan.note].filter(Boolean).join(' · ');
}
