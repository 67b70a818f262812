// ถอดบทเรียน: one lesson on its way from draft to published.
import type { FormState, PageProps } from '../frame.js';
import { DateField } from '../parts/date-field.part.js';
import { SelectField, TextField } from '../parts/field.part.js';
import { ActButton, Form } from '../parts/form.part.js';
import { useFrame } from '../parts/frame.part.js';
import { Layout } from '../parts/layout.part.js';
import { ErrorSummary } from '../parts/note.part.js';
import { ButtonLink, Head, More, Sheet } from '../parts/sheet.part.js';
import { DoneMark, Timeline } from '../parts/steps.part.js';
import { Table } from '../parts/table.part.js';
import { Day, Mark } from '../parts/text.part.js';
import { words } from '../words/words.js';

export type LessonStateWord = 'draft' | 'signed' | 'decided' | 'published';

export interface LessonView {
  recoveryId: string;
  id: string;
  title: string;
  on: string;
  by: string;
  state: LessonStateWord;
  template: string;
  sections: { head: string; text: string; rows: string[][]; columns: string[] }[];
  mayEdit: boolean;
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
  const { lessons: t, lessonWork: own } = words(frame.lang);
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
        .filter(section => section.text || section.rows.length > 0)
        .map(section => (
          <Sheet key={section.head} title={section.head}>
            {section.text
              .split('\n')
              .filter(Boolean)
              .map((line, index) => (
                <p key={index}>{line}</p>
              ))}
            {section.rows.length > 0 && (
              <Table
                rows={section.rows}
                columns={section.columns.map((title, column) => ({
                  head: title,
                  cell: (row: string[]) => row[column],
                }))}
              />
            )}
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
      <Papers view={view} />
      <div class="acts pad">
        {view.mayEdit && <ButtonLink href={`${at}/${view.id}/edit`}>{own.edit}</ButtonLink>}
        {view.mayPublish && <ActButton action={`${at}/${view.id}/publish`} label={t.publish} main />}
      </div>
      {view.mayDecide && <NextOf view={view} at={`${at}/${view.id}`} />}
    </Layout>
  );
}

/** The paper of its template; official ones are written with Thai digits. */
function Papers({ view }: { view: LessonView }) {
  const own = useFrame().t.lessonWork;
  const of = (ending: string, more = '') =>
    `/api/v1/papers/lesson.${ending}?recoveryId=${view.recoveryId}&lessonId=${view.id}&digits=thai${more}`;
  return (
    <Sheet title={own.papers}>
      <ul class="split">
        <li>
          <More href={of('pdf')}>{own.pdf}</More>
        </li>
        <li>
          <More href={of('docx')}>{own.docx}</More>
        </li>
        {view.template === 'km-sheet' && (
          <>
            <li>
              <More href={of('pdf', '&form=one-page')}>{own.onePage}</More>
            </li>
            <li>
              <More href={of('docx', '&form=one-page')}>{own.onePageDocx}</More>
            </li>
          </>
        )}
      </ul>
    </Sheet>
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
