// วันนี้: what the committee has to do today, the first thing first.
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Satang } from '../../kernel/money.js';
import * as show from '../format.js';
import type { Named, PageProps, Stage } from '../frame.js';
import type { IconName } from '../parts/icon.part.js';
import { Icon } from '../parts/icon.part.js';
import { Layout } from '../parts/layout.part.js';
import { EmptyState, Note } from '../parts/note.part.js';
import { Row, Rows } from '../parts/rows.part.js';
import { ButtonLink, Head, More, Sheet } from '../parts/sheet.part.js';
import { Day, Dotted, Mark, Money, Name, StageBadge } from '../parts/text.part.js';
import { type Catalogue, words } from '../words/words.js';

export type TodayKind = keyof Catalogue['taskActions'];

/** One thing to do. */
export interface TodayItem {
  kind: TodayKind;
  /** "รับเงิน กลุ่มจักสาน" */
  title: Named;
  /** The page that does or records it. */
  href: string;
  /** Short reasons, shown with dots between. */
  why: string[];
  dueOn?: CivilDate | null;
  plannedOn?: CivilDate | null;
  /** Our own lateness, never the borrower's. */
  lateDays?: number;
  amount?: Satang | null;
  /** Only to look at: somebody else does it. */
  seen?: boolean;
}

export interface TodayView {
  fund: Named | null;
  first: (TodayItem & { stage: Stage; call?: { phone: string; name: string } | null }) | null;
  rest: TodayItem[];
  /** Things of today that do not stand on the page. */
  hidden: number;
  /** True where there are more than were counted. */
  orMore: boolean;
  /** What the machine did this morning; null before its first run. */
  done: { sent: number; handedToCommittee: number; href: string } | null;
  allHref: string;
}

export function TodayPage({ view, frame }: PageProps<TodayView>) {
  const t = words(frame.lang).todayPage;
  const number = view.rest.length + view.hidden + (view.first ? 1 : 0);
  return (
    <Layout frame={frame} title={words(frame.lang).tabs.today} tab="today">
      <Head title={t.heading(number, view.orMore)}>
        {show.weekdayName(frame.today, frame.lang)} <Day on={frame.today} />
        {view.fund && (
          <>
            <br />
            <Name of={view.fund} />
          </>
        )}
      </Head>
      {view.first ? <First item={view.first} t={words(frame.lang)} /> : <Nothing t={t} />}
      {view.rest.length > 0 && (
        <Sheet title={t.rest} fact={t.restCount(view.rest.length, view.rest.length + view.hidden)}>
          <Rows>
            {view.rest.map(item => (
              <TaskRow key={item.href + item.title.name} item={item} t={words(frame.lang)} />
            ))}
          </Rows>
        </Sheet>
      )}
      {view.done && view.done.sent + view.done.handedToCommittee > 0 && (
        <Note kind="prevent" label={t.doneTitle}>
          <strong>{t.doneTitle}</strong>
          <br />
          {t.doneLine(view.done.sent, view.done.handedToCommittee)}
          <br />
          <More href={view.done.href}>{t.seeMessages}</More>
        </Note>
      )}
      <p class="pad">
        <More href={view.allHref}>{t.seeAll}</More>
      </p>
    </Layout>
  );
}

function First({ item, t }: { item: NonNullable<TodayView['first']>; t: Catalogue }) {
  return (
    <Sheet title={t.todayPage.startHere} fact={<StageBadge stage={item.stage} />}>
      <div>
        <h3>
          <Name of={item.title} />
        </h3>
        {item.amount ? (
          <p>
            <Money of={item.amount} />
          </p>
        ) : null}
        <p class="small muted">
          <Why item={item} t={t} />
        </p>
      </div>
      <div class="stack">
        {item.call ? (
          <>
            <a class="btn main full" href={`tel:${item.call.phone}`}>
              <Icon name="phone" />
              {t.todayPage.call(item.call.name)}
            </a>
            <ButtonLink full href={item.href}>
              {t.todayPage.recordTalk}
            </ButtonLink>
          </>
        ) : (
          <ButtonLink main full href={item.href}>
            {t.taskActions[item.seen ? 'other' : item.kind]}
          </ButtonLink>
        )}
      </div>
    </Sheet>
  );
}

function Nothing({ t }: { t: Catalogue['todayPage'] }) {
  return (
    <Sheet>
      <EmptyState action={{ label: t.emptyAction, href: '/loans' }}>{t.emptyLead}</EmptyState>
    </Sheet>
  );
}

export const TASK_ICONS: Record<TodayKind, IconName> = {
  call: 'phone',
  visit: 'place',
  letter: 'paper',
  step: 'clock',
  promise: 'phone',
  payment: 'money',
  notify: 'talk',
  other: 'info',
};

/** One task as a row; the tasks page uses it too. */
export function TaskRow({ item, t }: { item: TodayItem; t: Catalogue }) {
  return (
    <Row href={item.href} icon={TASK_ICONS[item.kind]} what={item.title} amount={item.amount}>
      <Why item={item} t={t} />
    </Row>
  );
}

function Why({ item, t }: { item: TodayItem; t: Catalogue }) {
  return (
    <>
      {item.lateDays ? <Mark tone="danger">{t.lateDays(item.lateDays)}</Mark> : null}{' '}
      <Dotted
        of={[
          ...item.why,
          item.dueOn && (
            <span class="nobr">
              {t.todayPage.dueOn} <Day on={item.dueOn} />
            </span>
          ),
          item.plannedOn && (
            <span class="nobr">
              {t.todayPage.plannedOn} <Day on={item.plannedOn} />
            </span>
          ),
        ]}
      />
    </>
  );
}
