// A recovery's result as its one-page paper takes it.
import { parseBaht } from '../../kernel/money.js';
import type { ResultPaper } from './recovery-result.paper.js';
import type { RecoveryResult } from './result.query.js';

export function resultData({ recovery, timeline, ...groups }: RecoveryResult): ResultPaper {
  const { baseline, now, areaName, asOf, madeUp } = recovery;
  const satang = (text: string) => parseBaht(text)!;
  return {
    place: areaName,
    asOf,
    startedOn: baseline.asOf,
    madeUp,
    fundVillages: baseline.villages,
    capital: satang(baseline.capital),
    households: baseline.households,
    whole: {
      name: areaName,
      villages: baseline.problemVillages,
      resolved: now.resolvedVillages,
      atStart: satang(baseline.arrears),
      paid: satang(now.paid),
      underAgreement: satang(now.underAgreement),
      other: satang(now.other),
      remaining: satang(now.remainingArrears),
    },
    tables: [
      { title: 'รายตำบล', lines: groups.bySubdistrict },
      { title: 'ตามสาเหตุหลัก', lines: groups.byCause },
      { title: 'ตามจุดติดตาม', lines: groups.byRound },
      { title: 'ตามผู้รับผิดชอบ', lines: groups.byOfficer },
    ],
    timeline,
  };
}
