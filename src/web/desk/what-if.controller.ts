import { Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { invalidFields } from '../../kernel/refusal.js';
import { checkFacts } from '../../ledger/check-facts.js';
import { checkTerms } from '../../ledger/check-terms.js';
import { isDaily } from '../../ledger/daily-balance.js';
import type { Fact } from '../../ledger/facts.js';
import { position } from '../../ledger/position.js';
import { completeTerms, type GivenTerms, type Terms, termsWarnings } from '../../ledger/terms.js';
import { METHODS } from '../../registry/fund-type.js';
import { houseRules } from '../../registry/house-rules.js';
import { type FormReading, readForm } from '../form-reading.js';
import * as show from '../format.js';
import type { FormState, Lang } from '../frame.js';
import { type Posted, typedValues } from '../page-answer.js';
import { HAPPENINGS, PLAYED, WhatIfPage, type WhatIfView } from '../pages/what-if.page.js';
import { dateValues } from '../read-fields.js';
import { words } from '../words/words.js';
import { type Asking, Desk, DeskPages } from './desk.js';
import { readInterestBasis, scheduleView } from './schedule-view.js';

/** ลองคำนวณ: plans beside each other, and one of them played through; nothing is stored. */
@DeskPages('what-if')
export class WhatIfDesk {
  constructor(@Inject(Desk) private readonly desk: Desk) {}

  @Get()
  show(@Req() request: Request, @Res() response: Response): void {
    const { today, lang } = this.desk.asking(request);
    const values = {
      ...{ principal: '', method: 'equal-principal', annualRate: '3', instalments: '12', every: 'P1M' },
      ...{ method2: 'flat', annualRate2: '3', every2: 'P1M' },
      ...dateValues('disbursedOn', today, today, lang),
      ...dateValues('asOf', today, today, lang),
    };
    this.send(request, response, { ...NOTHING, form: { values, faults: [] } });
  }

  @Post()
  async play(@Req() request: Request, @Res() response: Response): Promise<void> {
    const asking = this.desk.asking(request);
    const posted = (request.body ?? {}) as Posted;
    const again = (form: FormState) => this.send(request, response, { ...NOTHING, form });
    await this.desk.pages.attempt(request, response, again, async () => {
      const found = readForm(posted, asking.today, form => played(form, asking));
      const { today, lang } = asking;
      const values = {
        ...dateValues('disbursedOn', found.asked?.disbursedOn ?? today, today, lang),
        ...dateValues('asOf', found.standing?.asOf ?? today, today, lang),
        ...typedValues(posted),
      };
      this.send(request, response, { ...found, form: { values, faults: [] } });
    });
  }

  private send(request: Request, response: Response, view: WhatIfView): void {
    const frame = this.desk.pages.frame(request, response);
    this.desk.pages.show(response, WhatIfPage({ view, frame }), response.statusCode);
  }
}

const NOTHING = { asked: null, plans: [], standing: null };

/** The plans that are typed, and the first of them on the day asked; refuses (422) what cannot stand. */
function played(form: FormReading, { lang, today }: Asking): Omit<WhatIfView, 'form'> {
  const principal = form.amount('principal');
  const disbursedOn = form.dayOr('disbursedOn') ?? today;
  const asOf = form.dayOr('asOf') ?? today;
  const first = termsAt(form, '');
  const second = form.many('instalments2')[0]?.trim() ? termsAt(form, '2') : null;
  const facts = happenings(form);
  if (asOf < disbursedOn)
    form.fault('asOf', 'before-disbursement', 'ต้องไม่ก่อนวันจ่ายเงิน', 'Not before the payout');
  if (form.faults.length > 0) return NOTHING;
  const terms = second ? [first, second] : [first];
  const faults = terms.flatMap((one, index) =>
    checkTerms(principal, disbursedOn, one, { legalMaximum: false }).map(fault => ({
      ...fault,
      field: index > 0 ? fault.field.replace(/^terms\..+/, '$&2') : fault.field,
    })),
  );
  const wrong = checkFacts({ disbursedOn, terms: first }, facts, { legalMaximum: false });
  if (faults.length + wrong.length > 0)
    throw invalidFields([...faults, ...wrong].map(one => ({ ...one, field: fieldOf(one.field, facts) })));
  const { workingDays } = houseRules();
  const found = position({ principal, disbursedOn, terms: first, facts }, asOf, { workingDays });
  return {
    asked: { principal, disbursedOn },
    plans: terms.map(one => ({
      ...scheduleView(principal, disbursedOn, one, termsWarnings(one), lang),
      terms: termsInWords(one, lang),
    })),
    standing: {
      asOf,
      outstanding: found.outstanding,
      overdue: found.overdue.amount,
      daysPastDue: found.overdue.daysPastDue,
      unapplied: found.unapplied,
      divided: found.allocations.map(one => ({ ...one, on: facts.find(fact => fact.id === one.fact)!.on })),
    },
  };
}

function termsInWords(terms: Terms, lang: Lang): string[] {
  const { method, annualRate, instalments, every } = terms;
  const t = words(lang);
  const rate = method === 'interest-free' ? [] : [show.rate(annualRate, lang)];
  const plan = `${t.loan.instalmentCount(instalments)} ${show.everyPeriod(every, lang)}`;
  const daily = isDaily(terms) ? [t.application.interestBases['daily-balance']] : [];
  return [t.application.methods[method], ...rate, ...daily, plan];
}

function termsAt(form: FormReading, tail: '' | '2'): Terms {
  const method = form.oneOf(`method${tail}`, METHODS);
  const given: GivenTerms = {
    method,
    annualRate: method === 'interest-free' ? 0 : (form.rateOr(`annualRate${tail}`) ?? 0),
    instalments: form.wholeOr(`instalments${tail}`, 1, 600) ?? 1,
    every: form.textOr(`every${tail}`, 20) ?? 'P1M',
    ...readInterestBasis(form, tail, method, '30/360'),
    defaultRate: form.many('defaultRate').includes('yes') ? 'statutory' : null,
  };
  return completeTerms(given);
}

/** What is played, each with its line's number as its id; a line without an amount is left out. */
function happenings(form: FormReading): Fact[] {
  return PLAYED.flatMap((line): Fact[] => {
    const amount = form.amountOr(`amount${line}Played`);
    if (amount === undefined) return [];
    const kind = form.oneOf(`kind${line}Played`, HAPPENINGS);
    const on = form.day(`on${line}Played`);
    const common = { id: String(line), on, enteredOn: on, amount };
    if (kind === 'payment' || kind === 'settlement') return [{ ...common, kind }];
    return [{ ...common, kind: 'charge', charge: kind }];
  });
}

/** `facts.0.on` is the day of its line; the terms' fields stand as they are. */
function fieldOf(field: string, facts: Fact[]): string {
  const played = /^facts\.(\d+)\.(on|amount)/.exec(field);
  if (!played) return field.replace(/^terms\./, '');
  return `${played[2]}${facts[Number(played[1])]?.id ?? ''}Played`;
}
