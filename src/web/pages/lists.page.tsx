// Lists that everybody may need: things to do, messages, reminders, the journal, and finding anything.
import type { CivilDate } from '../../kernel/civil-date.js';
import type { FormState, Named, PageProps } from '../frame.js';
import { DateField } from '../parts/date-field.part.js';
import { TextArea } from '../parts/field.part.js';
import { Form, Search } from '../parts/form.part.js';
import type { IconName } from '../parts/icon.part.js';
import { Layout } from '../parts/layout.part.js';
import { EmptyState, ErrorSummary } from '../parts/note.part.js';
import { Chips, Pager, Row, Rows } from '../parts/rows.part.js';
import { Head, More, Sheet } from '../parts/sheet.part.js';
import { Timeline, type TimelineItem } from '../parts/steps.part.js';
import { Day, Dotted, Mark, Moment, type Tone } from '../parts/text.part.js';
import { type Catalogue, words } from '../words/words.js';
import { TaskRow, type TodayItem } from './today.page.js';

interface Paged {
  next: string | null;
  first: string | null;
}

/** Query: on, kind. */
export interface TasksView extends Paged {
  rows: TodayItem[];
}

export function TasksPage({ view, frame }: PageProps<TasksView>) {
  const t = words(frame.lang);
  return (
    <Layout frame={frame} title={t.office.tasks} tab="today">
      <Head title={t.office.tasks} />
      <Sheet>
        {view.rows.length ? (
          <Rows>
            {view.rows.map(row => (
              <TaskRow key={row.href} item={row} t={t} />
            ))}
          </Rows>
        ) : (
          <EmptyState>{t.office.tasksEmpty}</EmptyState>
        )}
        <Pager next={view.next} first={view.first} />
      </Sheet>
    </Layout>
  );
}

/** One task that has no page of its own. Fields: on (date), note. */
export interface TaskDoneView {
  title: Named;
  why: string;
  form: FormState;
}

export function TaskDonePage({ view, frame }: PageProps<TaskDoneView>) {
  const t = words(frame.lang);
  return (
    <Layout frame={frame} title={t.office.taskTitle} tab="today" form={view.form}>
      <Head title={view.title.name} back={{ href: '/tasks', label: t.office.tasks }}>
        {view.why}
      </Head>
      <ErrorSummary form={view.form} />
      <Form form={view.form} submit={t.office.taskTitle}>
        <DateField name="on" label={t.office.taskOn} />
        <TextArea name="note" label={t.step.note} />
      </Form>
    </Layout>
  );
}

type MessageState = keyof Catalogue['messages']['states'];

/** Query: on, state. */
export interface MessagesView extends Paged {
  on: CivilDate;
  state: MessageState | null;
  before: string;
  after: string | null;
  rows: {
    to: Named;
    channel: keyof Catalogue['messages']['channels'];
    state: MessageState;
    sentAt: Date | null;
    attempts: number;
    text: string;
  }[];
}

const MESSAGE_TONES: Partial<Record<MessageState, Tone>> = {
  delivered: 'prevent',
  read: 'prevent',
  sent: 'prevent',
  failed: 'danger',
  'handed-to-committee': 'wait',
};
const FILTERED: MessageState[] = ['sent', 'handed-to-committee', 'failed'];

export function MessagesPage({ view, frame }: PageProps<MessagesView>) {
  const t = words(frame.lang);
  const m = t.messages;
  const address = (state?: string) => `/messages?on=${view.on}${state ? `&state=${state}` : ''}`;
  const items = view.rows.map(
    (row): TimelineItem => ({
      what: <strong>{row.to.name}</strong>,
      says: (
        <>
          <Dotted
            of={[
              m.channels[row.channel],
              row.sentAt && <Moment at={row.sentAt} />,
              row.attempts > 1 && m.attempts(row.attempts),
            ]}
          />
          <br />
          {row.text}
        </>
      ),
      look: MESSAGE_TONES[row.state] === 'prevent' ? 'kept' : undefined,
      end: <Mark tone={MESSAGE_TONES[row.state]}>{m.states[row.state]}</Mark>,
    }),
  );
  return (
    <Layout frame={frame} title={m.title} tab="more">
      <Head title={m.title} back={{ href: '/more', label: t.office.more }}>
        {m.ofDay} <Day on={view.on} />
      </Head>
      <Chips
        label={m.filter}
        of={[
          { href: address(), label: t.all, current: !view.state },
          ...FILTERED.map(state => ({
            href: address(state),
            label: m.states[state],
            current: view.state === state,
          })),
        ]}
      />
      <Sheet>
        {items.length ? <Timeline of={items} /> : <EmptyState>{m.empty}</EmptyState>}
        <div class="acts">
          <More href={view.before}>{t.yesterday}</More>
          {view.after && <More href={view.after}>{t.tomorrow}</More>}
        </div>
        <Pager next={view.next} first={view.first} />
      </Sheet>
    </Layout>
  );
}

/** Query: state, on. */
export interface RemindersView extends Paged {
  state: keyof Catalogue['reminders']['states'] | null;
  rows: {
    href: string;
    to: Named;
    window: string;
    sendOn: CivilDate;
    dueOn: CivilDate;
    state: keyof Catalogue['reminders']['states'];
    reason: string | null;
  }[];
}

export function RemindersPage({ view, frame }: PageProps<RemindersView>) {
  const t = words(frame.lang);
  return (
    <Layout frame={frame} title={t.reminders.title} tab="more">
      <Head title={t.reminders.title} back={{ href: '/more', label: t.office.more }} />
      <Chips
        label={t.messages.filter}
        of={[
          { href: '/reminders', label: t.all, current: !view.state },
          ...Object.entries(t.reminders.states).map(([state, label]) => ({
            href: `/reminders?state=${state}`,
            label,
            current: view.state === state,
          })),
        ]}
      />
      <Sheet>
        {view.rows.length ? (
          <Rows>
            {view.rows.map(row => (
              <Row
                key={row.href + row.window}
                href={row.href}
                icon="talk"
                what={row.to}
                end={<Mark>{t.reminders.states[row.state]}</Mark>}
              >
                <Dotted of={[t.reminders.window(row.window), <Day on={row.sendOn} />, row.reason]} />
              </Row>
            ))}
          </Rows>
        ) : (
          <EmptyState>{t.reminders.empty}</EmptyState>
        )}
        <Pager next={view.next} first={view.first} />
      </Sheet>
    </Layout>
  );
}

/** Query: q (a person, a deed, a number or a day), by=system. */
export interface JournalView extends Paged {
  q: string;
  bySystem: boolean;
  rows: {
    at: Date;
    who: string;
    what: string;
    about: string | null;
    href: string | null;
    note: string | null;
  }[];
}

export function JournalPage({ view, frame }: PageProps<JournalView>) {
  const t = words(frame.lang);
  return (
    <Layout frame={frame} title={t.office.journal} tab="more">
      <Head title={t.office.journal} back={{ href: '/more', label: t.office.more }} />
      <Search label={t.office.journalSearch} value={view.q} action="/journal">
        {view.bySystem && <input type="hidden" name="by" value="system" />}
      </Search>
      <Chips
        label={t.office.journalBy}
        of={[
          { href: '/journal', label: t.office.byPeople, current: !view.bySystem },
          { href: '/journal?by=system', label: t.office.bySystem, current: view.bySystem },
        ]}
      />
      <Sheet fact={t.latestFirst}>
        {view.rows.length ? (
          <Timeline
            of={view.rows.map(row => ({
              what: (
                <>
                  <strong>{row.what}</strong>{' '}
                  {row.about && (row.href ? <a href={row.href}>{row.about}</a> : row.about)}
                </>
              ),
              says: <Dotted of={[<Moment at={row.at} />, row.who, row.note]} />,
            }))}
          />
        ) : (
          <EmptyState>{t.office.journalEmpty}</EmptyState>
        )}
        <Pager next={view.next} first={view.first} />
      </Sheet>
    </Layout>
  );
}

type FoundKind = keyof Catalogue['office']['foundKinds'];
const FOUND_ICONS: Record<FoundKind, IconName> = {
  loan: 'paper',
  person: 'person',
  group: 'people',
  fund: 'fund',
  receipt: 'money',
  area: 'place',
};

/** Query: q. */
export interface FindView {
  q: string;
  rows: { kind: FoundKind; href: string; name: Named; says: string[] }[];
}

export function FindPage({ view, frame }: PageProps<FindView>) {
  const t = words(frame.lang);
  return (
    <Layout frame={frame} title={t.office.find} tab="more">
      <Head title={t.office.find} />
      <Search label={t.office.findLabel} value={view.q} action="/find" />
      <Sheet>
        {view.rows.length ? (
          <Rows>
            {view.rows.map(row => (
              <Row key={row.href} href={row.href} icon={FOUND_ICONS[row.kind]} what={row.name}>
                <Dotted of={[t.office.foundKinds[row.kind], ...row.says]} />
              </Row>
            ))}
          </Rows>
        ) : (
          <EmptyState>{view.q ? t.office.findNothing : t.office.findHint}</EmptyState>
        )}
      </Sheet>
    </Layout>
  );
}
