// A yearly debt report that comes after the opening: it stands beside the baseline, which stays as it was.
import type { Act } from '../../journal/act.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { type FieldFault, invalidFields } from '../../kernel/refusal.js';
import { addFacts, openStory } from '../add-facts.act.js';
import { recoveryOf, recoveryPlace, seenVillages, villagesOf } from '../recovery.query.js';
import type { ReadReport } from './read-reports.js';

export interface RecordReports {
  recoveryId: string;
  /** The day that the figures are of. */
  on: CivilDate;
  reports: ReadReport[];
}

/** Refuses (422) every village that is not of the recovery or there twice, all at once. */
export const recordReports: Act<RecordReports, { on: CivilDate; villages: number }> = {
  name: 'record-recovery-reports',
  right: 'officer',
  place: (db, { recoveryId }) => recoveryPlace(db, recoveryId),
  async run({ recoveryId, on, reports }, doing) {
    await openStory(doing, recoveryId);
    const recovery = await recoveryOf(doing.tx, recoveryId);
    const seen = seenVillages(doing.actor, recovery, await villagesOf(doing.tx, recoveryId));
    mustBeOfRecovery(reports, new Set(seen.map(one => one.village)));
    const facts = reports.map(({ village, name: _, row: __, ...body }) => ({
      kind: 'report' as const,
      on,
      village,
      body,
    }));
    await addFacts(doing, recoveryId, facts);
    const details = { on, villages: reports.length };
    return { answer: details, subject: { kind: 'recovery', id: recoveryId }, details };
  },
};

function mustBeOfRecovery(reports: readonly ReadReport[], known: ReadonlySet<string>): void {
  const met = new Set<string>();
  const faults: FieldFault[] = [];
  for (const [index, { village, name, row }] of reports.entries()) {
    const which = [village, name].filter(Boolean).join(' ');
    const [inRow, inEnglish] = row === undefined ? ['', ''] : [`แถว ${row} `, `Row ${row}: `];
    const message = !known.has(village)
      ? {
          th: `${inRow}หมู่บ้าน ${which} ไม่อยู่ในรอบนี้ ตรวจรหัส หรือเอาแถวออก`,
          en: `${inEnglish}village ${which} is not of this recovery; check its code or leave it out`,
        }
      : met.has(village)
        ? {
            th: `${inRow}หมู่บ้าน ${which} มีมากกว่าหนึ่งแถว เหลือไว้แถวเดียว`,
            en: `${inEnglish}village ${which} is there twice; leave one`,
          }
        : null;
    met.add(village);
    if (message) faults.push({ field: `reports.${index}`, code: 'bad-village', message });
  }
  if (faults.length > 0) throw invalidFields(faults);
}
