// กิจกรรมที่ต้องรายงาน: the calls of the officer's areas, and one of them with who has sent and who has not.
import type { CivilDate } from '../../kernel/civil-date.js';
import type { ReportState } from '../../recovery/calls/call.js';
import type { CallRecord, CallStanding } from '../../recovery/calls/call.query.js';
import type { PageProps } from '../frame.js';
import { useFrame } from '../parts/frame.part.js';
import { Layout } from '../parts/layout.part.js';
import { EmptyState } from '../parts/note.part.js';
import { Row, Rows } from '../parts/rows.part.js';
import { ButtonLink, Facts, Head, Sheet } from '../parts/sheet.part.js';
import { Day, Mark } from '../parts/text.part.js';
import { words } from '../words/words.js';

/** A report that the reader's own office has to send. */
export interface DueReport {
  href: string;
  title: string;
  on: CivilDate;
  state: ReportState;
}

export interface ActivityCallsView {
  calls: CallRecord[];
  due: DueReport[];
  mayIssue: boolean;
}

export function ActivityCallsPage({ view, frame }: PageProps<ActivityCallsView>) {
  const all = words(frame.lang);
  const t = all.calls;
  return (
    <Layout frame={frame} title={t.title} tab="more">
      <Head title={t.title}>{t.lead}</Head>
      <DueSheet due={view.due} />
      <Sheet title={t.all}>
        {view.calls.length === 0 && <EmptyState>{t.none}</EmptyState>}
        <Rows>
          {view.calls.map(call => (
            <Row key={call.id} href={`/activity-calls/${call.id}`} icon="paper" what={{ name: call.title }}>
              {call.recurrence !== 'once' && `${all.callForms.recurrences[call.recurrence]} · `}
              {t.toProvince} <Day on={call.deadlines.province} />
            </Row>
          ))}
        </Rows>
        {view.mayIssue && (
          <ButtonLink href="/activity-calls/new" main={view.due.length === 0} full>
            {all.callForms.issue}
          </ButtonLink>
        )}
      </Sheet>
    </Layout>
  );
}

function DueSheet({ due }: { due: DueReport[] }) {
  const { t } = useFrame();
  if (due.length === 0) return null;
  return (
    <Sheet title={t.callForms.dueTitle}>
      <Rows>
        {due.map(one => (
          <Row
            key={one.href}
            href={one.href}
            icon="clock"
            what={{ name: one.title }}
            end={<Mark tone={toneOf(one.state)}>{t.calls.states[one.state]}</Mark>}
          >
            {t.callForms.dueBy} <Day on={one.on} />
          </Row>
        ))}
      </Rows>
    </Sheet>
  );
}

export interface ActivityCallView {
  call: CallRecord;
  /** With the address of the form, where the reader's own office reports. */
  standings: (CallStanding & { sendHref: string | null })[];
  /** To be copied, for the office that asked, while somebody is late. */
  reminder: string | null;
}

export function ActivityCallPage({ view, frame }: PageProps<ActivityCallView>) {
  const t = words(frame.lang).calls;
  const { call, standings } = view;
  const missing = standings.filter(one => one.state === 'missing').length;
  return (
    <Layout frame={frame} title={call.title} tab="more">
      <Head title={call.title} back={{ href: '/activity-calls', label: t.title }}>
        {call.number}
      </Head>
      <LetterSheet call={call} />
      <Sheet title={t.standing} fact={t.missing(missing)}>
        <Rows>
          {standings.map(one => (
            <StandingRow key={`${one.area}-${one.period.from}`} call={call} one={one} />
          ))}
        </Rows>
      </Sheet>
      {view.reminder && (
        <Sheet title={words(frame.lang).callForms.remindText}>
          <p class="small muted">{words(frame.lang).callForms.remindHint}</p>
          <p>{view.reminder}</p>
        </Sheet>
      )}
    </Layout>
  );
}

function LetterSheet({ call }: { call: CallRecord }) {
  const all = useFrame().t;
  const t = all.calls;
  const { places, times, people } = call.target;
  return (
    <Sheet>
      <Facts
        of={[
          [
            t.between,
            <>
              <Day on={call.fromOn} /> – <Day on={call.untilOn} />
            </>,
          ],
          [all.callForms.recurrence, all.callForms.recurrences[call.recurrence]],
          [t.toProvince, <Day on={call.deadlines.province} />],
          [t.toDepartment, <Day on={call.deadlines.department} />],
          [t.target, t.targetSays(places, times, people)],
          [t.items, call.items.join(' · ')],
        ]}
      />
      <ButtonLink href={`/api/v1/papers/activity-call.pdf?callId=${call.id}&digits=thai`} icon="print" main>
        {t.letter}
      </ButtonLink>
    </Sheet>
  );
}

function StandingRow({ call, one }: { call: CallRecord; one: ActivityCallView['standings'][number] }) {
  const { lang, t } = useFrame();
  const lacking = lang === 'en' ? one.lackingEn : one.lacking;
  const report = one.reportId && `/activity-calls/${call.id}/reports/${one.reportId}`;
  return (
    <li class="plain">
      <div class="what">
        {report ? <a href={report}>{one.name}</a> : one.name}
        <p class="small muted">
          {t.calls.toProvince} <Day on={one.period.province} />
          {one.state === 'missing' &&
            one.officers.length > 0 &&
            ` · ${t.calls.remind} ${one.officers.join(', ')}`}
          {one.decision?.note && ` · ${one.decision.note}`}
          {lacking.length > 0 && ` · ${lacking.join(' · ')}`}
        </p>
        {one.sendHref && (
          <a class="more" href={one.sendHref}>
            {one.reportId ? t.callForms.sendAgain : t.callForms.send}
          </a>
        )}
      </div>
      <Mark tone={toneOf(one.state)}>
        {one.decision?.decision === 'accepted' ? t.callForms.decided.accepted : t.calls.states[one.state]}
      </Mark>
    </li>
  );
}

/** Red is for what is late for us. */
function toneOf(state: ReportState): 'danger' | 'wait' | 'prevent' | undefined {
  return { missing: 'danger', returned: 'wait', waiting: undefined, late: undefined, sent: 'prevent' }[
    state
  ] as 'danger' | 'wait' | 'prevent' | undefined;
}
