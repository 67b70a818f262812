// Lists that everybody may need: things to do, the journal, and finding anything.
import type { FormState, Named, PageProps } from '../frame.js';
import { DateField } from '../parts/date-field.part.js';
import { TextArea } from '../parts/field.part.js';
import { Form, Search } from '../parts/form.part.js';
import type { IconName } from '../parts/icon.part.js';
import { Layout } from '../parts/layout.part.js';
import { EmptyState, ErrorSummary } from '../parts/note.part.js';
import { Chips, Pager, Row, Rows } from '../parts/rows.part.js';
import { Head, Sheet } from '../parts/sheet.part.js';
import { Timeline } from '../parts/steps.part.js';
import { Dotted, Moment } from '../parts/text.part.js';
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
