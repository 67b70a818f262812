// What is written down in a village's case: an action, its causes, its status.
import type { ComponentChildren } from 'preact';
import type { Choice, FormState, PageProps } from '../frame.js';
import { DateField } from '../parts/date-field.part.js';
import { AmountField, PhotoField, Pick, SelectField, TextArea } from '../parts/field.part.js';
import { Form } from '../parts/form.part.js';
import { Layout } from '../parts/layout.part.js';
import { ErrorSummary } from '../parts/note.part.js';
import { Head } from '../parts/sheet.part.js';
import { words } from '../words/words.js';
import { StandsNow } from './team-plan.page.js';

export interface VillageFormView {
  recoveryId: string;
  code: string;
  name: string;
  choices: Choice[];
  /** How reported arrears can be settled; null where the loans are in the system and say it themselves. */
  settles: Choice[] | null;
  /** After another's change: what stands now. */
  standsNow: string | null;
  form: FormState;
}

function FormFrame({
  view,
  frame,
  title,
  files,
  children,
}: PageProps<VillageFormView> & { title: string; files?: boolean; children: ComponentChildren }) {
  return (
    <Layout frame={frame} title={`${title} ${view.name}`} tab="recoveries" form={view.form}>
      <Head
        title={title}
        back={{ href: `/recoveries/${view.recoveryId}/villages/${view.code}`, label: view.name }}
      />
      <ErrorSummary form={view.form} />
      <StandsNow says={view.standsNow} title={words(frame.lang).plan.standsNow} />
      <Form form={view.form} submit={words(frame.lang).save} files={files}>
        {children}
      </Form>
    </Layout>
  );
}

export function VillageActionPage({ view, frame }: PageProps<VillageFormView>) {
  const { case: t, forum } = words(frame.lang);
  return (
    <FormFrame view={view} frame={frame} title={t.act} files>
      <Pick name="kind" label={t.kind} choices={view.choices} />
      <DateField name="on" label={t.on} />
      <TextArea name="note" label={t.note} />
      <TextArea name="people" label={t.people} hint={t.eachLine} rows={2} />
      <TextArea name="helpers" label={t.helpers} hint={t.eachLine} rows={2} />
      {view.settles && (
        <>
          <AmountField name="settlesAmount" label={t.settlesAmount} hint={t.settlesHint} />
          <Pick name="settlesHow" label={t.settlesHow} choices={view.settles} across />
        </>
      )}
      <PhotoField name="photos" label={forum.photos} hint={forum.photosHint} many />
    </FormFrame>
  );
}

export function VillageCausesPage({ view, frame }: PageProps<VillageFormView>) {
  const t = words(frame.lang).case;
  return (
    <FormFrame view={view} frame={frame} title={t.confirm}>
      <Pick name="causes" label={t.causes} choices={view.choices} many />
      <SelectField name="mainCause" label={t.mainAgain} choices={view.choices} blank="" />
      <TextArea name="note" label={t.note} />
    </FormFrame>
  );
}

export function VillageStatusPage({ view, frame }: PageProps<VillageFormView>) {
  const t = words(frame.lang).case;
  return (
    <FormFrame view={view} frame={frame} title={t.status}>
      <Pick name="status" label={t.status} choices={view.choices} />
      <DateField name="on" label={t.on} />
      <TextArea name="note" label={t.note} />
      <TextArea name="waiver" label={t.waiver} hint={t.waiverHint} rows={2} />
    </FormFrame>
  );
}
