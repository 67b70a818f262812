// One user: what they may do and where, the browsers that are signed in, ways to help; the sign-in card.
import type { Role } from '../../kernel/actor.js';
import type { FormState, PageProps } from '../frame.js';
import { Pick, TextField } from '../parts/field.part.js';
import { ActButton, Form } from '../parts/form.part.js';
import { useFrame } from '../parts/frame.part.js';
import { Logo } from '../parts/icon.part.js';
import { Layout } from '../parts/layout.part.js';
import { EmptyState, ErrorSummary, Note } from '../parts/note.part.js';
import { ButtonLink, Facts, Head, PrintLink, Sheet } from '../parts/sheet.part.js';
import { Timeline } from '../parts/steps.part.js';
import { Dotted, Mark, Moment } from '../parts/text.part.js';
import { words } from '../words/words.js';

export interface SessionLine {
  id: string;
  /** "Chrome · Android" */
  device: string;
  lastSeenAt: Date;
  /** The browser that asks. */
  isThis: boolean;
}

/** Posts to /users/:id/card, /code, /sign-out, /switch (off: yes or no); sessionId to /users/:id/sessions. */
export interface UserView {
  id: string;
  name: string;
  username: string;
  role: Role;
  where: string[];
  active: boolean;
  hasPassword: boolean;
  sessions: SessionLine[];
  mayManage: boolean;
}

export function UserPage({ view, frame }: PageProps<UserView>) {
  const t = words(frame.lang);
  const u = t.users;
  return (
    <Layout frame={frame} title={view.name} tab="more">
      <Head title={view.name} back={{ href: '/users', label: t.office.users }}>
        <Dotted of={[view.username, t.roles[view.role]]} />
      </Head>
      {!view.active && <Note kind="wait">{u.isSwitchedOff}</Note>}
      {!view.hasPassword && view.active && <Note kind="wait">{u.noPasswordYet}</Note>}
      <Sheet>
        <Facts
          of={[
            [t.office.role, t.roles[view.role]],
            [u.serves, view.where.join(', ') || t.none],
          ]}
        />
        {view.mayManage && (
          <div class="stack">
            {view.active && (
              <ActButton action={`/users/${view.id}/card`} label={u.makeCard} main={!view.hasPassword} />
            )}
            <div class="acts">
              <ButtonLink href={`/users/${view.id}/edit`}>{t.edit}</ButtonLink>
              {view.active && <ActButton action={`/users/${view.id}/code`} label={u.makeCode} />}
              <ActButton
                action={`/users/${view.id}/switch`}
                label={view.active ? u.switchOff : u.switchOn}
                values={{ off: view.active ? 'yes' : 'no' }}
              />
            </div>
          </div>
        )}
      </Sheet>
      <Sheet title={u.sessions} fact={u.sessionCount(view.sessions.length)}>
        <p class="small muted">{u.lostPhone}</p>
        <Sessions of={view.sessions} action={`/users/${view.id}/sessions`} mayEnd={view.mayManage} />
        {view.mayManage && view.sessions.length > 0 && (
          <ActButton action={`/users/${view.id}/sign-out`} label={u.signOutAll} />
        )}
      </Sheet>
    </Layout>
  );
}

/** The browsers that are signed in, each with the way to sign it out. */
export function Sessions({ of, action, mayEnd }: { of: SessionLine[]; action: string; mayEnd: boolean }) {
  const { t } = useFrame();
  if (!of.length) return <EmptyState>{t.users.noSessions}</EmptyState>;
  return (
    <Timeline
      of={of.map(session => ({
        what: <strong>{session.device}</strong>,
        says: (
          <>
            {t.users.lastSeen} <Moment at={session.lastSeenAt} />
          </>
        ),
        end: session.isThis ? (
          <Mark tone="prevent" icon="tick">
            {t.users.thisOne}
          </Mark>
        ) : (
          mayEnd && (
            <ActButton action={action} label={t.users.endSession} values={{ sessionId: session.id }} />
          )
        ),
      }))}
    />
  );
}

/** A code with which somebody comes in: printed as a card (7 days), or said on the telephone (10 minutes). */
export interface SignInCardView {
  kind: 'card' | 'code';
  userId: string;
  name: string;
  username: string;
  where: string[];
  code: string;
  expiresAt: Date;
  /** The address that the QR code leads to. */
  address: string;
  /** An SVG drawing. */
  qr: string;
}

export function SignInCardPage({ view, frame }: PageProps<SignInCardView>) {
  const t = words(frame.lang);
  const u = t.users;
  return (
    <Layout frame={frame} title={u.cardTitle[view.kind]} tab="more">
      <Head title={u.cardTitle[view.kind]} back={{ href: `/users/${view.userId}`, label: view.name }}>
        {u.shownOnce}
      </Head>
      <div class="pad">
        <article class="paper">
          <header>
            <p>
              <span class="brand">
                <Logo />
                {t.product}
              </span>
            </p>
            <h2>{view.name}</h2>
            <p>
              <Dotted of={view.where} />
            </p>
          </header>
          <ol class="stack">
            <li>{u.cardScan}</li>
            <li>{u.cardChoose}</li>
          </ol>
          {/* Black squares that were drawn here: nothing of it was typed by anybody. */}
          <div class="qr" dangerouslySetInnerHTML={{ __html: view.qr }} />
          <dl class="facts">
            <dt>{u.orOpen}</dt>
            <dd>{view.address.replace(/\?.*$/, '').replace(/^https?:\/\//, '')}</dd>
            <dt>{t.signIn.username}</dt>
            <dd>{view.username}</dd>
            <dt>{u.code}</dt>
            <dd>
              <strong class="nobr">{view.code.replace(/(\d{4})(?=\d)/g, '$1 ')}</strong>
            </dd>
            <dt>{u.worksUntil}</dt>
            <dd>
              <Moment at={view.expiresAt} />
            </dd>
          </dl>
          <p class="small">{u.cardOnce}</p>
        </article>
      </div>
      {view.kind === 'card' && (
        <div class="pad no-print">
          <PrintLink href="#main" main>
            {u.printCard}
          </PrintLink>
        </div>
      )}
    </Layout>
  );
}

/** Fields: username, code, password, passwordAgain. */
export function UseCodePage({ view, frame }: PageProps<{ form: FormState }>) {
  const t = words(frame.lang);
  const u = t.users;
  return (
    <Layout frame={frame} title={u.useCodeTitle} form={view.form}>
      <Head title={u.useCodeTitle} back={{ href: '/sign-in', label: t.signIn.title }}>
        {u.useCodeLead}
      </Head>
      <ErrorSummary form={view.form} />
      <Form form={view.form} submit={u.useCodeButton} action="/code">
        <TextField name="username" label={t.signIn.username} autocomplete="username" />
        <TextField name="code" label={u.code} hint={u.codeHint} digits autocomplete="one-time-code" />
        <TextField
          name="password"
          label={t.office.newPassword}
          hint={t.signIn.passwordHint}
          type="password"
          autocomplete="new-password"
        />
        <TextField
          name="passwordAgain"
          label={t.signIn.passwordAgain}
          type="password"
          autocomplete="new-password"
        />
      </Form>
    </Layout>
  );
}

/** One's own sign-in. Fields: oldPassword, newPassword, newPasswordAgain. Posts sessionId too. */
export interface AccountView {
  form: FormState;
  sessions: SessionLine[];
  language: 'th' | 'en';
}

export function AccountPage({ view, frame }: PageProps<AccountView>) {
  const t = words(frame.lang);
  const field = (name: string, label: string, autocomplete: string, hint?: string) => (
    <TextField name={name} label={label} hint={hint} type="password" autocomplete={autocomplete} />
  );
  return (
    <Layout frame={frame} title={t.account.title} tab="more" form={view.form}>
      <Head title={t.account.title} back={{ href: '/more', label: t.office.more }} />
      <ErrorSummary form={view.form} />
      <Form form={view.form} submit={t.account.save} after={t.account.after} action="/account">
        {field('oldPassword', t.account.old, 'current-password')}
        {field('newPassword', t.account.fresh, 'new-password', t.signIn.passwordHint)}
        {field('newPasswordAgain', t.signIn.passwordAgain, 'new-password')}
      </Form>
      <Sheet title={t.users.sessions} fact={t.users.sessionCount(view.sessions.length)}>
        <p class="small muted">{t.users.lostPhone}</p>
        <Sessions of={view.sessions} action="/account/sessions" mayEnd />
      </Sheet>
      <Form
        form={{ values: { language: view.language }, faults: [] }}
        submit={t.users.saveLanguage}
        action="/account/language"
        secondary
      >
        <Pick
          name="language"
          label={t.users.language}
          choices={[
            { value: 'th', label: 'ไทย' },
            { value: 'en', label: 'English' },
          ]}
          across
        />
      </Form>
    </Layout>
  );
}
