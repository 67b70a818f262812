// What the office's forum looks at: each problem village with its amount, age, size against its capital,
// causes and history, and the ways and people that suit it.
import type { Actor } from '../../kernel/actor.js';
import { type CivilDate, daysBetween } from '../../kernel/civil-date.js';
import { cutPercent, writeBaht } from '../../kernel/money.js';
import type { Words } from '../../kernel/refusal.js';
import type { Reader } from '../../platform/database/database.js';
import { houseRules } from '../../registry/house-rules.js';
import type { Plan } from '../facts.js';
import { type CauseKey, type Guide, remediesFor, skillsFor } from '../guide.js';
import type { Recovery, RecoveryVillage } from '../recovery.entity.js';
import { factsOf, guideOf, recoveryOf, seenVillages, villagesOf } from '../recovery.query.js';
import { moneyOn, type VillageMoney } from '../settlement.query.js';
import { causesOf, isSolved, readStory, type Story, type Told } from '../story.js';

export interface AnalysedVillage {
  village: string;
  name: string;
  subdistrict: string;
  isSolved: boolean;
  arrears: string;
  remaining: string;
  /** The oldest unpaid due day of the start; null where the loans are not in the system. */
  since: CivilDate | null;
  daysPastDue: number | null;
  capital: string;
  /** Arrears of its capital in percent, cut to two places. */
  share: string;
  causes: { key: CauseKey; name: Words; main: boolean }[];
  /** The recovery that closed with it still open. */
  carriedFrom: string | null;
  actions: number;
  plan: Told<Plan> | null;
  suggested: { remedies: { key: string; name: Words }[]; team: string[] };
}

export interface Analysis {
  villages: AnalysedVillage[];
  /** Ways in the office's own words, from its plans here and in earlier recoveries of the area. */
  ownWays: string[];
}

/** The problem villages that the actor sees, most still owed first; refuses (404) outside their area. */
export async function analysisOf(
  db: Reader,
  actor: Actor,
  recoveryId: string,
  today: CivilDate,
): Promise<Analysis> {
  const recovery = await recoveryOf(db, recoveryId);
  const seen = seenVillages(actor, recovery, await villagesOf(db, recoveryId));
  const villages = seen.filter(one => one.isProblem);
  const story = readStory(await factsOf(db, recoveryId), today);
  const money = await moneyOn(db, recovery, villages, story, today);
  const since = await sinceOfVillages(db, recoveryId);
  const told = { recovery, story, guide: guideOf(recovery), since, today };
  const sorted = villages.toSorted((a, b) => byMoney(story, money, a, b));
  return {
    villages: sorted.map(one => analysed(one, money.get(one.village)!, told)),
    ownWays: await ownWays(db, recovery),
  };
}

interface AllTold {
  recovery: Recovery;
  story: Story;
  guide: Guide;
  since: Map<string, CivilDate>;
  today: CivilDate;
}

function analysed(row: RecoveryVillage, money: VillageMoney, told: AllTold): AnalysedVillage {
  const { story, guide, today } = told;
  const causes = causesOf(story, row.village);
  const keys = causes.map(cause => cause.key);
  const since = told.since.get(row.village) ?? null;
  return {
    village: row.village,
    name: row.name,
    subdistrict: houseRules().areas.find(row.village.slice(0, 6))?.name ?? '',
    isSolved: isSolved(story, row.village),
    arrears: writeBaht(row.arrears),
    remaining: writeBaht(money.remaining),
    since,
    daysPastDue: since && money.remaining > 0 ? daysBetween(since, today) : null,
    capital: writeBaht(row.capital),
    share: cutPercent(row.arrears, row.capital),
    causes: causes.map(({ key, main }) => ({ key, main, name: guide.causes[key] })),
    carriedFrom: row.carriedFrom,
    actions: story.actions.get(row.village)?.length ?? 0,
    plan: story.plans.get(row.village) ?? null,
    suggested: {
      remedies: keys.length > 0 ? remediesFor(guide, keys) : [],
      team: membersFor(
        story,
        row.village,
        keys.flatMap(key => skillsFor(guide, key)),
      ),
    },
  };
}

/** Who of the team takes it: whose subdistrict it is, then whose skills its causes ask for. */
export function membersFor(story: Pick<Story, 'team'>, village: string, skills: string[]): string[] {
  const own = story.team.filter(member => member.subdistricts.some(area => village.startsWith(area)));
  const skilled = story.team.filter(member => member.skills.some(skill => skills.includes(skill)));
  return [...new Set([...own, ...skilled].map(member => member.name))];
}

function byMoney(
  story: Story,
  money: Map<string, VillageMoney>,
  a: RecoveryVillage,
  b: RecoveryVillage,
): number {
  const place = (one: RecoveryVillage) => (isSolved(story, one.village) ? 1 : 0);
  return (
    place(a) - place(b) ||
    money.get(b.village)!.remaining - money.get(a.village)!.remaining ||
    b.arrears - a.arrears ||
    (a.village < b.village ? -1 : 1)
  );
}

async function sinceOfVillages(db: Reader, recoveryId: string): Promise<Map<string, CivilDate>> {
  const rows = await db.all<{ village: string; since: CivilDate }>(
    'select village, min(since_on) as since from recovery_loan where recovery_id = ? group by village',
    [recoveryId],
  );
  return new Map(rows.map(row => [row.village, row.since]));
}

async function ownWays(db: Reader, { area, fundType }: Recovery): Promise<string[]> {
  const rows = await db.all<{ body: string }>(
    `select x.body from recovery t join recovery_fact x on x.recovery_id = t.id and x.kind = 'plan'
     where t.area = ? and t.fund_type = ? order by t.opened_on desc, x.seq desc`,
    [area, fundType],
  );
  const written = rows.map(row => (JSON.parse(row.body) as Plan).ownRemedy).filter(way => way !== null);
  return [...new Set(written)].slice(0, 30);
}
