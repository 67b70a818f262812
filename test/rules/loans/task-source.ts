// What tasks follow from, of a loan told by its facts.
import { ledgerFacts } from '../../../src/ledger/ledger-facts.js';
import { position } from '../../../src/ledger/position.js';
import { helpOf } from '../../../src/loans/collect/help.js';
import { promisesOf } from '../../../src/loans/collect/promises.js';
import { stepStates } from '../../../src/loans/steps.js';
import { readStory } from '../../../src/loans/story.js';
import type { TaskSource } from '../../../src/loans/task-draft.js';
import { factsOf, type Said, TERMS, WOMEN } from './facts.js';

export function sourceOf(said: Said[], more: Partial<TaskSource> = {}): TaskSource {
  const facts = factsOf(...said);
  const story = readStory(facts)!;
  const loan = { principal: 4_000_000, disbursedOn: '2026-06-20', terms: TERMS, facts: ledgerFacts(facts) };
  return {
    loan: { id: 'L', number: '7/2569', borrowerName: 'กลุ่มทอผ้า' },
    debtorDied: false,
    fundType: WOMEN,
    story,
    closed: false,
    notBefore: '2026-06-20',
    rows: story.disbursement ? position(loan, '2027-12-31').rows : [],
    steps: stepStates(WOMEN, story.steps),
    promises: promisesOf(facts, '9999-12-31'),
    limitation: null,
    touches: [],
    guarantors: [],
    estates: [],
    help: helpOf(facts, '9999-12-31'),
    ...more,
  };
}
