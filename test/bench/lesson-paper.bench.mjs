// A lessons paper of more than five pages with six photos as PDF, from the recovery's facts to the bytes: a
// district of 179 villages.
import { randomFillSync } from 'node:crypto';
import { Transformer } from '@napi-rs/image';
import { SYSTEM } from '../../dist/kernel/actor.js';
import { countPages, renderPdf } from '../../dist/papers/pdf.adapter.js';
import { openRecovery } from '../../dist/recovery/analyse/open-recovery.act.js';
import { lessonPaper } from '../../dist/recovery/lessons/lesson-paper.query.js';
import { writeLesson } from '../../dist/recovery/lessons/write-lesson.act.js';
import { storeFile } from '../../dist/registry/store-file.act.js';
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
    const photos = [];
    for (let n = 0; n < 6; n++) {
      const file = { name: `${n}.jpg`, content: await photo() };
      photos.push((await act(storeFile, file)).id);
    }
    const { lessonId } = await act(writeLesson, {
      recoveryId,
      template: 'memo',
      title: 'ถอดบทเรียนแก้ไขปัญหาหนี้',
      sections: HEADS.map(head => ({ head, text: Array(12).fill(SAID).join('\n') })),
      improvements: [SAID],
      photos,
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

/** As the house keeps one: 1,600 by 1,200 dots, of coarse grain. */
function photo() {
  const dots = Buffer.alloc(400 * 300 * 4, 255);
  randomFillSync(dots);
  const picture = Transformer.fromRgbaPixels(dots, 400, 300);
  return picture.resize(1600, 1200).jpeg(80);
}
