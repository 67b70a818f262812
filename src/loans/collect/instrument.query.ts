// What is recorded of a running loan besides payments and steps, as the API answers it.
import type { CivilDate } from '../../kernel/civil-date.js';
import { writeBaht } from '../../kernel/money.js';
import type { Fact } from '../../ledger/fact.entity.js';
import type { Terms } from '../../ledger/terms.js';
import type { Reader } from '../../platform/database/database.js';
import { writeTerms } from '../loan-answer.query.js';
import type { MemberShare } from '../shares.js';
import { bodyOf } from '../story.js';
import { type PromiseToPay, promisesOf } from './promises.js';
import { wordsOn } from './words-on.js';

/** The kinds of facts below `/loans/{id}/…`, by the last word of their path. */
export const INSTRUMENTS = {
  endorsements: 'endorsement',
  charges: 'charge',
  waivers: 'waiver',
  refunds: 'refund',
  promises: 'promise',
  visits: 'visit',
  contacts: 'contact',
  notices: 'notice',
  acknowledgements: 'acknowledgement',
  restructures: 'restructure',
  assistance: 'assistance',
  'household-plans': 'plan',
  'plan-actions': 'plan-action',
  'plan-exits': 'plan-exit',
  'write-off': 'write-off',
  guarantees: 'guarantee',
  shares: 'shares',
  'joint-debtors': 'joint-debtor',
  deaths: 'death',
} as const;
export type InstrumentPath = keyof typeof INSTRUMENTS;

/** One record: its own fields, and who entered it when. */
export interface InstrumentRecord {
  id: string;
  loanId: string;
  on: CivilDate;
  amount?: string;
  /** The day from which it counts as never recorded; null while it stands. */
  reversedOn: CivilDate | null;
  enteredOn: CivilDate;
  enteredAt: string;
  enteredBy: string;
  [field: string]: unknown;
}

/** All records of a kind on a loan as of today, in the order in which they were entered. */
export async function instrumentsOf(
  db: Reader,
  loanId: string,
  path: InstrumentPath,
  today: CivilDate,
): Promise<InstrumentRecord[]> {
  const kinds = kindsOf(path);
  const facts = await db.all<Fact>(
    `select * from fact where loan_id = ? and kind in (${kinds.map(() => '?').join(', ')}, 'reversal')
     order by seq`,
    [loanId, ...kinds],
  );
  if (path === 'promises') return promiseRecords(facts, today);
  return facts
    .filter(fact => kinds.includes(fact.kind) && fact.ofFact === null)
    .map(fact => instrumentRecord(fact, facts, wordsOn(fact, facts)));
}

function kindsOf(path: InstrumentPath): string[] {
  if (path === 'promises') return ['promise', 'payment', 'settlement'];
  return path === 'restructures' ? ['restructure', 'moratorium'] : [INSTRUMENTS[path]];
}

/** One fact as a record; `among` are the facts in which its reversal may be, `words` what was told later. */
export function instrumentRecord(fact: Fact, among: Fact[] = [], words: Fact[] = []): InstrumentRecord {
  const reversal = among.find(other => other.kind === 'reversal' && other.ofFact === fact.id);
  const { terms, shares, ...body } = {
    ...bodyOf<Record<string, unknown>>(fact),
    ...toldPart(fact, words.at(-1)),
  };
  return {
    id: fact.id,
    loanId: fact.loanId,
    on: fact.onDate,
    ...(fact.kind === 'charge' ? { dueOn: fact.onDate } : {}),
    ...amountPart(fact),
    ...body,
    ...(shares ? { shares: writeShares(shares as MemberShare[]) } : {}),
    ...(terms ? { terms: writeTerms(terms as Terms) } : {}),
    reversedOn: reversal?.onDate ?? null,
    enteredOn: fact.enteredOn,
    enteredAt: fact.enteredAt,
    enteredBy: fact.enteredByName,
  };
}

function writeShares(shares: MemberShare[]): { personId: string; amount: string }[] {
  return shares.map(({ personId, amount }) => ({ personId, amount: writeBaht(amount) }));
}

function amountPart(fact: Fact): { amount?: string; maximum?: string } {
  if (fact.amount === null) return {};
  return fact.kind === 'guarantee' ? { maximum: writeBaht(fact.amount) } : { amount: writeBaht(fact.amount) };
}

/** What the last word says; a request waits and an action is not done until there is one. */
function toldPart(fact: Fact, word: Fact | undefined): Record<string, unknown> {
  if (fact.kind === 'notice') return word ? { receivedOn: word.onDate } : {};
  const told = { toldOn: word?.onDate ?? null, ...(word && bodyOf<Record<string, unknown>>(word)) };
  if (fact.kind === 'plan-action') return { done: false, ...told };
  return fact.kind === 'assistance' || fact.kind === 'plan-exit' ? { result: 'waiting', ...told } : {};
}

function promiseRecords(facts: Fact[], today: CivilDate): InstrumentRecord[] {
  const judged = new Map(promisesOf(facts, today).map(promise => [promise.factId, promise]));
  return facts
    .filter(fact => fact.kind === 'promise')
    .map(fact => {
      const promise = judged.get(fact.id);
      return promise ? promiseRecord(fact, promise) : instrumentRecord(fact, facts);
    });
}

/** A promise with what the payments say of it. */
export function promiseRecord(
  fact: Fact,
  { paid, state, keptOn, replacedOn }: PromiseToPay,
): InstrumentRecord {
  return { ...instrumentRecord(fact), paid: writeBaht(paid), state, keptOn, replacedOn };
}
