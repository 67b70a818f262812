// The law's clocks on one loan: what runs out when, by which section, and how it was counted.
import type { CivilDate } from '../../kernel/civil-date.js';
import { englishDate, englishSection } from '../../kernel/english-words.js';
import { writeBaht } from '../../kernel/money.js';
import { type Words } from '../../kernel/refusal.js';
import { thaiDate } from '../../kernel/thai-words.js';
import {
  estateDeadline,
  guarantorNoticeDeadline,
  type InstalmentLimitation,
  instalmentLimitations,
} from '../../ledger/clocks.js';
import type { Fact } from '../../ledger/fact.entity.js';
import { reversedIn } from '../../ledger/reversed.js';
import type { Reader } from '../../platform/database/database.js';
import { houseRules } from '../../registry/house-rules.js';
import { termsOf } from '../loan-answer.query.js';
import { type LoanState, loanState } from '../loan-state.query.js';
import { bodyOf } from '../story.js';
import { everyPerson, type Party, partiesOf } from './parties.query.js';

export interface LimitationClock {
  instalment: number;
  claim: string;
  years: 5 | 10;
  section: string;
  outstanding: string;
  /** The due day, or the interruption from which the period runs anew. */
  startsAfter: CivilDate;
  endsOn: CivilDate;
  /** Past its limit: the debtor may refuse to pay; the debt is not forgiven. */
  past: boolean;
  counted: Words;
}

export interface GuarantorClock {
  personId: string;
  name: string;
  /** The default that the notice is about. */
  instalment: number;
  dueOn: CivilDate;
  endsOn: CivilDate;
  section: string;
  sentOn: CivilDate | null;
  receivedOn: CivilDate | null;
  /** Null while it can still arrive in time. */
  inTime: boolean | null;
}

export interface EstateClock {
  personId: string;
  name: string;
  role: Party['role'];
  diedOn: CivilDate;
  knownOn: CivilDate;
  endsOn: CivilDate;
  section: string;
  past: boolean;
}

export interface LoanClocks {
  asOf: CivilDate;
  limitation: LimitationClock[];
  guarantorNotice: GuarantorClock[];
  estate: EstateClock[];
}

/** The clocks that run on a loan on a day; none before the disbursement or once it is closed. */
export async function loanClocks(db: Reader, loanId: string, asOf: CivilDate): Promise<LoanClocks> {
  const state = await loanState(db, loanId, asOf);
  if (!state.position || state.life.stage === 'closed')
    return { asOf, limitation: [], guarantorNotice: [], estate: [] };
  const parties = await partiesOf(db, state.loan);
  const limitations = limitationsOf(state, asOf);
  return {
    asOf,
    limitation: limitations.map(clock => limitationClock(clock, asOf)),
    guarantorNotice: parties
      .filter(party => party.role === 'guarantor')
      .flatMap(party => guarantorClock(party, state, asOf)),
    estate: everyPerson(parties).flatMap(party => estateClock(party, limitations, asOf)),
  };
}

/** The running limitations of a loan's unpaid instalments on a day, the earliest end first. */
export function limitationsOf(
  state: Pick<LoanState, 'facts' | 'story' | 'position'>,
  asOf: CivilDate,
): InstalmentLimitation[] {
  if (!state.position) return [];
  const days = houseRules().workingDays;
  return instalmentLimitations(state.position.rows, termsOf(state), interruptions(state.facts, asOf), days);
}

/** s.193/14: part payments and acknowledgements that stand; each begins the limitation anew. */
export function interruptions(facts: Fact[], asOf: CivilDate): CivilDate[] {
  const reversed = new Set(
    facts.filter(fact => fact.kind === 'reversal' && fact.onDate <= asOf).map(fact => fact.ofFact),
  );
  const kinds = ['payment', 'settlement', 'acknowledgement'];
  return facts
    .filter(fact => kinds.includes(fact.kind) && fact.onDate <= asOf && !reversed.has(fact.id))
    .map(fact => fact.onDate);
}

function limitationClock(clock: InstalmentLimitation, asOf: CivilDate): LimitationClock {
  const { instalment, claim, years, section, outstanding, startsAfter, endsOn } = clock;
  return {
    ...{ instalment, claim, years, section, startsAfter, endsOn },
    outstanding: writeBaht(outstanding),
    past: asOf > endsOn,
    counted: {
      th: `นับ ${years} ปีจากวันถัดจาก ${thaiDate(startsAfter)} ถึง ${thaiDate(endsOn)} (${section})`,
      en:
        `${years} years from the day after ${englishDate(startsAfter)}, to ${englishDate(endsOn)} ` +
        `(${englishSection(section)})`,
    },
  };
}

/** One notice per guarantor: about the oldest overdue instalment. */
function guarantorClock(party: Party, state: LoanState, asOf: CivilDate): GuarantorClock[] {
  const row = state.position!.rows.find(one => one.outstanding > 0 && asOf > one.lastDayInTime);
  if (!row) return [];
  const { on: endsOn, section } = guarantorNoticeDeadline(row.dueOn);
  const notice = noticesTo(party.personId, state.facts, asOf).find(one => one.on > row.dueOn);
  const late = asOf > endsOn ? false : null;
  return [
    {
      personId: party.personId,
      name: party.name,
      instalment: row.n,
      dueOn: row.dueOn,
      ...{ endsOn, section },
      sentOn: notice?.on ?? null,
      receivedOn: notice?.receivedOn ?? null,
      inTime: notice?.receivedOn ? notice.receivedOn <= endsOn : late,
    },
  ];
}

/** The notices sent to a guarantor, with the day of receipt where it is known. */
export function noticesTo(
  personId: string,
  facts: Fact[],
  asOf: CivilDate,
): { on: CivilDate; receivedOn: CivilDate | null }[] {
  const known = facts.filter(fact => fact.onDate <= asOf);
  const reversed = reversedIn(known);
  const sent = known.filter(fact => fact.kind === 'notice' && fact.ofFact === null && !reversed.has(fact.id));
  return sent.flatMap(fact => {
    const body = bodyOf<{ kind: string; personId: string; receivedOn?: CivilDate }>(fact);
    if (body.kind !== 'guarantor-notice' || body.personId !== personId) return [];
    const receipt = known.find(other => other.kind === 'notice' && other.ofFact === fact.id);
    return [{ on: fact.onDate, receivedOn: body.receivedOn ?? receipt?.onDate ?? null }];
  });
}

function estateClock(party: Party, limitations: InstalmentLimitation[], asOf: CivilDate): EstateClock[] {
  const { personId, name, role, diedOn, deathKnownOn: knownOn } = party;
  const debtEndsOn = limitations[0]?.endsOn;
  if (!diedOn || !knownOn || knownOn > asOf || !debtEndsOn) return [];
  const { on: endsOn, section } = estateDeadline(diedOn, knownOn, debtEndsOn, houseRules().workingDays);
  return [{ personId, name, role, diedOn, knownOn, endsOn, section, past: asOf > endsOn }];
}
