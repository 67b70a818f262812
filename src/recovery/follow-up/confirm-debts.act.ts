// What households said of their debts when the register was made anew: agreed, or not, and then a task.
import type { Act, Doing } from '../../journal/act.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { type FieldFault, invalidFields } from '../../kernel/refusal.js';
import { addTask } from '../../registry/add-task.act.js';
import { addFacts, openStory } from '../add-facts.act.js';
import { recoveryOf, villageOf } from '../recovery.query.js';
import { type Confirmation, lookIntoBy } from './register-steps.js';
import { openLoans } from './register-work.query.js';
import { fundsOfVillage } from './village-state.query.js';

export interface ConfirmDebts {
  recoveryId: string;
  village: string;
  /** Absent: today. */
  on?: CivilDate;
  answers: { loanId: string; agrees: boolean; note: string }[];
}

export const confirmDebts: Act<ConfirmDebts, Confirmation[]> = {
  name: 'confirm-debts',
  right: 'officer',
  place: async (db, { recoveryId, village }) => {
    await villageOf(db, recoveryId, village);
    return { fundId: null, area: village };
  },
  async run({ recoveryId, village, on = undefined, answers }, doing) {
    await openStory(doing, recoveryId);
    const asked = on ?? doing.today;
    const funds = await fundsOfVillage(doing.tx, await recoveryOf(doing.tx, recoveryId), village);
    const owed = new Map((await openLoans(doing.tx, funds, asked)).map(loan => [loan.loanId, loan]));
    mustBeAnswers(answers, owed);
    const told = answers.map(answer => ({ ...answer, owed: owed.get(answer.loanId)!.outstanding }));
    const fact = { kind: 'debt-confirmation' as const, on: asked, village };
    await addFacts(
      doing,
      recoveryId,
      told.map(body => ({ ...fact, body })),
    );
    for (const one of told) if (!one.agrees) await lookInto(doing, one, owed.get(one.loanId)!.number, asked);
    return {
      answer: told,
      subject: { kind: 'recovery', id: recoveryId },
      details: { village, on: asked, answers },
    };
  },
};

/** Refuses (422) a loan that is not open in the village, one that is there twice, and a no without a word. */
function mustBeAnswers(answers: ConfirmDebts['answers'], owed: ReadonlyMap<string, unknown>): void {
  const ids = answers.map(one => one.loanId);
  const faults = answers.flatMap(({ loanId, agrees, note }, at): FieldFault[] => {
    if (!owed.has(loanId) || ids.indexOf(loanId) !== at) {
      const message = {
        th: 'ไม่ใช่สัญญาที่ยังค้างในหมู่บ้านนี้ หรือมีซ้ำ',
        en: 'Not an open loan of this village, or twice',
      };
      return [{ field: `answers.${at}.loanId`, code: 'unknown-loan', message }];
    }
    if (agrees || note.trim() !== '') return [];
    const message = {
      th: 'เขียนว่าครัวเรือนบอกยอดเท่าไร หรือต่างตรงไหน',
      en: 'Write what the household says instead',
    };
    return [{ field: `answers.${at}.note`, code: 'missing', message }];
  });
  if (faults.length > 0) throw invalidFields(faults);
}

/** Somebody has to look at the papers; the same answer given again is the same task. */
async function lookInto(doing: Doing, told: Confirmation, number: string, on: CivilDate): Promise<void> {
  const { loanId, note } = told;
  const loan = await doing.tx.first<{ fundId: string }>('select fund_id from loan where id = ?', [loanId]);
  const title = {
    th: `ตรวจยอดหนี้สัญญา ${number} ที่ครัวเรือนไม่ยืนยัน`,
    en: `Check the debt of loan ${number}, which the household does not confirm`,
  };
  const words = { title, reason: { th: note, en: note } };
  const sourceKey = `confirmation:${loanId}:${on}`;
  const task = { ...words, fundId: loan!.fundId, loanId, sourceKey, dueOn: lookIntoBy(on) };
  await addTask({ ...task, kind: 'recovery' }, doing);
}
