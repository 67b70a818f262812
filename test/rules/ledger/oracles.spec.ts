// Cases from other people's systems: whatever follows a convention that the product offers gives their
// figures.
import { awayFromExact, differences, ORACLES } from './oracle-case.js';

const MILLS = 'interest and principal are kept in thousandths of the unit; here money is whole satang';
const ABOVE_RATE =
  'what an instalment is rounded up by is asked as interest, above the agreed rate; here the rate is kept (s.654)';

const NOT_OFFERED: Record<string, string> = {
  'mifos-declining.06': MILLS,
  'mifos-declining.21': MILLS,
  'mifos-decliningepi-nofee-nograce': ABOVE_RATE,
  'mifos-flat-issue1623': ABOVE_RATE,
  'mifos-flat.11': MILLS,
  'mifos-flat.13': MILLS,
};

const offered = ORACLES.filter(({ id }) => !(id in NOT_OFFERED));
const notOffered = ORACLES.filter(({ id }) => id in NOT_OFFERED);

test.each(offered.map(oracle => [oracle.id, oracle] as const))(
  '%s gives exactly its figures',
  (_, oracle) => {
    expect(differences(oracle)).toEqual([]);
  },
);

test.each(notOffered.map(oracle => [oracle.id, oracle] as const))('%s is not offered', (_, oracle) => {
  expect(differences(oracle)).not.toEqual([]);
});

const unrounded = ORACLES.filter(({ expect }) => expect.exact);

test.each(unrounded.map(oracle => [oracle.id, oracle] as const))('%s agrees before rounding', (_, oracle) => {
  expect(awayFromExact(oracle)).toEqual([]);
});

test('every everyday case is offered, and the table names no case that is not there', () => {
  expect(notOffered.filter(({ plain }) => plain)).toEqual([]);
  expect(ORACLES.filter(({ plain }) => plain)).toHaveLength(23);
  expect(notOffered).toHaveLength(Object.keys(NOT_OFFERED).length);
});
