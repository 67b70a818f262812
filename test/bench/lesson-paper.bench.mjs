// A lessons paper of five pages as PDF, from the recovery's facts to the bytes: a district of 179 villages.
import { SYSTEM } from '../../dist/kernel/actor.js';
import { countPages, renderPdf } from '../../dist/papers/pdf.adapter.js';
import { openRecovery } from '../../dist/recovery/analyse/open-recovery.act.js';
import { lessonPaper } from '../../dist/recovery/lessons/lesson-paper.query.js';
import { writeLesson } from '../../dist/recovery/lessons/write-lesson.act.js';
import { openBenchHouse } from './many-loans.mjs';
import { percentile } from './measure.mjs';
import { fillProvince } from './province-loans.mjs';

export const name = 'lesson-paper';
const OFFICER = { ...SYSTEM, role: 'administrator', areas: [], funds: [] };
const DISTRICT = '3419';
const SAID = 'ทีมงานลงพื้นที่ครบทุกหมู่บ้าน กรรมการจัดทำบัญชีให้เป็นปัจจุบันได้เอง และนัดตรวจทุกสามเดือน';
const HEADS = [
  'หลักการและเหตุผล',
  'วัตถุประสงค์',
  'กระบวนการดำเนินงาน',
  'ผลที่ได้รับ',
  'บทเรียนที่ได้เรียนรู้',
  'ข้อเสนอแนะสำหรับผู้บริหาร',
];

export async function run(home) {
  const house = await openBenchHouse({ ...home, redisUrl: undefined });
  try {
    await fillProvince(house, 2000, 179, DISTRICT);
    const act = (what, input) => house.journal.perform(what, input, { actor: SYSTEM });
    const { id: recoveryId } = await act(openRecovery, { area: DISTRICT, fundType: 'kkj', reports: [] });
    const { lessonId } = await act(writeLesson, {
      recoveryId,
      template: 'memo',
      title: 'ถอดบทเรียนแก้ไขปัญหาหนี้',
      sections: HEADS.map(head => ({ head, text: Array(12).fill(SAID).join('\n') })),
      improvements: [SAID],
    });
    const pages = countPages(await lessonPaper(house.database, OFFICER, { recoveryId, lessonId }));
    const taken = [];
    for (let turn = 0; turn < 9; turn++) {
      const from = performance.now();
      renderPdf(await lessonPaper(house.database, OFFICER, { recoveryId, lessonId }), { thaiDigits: true });
      taken.push(performance.now() - from);
    }
    return { ours: percentile(taken, 0.5), unit: 'ms', pages, target: { oursAtMost: 1000 } };
  } finally {
    await house.close();
  }
}
