// A recovery as the API answers it: the start, what stands now, and each village. Every total is the sum of
// the villages below it, as far as the asker sees them; status and money are kept apart.
import type { Actor } from '../kernel/actor.js';
import type { CivilDate } from '../kernel/civil-date.js';
import { cutPercent, writeBaht } from '../kernel/money.js';
import { notFound, type Words } from '../kernel/refusal.js';
import type { Reader } from '../platform/database/database.js';
import { areaOf } from '../registry/area.query.js';
import { areaTitle } from '../registry/areas.js';
import { houseRules } from '../registry/house-rules.js';
import { addStarts, differences, type ReportedFigures, type VillageFigures } from './analyse/baseline.js';
import { CAUSES, type CauseKey, type Guide, STEPS, type StepKey } from './guide.js';
import { approvedImprovements } from './lessons/lesson-state.js';
import type { Recovery, RecoveryVillage } from './recovery.entity.js';
import { factsOf, guideOf, recoveryOf, seenVillages, villagesOf } from './recovery.query.js';
import { addSettled } from './settlement.js';
import { moneyOn, type VillageMoney } from './settlement.query.js';
import { causesOf, isSolved, readStory, type Story, stepOf } from './story.js';

/** Money in baht strings; shares in percent, cut to two places. */
export interface RecoveryAnswer {
  id: string;
  area: string;
  areaName: string;
  fundType: string;
  openedOn: CivilDate;
  openedBy: string;
  closedOn: CivilDate | null;
  step: StepKey | 'closed';
  asOf: CivilDate;
  listed: { number: string; on: CivilDate; by?: string } | null;
  madeUp: boolean;
  baseline: {
    asOf: CivilDate;
    villages: number;
    capital: string;
    households: number;
    /** Capital over the borrowing households, cut to the satang; null where there are none. */
    capitalPerHousehold: string | null;
    problemVillages: number;
    problemShare: string;
    arrears: string;
    /** Of the capital. */
    arrearsShare: string;
    missing: string;
    defaulting: number;
    /** Villages of which neither the system nor a report says anything. */
    withoutFigures: string[];
  };
  now: MoneyAnswer & {
    resolvedVillages: number;
    remainingVillages: number;
    resolvedShare: string;
    remainingArrears: string;
    settledShare: string;
  };
  steps: { key: StepKey; name: Words; state: 'open' | 'begun'; on: CivilDate | null; count: number }[];
  causes: { key: CauseKey; name: Words; villages: number; resolved: number }[];
  improvements: string[];
  villages: VillageAnswer[];
}

export interface MoneyAnswer {
  settled: string;
  paid: string;
  underAgreement: string;
  other: string;
  /** Overdue now and not at the start; no part of the figures above. */
  newArrears: string;
}

export interface VillageAnswer extends MoneyAnswer {
  code: string;
  name: string;
  subdistrict: string;
  isProblem: boolean;
  source: RecoveryVillage['source'];
  baseline: FiguresAnswer;
  computed: FiguresAnswer | null;
  reported: (Partial<FiguresAnswer> & { isListed?: boolean; note?: string }) | null;
  /** Names of the figures in which the report differs from the system. */
  differs: string[];
  status: 'open' | 'solved' | 'no-problem';
  remainingArrears: string;
  causes: { key: CauseKey; main: boolean }[];
  owner: string | null;
  round: number | null;
  lastActionOn: CivilDate | null;
  carriedFrom: string | null;
}

export interface FiguresAnswer {
  capital: string;
  households: number;
  arrears: string;
  missing: string | null;
  defaulting: number;
}

/** The recovery as the actor sees it on a day; refuses (404) one outside their area, or not opened then. */
export async function recoveryAnswer(
  db: Reader,
  actor: Actor,
  recoveryId: string,
  asOf: CivilDate,
): Promise<RecoveryAnswer> {
  const recovery = await recoveryOf(db, recoveryId);
  const villages = seenVillages(actor, recovery, await villagesOf(db, recoveryId));
  if (asOf < recovery.openedOn) throw notFound();
  const story = readStory(await factsOf(db, recoveryId), asOf);
  const money = await moneyOn(db, recovery, villages, story, asOf);
  const guide = guideOf(recovery);
  const area = await areaOf(db, recovery.area);
  const { id, fundType, openedOn, openedBy, listed, madeUp } = recovery;
  return {
    id,
    area: recovery.area,
    areaName: area ? areaTitle(area) : recovery.area,
    fundType,
    openedOn,
    openedBy,
    closedOn: story.closing?.on ?? null,
    step: stepOf(story),
    asOf,
    listed: listed ? JSON.parse(listed) : null,
    madeUp: madeUp === 1,
    baseline: baselineAnswer(recovery, villages),
    now: nowAnswer(villages, story, money),
    steps: stepAnswers(guide, recovery, story),
    causes: causeAnswers(guide, villages, story),
    improvements: approvedImprovements(story.lessons),
    villages: worstFirst(villages, story, money).map(one =>
      villageAnswer(one, story, money.get(one.village)!),
    ),
  };
}

function baselineAnswer(recovery: Recovery, villages: RecoveryVillage[]): RecoveryAnswer['baseline'] {
  const starts = villages.map(one => ({ ...one, isProblem: one.isProblem === 1 }));
  const { withoutFigures: _, ...sum } = addStarts(starts);
  return {
    asOf: recovery.baselineAsOf,
    ...sum,
    capital: writeBaht(sum.capital),
    capitalPerHousehold: sum.households > 0 ? writeBaht(Math.floor(sum.capital / sum.households)) : null,
    problemShare: cutPercent(sum.problemVillages, sum.villages),
    arrears: writeBaht(sum.arrears),
    arrearsShare: cutPercent(sum.arrears, sum.capital),
    missing: writeBaht(sum.missing),
    withoutFigures: villages.filter(one => one.source === 'none').map(one => one.village),
  };
}

function nowAnswer(
  villages: RecoveryVillage[],
  story: Story,
  money: Map<string, VillageMoney>,
): RecoveryAnswer['now'] {
  const problems = villages.filter(one => one.isProblem);
  const resolved = problems.filter(one => isSolved(story, one.village)).length;
  const sum = addSettled([...money.values()]);
  const newArrears = [...money.values()].reduce((total, one) => total + one.newArrears, 0);
  return {
    resolvedVillages: resolved,
    remainingVillages: problems.length - resolved,
    resolvedShare: cutPercent(resolved, problems.length),
    remainingArrears: writeBaht(sum.remaining),
    settledShare: cutPercent(sum.atStart - sum.remaining, sum.atStart),
    ...moneyAnswer({ ...sum, newArrears }),
  };
}

function moneyAnswer(money: Omit<VillageMoney, 'overdueNow'>): MoneyAnswer {
  return {
    settled: writeBaht(money.atStart - money.remaining),
    paid: writeBaht(money.paid),
    underAgreement: writeBaht(money.underAgreement),
    other: writeBaht(money.other),
    newArrears: writeBaht(money.newArrears),
  };
}

function stepAnswers(guide: Guide, recovery: Recovery, story: Story): RecoveryAnswer['steps'] {
  const days: Record<StepKey, CivilDate[]> = {
    analyse: [recovery.openedOn, ...story.forums.map(one => one.on)],
    clinic: story.rounds.flatMap(round => (round.record ? [round.record.on] : [])),
    'follow-up': [...story.actions.values(), ...story.statuses.values()].flat().map(one => one.on),
    lessons: story.lessons.map(one => one.on),
  };
  const counts: Record<StepKey, number> = {
    analyse: story.forums.length,
    clinic: story.rounds.length,
    'follow-up': story.actions.size,
    lessons: story.lessons.length,
  };
  return STEPS.map(key => ({
    key,
    name: guide.steps[key].name,
    state: days[key].length > 0 || counts[key] > 0 ? 'begun' : 'open',
    on: days[key].toSorted().at(-1) ?? null,
    count: counts[key],
  }));
}

/** Counts the main cause of each village, so that the column adds up to the villages with a cause. */
function causeAnswers(guide: Guide, villages: RecoveryVillage[], story: Story): RecoveryAnswer['causes'] {
  const mains = villages.flatMap(({ village }) => {
    const main = causesOf(story, village).find(cause => cause.main);
    return main ? [{ key: main.key, solved: isSolved(story, village) }] : [];
  });
  return CAUSES.map(key => {
    const own = mains.filter(main => main.key === key);
    return {
      key,
      name: guide.causes[key],
      villages: own.length,
      resolved: own.filter(one => one.solved).length,
    };
  });
}

/**
 * Problem villages still open first, by what is left; then the solved ones by what they began with; then
 * the others.
 */
function worstFirst(
  villages: RecoveryVillage[],
  story: Story,
  money: Map<string, VillageMoney>,
): RecoveryVillage[] {
  const place = (one: RecoveryVillage) => (one.isProblem ? (isSolved(story, one.village) ? 1 : 0) : 2);
  return villages.toSorted(
    (a, b) =>
      place(a) - place(b) ||
      money.get(b.village)!.remaining - money.get(a.village)!.remaining ||
      b.arrears - a.arrears ||
      (a.village < b.village ? -1 : 1),
  );
}

/** One village of the list. */
export function villageAnswer(row: RecoveryVillage, story: Story, money: VillageMoney): VillageAnswer {
  const computed = row.computed ? (JSON.parse(row.computed) as VillageFigures) : null;
  const reported = row.reported ? (JSON.parse(row.reported) as ReportedFigures) : null;
  const solved = isSolved(story, row.village);
  return {
    code: row.village,
    name: row.name,
    subdistrict: houseRules().areas.find(row.village.slice(0, 6))?.name ?? '',
    isProblem: row.isProblem === 1,
    source: row.source,
    baseline: figuresAnswer(row),
    computed: computed && figuresAnswer(computed),
    reported: reported && reportedAnswer(reported),
    differs: differences(computed, reported),
    status: solved ? 'solved' : row.isProblem ? 'open' : 'no-problem',
    remainingArrears: writeBaht(money.remaining),
    ...moneyAnswer(money),
    causes: causesOf(story, row.village).map(({ key, main }) => ({ key, main })),
    owner: story.plans.get(row.village)?.owner ?? null,
    round: story.rounds.find(round => round.villages.includes(row.village))?.number ?? null,
    lastActionOn:
      story.actions
        .get(row.village)
        ?.map(one => one.on)
        .toSorted()
        .at(-1) ?? null,
    carriedFrom: row.carriedFrom,
  };
}

function figuresAnswer({ capital, households, arrears, missing, defaulting }: VillageFigures): FiguresAnswer {
  return {
    capital: writeBaht(capital),
    households,
    arrears: writeBaht(arrears),
    missing: missing === null ? null : writeBaht(missing),
    defaulting,
  };
}

/** What a village reported, in baht as text. */
export function reportedAnswer(reported: ReportedFigures): NonNullable<VillageAnswer['reported']> {
  const { capital, households, arrears, missing, defaulting, isListed, note } = reported;
  return {
    arrears: writeBaht(arrears),
    ...(capital === undefined ? {} : { capital: writeBaht(capital) }),
    ...(households === undefined ? {} : { households }),
    ...(missing === undefined ? {} : { missing: writeBaht(missing) }),
    ...(defaulting === undefined ? {} : { defaulting }),
    ...(isListed ? { isListed } : {}),
    ...(note === undefined ? {} : { note }),
  };
}
