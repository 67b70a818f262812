// ถอดบทเรียน: the lessons of a recovery, what feeds them, and what came of those before.
import type { Improvement } from '../../recovery/lessons/improvement.query.js';
import type { Choice, FormState, PageProps } from '../frame.js';
import { ActButton } from '../parts/form.part.js';
import { useFrame } from '../parts/frame.part.js';
import { Layout } from '../parts/layout.part.js';
import { type OfOthers, OthersLessons } from '../parts/lessons.part.js';
import { EmptyState, ErrorSummary } from '../parts/note.part.js';
import { Chips, Row, Rows } from '../parts/rows.part.js';
import { Head, More, Sheet } from '../parts/sheet.part.js';
import { DoneMark } from '../parts/steps.part.js';
import { Day, Mark } from '../parts/text.part.js';
import { words } from '../words/words.js';
import type { LessonStateWord } from './lessons.page.js';

export interface LessonsView {
  recoveryId: string;
  areaName: string;
  /** `paper`: the kind of paper that it becomes. */
  lessons: { id: string; title: string; paper: string; on: string; state: LessonStateWord }[];
  /** The kinds of paper to begin with. */
  templates: Choice[];
  voices: number;
  /** Improvements that the area agreed to: next year's tasks. */
  tasks: Improvement[];
  /** Of other recoveries, for the causes that were found here. */
  others: OfOthers[];
  mayWrite: boolean;
  form: FormState;
}

export function LessonsPage({ view, frame }: PageProps<LessonsView>) {
  const all = words(frame.lang);
  const t = all.lessons;
  const at = `/recoveries/${view.recoveryId}`;
  return (
    <Layout frame={frame} title={t.title} tab="recoveries">
      <Head title={t.title} back={{ href: at, label: all.recovery.title }}>
        {view.areaName}
      </Head>
      <ErrorSummary form={view.form} />
      <Sheet>
        {view.lessons.length === 0 && <EmptyState>{t.none}</EmptyState>}
        <Rows>
          {view.lessons.map(lesson => (
            <Row
              key={lesson.id}
              href={`${at}/lessons/${lesson.id}`}
              icon="paper"
              what={{ name: lesson.title }}
              end={<Mark>{t.states[lesson.state]}</Mark>}
            >
              {lesson.paper} · <Day on={lesson.on} />
            </Row>
          ))}
        </Rows>
      </Sheet>
      {view.mayWrite && (
        <Sheet title={t.write}>
          <p class="small muted">{t.template}</p>
          <Chips
            label={t.template}
            of={view.templates.map(one => ({
              href: `${at}/lessons/new?template=${one.value}`,
              label: one.label,
            }))}
          />
        </Sheet>
      )}
      <Around view={view} at={at} />
    </Layout>
  );
}

/** What feeds a lesson, and what comes of it. */
function Around({ view, at }: { view: LessonsView; at: string }) {
  const own = useFrame().t.lessonWork;
  return (
    <>
      <Sheet title={own.voices} fact={own.voiceCount(view.voices)}>
        <p class="small muted">{own.askBeforeLead}</p>
        <More href={`${at}/lessons/voices`}>{own.askBefore}</More>
      </Sheet>
      {view.tasks.length > 0 && (
        <Sheet title={own.tasks}>
          <p class="small muted">{own.tasksLead}</p>
          <ul class="rows">
            {view.tasks.map(task => (
              <Task key={`${task.lessonId}-${task.index}`} task={task} at={at} may={view.mayWrite} />
            ))}
          </ul>
        </Sheet>
      )}
      <OthersLessons of={view.others} />
    </>
  );
}

function Task({ task, at, may }: { task: Improvement; at: string; may: boolean }) {
  const own = useFrame().t.lessonWork;
  const values = { lessonId: task.lessonId, index: String(task.index) };
  return (
    <li class="plain">
      <div class="what">
        {task.text}
        <p class="small muted">
          {task.done ? own.doneOn : own.dueOn} <Day on={task.done?.on ?? task.dueOn} />
        </p>
      </div>
      {task.done ? (
        <DoneMark>{own.finish}</DoneMark>
      ) : (
        may && <ActButton action={`${at}/lessons/tasks`} label={own.finish} values={values} />
      )}
    </li>
  );
}
