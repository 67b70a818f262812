// The named cast of the flows: a women's fund in เมืองศรีไค, its committee, and people who borrow.
import type { App } from './app.js';

export const PREVENT_STEPS = [
  'member-briefing',
  'project-check',
  'feasibility-visit',
  'leader-reference',
  'risk-assessment',
  'group-guarantee',
];

export interface Cast {
  fundId: string;
  /** Adds a person with the given channels (consented on the clock's day). */
  person(name: string, channels?: { kind: string; address: string }[]): Promise<string>;
  /** A person's loan, lent with all its steps; terms over four monthly instalments of 10,000 at 3 %. */
  lend(personId: string, options?: LendOptions): Promise<string>;
}

export interface LendOptions {
  principal?: string;
  disbursedOn?: string;
  terms?: Record<string, unknown>;
  kind?: 'person' | 'group' | 'household';
}

/**
 * Opens the fund with its chair (`chair`) and a second member (`member`). The clock's day is the day of
 * entry.
 */
export async function openFund(
  app: App,
  fund: { fundType?: string; area?: string; name?: string } = {},
): Promise<Cast> {
  const { body } = await app.as('admin').post('funds', {
    name: fund.name ?? 'กองทุนสตรีทดสอบ',
    fundType: fund.fundType ?? 'women',
    area: fund.area ?? '341522',
  });
  const fundId: string = body.id;
  await app.addUser({ username: 'chair', role: 'committee-member', funds: [{ fundId, post: 'chair' }] });
  await app.addUser({ username: 'member', role: 'committee-member', funds: [{ fundId, post: 'member' }] });
  const chair = app.as('chair');
  return {
    fundId,
    async person(name, channels = []) {
      const consentedOn = app.clock.today();
      const answer = await chair.post('people', {
        name,
        fundId,
        channels: channels.map(channel => ({ ...channel, consentedOn })),
      });
      if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
      return answer.body.id;
    },
    lend: (personId, options = {}) => lend(app, fundId, personId, options),
  };
}

async function lend(app: App, fundId: string, borrowerId: string, options: LendOptions): Promise<string> {
  const chair = app.as('chair');
  const on = options.disbursedOn ?? app.clock.today();
  const done = async (path: string, body: unknown) => {
    const answer = await chair.post(path, body);
    if (answer.status !== 201) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const { id } = await done('loans', {
    fundId,
    borrower: { kind: options.kind ?? 'person', id: borrowerId },
    purpose: 'ค้าขาย',
    principal: options.principal ?? '40000.00',
    terms: options.terms ?? { method: 'equal-principal', annualRate: '3.00', instalments: 4, every: 'P1M' },
    appliedOn: on,
  });
  for (const key of PREVENT_STEPS) await done(`loans/${id}/steps/${key}`, { doneOn: on, note: '' });
  await done(`loans/${id}/approve`, { on, resolution: '1/2569' });
  await done(`loans/${id}/disburse`, { on });
  return id;
}
