// The team of a recovery with its skills and subdistricts, and the plan of one village.
import type { Choice, FormState, PageProps } from '../frame.js';
import { DateField } from '../parts/date-field.part.js';
import { Pick, SelectField, TextArea, TextField, Tick } from '../parts/field.part.js';
import { Form } from '../parts/form.part.js';
import { Layout } from '../parts/layout.part.js';
import { EmptyState, ErrorSummary, Note } from '../parts/note.part.js';
import { Row, Rows } from '../parts/rows.part.js';
import { ButtonLink, Head, Sheet } from '../parts/sheet.part.js';
import { words } from '../words/words.js';

export interface TeamView {
  recoveryId: string;
  areaName: string;
  members: { name: string; position: string | null; skills: string[]; subdistricts: string[] }[];
  /** Subdistricts with a problem village that are nobody's. */
  unowned: string[];
  mayWrite: boolean;
}

export function TeamPage({ view, frame }: PageProps<TeamView>) {
  const { team: t, forum } = words(frame.lang);
  const at = `/recoveries/${view.recoveryId}`;
  return (
    <Layout frame={frame} title={t.title} tab="recoveries">
      <Head title={t.title} back={{ href: `${at}/forums`, label: forum.title }}>
        {view.areaName}
      </Head>
      <Sheet>
        {view.members.length === 0 && <EmptyState>{t.none}</EmptyState>}
        <Rows>
          {view.members.map((member, place) => (
            <Row
              key={member.name}
              href={view.mayWrite ? `${at}/team/${place + 1}` : `${at}/team`}
              icon="person"
              what={{ name: member.name }}
            >
              {[member.position ?? '', ...member.skills].filter(Boolean).join(' · ')}
              <br />
              {member.subdistricts.length > 0 ? member.subdistricts.join(' · ') : t.noSubdistricts}
            </Row>
          ))}
        </Rows>
        {view.unowned.length > 0 && (
          <Note kind="wait">
            <strong>{t.unowned(view.unowned.join(' · '))}</strong>
          </Note>
        )}
        {view.mayWrite && (
          <ButtonLink href={`${at}/team/new`} main full>
            {t.add}
          </ButtonLink>
        )}
      </Sheet>
    </Layout>
  );
}

export interface MemberFormView {
  recoveryId: string;
  isNew: boolean;
  skills: Choice[];
  subdistricts: Choice[];
  form: FormState;
}

/** Fields: name, position, skills, subdistricts, leave. */
export function MemberFormPage({ view, frame }: PageProps<MemberFormView>) {
  const { team: t } = words(frame.lang);
  const title = view.isNew ? t.add : t.edit;
  return (
    <Layout frame={frame} title={title} tab="recoveries" form={view.form}>
      <Head title={title} back={{ href: `/recoveries/${view.recoveryId}/team`, label: t.title }} />
      <ErrorSummary form={view.form} />
      <Form form={view.form} submit={t.save}>
        <TextField name="name" label={t.name} />
        <TextField name="position" label={t.position} />
        <Pick name="skills" label={t.skills} choices={view.skills} many />
        <Pick name="subdistricts" label={t.subdistricts} choices={view.subdistricts} many />
        {!view.isNew && <Tick name="leave" label={t.leave} />}
      </Form>
    </Layout>
  );
}

export interface PlanFormView {
  recoveryId: string;
  code: string;
  name: string;
  causes: string;
  /** Those who suit it first. */
  owners: Choice[];
  remedies: Choice[];
  ownWays: Choice[];
  /** After another's change: what stands now. */
  standsNow: string | null;
  form: FormState;
}

/** Fields: owner, ownerOther, remedies, ownKnown, own, dueOn, note. */
export function PlanPage({ view, frame }: PageProps<PlanFormView>) {
  const { plan: t, forum } = words(frame.lang);
  const at = `/recoveries/${view.recoveryId}`;
  return (
    <Layout frame={frame} title={`${t.title} ${view.name}`} tab="recoveries" form={view.form}>
      <Head title={view.name} back={{ href: `${at}/forums`, label: forum.title }}>
        {forum.causes}: {view.causes || forum.noCauses}
      </Head>
      <ErrorSummary form={view.form} />
      <StandsNow says={view.standsNow} title={t.standsNow} />
      <Form form={view.form} submit={t.save}>
        {view.owners.length > 0 && <Pick name="owner" label={t.owner} choices={view.owners} />}
        <TextField name="ownerOther" label={view.owners.length > 0 ? t.ownerOther : t.owner} />
        <Pick name="remedies" label={t.remedies} choices={view.remedies} many />
        {view.ownWays.length > 0 && (
          <SelectField name="ownKnown" label={t.ownKnown} choices={view.ownWays} blank={t.none} />
        )}
        <TextArea name="own" label={t.own} hint={t.ownHint} rows={2} />
        <DateField name="dueOn" label={t.dueOn} plain />
        <TextArea name="note" label={t.note} rows={2} />
      </Form>
    </Layout>
  );
}

/** What another has written meanwhile, beside what was typed. */
export function StandsNow({ says, title }: { says: string | null; title: string }) {
  if (says === null) return null;
  return (
    <Note kind="track">
      <strong>{title}</strong>
      <p>{says}</p>
    </Note>
  );
}
