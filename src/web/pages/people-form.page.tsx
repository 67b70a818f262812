// Forms of a person, of a group or household, and of stopping messages.
import type { Choice, FormState, Named, PageProps } from '../frame.js';
import { DateField } from '../parts/date-field.part.js';
import { SelectField, TextArea, TextField } from '../parts/field.part.js';
import { Form } from '../parts/form.part.js';
import { Layout } from '../parts/layout.part.js';
import { ErrorSummary } from '../parts/note.part.js';
import { type FoundChoices, PickFound } from '../parts/pick-found.part.js';
import { Head } from '../parts/sheet.part.js';
import { words } from '../words/words.js';

/** Fields: name, nationalId, phone, village, address, sms, email, consentedOn (plain date), fundId. */
export interface PersonFormView {
  title: string;
  back: { href: string; label: string };
  villages: Choice[];
  nationalIdEnd: string | null;
  fundId: string | null;
  form: FormState;
}

export function PersonFormPage({ view, frame }: PageProps<PersonFormView>) {
  const t = words(frame.lang);
  const p = t.people;
  return (
    <Layout frame={frame} title={view.title} tab="more" form={view.form}>
      <Head title={view.title} back={view.back} />
      <ErrorSummary form={view.form} />
      <Form form={view.form} submit={p.savePerson} after={p.privacy}>
        {view.fundId && <input type="hidden" name="fundId" value={view.fundId} />}
        <TextField name="name" label={p.name} />
        <TextField name="phone" label={p.phone} hint={t.optional} type="tel" />
        <TextField
          name="nationalId"
          label={p.nationalId}
          hint={view.nationalIdEnd ? p.nationalIdKept(view.nationalIdEnd) : p.nationalIdHint}
          digits
        />
        {view.villages.length > 0 && (
          <SelectField name="village" label={p.village} choices={view.villages} blank={t.unknown} />
        )}
        <TextArea name="address" label={p.address} hint={t.optional} rows={2} />
        <h2>{p.channels}</h2>
        <p class="small muted">{p.channelsLead}</p>
        <TextField name="sms" label={p.sms} hint={t.optional} type="tel" />
        <TextField name="email" label={p.email} hint={t.optional} type="email" />
        <DateField name="consentedOn" label={p.consentedOn} plain />
      </Form>
    </Layout>
  );
}

/** Fields: name, members (many, ids), newMembers (lines), representativeId, village, fundId. */
export interface GroupFormView {
  kind: 'group' | 'household';
  title: string;
  back: { href: string; label: string };
  people: FoundChoices;
  villages: Choice[];
  fundId: string | null;
  form: FormState;
}

export function GroupFormPage({ view, frame }: PageProps<GroupFormView>) {
  const t = words(frame.lang);
  const p = t.people;
  const isGroup = view.kind === 'group';
  return (
    <Layout frame={frame} title={view.title} tab="more" form={view.form}>
      <Head title={view.title} back={view.back} />
      <ErrorSummary form={view.form} />
      <Form form={view.form} submit={isGroup ? p.saveGroup : p.save}>
        {view.fundId && <input type="hidden" name="fundId" value={view.fundId} />}
        <TextField
          name="name"
          label={isGroup ? p.groupName : p.householdName}
          hint={isGroup ? undefined : p.householdNameHint}
        />
        {view.villages.length > 0 && (
          <SelectField name="village" label={p.village} choices={view.villages} blank={t.unknown} />
        )}
        <TextArea name="newMembers" label={p.newMembers} hint={p.newMembersHint} />
        <PickFound
          name="members"
          label={p.members}
          hint={p.membersHint}
          of={view.people}
          searchLabel={p.findMember}
        />
        {view.people.total > 0 && (
          <SelectField
            name="representativeId"
            label={p.representative}
            choices={view.people.choices}
            blank={t.choose}
          />
        )}
      </Form>
    </Layout>
  );
}

/** Fields: from (date), until (plain date), reason. */
export interface ContactStopView {
  name: Named;
  backHref: string;
  form: FormState;
}

export function ContactStopPage({ view, frame }: PageProps<ContactStopView>) {
  const t = words(frame.lang);
  return (
    <Layout frame={frame} title={t.people.stop} tab="more" form={view.form}>
      <Head title={t.people.stop} back={{ href: view.backHref, label: view.name.name }}>
        {t.people.stopLead}
      </Head>
      <ErrorSummary form={view.form} />
      <Form form={view.form} submit={t.people.stop}>
        <DateField name="from" label={t.people.stopFrom} />
        <DateField name="until" label={t.people.stopUntil} hint={t.optional} plain />
        <TextArea name="reason" label={t.reason} rows={2} />
      </Form>
    </Layout>
  );
}
