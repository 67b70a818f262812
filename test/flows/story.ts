// One fund with its people, told through HTTP: what the flows of loans begin with.
import type { App, Client } from '../services/app.js';

export const PREVENT = [
  'member-briefing',
  'project-check',
  'feasibility-visit',
  'leader-reference',
  'risk-assessment',
  'group-guarantee',
];

export interface FundStory {
  fundId: string;
  groupId: string;
  /** คำปุ่น, the representative, then บุญมี and สมศรี. */
  people: string[];
  chair: Client;
  member: Client;
  officer: Client;
  chairId: string;
  memberId: string;
  /** An application of the group for 40,000 baht in four monthly instalments at 3 %. */
  apply(more?: object): Promise<string>;
  /** The same, approved and paid out on 20 June 2026. */
  lend(more?: object): Promise<string>;
}

/** Opens a women's fund in เมืองศรีไค with chair, member, officer and a group of three. */
export async function fundStory(app: App, tag = 'ก'): Promise<FundStory> {
  const admin = app.as('admin');
  const opened = await admin.post('funds', { name: `กองทุนสตรี ${tag}`, fundType: 'women', area: '341522' });
  const fundId: string = opened.body.id;
  const serve = (username: string, post: 'chair' | 'member') =>
    app.addUser({ username: `${username}-${tag}`, role: 'committee-member', funds: [{ fundId, post }] });
  const chairId = await serve('chair', 'chair');
  const memberId = await serve('member', 'member');
  await app.addUser({ username: `officer-${tag}`, role: 'district-officer', areas: ['3415'] });
  const chair = app.as(`chair-${tag}`);
  const member = app.as(`member-${tag}`);
  const people: string[] = [];
  for (const name of ['คำปุ่น ทองดี', 'บุญมี ใจงาม', 'สมศรี แสนสุข']) {
    people.push((await chair.post('people', { name, fundId })).body.id);
  }
  const made = await chair.post('groups', {
    name: `กลุ่มทอผ้า ${tag}`,
    fundId,
    members: people,
    representativeId: people[0],
  });
  const groupId: string = made.body.id;
  const apply = async (more: object = {}): Promise<string> => {
    const answer = await chair.post('loans', {
      fundId,
      borrower: { kind: 'group', id: groupId },
      purpose: 'ซื้อเส้นด้าย',
      principal: '40000.00',
      terms: { method: 'equal-principal', annualRate: '3.00', instalments: 4, every: 'P1M' },
      appliedOn: '2026-06-01',
      ...more,
    });
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    return answer.body.id;
  };
  const lend = async (more: object = {}): Promise<string> => {
    const id = await apply(more);
    for (const key of PREVENT)
      await member.post(`loans/${id}/steps/${key}`, { doneOn: '2026-06-10', note: 'เรียบร้อย' });
    await chair.post(`loans/${id}/approve`, { on: '2026-06-15', resolution: '3/2569' });
    const paidOut = await chair.post(`loans/${id}/disburse`, { on: '2026-06-20' });
    if (paidOut.status !== 201) throw new Error(JSON.stringify(paidOut.body));
    return id;
  };
  const officer = app.as(`officer-${tag}`);
  return { fundId, groupId, people, chair, member, officer, chairId, memberId, apply, lend };
}
