// A forum beside the one before it: what moved in each village since, and when the next one is due.
import type { Actor } from '../../kernel/actor.js';
import { addMonths, type CivilDate } from '../../kernel/civil-date.js';
import { writeBaht } from '../../kernel/money.js';
import { notFound } from '../../kernel/refusal.js';
import type { Reader } from '../../platform/database/database.js';
import type { Forum, StoredFact } from '../facts.js';
import type { Recovery, RecoveryVillage } from '../recovery.entity.js';
import { factsOf, guideOf, recoveryOf, seenVillages, villagesOf } from '../recovery.query.js';
import { moneyOn } from '../settlement.query.js';
import { isSolved, readStory, type Told } from '../story.js';
import { movedSince, stoodStill, type VillageMove, type VillageThen } from './moved-since.js';

export interface ForumAnswer extends Told<Forum> {
  /** 1 for the first. */
  number: number;
  /** The forum before, or the recovery's start. */
  since: CivilDate;
  moved: (Omit<VillageMove, 'before' | 'now'> & { before: string; now: string })[];
  /** Still to be followed up, and nothing moved. */
  still: { village: string; name: string }[];
  totals: { remainingBefore: string; remainingNow: string; solvedBefore: number; solvedNow: number };
}

/** One forum with what moved since the last; refuses (404) an unknown one. */
export async function forumAnswer(
  db: Reader,
  actor: Actor,
  asked: { recoveryId: string; forumId: string },
): Promise<ForumAnswer> {
  return (await forumStanding(db, actor, asked)).answer;
}

/** The same with every problem village as it stood at the forum before and at this one. */
export async function forumStanding(
  db: Reader,
  actor: Actor,
  asked: { recoveryId: string; forumId: string },
): Promise<{ answer: ForumAnswer; before: VillageThen[]; now: VillageThen[] }> {
  const recovery = await recoveryOf(db, asked.recoveryId);
  const all = await villagesOf(db, recovery.id);
  const villages = seenVillages(actor, recovery, all).filter(one => one.isProblem);
  const facts = await factsOf(db, recovery.id);
  const forums = readStory(facts).forums.toSorted(byDay);
  const place = forums.findIndex(forum => forum.id === asked.forumId);
  const forum = forums[place];
  if (!forum) throw notFound();
  const last = forums[place - 1];
  const before = last ? await villagesThen(db, recovery, villages, facts, last.on) : villages.map(atStart);
  const now = await villagesThen(db, recovery, villages, facts, forum.on);
  const moves = movedSince(before, now);
  const answer = {
    ...forum,
    number: place + 1,
    since: last?.on ?? recovery.baselineAsOf,
    moved: moves.map(move => ({ ...move, before: writeBaht(move.before), now: writeBaht(move.now) })),
    still: stoodStill(moves, now).map(({ village, name }) => ({ village, name })),
    totals: totalsOf(before, now),
  };
  return { answer, before, now };
}

function totalsOf(before: VillageThen[], now: VillageThen[]): ForumAnswer['totals'] {
  const solved = (list: VillageThen[]) => list.filter(one => one.isSolved).length;
  return {
    remainingBefore: writeBaht(remainingOf(before)),
    remainingNow: writeBaht(remainingOf(now)),
    solvedBefore: solved(before),
    solvedNow: solved(now),
  };
}

/** When the office comes together next; null once the recovery is closed. */
export function nextForumOn(
  recovery: Recovery,
  story: { forums: { on: CivilDate }[]; closing: unknown },
): CivilDate | null {
  if (story.closing) return null;
  const last = story.forums
    .map(forum => forum.on)
    .toSorted()
    .at(-1);
  return last ? addMonths(last, guideOf(recovery).forums.everyMonths) : recovery.openedOn;
}

function byDay(a: Told<Forum>, b: Told<Forum>): number {
  return a.on < b.on ? -1 : a.on > b.on ? 1 : a.seq - b.seq;
}

function atStart({ village, name, arrears }: RecoveryVillage): VillageThen {
  return { village, name, remaining: arrears, isSolved: false, actions: 0 };
}

async function villagesThen(
  db: Reader,
  recovery: Recovery,
  villages: RecoveryVillage[],
  facts: StoredFact[],
  on: CivilDate,
): Promise<VillageThen[]> {
  const story = readStory(facts, on);
  const money = await moneyOn(db, recovery, villages, story, on);
  return villages.map(({ village, name }) => ({
    village,
    name,
    remaining: money.get(village)!.remaining,
    isSolved: isSolved(story, village),
    actions: story.actions.get(village)?.length ?? 0,
  }));
}

function remainingOf(list: VillageThen[]): number {
  return list.reduce((sum, one) => sum + one.remaining, 0);
}
