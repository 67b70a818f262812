// When a person was last known to be alive: the days on which they signed, were met, or paid. No birth is
// kept, so that a wrong day of death is known by these.
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Words } from '../../kernel/refusal.js';
import type { Fact, FactKind } from '../../ledger/fact.entity.js';
import { bodyOf } from '../story.js';

export interface SeenAlive {
  on: CivilDate;
  /** What they did that day, to stand in a sentence. */
  did: Words;
}

/** The latest of a person's own doings that was not taken back; `ownLoans` are those they borrowed alone. */
export function lastAlive(facts: Fact[], personId: string, ownLoans: ReadonlySet<string>): SeenAlive | null {
  const reversed = new Set(
    facts.filter(fact => fact.ofFact && TAKES_BACK.includes(fact.kind)).map(fact => fact.ofFact),
  );
  let last: SeenAlive | null = null;
  for (const fact of facts) {
    const did = didOf(fact, personId, ownLoans);
    if (!did || reversed.has(fact.id) || (last && last.on >= fact.onDate)) continue;
    last = { on: fact.onDate, did };
  }
  return last;
}

const TAKES_BACK: FactKind[] = ['reversal', 'disbursement-reversal'];

interface Who {
  personId?: string | null;
  memberId?: string;
  met?: boolean;
  answered?: boolean;
}

function didOf(fact: Fact, personId: string, ownLoans: ReadonlySet<string>): Words | undefined {
  const body = bodyOf<Who>(fact);
  if (fact.ofFact !== null) return undefined;
  if (body.memberId === personId) return PAID;
  if (fact.kind === 'application' && ownLoans.has(fact.loanId)) return APPLIED;
  if (body.personId !== personId) return undefined;
  if (fact.kind === 'visit') return body.met ? MET : undefined;
  if (fact.kind === 'contact') return body.answered ? SPOKE : undefined;
  return SIGNED[fact.kind];
}

const PAID = { th: 'มาชำระเงิน', en: 'paid' };
const APPLIED = { th: 'ยื่นคำขอ', en: 'applied for a loan' };
const MET = { th: 'ไปเยี่ยมและได้เจอ', en: 'were met at a visit' };
const SPOKE = { th: 'ได้พูดคุยกัน', en: 'were spoken with' };
const SIGNED: Partial<Record<FactKind, Words>> = {
  acknowledgement: { th: 'ลงชื่อรับสภาพหนี้', en: 'acknowledged a debt' },
  guarantee: { th: 'ลงชื่อค้ำประกัน', en: 'signed a guarantee' },
  'joint-debtor': { th: 'ลงชื่อรับผิดชอบหนี้ร่วม', en: 'signed as a joint debtor' },
};
