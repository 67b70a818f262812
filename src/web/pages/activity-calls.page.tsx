// กิจกรรมที่ต้องรายงาน: the calls of the officer's areas, and one of them with who has sent and who has not.
import type { CallRecord, CallStanding } from '../../recovery/calls/call.query.js';
import type { PageProps } from '../frame.js';
import { Layout } from '../parts/layout.part.js';
import { EmptyState } from '../parts/note.part.js';
import { Row, Rows } from '../parts/rows.part.js';
import { ButtonLink, Facts, Head, Sheet } from '../parts/sheet.part.js';
import { Day, Mark } from '../parts/text.part.js';
import { words } from '../words/words.js';

export function ActivityCallsPage({ view, frame }: PageProps<{ calls: CallRecord[] }>) {
  const t = words(frame.lang).calls;
  return (
    <Layout frame={frame} title={t.title} tab="more">
      <Head title={t.title}>{t.lead}</Head>
      <Sheet>
        {view.calls.length === 0 && <EmptyState>{t.none}</EmptyState>}
        <Rows>
          {view.calls.map(call => (
            <Row key={call.id} href={`/activity-calls/${call.id}`} icon="paper" what={{ name: call.title }}>
              {t.toProvince} <Day on={call.deadlines.province} />
            </Row>
          ))}
        </Rows>
      </Sheet>
    </Layout>
  );
}

export interface ActivityCallView {
  call: CallRecord;
  standings: CallStanding[];
}

export function ActivityCallPage({ view: { call, standings }, frame }: PageProps<ActivityCallView>) {
  const t = words(frame.lang).calls;
  const missing = standings.filter(one => one.state === 'missing').length;
  const { places, times, people } = call.target;
  return (
    <Layout frame={frame} title={call.title} tab="more">
      <Head title={call.title} back={{ href: '/activity-calls', label: t.title }}>
        {call.number}
      </Head>
      <Sheet>
        <Facts
          of={[
            [
              t.between,
              <>
                <Day on={call.fromOn} /> – <Day on={call.untilOn} />
              </>,
            ],
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
      <Sheet title={t.standing} fact={t.missing(missing)}>
        <ul class="rows">
          {standings.map(one => (
            <li class="plain" key={`${one.area}-${one.period.from}`}>
              <div class="what">
                {one.name}
                <p class="small muted">
                  {t.toProvince} <Day on={one.period.province} />
                  {one.state === 'missing' &&
                    one.officers.length > 0 &&
                    ` · ${t.remind} ${one.officers.join(', ')}`}
                  {one.lacking.length > 0 && ` · ${one.lacking.join(' · ')}`}
                </p>
              </div>
              <Mark>{t.states[one.state]}</Mark>
            </li>
          ))}
        </ul>
      </Sheet>
    </Layout>
  );
}
