// เพิ่มเติม: the rest of the house, by role; and the pages that say no kindly.
import type { PageProps } from '../frame.js';
import type { IconName } from '../parts/icon.part.js';
import { Layout } from '../parts/layout.part.js';
import { Row, Rows } from '../parts/rows.part.js';
import { ButtonLink, Head, Sheet } from '../parts/sheet.part.js';
import { type Catalogue, words } from '../words/words.js';

type MenuKey = keyof Catalogue['office']['menu'];

const ICONS: Record<MenuKey, IconName> = {
  people: 'people',
  fund: 'fund',
  receipts: 'money',
  cash: 'money',
  whatIf: 'money',
  tasks: 'clock',
  messages: 'talk',
  imports: 'file',
  journal: 'paper',
  users: 'person',
  find: 'search',
  help: 'help',
  loans: 'paper',
  operations: 'settings',
  today: 'home',
  account: 'settings',
  reports: 'print',
  reminders: 'clock',
  recoveries: 'mend',
  fundTypes: 'fund',
  start: 'tick',
  design: 'info',
  api: 'settings',
  glossary: 'help',
  examples: 'talk',
  calls: 'paper',
  library: 'paper',
  assessments: 'paper',
};

/** The entries that the one who looks may open, in order. */
export interface MoreView {
  entries: { key: MenuKey; href: string }[];
}

export function MorePage({ view, frame }: PageProps<MoreView>) {
  const t = words(frame.lang);
  return (
    <Layout frame={frame} title={t.office.more} tab="more">
      <Head title={t.office.more}>
        {frame.user && `${t.office.signedInAs} ${frame.user.name} · ${t.roles[frame.user.role]}`}
      </Head>
      <Sheet>
        <Rows>
          {view.entries.map(entry => (
            <Row
              key={entry.href}
              href={entry.href}
              icon={ICONS[entry.key]}
              what={{ name: t.office.menu[entry.key] }}
            />
          ))}
        </Rows>
      </Sheet>
    </Layout>
  );
}

export type ErrorStatus = 400 | 401 | 403 | 404 | 409 | 422 | 429 | 500 | 503;

export interface ErrorView {
  status: ErrorStatus;
  /** What the rule said, in the page's language; the catalogue's words when absent. */
  says: string | null;
  /** The number to tell the administrator (500). */
  number: string | null;
  backHref: string | null;
}

export function ErrorPage({ view, frame }: PageProps<ErrorView>) {
  const t = words(frame.lang).errors;
  const { title, lead } = t[view.status];
  const toSignIn = view.status === 401;
  return (
    <Layout frame={frame} title={title}>
      <Head title={title}>{view.says ?? lead}</Head>
      {view.number && (
        <Sheet>
          <p>
            {t.number} <strong>{view.number}</strong>
          </p>
          <p class="small muted">{t.tell}</p>
        </Sheet>
      )}
      <div class="pad stack">
        <ButtonLink main full href={toSignIn ? '/sign-in' : (view.backHref ?? '/')}>
          {toSignIn ? t.signIn : view.backHref ? t.back : t.home}
        </ButtonLink>
        {view.backHref && !toSignIn && (
          <ButtonLink full href="/">
            {t.home}
          </ButtonLink>
        )}
      </div>
    </Layout>
  );
}
