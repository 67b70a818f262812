// What a guarantor stands for, by hand.
import { guaranteeStanding } from '../../../src/loans/collect/guarantor-state.js';
import type { Measure } from '../../../src/loans/measures.js';

const guarantee = { personId: 'g', maximum: 3_000_000, share: null, until: null, signedOn: '2026-06-01' };
const longer = (on: string, consentedBy: string[]): Measure => ({
  factId: on,
  kind: 'restructure',
  on,
  until: null,
  measure: 'longer-term',
  authority: 'มติ',
  number: '1',
  consentedBy,
  moreTime: true,
});
const standing = (more: object, measures: Measure[] = [], asOf = '2026-11-20') =>
  guaranteeStanding({ ...guarantee, ...more }, measures, 4_000_000, asOf);

it('is bound up to the maximum, the share and the debt, whichever is least', () => {
  expect(standing({}).liable).toBe(3_000_000);
  expect(standing({ share: 50_000_000 }).liable).toBe(2_000_000);
  expect(standing({ maximum: null }).liable).toBe(4_000_000);
  expect(standing({ maximum: 9_000_000 }).liable).toBe(4_000_000);
});

it('ends the day after its last', () => {
  expect(standing({ until: '2026-11-20' }).state).toBe('bound');
  expect(standing({ until: '2026-11-19' })).toEqual({ state: 'ended', freeSince: null, liable: 0 });
});

it('goes free by more time without consent (s.700), and is bound again by a new guarantee', () => {
  const free = { state: 'free', freeSince: '2026-09-01', liable: 0 };
  expect(standing({}, [longer('2026-09-01', [])])).toEqual(free);
  expect(standing({}, [longer('2026-09-01', ['g']), longer('2026-10-01', [])]).freeSince).toBe('2026-10-01');
  expect(standing({}, [longer('2026-09-01', ['g'])]).state).toBe('bound');
  expect(standing({ signedOn: '2026-09-01' }, [longer('2026-09-01', [])]).state).toBe('bound');
});

it('stays bound by a measure that gives no more time', () => {
  expect(standing({}, [{ ...longer('2026-09-01', []), moreTime: false }]).state).toBe('bound');
});
