// The door: a name and a password, and what the product is for in three lines.
import type { FormState, PageProps } from '../frame.js';
import { TextField } from '../parts/field.part.js';
import { Form } from '../parts/form.part.js';
import { useFrame } from '../parts/frame.part.js';
import { Logo } from '../parts/icon.part.js';
import { Layout } from '../parts/layout.part.js';
import { ErrorSummary, Note } from '../parts/note.part.js';
import { ButtonLink, Facts, Head, More, Sheet } from '../parts/sheet.part.js';
import { StageBadge } from '../parts/text.part.js';
import { words } from '../words/words.js';

/** Fields: username, password. */
export interface SignInView {
  form: FormState;
  /** What was typed into a form before the session was over; it goes along. */
  kept?: string | null;
  /** Demonstration only: the users that may be tried, with the password they share. */
  demoUsers?: { username: string; says: string; password: string }[];
}

export function SignInPage({ view, frame }: PageProps<SignInView>) {
  const t = words(frame.lang).signIn;
  return (
    <Layout frame={frame} title={t.title} form={view.form} bare>
      <div class="head">
        <span class="brand">
          <Logo />
          {words(frame.lang).product}
        </span>
        <h1>
          {t.heading[0]}
          <wbr /> {t.heading[1]}
        </h1>
      </div>
      {view.kept && (
        <Note kind="wait" role="status">
          <strong>{t.keptTitle}</strong>
          <p>{t.keptLead}</p>
        </Note>
      )}
      <ErrorSummary form={view.form} title={t.notYet} />
      <Form
        form={view.form}
        action={view.kept ? '/sign-in' : undefined}
        submit={t.button}
        after={<Forgot askAt={t.askAt} where={t.askWhere} lead={t.forgot} />}
      >
        {view.kept && <input type="hidden" name="kept" value={view.kept} />}
        <TextField name="username" label={t.username} autocomplete="username" />
        <TextField name="password" label={t.password} type="password" autocomplete="current-password" />
      </Form>
      {view.demoUsers && <DemoUsers view={view} title={t.demoUsers} />}
      <ul class="pad stack">
        {(['prevent', 'track', 'collect'] as const).map(stage => (
          <li key={stage}>
            <StageBadge stage={stage} /> <span class="small muted">{t[stage]}</span>
          </li>
        ))}
      </ul>
    </Layout>
  );
}

function Forgot({ lead, askAt, where }: { lead: string; askAt: string; where: string }) {
  const { t } = useFrame();
  return (
    <>
      {lead}
      <br />
      {askAt} <span class="nobr">{where}</span>
      <br />
      <More href="/code">{t.users.haveCode}</More>
    </>
  );
}

function DemoUsers({ view, title }: { view: SignInView; title: string }) {
  const t = useFrame().t.signIn;
  const users = view.demoUsers ?? [];
  return (
    <Sheet title={title} fact={users[0] && `${t.password} ${users[0].password}`}>
      <Facts small of={users.map(user => [user.says, <span class="nobr">{user.username}</span>])} />
    </Sheet>
  );
}

/** Fields: name, username, password, passwordAgain. */
export interface SetUpView {
  form: FormState;
}

export function SetUpPage({ view, frame }: PageProps<SetUpView>) {
  const t = words(frame.lang).signIn;
  return (
    <Layout frame={frame} title={t.setUpTitle} form={view.form}>
      <Head title={t.setUpTitle}>{t.setUpLead}</Head>
      <ErrorSummary form={view.form} />
      <Form form={view.form} submit={t.setUpButton}>
        <TextField name="name" label={t.name} hint={t.nameHint} autocomplete="name" />
        <TextField name="username" label={t.username} autocomplete="username" />
        <TextField
          name="password"
          label={t.password}
          hint={t.passwordHint}
          type="password"
          autocomplete="new-password"
        />
        <TextField name="passwordAgain" label={t.passwordAgain} type="password" autocomplete="new-password" />
      </Form>
    </Layout>
  );
}

/** The link was used, is too old, or was never made. */
export function SetUpUsedUpPage({ frame }: PageProps<Record<string, never>>) {
  const t = words(frame.lang);
  return (
    <Layout frame={frame} title={t.start.usedUp}>
      <Head title={t.start.usedUp}>{t.start.usedUpLead}</Head>
      <div class="pad">
        <ButtonLink main full href="/sign-in">
          {t.signIn.title}
        </ButtonLink>
      </div>
    </Layout>
  );
}
