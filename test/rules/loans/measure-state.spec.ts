// Where a measure stands on a day, by hand.
import { measureStandings } from '../../../src/loans/collect/measure-state.js';
import type { Measure } from '../../../src/loans/measures.js';

const measure = (more: Partial<Measure>): Measure => ({
  factId: 'm',
  kind: 'restructure',
  on: '2026-08-01',
  until: null,
  measure: 'longer-term',
  authority: 'มติกรรมการ',
  number: '1/2569',
  consentedBy: [],
  moreTime: true,
  ...more,
});
const row = (dueOn: string, outstanding: number) => ({ dueOn, lastDayInTime: dueOn, outstanding });
const stateOn = (measures: Measure[], rows: ReturnType<typeof row>[], asOf: string) =>
  measureStandings(measures, rows, asOf).map(({ state, brokenSince }) => [state, brokenSince]);

it('runs until an instalment of its own is missed, and again once that is paid', () => {
  const rows = [row('2026-07-20', 100), row('2026-09-01', 100), row('2026-10-01', 100)];
  expect(stateOn([measure({})], rows, '2026-09-01')).toEqual([['running', null]]);
  expect(stateOn([measure({})], rows, '2026-09-02')).toEqual([['broken', '2026-09-02']]);
  rows[1] = row('2026-09-01', 0);
  expect(stateOn([measure({})], rows, '2026-09-02')).toEqual([['running', null]]);
});

it('of a moratorium ends the day after its last; what is owed from before does not break it', () => {
  const holiday = measure({ kind: 'moratorium', until: '2026-12-31' });
  const rows = [row('2026-07-20', 100), row('2027-01-20', 300)];
  expect(stateOn([holiday], rows, '2026-12-31')).toEqual([['running', null]]);
  expect(stateOn([holiday], rows, '2027-01-01')).toEqual([['ended', null]]);
  expect(stateOn([holiday], rows, '2027-01-21')).toEqual([['broken', '2027-01-21']]);
});

it('is completed with the debt, and replaced by the next measure', () => {
  expect(stateOn([measure({})], [row('2026-09-01', 0)], '2026-09-02')).toEqual([['completed', null]]);
  const two = [measure({}), measure({ factId: 'n', on: '2026-09-10' })];
  expect(stateOn(two, [row('2026-10-01', 5)], '2026-09-11')).toEqual([
    ['replaced', null],
    ['running', null],
  ]);
});
