// An activity call on its way: the province has asked, two districts have sent, the others have still to.
// What they report is invented.
import type { Act } from '../../journal/act.js';
import type { Actor } from '../../kernel/actor.js';
import { addDays, type CivilDate } from '../../kernel/civil-date.js';
import { thaiDate } from '../../kernel/thai-words.js';
import { decideActivityReport, issueCall, sendActivityReport } from '../../recovery/calls/call.act.js';
import type { Past } from './past.job.js';

const ITEMS = ['เวทีแลกเปลี่ยนเรียนรู้', 'คลินิกขจัดหนี้ คนกองทุน'];
const GROUPS = ['ผู้นำชุมชน', 'คณะกรรมการกองทุน', 'สมาชิกกองทุน', 'ภาคีเครือข่าย', 'ประชาชนทั่วไป'];
const RESULTS = ['กรรมการเข้าใจการติดตามหนี้ตรงกัน (สมมุติ)', 'สมาชิกนัดชำระเพิ่มขึ้น (สมมุติ)'];

/** Issued 25 days before `today`, held since, due at the province in four days. */
export function planActivityCall(
  past: Past,
  today: CivilDate,
  { province, warin }: { province: Actor; warin: Actor },
): void {
  const act = <I, A>(what: Act<I, A>, input: I, actor: Actor) => past.journal.perform(what, input, { actor });
  const call = callOf(today, province.name);
  let callId = '';
  const send = (area: string, actor: Actor, counts: number[]) =>
    act(
      sendActivityReport,
      {
        ...{ callId, area, periodFrom: call.fromOn, places: 2, times: 1, photos: [], activityIds: [] },
        participants: GROUPS.map((group, at) => ({ group, count: counts[at]! })),
        items: ITEMS.map(name => ({ name, places: 1 })),
        results: RESULTS,
      },
      actor,
    );
  past.plan(call.issuedOn, 10 * 60, async () => {
    callId = (await act(issueCall, call, province)).id;
  });
  past.plan(addDays(today, -4), 11 * 60, () => send('3415', warin, [8, 9, 14, 3, 6]));
  // The province keys in what another district sent on paper, and asks for what it lacks.
  past.plan(addDays(today, -3), 11 * 60, async () => {
    const { id } = await send('3401', province, [4, 5, 5, 2, 0]);
    const note = 'ขอภาพของทั้งสองกิจกรรม และผู้เข้าร่วมยังไม่ถึงเป้าหมาย';
    await act(decideActivityReport, { callId, reportId: id, decision: 'returned', note }, province);
  });
}

function callOf(today: CivilDate, signer: string) {
  const issuedOn = addDays(today, -25);
  return {
    ...{ area: '34', title: 'สัปดาห์กองทุนเข้มแข็ง (สมมุติ)', number: 'สมมุติ 1/ว 1', issuedOn, signer },
    ...{ fromOn: addDays(today, -20), untilOn: addDays(today, -6), recurrence: 'once' as const },
    references: [`หนังสือกรมการพัฒนาชุมชน ลงวันที่ ${thaiDate(addDays(issuedOn, -7))} (สมมุติ)`],
    reasons: 'ด้วยจังหวัดให้ทุกอำเภอจัดกิจกรรมร่วมกับกองทุนในพื้นที่ แล้วรายงานผลพร้อมภาพ',
    enclosures: ['แบบรายงานผล', 'แนวทางจัดกิจกรรม', 'รหัสภาพสำหรับส่งรายงาน'],
    ...{ items: ITEMS, groups: GROUPS, target: { places: 1, times: 1, people: 20 } },
    deadlines: { province: addDays(today, 4), department: addDays(today, 10) },
    contact: '080-000-0002',
  };
}
