// The forms of an activity call: the letter that asks, and a district's report of one period.
import type { CivilDate } from '../../kernel/civil-date.js';
import { RECURRENCES } from '../../recovery/calls/call.js';
import type { CallRecord } from '../../recovery/calls/call.query.js';
import type { Choice, FormState, PageProps } from '../frame.js';
import { DateField } from '../parts/date-field.part.js';
import { PhotoField, Pick, SelectField, TextArea, TextField } from '../parts/field.part.js';
import { Form } from '../parts/form.part.js';
import { Layout } from '../parts/layout.part.js';
import { ErrorSummary } from '../parts/note.part.js';
import { Head } from '../parts/sheet.part.js';
import { Day } from '../parts/text.part.js';
import { words } from '../words/words.js';

export interface CallFormView {
  /** Provinces and districts that the asker may call. */
  areas: Choice[];
  form: FormState;
}

/** Fields: those of the letter by their names in the API; lists a line each. */
export function CallFormPage({ view, frame }: PageProps<CallFormView>) {
  const all = words(frame.lang);
  const t = all.callForms;
  const many = (name: 'references' | 'enclosures') => (
    <TextArea name={name} label={t[name]} hint={t.eachLine} rows={2} />
  );
  return (
    <Layout frame={frame} title={t.issue} tab="more" form={view.form}>
      <Head title={t.issue} back={{ href: '/activity-calls', label: all.calls.title }}>
        {t.issueLead}
      </Head>
      <ErrorSummary form={view.form} />
      <Form form={view.form} submit={t.save}>
        <SelectField name="area" label={t.area} choices={view.areas} />
        <TextField name="title" label={t.name} />
        <TextField name="number" label={t.number} />
        <DateField name="issuedOn" label={t.issuedOn} />
        <DateField name="fromOn" label={t.fromOn} plain />
        <DateField name="untilOn" label={t.untilOn} plain />
        <Pick
          name="recurrence"
          label={t.recurrence}
          choices={RECURRENCES.map(value => ({ value, label: t.recurrences[value] }))}
        />
        <DateField name="province" label={t.province} hint={t.repeatedHint} plain />
        <DateField name="department" label={t.department} plain />
        <TextArea name="items" label={t.items} hint={t.itemsHint} />
        <TextArea name="groups" label={t.groups} hint={t.groupsHint} rows={5} />
        <TextField name="places" label={t.places} unit={t.point} digits />
        <TextField name="times" label={t.times} digits />
        <TextField name="people" label={t.people} unit={t.person} digits />
        <TextArea name="reasons" label={t.reasons} hint={t.reasonsHint} />
        {many('references')}
        {many('enclosures')}
        <TextField name="contact" label={t.contact} />
        <TextField name="signer" label={t.signer} />
      </Form>
    </Layout>
  );
}

export interface ReportFormView {
  call: CallRecord;
  district: string;
  period: { from: CivilDate; until: CivilDate };
  /** Photos of the report before, by item. */
  kept: Choice[];
  activities: Choice[];
  form: FormState;
}

/** Fields: places, times, count-n of a group, item-n and photos-n of an item, kept, results, activityIds. */
export function ReportFormPage({ view, frame }: PageProps<ReportFormView>) {
  const t = words(frame.lang).callForms;
  const { call } = view;
  return (
    <Layout frame={frame} title={t.of(view.district)} tab="more" form={view.form}>
      <Head title={t.of(view.district)} back={{ href: `/activity-calls/${call.id}`, label: call.title }}>
        {t.period} <Day on={view.period.from} /> – <Day on={view.period.until} />
      </Head>
      <ErrorSummary form={view.form} />
      <Form form={view.form} submit={t.send} files>
        <DateField name="on" label={t.sentOn} />
        <TextField name="places" label={t.donePlaces} unit={t.point} digits />
        <TextField name="times" label={t.doneTimes} digits />
        <h2>{t.participants}</h2>
        {call.groups.map((group, at) => (
          <TextField key={group} name={`count-${at}`} label={group} unit={t.person} digits />
        ))}
        {call.items.map((item, at) => (
          <div class="stack" key={item}>
            <TextField name={`item-${at}`} label={t.itemPlaces(item)} unit={t.point} digits />
            <PhotoField name={`photos-${at}`} label={t.photosOf(item)} hint={t.photosHint} many />
          </div>
        ))}
        {view.kept.length > 0 && <Pick name="kept" label={t.keptPhotos} choices={view.kept} many />}
        <TextArea name="results" label={t.results} hint={t.resultsHint} rows={5} />
        {view.activities.length > 0 && (
          <Pick
            name="activityIds"
            label={t.activities}
            hint={t.activitiesHint}
            choices={view.activities}
            many
          />
        )}
      </Form>
    </Layout>
  );
}
