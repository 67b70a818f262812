// One fact is opposed by its reversal: from a day on it counts as never recorded, and its trace stays.

import type { Doing } from '../../journal/act.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { forbidden, invalid, type Words } from '../../kernel/refusal.js';
import type { Alteration } from '../../ledger/alterations.js';
import { appendFacts } from '../../ledger/append-facts.act.js';
import type { Fact } from '../../ledger/fact.entity.js';
import { loanOf } from '../../ledger/loan.query.js';
import { reversedIn } from '../../ledger/reversed.js';
import { notAfterToday, notBefore } from '../dates.js';
import { alteredBy, loanState, stateOf } from '../loan-state.query.js';
import { type ToldFigures, toldFigures } from '../told-figures.query.js';
import { moneyResting, oddAfter, toldLater } from './reversible.js';

export interface ReversalAnswer {
  id: string;
  of: string;
  loanId: string;
  on: CivilDate;
  reason: string;
  /** What is odd, yet done: the fund has only one user. */
  warnings: Warning[];
  /** Later figures that read otherwise because it is dated back. */
  alters: Alteration[];
  /** The loan's figures of today without and with the reversal. */
  before: ToldFigures;
  after: ToldFigures;
}

/** Opposes a fact; refuses what is opposed already, or what something later rests upon. */
export async function opposeFact(
  fact: Fact,
  { on, reason }: { on: CivilDate; reason: string },
  doing: Doing,
): Promise<ReversalAnswer> {
  notAfterToday('on', on, doing.today);
  notBefore('on', on, fact.kind === 'charge' ? fact.enteredOn : fact.onDate, {
    th: 'วันของรายการเดิม',
    en: 'the entry itself',
  });
  const loan = await loanOf(doing.tx, fact.loanId);
  const state = await loanState(doing.tx, fact.loanId, doing.today);
  if (reversedIn(state.facts).has(fact.id)) throw alreadyReversed();
  const warnings = await twoPeople(fact, doing);
  const resting = toldLater(fact, state.facts);
  if (resting) throw resting;
  const [stored] = await appendFacts(doing, loan, [{ kind: 'reversal', on, of: fact.id, body: { reason } }]);
  const after = stateOf(loan, [...state.facts, stored!], doing.today);
  const said = [state, after].map(({ position }) => position?.warnings ?? []) as [Said, Said];
  const refunded = moneyResting(...said);
  if (refunded) throw refunded;
  return {
    ...{ id: stored!.id, of: fact.id, loanId: fact.loanId, on, reason },
    warnings: [...warnings, ...oddAfter(...said)],
    alters: alteredBy(state, [stored!], doing.today),
    before: toldFigures(state, doing.today),
    after: toldFigures(after, doing.today),
  };
}

type Said = Parameters<typeof moneyResting>[0];

export interface Warning {
  code: string;
  message: Words;
}

/**
 * Whoever entered it does not reverse it (403); while the fund has only one user, or in a preview, that is a
 * warning.
 */
export async function twoPeople(
  entry: { fundId: string; enteredBy: string },
  doing: Doing,
): Promise<Warning[]> {
  if (doing.actor.role === 'administrator' || entry.enteredBy !== doing.actor.userId) return [];
  const others = await doing.tx.first(
    `select f.user_id from user_fund f join user_account u on u.id = f.user_id
     where f.fund_id = ? and f.user_id <> ? and u.switched_off_at is null`,
    [entry.fundId, doing.actor.userId],
  );
  if (others && doing.preview) return [ANOTHER_HAND];
  if (others)
    throw forbidden(
      'ให้กรรมการคนอื่นเป็นผู้ทำรายการนี้ ผู้บันทึกเดิมทำเองไม่ได้',
      'Another member must do this, not the one who entered it',
    );
  return [ONE_HAND];
}

const ONE_HAND: Warning = {
  code: 'same-person',
  message: {
    th: 'ผู้บันทึกเดิมทำรายการนี้เอง เพราะกองทุนมีผู้ใช้คนเดียว',
    en: 'Done by the one who entered it: the fund has only one user',
  },
};

const ANOTHER_HAND: Warning = {
  code: 'another-person',
  message: {
    th: 'บันทึกจริงต้องให้กรรมการคนอื่นทำ ผู้บันทึกเดิมทำเองไม่ได้',
    en: 'To be done by another member, not by the one who entered it',
  },
};

export function alreadyReversed() {
  return invalid(
    'id',
    'already-reversed',
    'กลับรายการนี้ไปแล้ว ไม่ต้องทำซ้ำ',
    'It is reversed already; nothing more is to be done',
  );
}
