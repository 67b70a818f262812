// One report of an activity call as it was sent, and what the office that asked says of it.
import { REPORT_DECISIONS } from '../../recovery/calls/call.js';
import type { CallRecord, ReportRecord } from '../../recovery/calls/call.query.js';
import type { FormState, PageProps } from '../frame.js';
import { DateField } from '../parts/date-field.part.js';
import { Pick, TextArea } from '../parts/field.part.js';
import { Form } from '../parts/form.part.js';
import { useFrame } from '../parts/frame.part.js';
import { Layout } from '../parts/layout.part.js';
import { ErrorSummary, Note } from '../parts/note.part.js';
import { Photos } from '../parts/photos.part.js';
import { Row, Rows } from '../parts/rows.part.js';
import { ButtonLink, Facts, Head, Sheet } from '../parts/sheet.part.js';
import { Day } from '../parts/text.part.js';
import { words } from '../words/words.js';

export interface CallReportView {
  call: CallRecord;
  report: ReportRecord;
  district: string;
  /** Activities of funds that it names. */
  activities: { href: string; label: string }[];
  /** The address of the form, for the district's own office. */
  againHref: string | null;
  /** For the office that asked. */
  form: FormState | null;
}

export function CallReportPage({ view, frame }: PageProps<CallReportView>) {
  const t = words(frame.lang).callForms;
  const { call, report } = view;
  return (
    <Layout frame={frame} title={t.of(view.district)} tab="more" form={view.form ?? undefined}>
      <Head title={t.of(view.district)} back={{ href: `/activity-calls/${call.id}`, label: call.title }}>
        {t.sentOn} <Day on={report.sentOn} /> · {report.sentBy}
      </Head>
      <Standing report={report} />
      <SentSheet call={call} report={report} />
      {call.items.map((item, at) => (
        <Photos
          key={item}
          title={t.photosOf(item)}
          of={report.photos.filter(one => one.item === at).map(one => one.fileId)}
        />
      ))}
      {view.activities.length > 0 && (
        <Sheet title={t.activities}>
          <Rows>
            {view.activities.map(one => (
              <Row key={one.href} href={one.href} what={{ name: one.label }} />
            ))}
          </Rows>
        </Sheet>
      )}
      {view.againHref && (
        <div class="pad">
          <ButtonLink href={view.againHref} full main={view.form === null}>
            {t.sendAgain}
          </ButtonLink>
        </div>
      )}
      {view.form && <DecisionForm form={view.form} />}
    </Layout>
  );
}

function Standing({ report }: { report: ReportRecord }) {
  const { lang, t: all } = useFrame();
  const t = all.callForms;
  const { decision } = report;
  const lacking = lang === 'en' ? report.lackingEn : report.lacking;
  return (
    <>
      {decision && (
        <Note kind={decision.decision === 'accepted' ? 'prevent' : 'wait'}>
          <strong>{t.decided[decision.decision]}</strong> <Day on={decision.on} /> · {decision.by}
          {decision.note && <p>{decision.note}</p>}
        </Note>
      )}
      {lacking.length > 0 && (
        <Note kind="wait">
          <strong>{t.lacking}</strong>
          <ul>
            {lacking.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Note>
      )}
    </>
  );
}

function SentSheet({ call, report }: Pick<CallReportView, 'call' | 'report'>) {
  const t = useFrame().t.callForms;
  const people = report.participants.reduce((sum, one) => sum + one.count, 0);
  return (
    <Sheet>
      <Facts
        of={[
          [t.donePlaces, `${report.places} ${t.point}`],
          [t.doneTimes, String(report.times)],
          ...report.participants.map((one): [string, string] => [one.group, `${one.count} ${t.person}`]),
          [t.total, `${people} ${t.person}`],
          ...call.items.flatMap((item): [string, string][] => {
            const done = report.items.find(one => one.name === item);
            return done ? [[item, `${done.places} ${t.point}`]] : [];
          }),
        ]}
      />
      {report.results.length > 0 && (
        <>
          <h2>{t.results}</h2>
          <ol>
            {report.results.map((line, at) => (
              <li key={at}>{line}</li>
            ))}
          </ol>
        </>
      )}
    </Sheet>
  );
}

/** Fields: decision, on, note. */
function DecisionForm({ form }: { form: FormState }) {
  const t = useFrame().t.callForms;
  return (
    <>
      <ErrorSummary form={form} />
      <Form form={form} submit={t.saveDecision}>
        <h2>{t.decide}</h2>
        <Pick
          name="decision"
          label={t.decision}
          across
          choices={REPORT_DECISIONS.map(value => ({ value, label: t.decisions[value] }))}
        />
        <DateField name="on" label={useFrame().t.forum.on} />
        <TextArea name="note" label={t.note} hint={t.noteHint} />
      </Form>
    </>
  );
}
