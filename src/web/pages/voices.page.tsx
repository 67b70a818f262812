// ความเห็นสำหรับถอดบทเรียน: the office's page with the code and what was said, and the form without names.
import type { Choice, FormState, PageProps } from '../frame.js';
import { SelectField, TextArea } from '../parts/field.part.js';
import { Form } from '../parts/form.part.js';
import { useFrame } from '../parts/frame.part.js';
import { Layout } from '../parts/layout.part.js';
import { EmptyState, ErrorSummary, Note } from '../parts/note.part.js';
import { ButtonLink, Head, Sheet } from '../parts/sheet.part.js';
import { Table } from '../parts/table.part.js';
import { Day } from '../parts/text.part.js';
import { words } from '../words/words.js';

export interface VoicesView {
  recoveryId: string;
  areaName: string;
  /** Null once the recovery is closed. */
  link: { url: string; until: string; qr: string } | null;
  count: number;
  answers: { question: string; said: string[] }[];
  scores: { axis: string; mean: number }[];
  questions: Choice[];
  mayWrite: boolean;
  form: FormState;
}

export function VoicesPage({ view, frame }: PageProps<VoicesView>) {
  const all = words(frame.lang);
  const own = all.lessonWork;
  const at = `/recoveries/${view.recoveryId}/lessons`;
  return (
    <Layout frame={frame} title={own.voices} tab="recoveries" form={view.form}>
      <Head title={own.voices} back={{ href: at, label: all.lessons.title }}>
        {view.areaName} · {own.voiceCount(view.count)}
      </Head>
      <ErrorSummary form={view.form} />
      {view.link && <Link view={view} link={view.link} />}
      {view.count === 0 && (
        <Sheet>
          <EmptyState>{own.noVoices}</EmptyState>
        </Sheet>
      )}
      {view.answers.map(one => (
        <Sheet key={one.question} title={one.question} fact={own.voiceCount(one.said.length)}>
          <ul>
            {one.said.map((text, index) => (
              <li key={index}>{text}</li>
            ))}
          </ul>
        </Sheet>
      ))}
      {view.scores.length > 0 && (
        <Sheet title={own.spider}>
          <Table
            rows={view.scores}
            columns={[
              { head: own.axis, cell: one => one.axis },
              { head: own.mean, number: true, cell: one => one.mean },
            ]}
          />
        </Sheet>
      )}
      {view.mayWrite && (
        <Form form={view.form} submit={own.recordVoice} secondary>
          <h2>{own.forumVoice}</h2>
          <p class="small muted">{own.noNames}</p>
          {view.questions.map(one => (
            <TextArea key={one.value} name={`answer-${one.value}`} label={one.label} />
          ))}
        </Form>
      )}
    </Layout>
  );
}

function Link({ view, link }: { view: VoicesView; link: NonNullable<VoicesView['link']> }) {
  const own = useFrame().t.lessonWork;
  return (
    <Sheet title={own.askBefore}>
      <p>{own.askBeforeLead}</p>
      <div class="qr" dangerouslySetInnerHTML={{ __html: link.qr }} />
      <p class="small muted">
        {own.until} <Day on={link.until} />
      </p>
      <ButtonLink href={`/api/v1/papers/lesson-form.pdf?recoveryId=${view.recoveryId}`} icon="print" main>
        {own.printCode}
      </ButtonLink>
      <p class="small muted">
        <a href={link.url}>{own.openForm}</a>
      </p>
    </Sheet>
  );
}

export interface VoiceFormView {
  place: string;
  until: string;
  questions: Choice[];
  axes: Choice[];
  form: FormState;
}

/** For anybody with a telephone: no name, no sign-in, each answer may be left out. */
export function VoiceFormPage({ view, frame }: PageProps<VoiceFormView>) {
  const own = words(frame.lang).lessonWork;
  const scores = [1, 2, 3, 4, 5].map(n => ({ value: String(n), label: own.scoreWords[n - 1]! }));
  return (
    <Layout frame={frame} title={own.sayTitle} form={view.form}>
      <Head title={own.sayTitle}>
        {view.place}
        <br />
        {own.sayLead}
      </Head>
      <ErrorSummary form={view.form} />
      <Form form={view.form} submit={own.say} after={own.sayAfter}>
        {view.questions.map(one => (
          <TextArea key={one.value} name={`answer-${one.value}`} label={one.label} />
        ))}
        <h2>{own.scoreTitle}</h2>
        {view.axes.map(one => (
          <SelectField
            key={one.value}
            name={`score-${one.value}`}
            label={one.label}
            choices={scores}
            blank="–"
          />
        ))}
      </Form>
    </Layout>
  );
}

/** After it was sent, and where the form is over. */
export function VoiceEndPage({ view, frame }: PageProps<{ title: string; says: string }>) {
  return (
    <Layout frame={frame} title={view.title}>
      <Head title={view.title} />
      <Note kind="prevent" role="status">
        <strong>{view.says}</strong>
      </Note>
    </Layout>
  );
}
