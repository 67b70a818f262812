// What the pages of the mobile rounds show, and what their form says.
import type { Post } from '../../kernel/actor.js';
import { notFound } from '../../kernel/refusal.js';
import { proposeRounds } from '../../recovery/clinic/propose-rounds.js';
import type { RoundRecord } from '../../recovery/facts.js';
import { fundsOfVillage } from '../../recovery/follow-up/village-state.query.js';
import { isSolved, type Round } from '../../recovery/story.js';
import { committeeOn } from '../../registry/fund-record.query.js';
import type { FormReading } from '../form-reading.js';
import type { Choice, FormState } from '../frame.js';
import type { PlanRoundView, RoundsView, RoundView } from '../pages/clinic.page.js';
import { readLines } from '../read-fields.js';
import { words } from '../words/words.js';
import type { Asking } from './desk.js';
import { plainName, type RecoveryStory } from './recovery-story.query.js';

export async function roundsView(_: Asking, told: RecoveryStory): Promise<RoundsView> {
  const { story, villages, guide, mayWrite } = told;
  const open = villages.filter(one => one.isProblem && !isSolved(story, one.village));
  const names = new Map(open.map(one => [one.village, one.name]));
  const groups = proposeRounds(
    open.map(({ village, arrears }) => ({ village, arrears })),
    guide.rounds.proposed,
  );
  return {
    ...headOf(told),
    rounds: story.rounds.map(({ id, number, on, place, villages: all, record }) => ({
      id,
      number,
      on,
      place,
      villages: all.length,
      isHeld: record !== null,
    })),
    proposal: groups.map((codes, index) => ({
      number: index + 1,
      villages: codes.map(code => ({ code, name: names.get(code)! })),
    })),
    mayWrite,
  };
}

export function planView(told: RecoveryStory, form: FormState): PlanRoundView {
  const open = told.villages.filter(one => one.isProblem);
  return {
    ...headOf(told),
    villages: open.map(one => ({ value: one.village, label: plainName(one.name) })),
    form,
  };
}

export async function roundView(
  asking: Asking,
  told: RecoveryStory,
  roundId: string,
  form: FormState | null,
): Promise<RoundView> {
  const round = roundOf(told, roundId);
  const seen = told.villages.filter(one => round.villages.includes(one.village));
  const villages: RoundView['villages'] = [];
  for (const { village, name } of seen) {
    const invited = await invitedOf(asking, told, village, round.on);
    const came = round.record?.attendance.find(one => one.village === village)?.people.length ?? 0;
    villages.push({ code: village, name: plainName(name), invited, came });
  }
  return {
    ...headOf(told),
    number: round.number,
    rounds: told.story.rounds.length,
    on: round.on,
    time: round.time,
    place: round.place,
    team: round.team,
    others: told.guide.invitations.others,
    aims: told.guide.steps.clinic.aims.map((aim, index) => ({
      value: String(index),
      label: aim[asking.lang],
    })),
    villages,
    nextSteps: (round.record?.nextSteps ?? []).map(step => ({
      ...step,
      village: villages.find(one => one.code === step.village)?.name ?? step.village,
    })),
    isHeld: round.record !== null,
    mayWrite: told.mayWrite,
    form: form ?? { values: typedOf(round, villages), faults: [] },
  };
}

/** The chair and the others of the committee in office on the day. */
async function invitedOf(
  { db, lang }: Asking,
  { recovery, guide }: RecoveryStory,
  village: string,
  on: string,
): Promise<Choice[]> {
  const [fundId] = await fundsOfVillage(db, recovery, village);
  const term = fundId ? await committeeOn(db, fundId, on) : null;
  const members = term?.members ?? [];
  const first = members.filter(member => guide.invitations.posts.includes(member.post));
  const others = members.filter(member => !first.includes(member)).slice(0, guide.invitations.others);
  const posts: Record<Post, string> = words(lang).rounds.posts;
  return [...first, ...others].map(({ name, post }) => ({ value: name, label: name, detail: posts[post] }));
}

/** The last record as it was typed, so that it can be filled in later. */
function typedOf(round: Round, villages: RoundView['villages']): FormState['values'] {
  const values: FormState['values'] = { aims: (round.record?.aims ?? []).map(String) };
  for (const { code, invited } of villages) {
    const people = round.record?.attendance.find(one => one.village === code)?.people ?? [];
    const known = invited.map(choice => choice.value);
    values[`came-${code}`] = people.filter(name => known.includes(name));
    values[`others-${code}`] = people.filter(name => !known.includes(name)).join('\n');
    values[`found-${code}`] = round.record?.findings.find(one => one.village === code)?.text ?? '';
  }
  return values;
}

/** What the form says, beside what an officer of other subdistricts wrote of theirs. */
export function recordOf(form: FormReading, told: RecoveryStory, roundId: string): RoundRecord {
  const round = roundOf(told, roundId);
  const seen = round.villages.filter(code => told.villages.some(one => one.village === code));
  const nextTitle = form.textOr('nextTitle', 300);
  const before = (round.record?.nextSteps ?? []).filter(step => seen.includes(step.village));
  const next = nextTitle
    ? [
        {
          village: form.oneOf('nextVillage', seen),
          title: nextTitle,
          dueOn: form.day('nextDue'),
          assignee: form.textOr('nextWho', 200) ?? null,
        },
      ]
    : [];
  return {
    attendance: seen.map(village => ({
      village,
      people: [...form.many(`came-${village}`), ...readLines(form.textOr(`others-${village}`, 2000) ?? '')],
    })),
    aims: form.many('aims').map(Number),
    findings: seen.flatMap(village => {
      const text = form.textOr(`found-${village}`, 5000);
      return text ? [{ village, text }] : [];
    }),
    nextSteps: [...before, ...next],
    note: round.record?.note ?? '',
    evidence: round.record?.evidence ?? [],
  };
}

function roundOf({ story }: RecoveryStory, roundId: string): Round {
  const round = story.rounds.find(one => one.id === roundId);
  if (!round) throw notFound();
  return round;
}

function headOf({ recovery, areaName }: RecoveryStory) {
  return { recoveryId: recovery.id, areaName, madeUp: recovery.madeUp === 1 };
}
