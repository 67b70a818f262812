// What a lesson's papers can say by themselves: the recovery's figures, counts, timeline, and what people
// said.
import type { CivilDate } from '../../kernel/civil-date.js';
import { CAUSES, type CauseKey, type Guide, QUESTIONS, type QuestionKey } from '../guide.js';
import type { RecoveryAnswer } from '../recovery-answer.query.js';
import { causesOf, type Story } from '../story.js';

/** Money in baht strings, as the recovery itself answers it; everything as it stood on `asOf`. */
export interface LessonFigures {
  place: string;
  name: string;
  asOf: CivilDate;
  openedOn: CivilDate;
  madeUp: boolean;
  listed: RecoveryAnswer['listed'];
  baseline: RecoveryAnswer['baseline'];
  now: RecoveryAnswer['now'];
  aims: string[];
  causes: { key: CauseKey; name: string; villages: number; resolved: number }[];
  remedies: { key: string | null; name: string; villages: number }[];
  forums: number;
  rounds: number;
  roundVillages: number;
  /** Counted each time that somebody came. */
  participants: { who: string; count: number }[];
  activities: { what: string; count: number }[];
  timeline: { on: CivilDate; what: string }[];
  /** Ids of the photos of its records, the latest last. */
  photos: { fileId: string; caption: string }[];
  voices: number;
  answers: Record<QuestionKey, string[]>;
  /** Mean of the scores that were given, by axis; absent where nobody scored. */
  scores: Record<string, number>;
}

/** Gathers them from the recovery as it stood and its story up to the same day. */
export function lessonFigures(recovery: RecoveryAnswer, story: Story, guide: Guide): LessonFigures {
  const held = story.rounds.filter(round => round.record !== null);
  return {
    place: recovery.areaName,
    name: guide.name.th,
    asOf: recovery.asOf,
    openedOn: recovery.openedOn,
    madeUp: recovery.madeUp,
    listed: recovery.listed,
    baseline: recovery.baseline,
    now: recovery.now,
    aims: Object.values(guide.steps).flatMap(step => step.aims.map(aim => aim.th)),
    causes: causesFound(recovery, story, guide),
    remedies: remediesPlanned(story, guide),
    forums: story.forums.length,
    rounds: held.length,
    roundVillages: new Set(held.flatMap(round => round.villages)).size,
    participants: participantsOf(story),
    activities: activitiesOf(story, guide),
    timeline: timelineOf(recovery, story, guide),
    photos: photosOf(story),
    voices: story.voices.length,
    answers: answersOf(story),
    scores: meansOf(story),
  };
}

function causesFound(recovery: RecoveryAnswer, story: Story, guide: Guide): LessonFigures['causes'] {
  return CAUSES.flatMap(key => {
    const villages = recovery.villages.filter(one => causesOf(story, one.code).some(of => of.key === key));
    const resolved = villages.filter(one => one.status === 'solved').length;
    if (villages.length === 0) return [];
    return [{ key, name: guide.causes[key].th, villages: villages.length, resolved }];
  });
}

function remediesPlanned(story: Story, guide: Guide): LessonFigures['remedies'] {
  const counts = new Map<string, number>();
  for (const { remedies, ownRemedy } of story.plans.values()) {
    for (const key of [...remedies, ...(ownRemedy ? [ownRemedy] : [])]) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([key, villages]) => {
      const known = guide.remedies[key];
      return { key: known ? key : null, name: known?.name.th ?? key, villages };
    })
    .toSorted((a, b) => b.villages - a.villages);
}

function participantsOf(story: Story): LessonFigures['participants'] {
  const held = story.rounds.filter(round => round.record !== null);
  const sum = (counts: number[]) => counts.reduce((total, one) => total + one, 0);
  const groups: LessonFigures['participants'] = [
    {
      who: 'ประธานและกรรมการหมู่บ้าน',
      count: sum(held.flatMap(round => round.record!.attendance.map(one => one.people.length))),
    },
    { who: 'ทีมพัฒนาชุมชนที่ลงพื้นที่', count: sum(held.map(round => round.team.length)) },
    { who: 'ผู้ร่วมเวทีในหน่วยงาน', count: sum(story.forums.map(forum => forum.attendance.length)) },
    { who: 'แขกผู้มาร่วม', count: sum(held.map(round => round.guests.length)) },
    {
      who: 'เครือข่ายที่ลงช่วยรายหมู่บ้าน',
      count: sum([...story.actions.values()].flat().map(action => action.helpers.length)),
    },
  ];
  return groups.filter(group => group.count > 0);
}

function activitiesOf(story: Story, guide: Guide): LessonFigures['activities'] {
  const actions = [...story.actions.values()].flat();
  const held = story.rounds.filter(round => round.record !== null).length;
  const counted = Object.entries(guide.actions).map(([kind, name]) => ({
    what: name.th,
    count: actions.filter(action => action.kind === kind).length,
  }));
  const steps = [
    { what: guide.steps.analyse.name.th, count: story.forums.length },
    { what: guide.steps.clinic.name.th, count: held },
  ];
  return [...steps, ...counted].filter(one => one.count > 0);
}

function timelineOf(recovery: RecoveryAnswer, story: Story, guide: Guide): LessonFigures['timeline'] {
  const { listed, baseline } = recovery;
  const solved = [...story.statuses.values()].map(changes => changes.at(-1)!);
  const solvedOn = solved.filter(one => one.status === 'solved').map(one => one.on);
  const days = new Map<CivilDate, number>();
  for (const on of solvedOn) days.set(on, (days.get(on) ?? 0) + 1);
  const visits = [...story.actions.values()].flat().map(one => one.on);
  const visited = visits.toSorted();
  return [
    ...(listed ? [{ on: listed.on, what: `ได้รับผลวิเคราะห์รายงานภาวะหนี้สิน ที่ ${listed.number}` }] : []),
    {
      on: recovery.openedOn,
      what: `เริ่มแก้ไขปัญหา พบหมู่บ้านที่มีปัญหา ${baseline.problemVillages} จาก ${baseline.villages} หมู่บ้าน`,
    },
    ...story.forums.map(one => ({ on: one.on, what: guide.steps.analyse.name.th })),
    ...story.rounds.flatMap(round =>
      round.record
        ? [
            {
              on: round.record.on,
              what: `${guide.steps.clinic.name.th} จุดที่ ${round.number} (${round.villages.length} หมู่บ้าน)`,
            },
          ]
        : [],
    ),
    ...(visited.length > 0
      ? [{ on: visited[0]!, what: `เริ่มลงแก้ปัญหารายหมู่บ้าน (รวม ${visited.length} ครั้ง)` }]
      : []),
    ...[...days].map(([on, count]) => ({ on, what: `แก้ไขแล้ว ${count} หมู่บ้าน` })),
    ...(story.closing ? [{ on: story.closing.on, what: 'ปิดการแก้ไขปัญหารอบนี้' }] : []),
  ].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function photosOf(story: Story): LessonFigures['photos'] {
  const of = (caption: string, evidence: { kind: string; fileId?: string }[]) =>
    evidence.flatMap(one => (one.kind === 'photo' && one.fileId ? [{ fileId: one.fileId, caption }] : []));
  return [
    ...story.forums.flatMap(forum => of('เวทีแลกเปลี่ยนเรียนรู้ในหน่วยงาน', forum.evidence)),
    ...story.rounds.flatMap(round => of(`จุดที่ ${round.number} ${round.place}`, round.record?.evidence ?? [])),
    ...[...story.actions.values()].flat().flatMap(one => of('ลงพื้นที่รายหมู่บ้าน', one.evidence)),
  ];
}

function answersOf(story: Story): LessonFigures['answers'] {
  return Object.fromEntries(
    QUESTIONS.map(key => [key, story.voices.flatMap(voice => voice.answers[key] ?? [])]),
  ) as LessonFigures['answers'];
}

function meansOf(story: Story): Record<string, number> {
  const given = new Map<string, number[]>();
  for (const { scores } of story.voices) {
    for (const [axis, score] of Object.entries(scores)) given.set(axis, [...(given.get(axis) ?? []), score]);
  }
  return Object.fromEntries(
    [...given].map(([axis, list]) => [axis, Math.round(list.reduce((a, b) => a + b, 0) / list.length)]),
  );
}
