// What other villages hear and other districts read names nobody who owes (Debt Collection Act s.8).
import type { CivilDate } from '../kernel/civil-date.js';
import { type FieldFault, invalidFields, type Words } from '../kernel/refusal.js';
import type { Reader } from '../platform/database/database.js';
import { overdueLoansOn } from '../portfolio/overdue-loans.query.js';
import { namedDebtor } from './names-debtor.js';
import type { Recovery } from './recovery.entity.js';

interface Naming {
  recovery: Pick<Recovery, 'area' | 'fundType'>;
  /** Absent: all of the recovery's area. */
  villages?: readonly string[];
  /** Who is overdue on one of these days. */
  days: readonly CivilDate[];
  texts: readonly (readonly [field: string, text: string])[];
  says: Words;
}

/** Refuses (422) the texts that name a borrower who is overdue, all of them at once. */
export async function mustNameNobody(
  db: Reader,
  { recovery: { area, fundType }, villages, days, texts, says }: Naming,
): Promise<void> {
  const names = new Set<string>();
  for (const day of new Set(days)) {
    for (const loan of await overdueLoansOn(db, { area, fundType, fundIds: null }, day)) {
      if (!villages || villages.includes(loan.area)) names.add(loan.borrowerName);
    }
  }
  const faults = texts.flatMap(([field, text]): FieldFault[] =>
    namedDebtor(text, [...names]) === null ? [] : [{ field, code: 'names-a-borrower', message: says }],
  );
  if (faults.length > 0) throw invalidFields(faults);
}
