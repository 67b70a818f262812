// What was said to whom on a day, and what was planned to be said.
import { Fragment } from 'preact';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Named, PageProps } from '../frame.js';
import { Layout } from '../parts/layout.part.js';
import { EmptyState } from '../parts/note.part.js';
import { Chips, Pager, Row, Rows } from '../parts/rows.part.js';
import { Head, More, Sheet } from '../parts/sheet.part.js';
import { Timeline, type TimelineItem } from '../parts/steps.part.js';
import { Day, Dotted, Mark, Moment, Sentence, type Tone } from '../parts/text.part.js';
import { type Catalogue, words } from '../words/words.js';

interface Paged {
  next: string | null;
  first: string | null;
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
      what: (
        <>
          <strong>{row.to.name}</strong>
          <p>
            <Dotted
              of={[
                m.channels[row.channel],
                row.sentAt && <Moment at={row.sentAt} />,
                row.attempts > 1 && m.attempts(row.attempts),
              ]}
            />
          </p>
          <MessageText of={row.text} />
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

/** A long message folded under its neutral first line. */
function MessageText({ of }: { of: string }) {
  const [first, ...rest] = of.split('\n').filter(Boolean);
  if (rest.length === 0)
    return first ? (
      <p>
        <Sentence of={first} />
      </p>
    ) : null;
  return (
    <details class="small">
      <summary>{first}</summary>
      {rest.map((line, index) => (
        <Fragment key={index}>
          <Sentence of={line} />
          <br />
        </Fragment>
      ))}
    </details>
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
