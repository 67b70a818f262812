// What the tasks of loans follow from, for several loans by a fixed number of statements.
import type { CivilDate } from '../kernel/civil-date.js';
import { estateDeadline } from '../ledger/clocks.js';
import type { Fact } from '../ledger/fact.entity.js';
import { ledgerFacts } from '../ledger/ledger-facts.js';
import type { Loan } from '../ledger/loan.entity.js';
import type { Position } from '../ledger/position.js';
import type { Reader } from '../platform/database/database.js';
import { houseRules } from '../registry/house-rules.js';
import { limitationsOf, noticesTo } from './collect/clocks.query.js';
import { helpOf } from './collect/help.js';
import { debtorHasDied, everyPerson, type Party, partiesInTasks } from './collect/parties.query.js';
import { promisesOf } from './collect/promises.js';
import { fundTypeOf, positionOn } from './loan-state.query.js';
import { stepStates } from './steps.js';
import { bodyOf, readStory, type Story } from './story.js';
import type { TaskSource } from './task-draft.js';

/** Later than every fact: what they all say together. */
const LAST_DAY = '9999-12-31';

/** The sources of the loans' tasks, by the loan's id; a loan without an application has none. */
export async function taskSources(
  db: Reader,
  loans: { loan: Loan; facts: Fact[] }[],
): Promise<Map<string, TaskSource>> {
  const parties = await partiesInTasks(
    db,
    loans.map(({ loan }) => loan.id),
  );
  const sources = new Map<string, TaskSource>();
  for (const { loan, facts } of loans) {
    const story = readStory(facts);
    if (story) sources.set(loan.id, sourceOf(loan, facts, story, parties.get(loan.id) ?? []));
  }
  return sources;
}

function sourceOf(loan: Loan, facts: Fact[], story: Story, parties: Party[]): TaskSource {
  const fundType = fundTypeOf(loan);
  const position = story.disbursement ? positionOn(facts, story, lastMoneyDay(facts, story)) : null;
  const limitations = limitationsOf({ facts, story, position }, LAST_DAY);
  const [first] = limitations;
  return {
    loan,
    debtorDied: debtorHasDied(parties),
    fundType,
    story,
    closed: isClosed(story, position),
    notBefore: loan.importedOn ?? story.disbursement?.noticesFrom ?? loan.appliedOn,
    rows: position?.rows ?? [],
    steps: stepStates(fundType, story.steps),
    promises: promisesOf(facts, LAST_DAY),
    limitation: first ? { endsOn: first.endsOn, section: first.section } : null,
    touches: touchesOf(facts),
    guarantors: parties
      .filter(party => party.role === 'guarantor')
      .map(({ personId, name }) => ({ personId, name, noticedOn: lastNotice(personId, facts) })),
    estates: everyPerson(parties).flatMap(party => estateOf(party, first?.endsOn)),
    help: helpOf(facts, LAST_DAY),
  };
}

function isClosed({ rejection, cancellation }: Story, position: Position | null): boolean {
  return rejection !== null || cancellation !== null || position?.outstanding.total === 0;
}

// As of the last money fact: what accrues after it changes no instalment's being paid.
function lastMoneyDay(facts: Fact[], story: Story): CivilDate {
  return [story.disbursement!.on, ...ledgerFacts(facts).map(fact => fact.on)].sort().at(-1)!;
}

function lastNotice(personId: string, facts: Fact[]): CivilDate | null {
  const days = noticesTo(personId, facts, LAST_DAY).map(notice => notice.on);
  return days.sort().at(-1) ?? null;
}

function estateOf(party: Party, debtEndsOn: CivilDate | undefined): TaskSource['estates'] {
  const { personId, name, diedOn, deathKnownOn: knownOn } = party;
  if (!diedOn || !knownOn || !debtEndsOn) return [];
  const { on: endsOn } = estateDeadline(diedOn, knownOn, debtEndsOn, houseRules().workingDays);
  return [{ personId, name, knownOn, endsOn }];
}

/** Calls, visits and letters, however they were recorded: as a contact, a visit, a demand, or the step ท1. */
function touchesOf(facts: Fact[]): TaskSource['touches'] {
  const undone = new Set(
    facts.filter(fact => fact.kind === 'reversal' || fact.kind === 'step-undone').map(fact => fact.ofFact),
  );
  return facts.flatMap(fact => {
    const kind = undone.has(fact.id) ? null : touchKind(fact);
    return kind ? [{ kind, on: fact.onDate }] : [];
  });
}

function touchKind(fact: Fact): 'call' | 'visit' | 'letter' | null {
  if (!['visit', 'contact', 'notice', 'step'].includes(fact.kind)) return null;
  if (fact.kind === 'visit') return 'visit';
  const { kind, key } = bodyOf<{ kind?: string; key?: string }>(fact);
  if (fact.kind === 'step') return key === 'field-visit' ? 'visit' : null;
  if (fact.kind === 'notice') return kind === 'demand' ? 'letter' : null;
  return kind === 'call' || kind === 'visit' || kind === 'letter' ? kind : null;
}
