// One step of ป ต ท: what was done, when, by whom, with what to show for it; or why it was passed over.
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Choice, FormState, Named, PageProps, Stage } from '../frame.js';
import { DateField } from '../parts/date-field.part.js';
import { FileField, PhotoField, Pick, TextArea, TextField } from '../parts/field.part.js';
import { Form } from '../parts/form.part.js';
import { useFrame } from '../parts/frame.part.js';
import { Layout } from '../parts/layout.part.js';
import { ErrorSummary } from '../parts/note.part.js';
import { Head, Sheet } from '../parts/sheet.part.js';
import { Timeline } from '../parts/steps.part.js';
import { Day, Dotted, Name } from '../parts/text.part.js';
import { words } from '../words/words.js';

export type EvidenceKind = 'photo' | 'attendance' | 'score' | 'minute' | 'file';

/**
 * Fields: doneOn (date), mentorUserId (ต1), note, people (many, names), otherPeople (lines), score, photos,
 * file;
 * or act=waive with reason; or act=undo with undoReason.
 */
export interface StepFormView {
  loan: { id: string; label: string; borrower: Named };
  stage: Stage;
  /** "ป3" */
  code: string;
  name: string;
  required: boolean;
  /** Done, and not to be done again: it can be looked at and taken back. */
  isDone: boolean;
  /** Which kinds of evidence this step asks for. */
  asks: EvidenceKind[];
  /** Who may be ticked as present: members of the group, the committee. */
  people: Choice[];
  /** ต1: who of the committee may be made responsible; empty for other steps. */
  mentors: Choice[];
  /** What was recorded before, latest first. */
  before: { on: CivilDate; by: string; note: string | null; evidence: { label: string; href: string }[] }[];
  mayWaive: boolean;
  mayUndo: boolean;
  form: FormState;
}

export function StepFormPage({ view, frame }: PageProps<StepFormView>) {
  const t = words(frame.lang);
  const title = `${view.code} ${view.name}`;
  return (
    <Layout frame={frame} title={title} tab="loans" form={view.form}>
      <Head title={title} back={{ href: `/loans/${view.loan.id}`, label: view.loan.label }}>
        <Name of={view.loan.borrower} />
        <br />
        {view.required ? t.step.required : t.step.notRequired}
      </Head>
      <ErrorSummary form={view.form} />
      {!view.isDone && <Record view={view} />}
      <Before view={view} />
      {view.mayWaive && (
        <Aside
          act="waive"
          summary={t.step.waiveTitle}
          lead={t.step.waiveLead}
          submit={t.step.waive}
          view={view}
        />
      )}
      {view.mayUndo && (
        <Aside
          act="undo"
          summary={t.step.undoTitle}
          lead={t.step.undoLead}
          submit={t.step.undo}
          view={view}
        />
      )}
    </Layout>
  );
}

/** What was done, and what is shown for it. */
function Record({ view }: { view: StepFormView }) {
  const { t } = useFrame();
  return (
    <Form form={view.form} submit={t.step.submit} files>
      <DateField name="doneOn" label={t.step.doneOn} />
      {view.mentors.length > 0 && <Pick name="mentorUserId" label={t.step.mentor} choices={view.mentors} />}
      {view.asks.includes('attendance') && <Attendance people={view.people} />}
      <TextArea name="note" label={t.step.note} hint={t.step.noteHint} />
      {view.asks.includes('score') && (
        <TextField name="score" label={t.step.score} hint={t.step.scoreHint} digits />
      )}
      {view.asks.includes('photo') && (
        <PhotoField name="photos" label={t.step.photos} hint={t.step.photosHint} many />
      )}
      {(view.asks.includes('minute') || view.asks.includes('file')) && (
        <FileField name="file" label={t.step.file} hint={t.optional} accept=".pdf,.docx,.xlsx,image/*" />
      )}
    </Form>
  );
}

/** Fields people (many) and otherPeople; the activity form uses it too. */
export function Attendance({ people }: { people: Choice[] }) {
  const { t } = useFrame();
  return (
    <>
      {people.length > 0 && (
        <Pick name="people" label={t.step.people} hint={t.step.peopleHint} choices={people} many />
      )}
      <TextArea
        name="otherPeople"
        label={people.length ? t.step.otherPeople : t.step.people}
        hint={t.step.otherPeopleHint}
        rows={2}
      />
    </>
  );
}

function Before({ view }: { view: StepFormView }) {
  const { t } = useFrame();
  if (!view.before.length) return null;
  return (
    <Sheet title={t.step.before} fact={t.latestFirst}>
      <Timeline
        of={view.before.map(time => ({
          what: <Dotted of={[<Day on={time.on} />, time.by]} />,
          says: (
            <>
              {time.note}
              {time.evidence.map(item => (
                <>
                  {' '}
                  <a href={item.href}>{item.label}</a>
                </>
              ))}
            </>
          ),
          look: 'kept' as const,
        }))}
      />
    </Sheet>
  );
}

/** Passing a step over, or taking a record back: behind a word, always with a reason. */
function Aside(props: {
  act: 'waive' | 'undo';
  summary: string;
  lead: string;
  submit: string;
  view: StepFormView;
}) {
  const { t } = useFrame();
  const isOpen = props.view.form.values['act'] === props.act;
  return (
    <details class="pad" open={isOpen}>
      <summary>{props.summary}</summary>
      <Form form={props.view.form} submit={props.submit} secondary>
        <input type="hidden" name="act" value={props.act} />
        <p class="small muted">{props.lead}</p>
        <TextArea name={props.act === 'waive' ? 'reason' : 'undoReason'} label={t.reason} rows={2} />
      </Form>
    </details>
  );
}
