// A village's case: its figures, causes, the households in arrears, what was done, and two histories kept
// apart, of status and of money. Households are named here and nowhere else: other villages never see them.
import { mustSee } from '../access/right.js';
import type { Actor } from '../kernel/actor.js';
import { addMonths, type CivilDate, daysBetween, monthEnd } from '../kernel/civil-date.js';
import { writeBaht } from '../kernel/money.js';
import type { Words } from '../kernel/refusal.js';
import { partiesInTasks } from '../loans/collect/parties.query.js';
import type { Reader } from '../platform/database/database.js';
import { owedIn } from '../portfolio/figures.js';
import { fundsOf } from '../portfolio/figures.query.js';
import { keptBands } from '../portfolio/kept-figures.query.js';
import { overdueLoansOn } from '../portfolio/overdue-loans.query.js';
import { committeeOn, lastTermEnd } from '../registry/fund-record.query.js';
import { membersFor } from './analyse/analysis.query.js';
import type { NextStep } from './facts.js';
import { type Lack, lacking } from './follow-up/solved.js';
import { fundsOfVillage, lastEntryOn, villageState } from './follow-up/village-state.query.js';
import { remediesFor, skillsFor } from './guide.js';
import type { Recovery } from './recovery.entity.js';
import { factsOf, guideOf, recoveryOf, villageOf } from './recovery.query.js';
import { type VillageAnswer, villageAnswer } from './recovery-answer.query.js';
import { moneyOn } from './settlement.query.js';
import { causesOf, readStory, type Story } from './story.js';

export interface VillageCase extends Omit<VillageAnswer, 'causes'> {
  recoveryId: string;
  causes: { key: string; name: Words; main: boolean; note: string }[];
  /** The `seq` of the causes that stand; give it back when changing them, so that nobody's change is lost. */
  causesSeen: number;
  statusSeen: number;
  /** What the rule of solved still asks for. */
  lacking: Lack[];
  suggested: { remedies: { key: string; name: Words }[]; team: string[] };
  plan: object | null;
  households: {
    loanId: string;
    number: string;
    name: string;
    overdue: string;
    since: CivilDate;
    wasAtStart: boolean;
    /** Who of its borrowers has died: the claim turns to the heirs. */
    died: { name: string; on: CivilDate }[];
  }[];
  funds: {
    id: string;
    committee: { from: CivilDate; until: CivilDate | null; members: number } | null;
    /** The last day of the last committee's term, where nobody is in office. */
    termEndedOn: CivilDate | null;
  }[];
  /** Days since somebody entered something; null: never, or no fund in the system. */
  quietDays: number | null;
  isQuiet: boolean;
  actions: object[];
  nextSteps: NextStep[];
  findings: { round: number; on: CivilDate; text: string }[];
  statusHistory: object[];
  moneyHistory: { on: CivilDate; overdue: string }[];
}

/** Refuses (404) a village outside the recovery or the actor's area. */
export async function villageCase(
  db: Reader,
  actor: Actor,
  asked: { recoveryId: string; village: string },
  today: CivilDate,
): Promise<VillageCase> {
  const row = await villageOf(db, asked.recoveryId, asked.village);
  mustSee(actor, { fundId: null, area: row.village });
  const recovery = await recoveryOf(db, asked.recoveryId);
  const story = readStory(await factsOf(db, recovery.id), today);
  const guide = guideOf(recovery);
  const money = (await moneyOn(db, recovery, [row], story, today)).get(row.village)!;
  const causes = causesOf(story, row.village);
  const state = await villageState(db, recovery, row, story, today);
  return {
    recoveryId: recovery.id,
    ...villageAnswer(row, story, money),
    causes: causes.map(({ key, main, note }) => ({ key, name: guide.causes[key], main, note })),
    causesSeen: story.causes.get(row.village)?.at(-1)?.seq ?? 0,
    statusSeen: story.statuses.get(row.village)?.at(-1)?.seq ?? 0,
    lacking: lacking(state, guide.solved, today),
    suggested: {
      remedies:
        causes.length === 0
          ? []
          : remediesFor(
              guide,
              causes.map(cause => cause.key),
            ),
      team: membersFor(
        story,
        row.village,
        causes.flatMap(cause => skillsFor(guide, cause.key)),
      ),
    },
    plan: story.plans.get(row.village) ?? null,
    households: await households(db, recovery, row.village, today),
    ...(await fundsOfCase(db, recovery, row.village, today)),
    actions: (story.actions.get(row.village) ?? []).map(action => ({
      ...action,
      name: guide.actions[action.kind],
      settles: action.settles && { how: action.settles.how, amount: writeBaht(action.settles.amount) },
    })),
    ...fromRounds(story, row.village),
    statusHistory: story.statuses.get(row.village) ?? [],
    moneyHistory: await moneyHistory(db, recovery, row.village, today),
  };
}

async function households(
  db: Reader,
  recovery: Recovery,
  village: string,
  today: CivilDate,
): Promise<VillageCase['households']> {
  const selection = { area: village, fundType: recovery.fundType, fundIds: null };
  const loans = (await overdueLoansOn(db, selection, today)).filter(loan => loan.area === village);
  const started = await db.all<{ loanId: string }>(
    'select loan_id from recovery_loan where recovery_id = ? and village = ?',
    [recovery.id, village],
  );
  const parties = await partiesInTasks(
    db,
    loans.map(loan => loan.loanId),
  );
  const dead = (loanId: string) =>
    (parties.get(loanId) ?? []).flatMap(({ role, name, diedOn }) =>
      diedOn && diedOn <= today && role !== 'guarantor' ? [{ name, on: diedOn }] : [],
    );
  return loans.map(loan => ({
    loanId: loan.loanId,
    number: loan.number,
    name: loan.borrowerName,
    overdue: writeBaht(loan.overdue),
    since: loan.sinceOn,
    wasAtStart: started.some(one => one.loanId === loan.loanId),
    died: dead(loan.loanId),
  }));
}

async function fundsOfCase(db: Reader, recovery: Recovery, village: string, today: CivilDate) {
  const ids = await fundsOfVillage(db, recovery, village);
  const funds: VillageCase['funds'] = [];
  const days: number[] = [];
  for (const id of ids) {
    const term = await committeeOn(db, id, today);
    const committee = term && { from: term.from, until: term.until, members: term.members.length };
    const termEndedOn = committee ? null : await lastTermEnd(db, id, today);
    funds.push({ id, committee, termEndedOn });
    const last = await lastEntryOn(db, id);
    if (last) days.push(Math.max(0, daysBetween(last, today)));
  }
  const quietDays = days.length > 0 ? Math.min(...days) : null;
  const isQuiet = ids.length > 0 && (quietDays === null || quietDays > guideOf(recovery).quietAfterDays);
  return { funds, quietDays, isQuiet };
}

function fromRounds(story: Story, village: string): Pick<VillageCase, 'nextSteps' | 'findings'> {
  const held = story.rounds.filter(round => round.record && round.villages.includes(village));
  return {
    nextSteps: held.flatMap(round => round.record!.nextSteps.filter(step => step.village === village)),
    findings: held.flatMap(round =>
      round
        .record!.findings.filter(finding => finding.village === village)
        .map(({ text }) => ({ round: round.number, on: round.record!.on, text })),
    ),
  };
}

/** What was overdue in the village at the start, at each month's end since, and today. */
async function moneyHistory(
  db: Reader,
  recovery: Recovery,
  village: string,
  today: CivilDate,
): Promise<VillageCase['moneyHistory']> {
  const days = [recovery.baselineAsOf];
  for (let month = `${recovery.baselineAsOf.slice(0, 7)}-01`; days.length < 60; month = addMonths(month, 1)) {
    const end = monthEnd(month);
    if (end >= today) break;
    if (end > recovery.baselineAsOf) days.push(end);
  }
  if (today > days.at(-1)!) days.push(today);
  const selection = { area: village, fundType: recovery.fundType, fundIds: null };
  const bands = await keptBands(db, await fundsOf(db, selection), days);
  return days.map((on, at) => ({ on, overdue: writeBaht(owedIn(bands[at]!).overdue) }));
}
