// The demonstration: a district that published its figures, an invented fund with something on every page,
// and the people who sign in. Everything goes through the real acts, on a clock that stands on each day of
// the story.
import { actorOfUser } from '../../access/actor.query.js';
import { addUser } from '../../access/add-user.act.js';
import { hashPassword } from '../../access/password.js';
import type { Actor, Post, Role } from '../../kernel/actor.js';
import { addDays, bangkokInstant, type CivilDate } from '../../kernel/civil-date.js';
import { recordPromise } from '../../loans/collect/promise.act.js';
import { rejectLoan } from '../../loans/prevent/decide.act.js';
import { recordStep } from '../../loans/record-step.act.js';
import { InProcessQueue } from '../../platform/queue/in-process.adapter.js';
import { houseRules } from '../../registry/house-rules.js';
import { writeBook } from '../../registry/move-money.act.js';
import { giveGrant } from '../../registry/record-about-fund.act.js';
import { dispatch } from '../../reminders/dispatch.job.js';
import { batchHandler } from '../../reminders/send-batch.job.js';
import { runDaily } from '../daily.job.js';
import type { House } from '../house.js';
import { planActivityCall } from './activity-scene.job.js';
import { PHIBUN, planVillages } from './fill-villages.job.js';
import { inventedName } from './invented-names.js';
import { planLoan } from './lending-scene.job.js';
import { Past } from './past.job.js';
import { pretendChannels } from './pretend-channel.adapter.js';
import { playRecovery } from './recovery-scene.job.js';
import { SATHIT, type SathitLoan, sathitLoans } from './sathit.js';
import { SRIKHAI, SRIKHAI_GROUPS, srikhaiGrants, srikhaiLoans } from './srikhai.js';
import { openGroup, openWomenFund } from './women-fund.job.js';

/** The password of every sign-in of the demonstration. */
export const DEMO_PASSWORD = 'tidtam-demo';

export interface SignIn {
  username: string;
  password: string;
  role: Role;
  /** Where it serves, as people say it. */
  place: string;
}

/** Fills an empty house as of its clock's day; answers who may sign in. */
export async function fillDemonstration(house: House): Promise<SignIn[]> {
  const past = new Past(house.database);
  const today = house.clock.today();
  const users = new DemoUsers(past, await hashPassword(DEMO_PASSWORD));
  await users.add('admin', 'ผู้ดูแลระบบ (สาธิต)', 'administrator', 'ทั้งระบบ', {});
  const phibun = await users.add('phibun', 'พัฒนาการอำเภอ (สาธิต)', 'district-officer', 'อำเภอพิบูลมังสาหาร', {
    area: '3419',
  });
  const warin = await users.add('warin', 'พัฒนาการอำเภอ (สาธิต)', 'district-officer', 'อำเภอวารินชำราบ', {
    area: '3415',
  });
  const province = await users.add('ubon', 'พัฒนาการจังหวัด (สาธิต)', 'province-officer', 'จังหวัดอุบลราชธานี', {
    area: '34',
  });
  await fillSrikhai(past, users, today);
  const { fundId, name } = await planVillages(past, today);
  await users.add('kkj01', inventedName(300), 'committee-member', name, { fundId, post: 'chair' });
  // After the registers have come in: a recovery begins with what they say.
  past.plan(addDays(today, -1), 16 * 60, () => playRecovery(past, PHIBUN, phibun));
  planActivityCall(past, today, { province, warin });
  await fillSathit(past, users, house.clock.now());
  return users.signIns;
}

const PAYMENT = { bank: 'ธนาคารสาธิต', accountNumber: '000-0-00000-0', promptPay: '0800000000' };

/** The fund that published its figures: every loan repaid in time, every grant given. */
async function fillSrikhai(past: Past, users: DemoUsers, today: CivilDate): Promise<void> {
  const { name, area, beganOn, committee } = SRIKHAI;
  const payment = {
    ...PAYMENT,
    accountName: name,
    contactName: inventedName(0),
    contactPhone: '080-000-0000',
  };
  const fund = { name, area, on: beganOn, madeUp: false, committee, firstName: 0, payment };
  const fundId = await openWomenFund(past, fund);
  const actor = await users.add('srikhai', inventedName(0), 'committee-member', name, {
    fundId,
    post: 'chair',
  });
  const groupIds: string[] = [];
  for (const [index, group] of SRIKHAI_GROUPS.entries()) {
    const members = Array.from({ length: 5 }, (_, n) => ({
      name: inventedName(200 + index * 5 + n),
      channel: 'none' as const,
    }));
    groupIds.push((await openGroup(past, { fundId, name: group, members, on: beganOn })).groupId);
  }
  for (const { principal, disbursedOn, group, instalments, every } of srikhaiLoans()) {
    planLoan(past, {
      fundId,
      actor,
      groupId: groupIds[group]!,
      purpose: `ทุนหมุนเวียน ${SRIKHAI_GROUPS[group]}`,
      principal,
      terms: { instalments, every },
      appliedOn: addDays(disbursedOn, -40),
      steps: 6,
      approvedOn: addDays(disbursedOn, -6),
      disbursedOn,
      paid: instalments,
    });
  }
  for (const { amount, givenOn, recipient, purpose } of srikhaiGrants()) {
    const grant = { fundId, recipient, purpose, amount, givenOn, madeUp: true };
    past.plan(givenOn, 14 * 60, () => past.journal.perform(giveGrant, grant, { actor }));
  }
  await past.play(bangkokInstant(today, 0));
}

/** The invented fund, with the daily runs and messages of its time. */
async function fillSathit(past: Past, users: DemoUsers, now: Date): Promise<void> {
  past.clock.set(now);
  const today = past.clock.today();
  const { name, area, historyDays } = SATHIT;
  const on = addDays(today, -historyDays);
  const payment = { ...PAYMENT, accountName: name, contactName: 'สมศรี ใจดี', contactPhone: '080-000-0001' };
  const fund = { name, area, on, madeUp: true, committee: 7, firstName: 20, payment };
  const fundId = await openWomenFund(past, fund);
  const actor = await users.add('sathit', 'สมศรี ใจดี', 'committee-member', name, { fundId, post: 'chair' });
  const capital = { fundId, kind: 'capital' as const, on, amount: SATHIT.capital, note: 'เงินทุนที่ได้รับ (สมมุติ)' };
  past.plan(on, 9 * 60, () => past.journal.perform(writeBook, capital, { actor }));
  for (const loan of sathitLoans(today, houseRules().workingDays)) {
    await planSathitLoan(past, fundId, actor, loan, { on, today });
  }
  planDays(past, addDays(today, -SATHIT.runDays), today);
  await past.play(now);
}

async function planSathitLoan(
  past: Past,
  fundId: string,
  actor: Actor,
  loan: SathitLoan,
  { on, today }: { on: CivilDate; today: CivilDate },
): Promise<void> {
  const { group, members, dueDates } = loan;
  const { groupId, memberIds } = await openGroup(past, { fundId, name: group, members, on });
  const guarantorIds = loan.guaranteed ? memberIds.slice(1, 3) : [];
  const terms = dueDates ? { dueDates, instalments: dueDates.length } : {};
  const planned = planLoan(past, { ...loan, fundId, actor, groupId, terms, guarantorIds });
  const { disbursedOn, rejected, promised } = loan;
  if (disbursedOn) {
    const step = { key: 'mentor', doneOn: disbursedOn, note: `${actor.name} ดูแลกลุ่มนี้`, evidence: [] };
    past.plan(disbursedOn, 15 * 60, () =>
      past.journal.perform(recordStep, { loanId: planned.id(), ...step }, { actor }),
    );
  }
  if (rejected) {
    const decision = { on: rejected, reason: 'ขอให้ปรับแผนการตลาดแล้วยื่นใหม่', resolution: '4/สมมุติ' };
    past.plan(rejected, 15 * 60, () =>
      past.journal.perform(rejectLoan, { loanId: planned.id(), ...decision }, { actor }),
    );
  }
  if (promised) {
    const promise = { amount: 1_590_00, promisedOn: today, on: addDays(today, -1), note: 'คุณบุญมีขอชำระวันนี้' };
    past.plan(addDays(today, -1), 16 * 60, () =>
      past.journal.perform(recordPromise, { loanId: planned.id(), ...promise }, { actor }),
    );
  }
}

/** Each morning the day is closed and its messages leave, as the scheduler would have done. */
function planDays(past: Past, from: CivilDate, today: CivilDate): void {
  const { journal, database } = past;
  const handle = batchHandler({ journal, database, channels: pretendChannels(), lease: 'demonstration' });
  const queue = new InProcessQueue(handle);
  for (let day = from; day <= today; day = addDays(day, 1)) {
    const on = day;
    past.plan(on, 5, () => runDaily({ journal, database }, on));
    past.plan(on, 8 * 60 + 1, () => dispatch({ journal, database, queue }, past.clock.now()));
  }
}

/** The users of the demonstration, all with the same password. */
class DemoUsers {
  readonly signIns: SignIn[] = [];

  constructor(
    private readonly past: Past,
    private readonly passwordHash: string,
  ) {}

  async add(
    username: string,
    name: string,
    role: Role,
    place: string,
    scope: { area?: string; fundId?: string; post?: Post },
  ): Promise<Actor> {
    const { area, fundId, post = 'member' } = scope;
    const user = { username, name, role, passwordHash: this.passwordHash };
    const areas = area ? [area] : [];
    const funds = fundId ? [{ fundId, post }] : [];
    const { id } = await this.past.perform(SRIKHAI.beganOn, addUser, { ...user, areas, funds });
    this.signIns.push({ username, password: DEMO_PASSWORD, role, place });
    return (await actorOfUser(this.past.database, id))!;
  }
}
