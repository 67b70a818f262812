import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { writeBaht } from '../../kernel/money.js';
import { type FieldFault, invalidFields, type Words } from '../../kernel/refusal.js';
import type { Allocation } from '../../ledger/allocation.js';
import { checkFacts } from '../../ledger/check-facts.js';
import { checkTerms } from '../../ledger/check-terms.js';
import type { Fact } from '../../ledger/facts.js';
import { type Position, type PositionRow, position } from '../../ledger/position.js';
import { makeSchedule, scheduleTotals } from '../../ledger/schedule.js';
import { type Terms, termsWarnings, type Warning } from '../../ledger/terms.js';
import { ALL_DAYS } from '../../ledger/working-days.js';
import { writeAmounts } from '../../loans/loan-answer.query.js';
import { writeAllocation } from '../../loans/payments/receive-money.act.js';
import { houseRules } from '../../registry/house-rules.js';
import { actorOf } from '../caller.js';
import { languageOf } from '../language.js';
import { Describe } from './describe.js';
import { PositionPreviewBody, previewFacts, previewTerms, SchedulePreviewBody } from './preview-shapes.js';
import { read } from './shapes.js';

/** What-if: computed by the functions that stored loans use, and never stored. */
@Controller('api/v1')
export class PreviewsController {
  @Post('schedules/preview')
  @HttpCode(200)
  @Describe({
    summary: 'The instalments that terms would make',
    tag: 'previews',
    body: SchedulePreviewBody,
    status: 200,
  })
  schedule(@Req() request: Request, @Body() input: unknown) {
    actorOf(request);
    const { principal, disbursedOn, terms: given } = read(SchedulePreviewBody, input);
    const { terms, faults } = previewTerms(given);
    refuseFaults(faults);
    refuseFaults(checkTerms(principal, disbursedOn, terms, { legalMaximum: false }));
    const rows = makeSchedule(principal, disbursedOn, terms);
    const totals = scheduleTotals(rows);
    return {
      rows: rows.map(row => ({
        n: row.n,
        dueOn: row.dueOn,
        ...writeFigures(row, ['principal', 'interest', 'total', 'balance']),
      })),
      totals: writeFigures(totals, ['principal', 'interest', 'total']),
      warnings: inLanguage(termsWarnings(terms), request),
    };
  }

  @Post('positions/preview')
  @HttpCode(200)
  @Describe({
    summary: 'Where a loan would stand after payments, charges and changes',
    tag: 'previews',
    body: PositionPreviewBody,
    status: 200,
  })
  position(@Req() request: Request, @Body() input: unknown) {
    actorOf(request);
    const { principal, disbursedOn, asOf, holidays, ...given } = read(PositionPreviewBody, input);
    const { terms, faults } = previewTerms(given.terms);
    refuseFaults(faults);
    const played = previewFacts(given.facts ?? [], terms);
    refuseFaults([
      ...checkTerms(principal, disbursedOn, terms, { legalMaximum: false }),
      ...checkAsOf(asOf, disbursedOn),
      ...played.faults,
      ...checkFacts({ disbursedOn, terms }, played.facts, { legalMaximum: false }),
    ]);
    const workingDays = holidays ? houseRules().workingDays : ALL_DAYS;
    const found = position({ principal, disbursedOn, terms, facts: played.facts }, asOf, { workingDays });
    const warnings = [...found.warnings, ...newTermsWarnings(terms, played.facts)];
    return { ...writePosition(found), warnings: inLanguage(warnings, request) };
  }
}

function refuseFaults(faults: FieldFault[]): void {
  if (faults.length > 0) throw invalidFields(faults);
}

function checkAsOf(asOf: string, disbursedOn: string): FieldFault[] {
  if (asOf >= disbursedOn) return [];
  const message = {
    th: 'วันที่ต้องการดูต้องไม่อยู่ก่อนวันจ่ายเงินกู้',
    en: 'The day asked for is before the disbursement',
  };
  return [{ field: 'asOf', code: 'before-disbursement', message }];
}

/** A restructure above the legal rate is computed with the same warning as the loan itself, said once. */
function newTermsWarnings(terms: Terms, facts: Fact[]): Warning[] {
  if (termsWarnings(terms).length > 0) return [];
  const found = facts.flatMap(fact => (fact.kind === 'restructure' ? termsWarnings(fact.terms) : []));
  return found.slice(0, 1);
}

function writePosition(found: Position) {
  const { overdue } = found;
  return {
    asOf: found.asOf,
    rows: found.rows.map(writeRow),
    totals: writeFigures(found.totals, TOTALS),
    outstanding: writeAmounts(found.outstanding),
    overdue: { ...overdue, amount: writeBaht(overdue.amount) },
    nextDue: found.nextDue && { on: found.nextDue.on, amount: writeBaht(found.nextDue.amount) },
    allocations: found.allocations.map(writePlayed),
    unapplied: writeBaht(found.unapplied),
    writtenOff: writeAmounts(found.writtenOff),
    oldRows: found.oldRows.map(rows => rows.map(writeRow)),
  };
}

const PARTS = ['principal', 'interest', 'fee', 'penalty', 'total'] as const;
const TOTALS = [...PARTS, 'paid', 'outstanding', 'writtenOff', 'waived'] as const;

function writeRow(row: PositionRow) {
  return {
    n: row.n,
    dueOn: row.dueOn,
    lastDayInTime: row.lastDayInTime,
    ...writeFigures(row, [...TOTALS, 'balance']),
    paidOn: row.paidOn,
  };
}

/** An allocation that names its fact by its place in the list given. */
function writePlayed(one: Allocation) {
  return { fact: Number(one.fact), ...writeAllocation(one) };
}

function writeFigures<K extends string>(from: Record<K, number>, names: readonly K[]): Record<K, string> {
  return Object.fromEntries(names.map(name => [name, writeBaht(from[name])])) as Record<K, string>;
}

function inLanguage(warnings: { code: string; message: Words }[], request: Request) {
  const language = languageOf(request);
  return warnings.map(({ code, message }) => ({ code, message: message[language] }));
}
