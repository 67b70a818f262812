// The library: what districts published, found by cause, remedy, place and words. Every officer may read it.
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Reader } from '../../platform/database/database.js';
import { areaOf } from '../../registry/area.query.js';
import { areaTitle } from '../../registry/areas.js';
import type { CauseKey, LessonTemplate } from '../guide.js';
import type { Recovery } from '../recovery.entity.js';
import { factsOf, guideOf } from '../recovery.query.js';
import { type Lesson, readStory, type Story } from '../story.js';
import type { LessonSection } from './lesson-facts.js';

export interface LibraryLesson {
  id: string;
  recoveryId: string;
  area: string;
  place: string;
  title: string;
  template: LessonTemplate;
  on: CivilDate;
  publishedOn: CivilDate;
  causes: CauseKey[];
  /** Keys of the guide's remedies, or a way of the office's own in its words. */
  remedies: { key: string; name: string }[];
  improvements: string[];
  sections: LessonSection[];
  madeUp: boolean;
}

export interface LibrarySearch {
  words?: string;
  causes?: readonly string[];
  remedy?: string;
  /** An area code, with all below it. */
  area?: string;
}

/** Published lessons that match, the latest first. */
export async function libraryLessons(db: Reader, search: LibrarySearch): Promise<LibraryLesson[]> {
  const area = search.area ?? '';
  const recoveries = await db.all<Recovery>(
    `select r.* from recovery r where r.area >= ? and r.area < ?
       and exists (select 1 from recovery_fact f where f.recovery_id = r.id and f.kind = 'lesson-publication')
     order by r.opened_on desc, r.id desc`,
    [area, `${area}~`],
  );
  const found: LibraryLesson[] = [];
  for (const recovery of recoveries) {
    const story = readStory(await factsOf(db, recovery.id));
    const known = await areaOf(db, recovery.area);
    const place = known ? areaTitle(known) : recovery.area;
    found.push(...story.lessons.flatMap(lesson => shelved(lesson, recovery, { story, place })));
  }
  const matching = found.filter(lesson => matches(lesson, search));
  return matching.toSorted((a, b) =>
    a.publishedOn < b.publishedOn ? 1 : a.publishedOn > b.publishedOn ? -1 : 0,
  );
}

function shelved(
  lesson: Lesson,
  recovery: Recovery,
  { story, place }: { story: Story; place: string },
): LibraryLesson[] {
  const { lessonId: id, title, template, on, publishedOn, improvements, sections } = lesson;
  if (publishedOn === null) return [];
  const named = guideOf(recovery).remedies;
  const planned = [...story.plans.values()].flatMap(({ remedies, ownRemedy }) => [
    ...remedies,
    ...(ownRemedy ? [ownRemedy] : []),
  ]);
  const causes = [...story.causes.values()].flatMap(list => list.at(-1)!.causes.map(cause => cause.key));
  return [
    {
      ...{ id, recoveryId: recovery.id, area: recovery.area, place, title, template, on, publishedOn },
      causes: [...new Set(lesson.causes ?? causes)],
      remedies: [...new Set(lesson.remedies ?? planned)].map(key => ({
        key,
        name: named[key]?.name.th ?? key,
      })),
      ...{ improvements, sections },
      madeUp: recovery.madeUp === 1,
    },
  ];
}

function matches(lesson: LibraryLesson, { words = '', causes = [], remedy }: LibrarySearch): boolean {
  if (causes.length > 0 && !lesson.causes.some(cause => causes.includes(cause))) return false;
  if (remedy && !lesson.remedies.some(one => one.key === remedy)) return false;
  const texts = [
    lesson.title,
    lesson.place,
    ...lesson.improvements,
    ...lesson.remedies.map(one => one.name),
    ...lesson.sections.flatMap(section => [section.text, ...(section.rows ?? []).flat()]),
  ];
  const text = texts.join('\n').toLowerCase();
  const asked = words.toLowerCase().split(/\s+/).filter(Boolean);
  return asked.every(word => text.includes(word));
}
