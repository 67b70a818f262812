// ผู้ใช้และโทเค็น: who may sign in, with which role, where; and the tokens of other programs.
import type { Role } from '../../kernel/actor.js';
import type { Choice, FormState, PageProps } from '../frame.js';
import { Pick, SelectField, TextField } from '../parts/field.part.js';
import { ActButton, Form } from '../parts/form.part.js';
import { useFrame } from '../parts/frame.part.js';
import { Layout } from '../parts/layout.part.js';
import { EmptyState, ErrorSummary, Note } from '../parts/note.part.js';
import { Pager, Row, Rows } from '../parts/rows.part.js';
import { ButtonLink, Head, Sheet } from '../parts/sheet.part.js';
import { Table } from '../parts/table.part.js';
import { Dotted, Mark, Moment } from '../parts/text.part.js';
import { words } from '../words/words.js';

/** Posts: label to /users/tokens; id to /users/tokens/revoke. */
export interface UsersView {
  total: number;
  users: { id: string; name: string; username: string; role: Role; where: string[]; active: boolean }[];
  next: string | null;
  first: string | null;
  tokens: { id: string; label: string; user: string; madeAt: Date }[];
  /** The token just made, shown once. */
  newToken: string | null;
  mayAdd: boolean;
  tokenForm: FormState;
}

export function UsersPage({ view, frame }: PageProps<UsersView>) {
  const t = words(frame.lang);
  return (
    <Layout frame={frame} title={t.office.users} tab="more" form={view.tokenForm}>
      <Head title={t.office.users} back={{ href: '/more', label: t.office.more }}>
        {t.office.userCount(view.total)}
      </Head>
      {view.newToken && (
        <Note kind="prevent" role="status">
          <strong>{t.office.tokenOnce}</strong>
          <p>
            <code>{view.newToken}</code>
          </p>
        </Note>
      )}
      <ErrorSummary form={view.tokenForm} />
      {view.mayAdd && (
        <div class="pad">
          <ButtonLink main full href="/users/new">
            {t.office.addUser}
          </ButtonLink>
        </div>
      )}
      <Sheet>
        <Rows>
          {view.users.map(user => (
            <Row
              key={user.id}
              href={`/users/${user.id}`}
              icon="person"
              what={{ name: user.name }}
              end={!user.active && <Mark tone="wait">{t.users.switchedOff}</Mark>}
            >
              <Dotted of={[user.username, t.roles[user.role], ...user.where]} />
            </Row>
          ))}
        </Rows>
        <Pager next={view.next} first={view.first} />
      </Sheet>
      <Tokens view={view} />
    </Layout>
  );
}

function Tokens({ view }: { view: UsersView }) {
  const { t } = useFrame();
  return (
    <>
      <Sheet title={t.office.tokens}>
        {view.tokens.length ? (
          <Table
            rows={view.tokens}
            columns={[
              { head: t.office.tokenLabel, cell: token => token.label },
              { head: t.signIn.username, wide: true, cell: token => token.user },
              { head: t.users.madeAt, cell: token => <Moment at={token.madeAt} /> },
              {
                head: <span class="hidden">{t.office.revoke}</span>,
                cell: token => (
                  <ActButton
                    action="/users/tokens/revoke"
                    label={t.office.revoke}
                    values={{ id: token.id }}
                  />
                ),
              },
            ]}
          />
        ) : (
          <EmptyState>{t.none}</EmptyState>
        )}
      </Sheet>
      <Form form={view.tokenForm} submit={t.office.makeToken} action="/users/tokens" secondary>
        <TextField name="label" label={t.office.tokenLabel} />
      </Form>
    </>
  );
}

/**
 * Fields: name, username, password, role, areas (codes or names, with commas), `fund-<id>` with a post or
 * nothing for the funds that the user serves already, and fundId with post for one more.
 */
export interface UserFormView {
  title: string;
  isNew: boolean;
  roles: Choice[];
  /** The funds served now. */
  serves: Choice[];
  funds: Choice[];
  mayNameAreas: boolean;
  back: { href: string; label: string };
  form: FormState;
}

export function UserFormPage({ view, frame }: PageProps<UserFormView>) {
  const t = words(frame.lang);
  const posts = Object.entries(t.posts).map(([value, label]) => ({ value, label }));
  return (
    <Layout frame={frame} title={view.title} tab="more" form={view.form}>
      <Head title={view.title} back={view.back}>
        {view.isNew && t.users.newLead}
      </Head>
      <ErrorSummary form={view.form} />
      <Form form={view.form} submit={t.office.saveUser}>
        <TextField name="name" label={t.signIn.name} hint={t.signIn.nameHint} />
        <TextField
          name="username"
          label={t.signIn.username}
          hint={t.users.usernameHint}
          autocomplete="username"
        />
        <Pick name="role" label={t.office.role} choices={view.roles} />
        {view.serves.map(fund => (
          <SelectField
            key={fund.value}
            name={`fund-${fund.value}`}
            label={fund.label}
            choices={posts}
            blank={t.none}
          />
        ))}
        {view.funds.length > 0 && (
          <>
            <SelectField
              name="fundId"
              label={view.serves.length ? t.users.oneMoreFund : t.users.fund}
              hint={t.users.fundHint}
              choices={view.funds}
              blank={t.none}
            />
            <SelectField name="post" label={t.office.post} choices={posts} blank={t.users.freePost} />
          </>
        )}
        {view.mayNameAreas && <TextField name="areas" label={t.office.areas} hint={t.users.areasHint} />}
        <TextField
          name="password"
          label={view.isNew ? t.signIn.password : t.office.newPassword}
          hint={view.isNew ? t.users.noPasswordHint : t.signIn.passwordHint}
          type="password"
          autocomplete="new-password"
        />
      </Form>
    </Layout>
  );
}
