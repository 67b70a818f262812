// ผู้ใช้และโทเค็น: who may sign in, with which role, where; and the tokens of other programs.
import type { Role } from '../../kernel/actor.js';
import { ROLES } from '../../kernel/actor.js';
import type { Choice, FormState, PageProps } from '../frame.js';
import { Pick, SelectField, TextField } from '../parts/field.part.js';
import { ActButton, Form } from '../parts/form.part.js';
import { useFrame } from '../parts/frame.part.js';
import { Layout } from '../parts/layout.part.js';
import { EmptyState, ErrorSummary, Note } from '../parts/note.part.js';
import { Row, Rows } from '../parts/rows.part.js';
import { ButtonLink, Head, Sheet } from '../parts/sheet.part.js';
import { Table } from '../parts/table.part.js';
import { Dotted, Moment } from '../parts/text.part.js';
import { words } from '../words/words.js';

/** Posts: label to /users/tokens; id to /users/tokens/revoke. */
export interface UsersView {
  users: { id: string; name: string; username: string; role: Role; where: string[]; active: boolean }[];
  tokens: { id: string; label: string; user: string; lastUsedAt: Date | null }[];
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
        {t.office.userCount(view.users.length)}
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
            <Row key={user.id} href={`/users/${user.id}`} icon="person" what={{ name: user.name }}>
              <Dotted of={[user.username, t.roles[user.role], ...user.where]} />
            </Row>
          ))}
        </Rows>
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
              {
                head: t.office.lastUsed,
                cell: token => (token.lastUsedAt ? <Moment at={token.lastUsedAt} /> : t.operations.never),
              },
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

/** Fields: name, username, password, role, areas (codes with spaces), `fund-<id>` with a post or nothing. */
export interface UserFormView {
  title: string;
  isNew: boolean;
  funds: Choice[];
  form: FormState;
}

export function UserFormPage({ view, frame }: PageProps<UserFormView>) {
  const t = words(frame.lang);
  const posts = Object.entries(t.posts).map(([value, label]) => ({ value, label }));
  return (
    <Layout frame={frame} title={view.title} tab="more" form={view.form}>
      <Head title={view.title} back={{ href: '/users', label: t.office.users }} />
      <ErrorSummary form={view.form} />
      <Form form={view.form} submit={t.office.saveUser}>
        <TextField name="name" label={t.signIn.name} hint={t.signIn.nameHint} />
        <TextField name="username" label={t.signIn.username} autocomplete="username" />
        <TextField
          name="password"
          label={view.isNew ? t.signIn.password : t.office.newPassword}
          hint={t.signIn.passwordHint}
          type="password"
          autocomplete="new-password"
        />
        <Pick
          name="role"
          label={t.office.role}
          choices={ROLES.map(role => ({ value: role, label: t.roles[role] }))}
        />
        <TextField name="areas" label={t.office.areas} hint={t.office.areasHint} />
        {view.funds.map(fund => (
          <SelectField
            key={fund.value}
            name={`fund-${fund.value}`}
            label={fund.label}
            choices={posts}
            blank={t.none}
          />
        ))}
      </Form>
    </Layout>
  );
}
