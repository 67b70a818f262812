// The examples of docs/arithmetic.md, computed: the page says nothing that the code does not do.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { bahtText } from '../../src/kernel/baht-text.js';
import { fiscalYear } from '../../src/kernel/civil-date.js';
import { cutPercent, parseBaht, writeBaht } from '../../src/kernel/money.js';
import { checkNationalId } from '../../src/kernel/national-id.js';
import { estateDeadline, guarantorNoticeDeadline, limitation } from '../../src/ledger/clocks.js';
import { type PositionRow, position } from '../../src/ledger/position.js';
import { makeSchedule, scheduleTotals } from '../../src/ledger/schedule.js';
import { ALL_DAYS } from '../../src/ledger/working-days.js';
import { memberPositions, splitBy } from '../../src/loans/shares.js';
import { loadHolidays } from '../../src/registry/holidays.adapter.js';
import {
  PositionPreviewBody,
  previewFacts,
  previewTerms,
  SchedulePreviewBody,
} from '../../src/web/api/preview-shapes.js';
import { read } from '../../src/web/api/shapes.js';
import { factsOf, type Said as Happened } from './loans/facts.js';

const PAGE = readFileSync(new URL('../../docs/arithmetic.md', import.meta.url), 'utf8');
const HOLIDAYS = loadHolidays(resolve('config/holidays'));

test.each(examples('schedule'))('a schedule: %s', (_, { gives, ...given }) => {
  const { principal, disbursedOn, terms: said } = read(SchedulePreviewBody, given);
  const { terms, faults } = previewTerms(said);
  expect(faults).toEqual([]);
  const rows = makeSchedule(principal, disbursedOn, terms);
  expect(inShapeOf(gives, { rows, totals: scheduleTotals(rows) })).toEqual(gives);
});

test.each(examples('position'))('a position: %s', (_, { gives, ...given }) => {
  const { principal, disbursedOn, asOf, holidays, ...more } = read(PositionPreviewBody, given);
  const { terms, faults } = previewTerms(more.terms);
  const played = previewFacts(more.facts ?? [], terms);
  expect([...faults, ...played.faults]).toEqual([]);
  const workingDays = holidays ? HOLIDAYS : ALL_DAYS;
  const found = position({ principal, disbursedOn, terms, facts: played.facts }, asOf, { workingDays });
  const allocations = found.allocations.map(one => ({ ...one, fact: Number(one.fact) }));
  expect(inShapeOf(gives, { ...found, allocations })).toEqual(gives);
});

test.each(lines('clocks'))('a clock: %s', (_, { gives, ...given }) => {
  const { dueOn, interruptions, diedOn, knownOn, debtEndsOn } = given;
  if (given.guarantorNotice) return expect(guarantorNoticeDeadline(dueOn).on).toBe(gives);
  if (given.estate) return expect(estateDeadline(diedOn, knownOn, debtEndsOn, ALL_DAYS).on).toBe(gives);
  expect(limitation(given.limitation, dueOn, interruptions, ALL_DAYS).endsOn).toBe(gives);
});

test.each(lines('words'))('words, shares and years: %s', (_, { gives, ...given }) => {
  if (given.bahtText) return expect(bahtText(parseBaht(given.bahtText)!)).toBe(gives);
  if (given.share) return expect(cutPercent(given.share[0], given.share[1])).toBe(gives);
  if (given.fiscalYear) return expect(fiscalYear(given.fiscalYear)).toBe(gives);
  expect(checkNationalId(given.nationalId).ok).toBe(gives);
});

test.each(lines('members'))('a loan by member: %s', (_, { gives, ...given }) => {
  const satang = (text: string) => parseBaht(text)!;
  if (given.split) return expect(splitBy(satang(given.split), given.by).map(writeBaht)).toEqual(gives);
  const shares = given.shares.map((amount: string, index: number) => ({
    personId: `m${index}`,
    amount: satang(amount),
  }));
  const paid: { amount: string; member?: number }[] = given.payments;
  const facts = factsOf(
    ...paid.map(({ member }): Happened => ['payment', '2026-08-01', { body: { memberId: `m${member}` } }]),
  );
  const nothing = { fee: 0, penalty: 0, interest: 0, instalment: 1 };
  const allocations = paid.map(({ amount }, index) => ({
    ...nothing,
    fact: `f${index + 1}`,
    principal: satang(amount),
  }));
  const outstanding = { principal: 0, interest: 0, fee: 0, penalty: 0, total: satang(given.outstanding) };
  // One row that was due, and what of it is late.
  const rows = [{ lastDayInTime: '2026-07-20', total: satang(given.due), writtenOff: 0 } as PositionRow];
  const overdue = { amount: satang(given.overdue), since: null, daysPastDue: 1, bucket: null };
  const loan = { asOf: '2026-08-01', outstanding, overdue, rows, allocations };
  const members = memberPositions(loan, shares, facts);
  const of = (figure: keyof typeof gives) => members.map(one => writeBaht(one[figure as 'whole']));
  expect(Object.fromEntries(Object.keys(gives).map(figure => [figure, of(figure)]))).toEqual(gives);
});

test('the page has examples of every kind', () => {
  const counts = ['schedule', 'position', 'clocks', 'words', 'members'].map(kind => examples(kind).length);
  expect(counts.every(count => count > 0)).toBe(true);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(PAGE.match(/^```json/gm)!.length);
});

// biome-ignore lint/suspicious/noExplicitAny: what the page says is any JSON; the shapes read it.
type Said = any;

/** The blocks of a kind, named by the heading above them and their line. */
function examples(kind: string): [string, Said][] {
  const found: [string, Said][] = [];
  const page = PAGE.split('\n');
  let heading = '';
  for (const [at, line] of page.entries()) {
    if (line.startsWith('#')) heading = line.replace(/^#+ /, '');
    if (line !== `\`\`\`json ${kind}`) continue;
    const block = page.slice(at + 1, page.indexOf('```', at)).join('\n');
    found.push([`${heading} (line ${at + 1})`, JSON.parse(block)]);
  }
  return found;
}

/** Each example of the lists of a kind. */
function lines(kind: string): [string, Said][] {
  return examples(kind).flatMap(([, list]) =>
    (list as Said[]).map((one): [string, Said] => [JSON.stringify(one), one]),
  );
}

/** What was found, as far as the page says it, written as the page writes it. */
function inShapeOf(said: Said, found: Said): Said {
  if (typeof said === 'string' && typeof found === 'number') return writeBaht(found);
  if (Array.isArray(said)) {
    if (said.length === 0) return found;
    return said.map((one, index) => inShapeOf(one, found[index]));
  }
  if (said === null || typeof said !== 'object') return found;
  return Object.fromEntries(Object.keys(said).map(key => [key, inShapeOf(said[key], found?.[key])]));
}
