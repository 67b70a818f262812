import { addDays } from '../../../src/kernel/civil-date.js';
import { countsFrom, type Fact } from '../../../src/ledger/facts.js';
import { position } from '../../../src/ledger/position.js';
import { Draw } from './draw.js';
import { asked } from './histories.js';
import { adding, claim, found, law, roundings } from './law.js';

const any = asked();

describe('facts and days', () => {
  law(
    'a reversed fact counts as never recorded',
    asked(['payment', 'charge', 'restructure', 'write-off', 'settlement', 'waiver', 'refund']),
    ({ loan, asOf }) => {
      const [target] = loan.facts;
      if (!target || target.on > asOf) return false;
      const reversal: Fact = { id: 'r', kind: 'reversal', of: target.id, on: asOf, enteredOn: asOf };
      const without = { ...loan, facts: loan.facts.slice(1) };
      claim(position(adding(loan, reversal), asOf)).toEqual(position(without, asOf));
      const later = addDays(asOf, 100);
      claim(position(adding(loan, reversal), later)).toEqual(position(without, later));
      return true;
    },
  );

  law('before its day a reversal changes nothing', any, given => {
    const { loan, asOf } = given;
    const later = loan.facts.filter(fact => fact.kind === 'reversal' && fact.on > asOf);
    const without = { ...loan, facts: loan.facts.filter(fact => !later.includes(fact)) };
    claim(found(given)).toEqual(position(without, asOf));
  });

  law('the order of entering does not matter, only the days', any, ({ loan, asOf, chance }) => {
    const facts = loan.facts.map((fact, seq) => ({ ...fact, seq }));
    const shuffled = new Draw(chance).shuffled(facts);
    claim(position({ ...loan, facts: shuffled }, asOf)).toEqual(position({ ...loan, facts }, asOf));
  });

  law('when a payment was entered does not matter', any, given => {
    const { loan, asOf } = given;
    const facts = loan.facts.map(fact =>
      fact.kind === 'charge' ? fact : { ...fact, enteredOn: addDays(fact.enteredOn, 500) },
    );
    claim(position({ ...loan, facts }, asOf)).toEqual(found(given));
  });

  law('facts after the day do not count', any, given => {
    const { loan, asOf } = given;
    const facts = loan.facts.filter(fact => countsFrom(fact) <= asOf);
    claim(position({ ...loan, facts }, asOf)).toEqual(found(given));
  });

  law('knownOn leaves out what was entered after it', any, given => {
    const { loan, asOf } = given;
    const knownOn = addDays(asOf, -30);
    const facts = loan.facts.filter(fact => fact.enteredOn <= knownOn);
    claim(position(loan, asOf, { knownOn })).toEqual(position({ ...loan, facts }, asOf));
  });

  law('the same facts give the same position, and stay as they were', any, given => {
    const { loan, asOf } = given;
    const frozen = structuredClone(loan);
    const first = position(loan, asOf);
    claim(loan).toEqual(frozen);
    claim(position(frozen, asOf)).toEqual(first);
    claim(position(loan, asOf)).toEqual(first);
  });

  law('without facts in between, arrears only grow', any, given => {
    const { loan, asOf } = given;
    const facts = loan.facts.filter(fact => countsFrom(fact) <= asOf);
    const today = position({ ...loan, facts }, asOf);
    const later = position({ ...loan, facts }, addDays(asOf, 17));
    claim(later.overdue.amount).toBeGreaterThanOrEqual(today.overdue.amount - roundings(loan));
    claim(later.outstanding.total).toBeGreaterThanOrEqual(today.outstanding.total - roundings(loan));
    if (today.overdue.since) claim(later.overdue.daysPastDue).toBe(today.overdue.daysPastDue + 17);
  });
});
