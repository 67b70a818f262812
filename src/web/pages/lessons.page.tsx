// ถอดบทเรียน: the lessons of a recovery, a draft by its heads, and one on its way from draft to published.
import type { Choice, FormState, PageProps } from '../frame.js';
import { DateField } from '../parts/date-field.part.js';
import { SelectField, TextArea, TextField } from '../parts/field.part.js';
import { ActButton, Form } from '../parts/form.part.js';
import { useFrame } from '../parts/frame.part.js';
import { Layout } from '../parts/layout.part.js';
import { EmptyState, ErrorSummary } from '../parts/note.part.js';
import { Chips, Row, Rows } from '../parts/rows.part.js';
import { Head, PrintLink, Sheet } from '../parts/sheet.part.js';
import { DoneMark, Timeline } from '../parts/steps.part.js';
import { Day, Mark } from '../parts/text.part.js';
import { words } from '../words/words.js';

export type LessonStateWord = 'draft' | 'signed' | 'decided' | 'published';

export interface LessonsView {
  recoveryId: string;
  areaName: string;
  lessons: { id: string; title: string; on: string; state: LessonStateWord }[];
  /** The kinds of paper to begin with. */
  templates: Choice[];
  mayWrite: boolean;
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
              <Day on={lesson.on} />
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
    </Layout>
  );
}

export interface LessonFormView {
  recoveryId: string;
  template: string;
  heads: string[];
  /** The recovery's own figures, said above the form. */
  figures: string;
  form: FormState;
}

export function LessonFormPage({ view, frame }: PageProps<LessonFormView>) {
  const t = words(frame.lang).lessons;
  return (
    <Layout frame={frame} title={t.write} tab="recoveries" form={view.form}>
      <Head title={t.write} back={{ href: `/recoveries/${view.recoveryId}/lessons`, label: t.title }}>
        {view.figures}
      </Head>
      <ErrorSummary form={view.form} />
      <Form form={view.form} submit={t.choose}>
        <input type="hidden" name="template" value={view.template} />
        <TextField name="title" label={t.name} />
        {view.heads.map((head, index) => (
          <TextArea key={head} name={`section-${index}`} label={head} />
        ))}
        <TextArea name="improvements" label={t.improvements} hint={t.improvementsHint} />
      </Form>
    </Layout>
  );
}

export interface LessonView {
  recoveryId: string;
  id: string;
  title: string;
  on: string;
  by: string;
  state: LessonStateWord;
  sections: { head: string; text: string }[];
  improvements: string[];
  figures: string;
  signatures: { name: string; position: string; actingFor: string | null; on: string }[];
  /** Who signs next, in the page's language; null when the chain is complete. */
  nextSigner: string | null;
  decisions: { key: string; name: string; agreed: boolean | null }[];
  mayDecide: boolean;
  mayPublish: boolean;
  form: FormState;
}

/** The lesson as a paper to print; below it, what people still have to do with it. */
export function LessonPage({ view, frame }: PageProps<LessonView>) {
  const t = words(frame.lang).lessons;
  const at = `/recoveries/${view.recoveryId}/lessons`;
  return (
    <Layout frame={frame} title={view.title} tab="recoveries" form={view.form}>
      <Head title={view.title} back={{ href: at, label: t.title }}>
        <Day on={view.on} /> · {view.by} · {t.states[view.state]}
      </Head>
      <ErrorSummary form={view.form} />
      <Sheet title={t.figures}>
        <p>{view.figures}</p>
      </Sheet>
      {view.sections
        .filter(section => section.text)
        .map(section => (
          <Sheet key={section.head} title={section.head}>
            <p>{section.text}</p>
          </Sheet>
        ))}
      {view.improvements.length > 0 && (
        <Sheet title={t.improvements}>
          <ul>
            {view.improvements.map(one => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </Sheet>
      )}
      <Signatures view={view} />
      <Decisions view={view} />
      <div class="acts">
        <PrintLink href={`${at}/${view.id}`}>{t.print}</PrintLink>
        {view.mayPublish && <ActButton action={`${at}/${view.id}/publish`} label={t.publish} main />}
      </div>
      {view.mayDecide && <NextOf view={view} at={`${at}/${view.id}`} />}
    </Layout>
  );
}

function Signatures({ view }: { view: LessonView }) {
  const t = useFrame().t.lessons;
  return (
    <Sheet title={t.signatures}>
      <Timeline
        of={[
          ...view.signatures.map(one => ({
            what: `${one.name} · ${one.position}`,
            says: (
              <>
                <Day on={one.on} />
                {one.actingFor && ` · ${t.actingFor} ${one.actingFor}`}
              </>
            ),
            look: 'kept' as const,
          })),
          ...(view.nextSigner
            ? [{ what: `${t.nextSigner}: ${view.nextSigner}`, look: 'next' as const }]
            : []),
        ]}
      />
    </Sheet>
  );
}

function Decisions({ view }: { view: LessonView }) {
  const t = useFrame().t.lessons;
  return (
    <Sheet title={t.decisions}>
      <ul class="rows">
        {view.decisions.map(one => (
          <li class="plain" key={one.key}>
            <div class="what">{one.name}</div>
            {one.agreed === true ? (
              <DoneMark>{t.yes}</DoneMark>
            ) : (
              <Mark>{one.agreed === false ? t.no : t.notYet}</Mark>
            )}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

/** One form: the next signature, or, once the chain is complete, a decision. */
function NextOf({ view, at }: { view: LessonView; at: string }) {
  const t = useFrame().t.lessons;
  if (view.state === 'published') return null;
  if (view.nextSigner) {
    return (
      <Form form={view.form} submit={t.sign} action={`${at}/signatures`} secondary>
        <h2>{view.nextSigner}</h2>
        <TextField name="name" label={t.signer} />
        <TextField name="position" label={t.position} />
        <TextField name="actingFor" label={t.actingFor} />
        <DateField name="on" label={t.on} />
      </Form>
    );
  }
  const choices = view.decisions.map(one => ({ value: one.key, label: one.name }));
  const agreed = [
    { value: 'yes', label: t.yes },
    { value: 'no', label: t.no },
  ];
  return (
    <Form form={view.form} submit={t.decide} action={`${at}/decisions`} secondary>
      <SelectField name="decision" label={t.decisions} choices={choices} />
      <SelectField name="agreed" label={t.decide} choices={agreed} />
      <TextField name="by" label={t.by} />
      <DateField name="on" label={t.on} />
    </Form>
  );
}
