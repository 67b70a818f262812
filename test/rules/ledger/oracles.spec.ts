// Cases from other people's systems: whatever follows a convention that the product offers gives their
// figures.
import { awayFromExact, differences, ORACLES } from './oracle-case.js';

const DAILY_REST =
  'interest is reckoned daily on the balance really owed; here it is as scheduled, whenever paid';
const MILLS =
  'figures in tenths, thousandths or halves of the unit, rounded up or down; here whole satang, half up';

const NOT_OFFERED: Record<string, string> = {
  'fineract-loanrepayment-1029': DAILY_REST,
  'fineract-loanrepayment-606': DAILY_REST,
  'fineract-loanrepayment-630': DAILY_REST,
  'fineract-loanrepayment-678': DAILY_REST,
  'fineract-loanrepayment-726': DAILY_REST,
  'fineract-loanrepayment-750': DAILY_REST,
  'mifos-declining.06': MILLS,
  'mifos-declining.21': MILLS,
  'mifos-decliningepi-nofee-nograce': MILLS,
  'mifos-flat-issue1623': MILLS,
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
