// What the pages of the mobile rounds show, and what their form says.
import type { Post } from '../../kernel/actor.js';
import { notFound } from '../../kernel/refusal.js';
import { invitationsOf } from '../../recovery/clinic/invitations.query.js';
import { stateOf } from '../../recovery/clinic/invited.js';
import { proposeRounds } from '../../recovery/clinic/propose-rounds.js';
import type { RoundRecord } from '../../recovery/facts.js';
import { isSolved, type Round } from '../../recovery/story.js';
import { houseRules } from '../../registry/house-rules.js';
import type { ChannelKind } from '../../reminders/channels/channel.js';
import type { FormReading } from '../form-reading.js';
import * as show from '../format.js';
import type { FormState } from '../frame.js';
import type { PlanRoundView, RoundsView, RoundView } from '../pages/clinic.page.js';
import { dateValues, readLines } from '../read-fields.js';
import { words } from '../words/words.js';
import type { Asking } from './desk.js';
import { photosOf } from './evidence.js';
import { headOf, plainName, type RecoveryStory } from './recovery-story.query.js';

export async function roundsView(_: Asking, told: RecoveryStory): Promise<RoundsView> {
  const { story, villages, guide, mayWrite } = told;
  const gone = new Set(story.rounds.flatMap(round => round.villages));
  const open = villages.filter(
    one => one.isProblem && !isSolved(story, one.village) && !gone.has(one.village),
  );
  const names = new Map(open.map(one => [one.village, one.name]));
  const groups = proposeRounds(
    open.map(({ village, arrears }) => ({ village, arrears })),
    Math.max(1, guide.rounds.proposed - story.rounds.length),
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
      number: story.rounds.length + index + 1,
      villages: codes.map(code => ({ code, name: names.get(code)! })),
    })),
    mayWrite,
  };
}

/** `roundId` changes a planned one; its record stays. */
export function planView(told: RecoveryStory, roundId: string | null, form: FormState): PlanRoundView {
  const open = told.villages.filter(one => one.isProblem);
  const elsewhere = told.story.rounds.filter(round => round.id !== roundId);
  return {
    ...headOf(told),
    roundId,
    team: told.story.team.map(({ name, position }) => ({
      value: name,
      label: plainName(name),
      ...(position ? { detail: position } : {}),
    })),
    villages: open.map(({ village, name, arrears }) => {
      const other = elsewhere.find(round => round.villages.includes(village));
      const place = houseRules().areas.find(village.slice(0, 6))?.name;
      return {
        value: village,
        label: plainName(name),
        detail: [place ? `ต.${place}` : '', show.baht(arrears), other ? `#${other.number}` : '']
          .filter(Boolean)
          .join(' · '),
      };
    }),
    form,
  };
}

/** A planned round as its form shows it. */
export function planTyped({ today, lang }: Asking, told: RecoveryStory, roundId: string): FormState {
  const { on, time, place, villages, team, guests } = roundOf(told, roundId);
  const known = told.story.team.map(member => member.name);
  const values = {
    ...dateValues('on', on, today, lang),
    time: time?.replace(':', '.') ?? '',
    place,
    villages,
    members: team.filter(name => known.includes(name)),
    team: team.filter(name => !known.includes(name)).join('\n'),
    guests: guests.join('\n'),
  };
  return { values, faults: [] };
}

export async function roundView(
  asking: Asking,
  told: RecoveryStory,
  roundId: string,
  form: FormState | null,
): Promise<RoundView> {
  const round = roundOf(told, roundId);
  const posts: Record<Post, string> = words(asking.lang).rounds.posts;
  const { villages: invitations } = await invitationsOf(asking.db, told, roundId);
  const villages: RoundView['villages'] = [];
  for (const { village, name, invited: people, message } of invitations) {
    const invited = people.map(({ name: who, post }) => ({ value: who, label: who, detail: posts[post] }));
    const came = round.record?.attendance.find(one => one.village === village)?.people.length ?? 0;
    villages.push({ code: village, name: plainName(name), invited, came, message });
  }
  return {
    ...headOf(told),
    roundId,
    number: round.number,
    rounds: told.story.rounds.length,
    on: round.on,
    time: round.time,
    place: round.place,
    team: round.team,
    guests: round.guests,
    photos: photosOf(round.record?.evidence ?? []),
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
    mayInvite: told.mayWrite && round.on >= asking.today,
    sent: sentView(asking, told, roundId, villages),
    form: form ?? { values: typedOf(round, villages), faults: [] },
  };
}

/** The last message of each person. */
function sentView(
  { lang }: Asking,
  { story }: RecoveryStory,
  roundId: string,
  villages: RoundView['villages'],
): RoundView['sent'] {
  const { rounds: t, messages } = words(lang);
  const posts: Record<Post, string> = t.posts;
  const last = new Map(
    story.invitations
      .filter(one => one.roundId === roundId)
      .map(one => [`${one.village} ${one.name}`, one] as const),
  );
  return [...last.values()].flatMap(one => {
    const village = villages.find(({ code }) => code === one.village);
    if (!village) return [];
    return [
      {
        name: one.name,
        post: posts[one.post],
        village: village.name,
        state: stateOf(one),
        channel: one.channel && messages.channels[one.channel as ChannelKind],
        reason: one.reason ? t.noMessage[one.reason] : t.refused,
        at: new Date(one.at),
      },
    ];
  });
}

/** The last record as it was typed, so that it can be filled in later. */
function typedOf(round: Round, villages: RoundView['villages']): FormState['values'] {
  const values: FormState['values'] = { aims: (round.record?.aims ?? []).map(String) };
  for (const { code, invited } of villages) {
    const people = round.record?.attendance.find(one => one.village === code)?.people ?? [];
    const known = invited.map(choice => choice.value);
    values[`came-${code}`] = people.filter(name => known.includes(name));
    values[`others-${code}`] = people.filter(name => !known.includes(name)).join('\n');
    const finding = round.record?.findings.find(one => one.village === code);
    values[`found-${code}`] = finding?.text ?? '';
    values[`visit-${code}`] = finding?.visit ?? '';
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
      const visit = form.textOr(`visit-${village}`, 2000);
      const text = form.textOr(`found-${village}`, 5000) ?? visit;
      return text ? [{ village, text, ...(visit ? { visit } : {}) }] : [];
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
