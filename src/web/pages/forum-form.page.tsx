// What is written down of a forum of the office.
import type { Choice, FormState, PageProps } from '../frame.js';
import { DateField } from '../parts/date-field.part.js';
import { PhotoField, Pick, TextArea, TextField } from '../parts/field.part.js';
import { Form } from '../parts/form.part.js';
import { Layout } from '../parts/layout.part.js';
import { ErrorSummary } from '../parts/note.part.js';
import { Head } from '../parts/sheet.part.js';
import { words } from '../words/words.js';
import type { OfRecovery } from './forum.page.js';

export interface ForumFormView extends OfRecovery {
  team: Choice[];
  form: FormState;
}

/** Fields: on, place, attendance, others, minutes, wanted-n and passedOn-n of the nth member, photos. */
export function ForumFormPage({ view, frame }: PageProps<ForumFormView>) {
  const t = words(frame.lang).forum;
  return (
    <Layout frame={frame} title={t.hold} tab="recoveries" form={view.form}>
      <Head title={t.hold} back={{ href: `/recoveries/${view.recoveryId}/forums`, label: t.title }} />
      <ErrorSummary form={view.form} />
      <Form form={view.form} submit={t.save} files>
        <DateField name="on" label={t.on} />
        <TextField name="place" label={t.place} />
        {view.team.length > 0 && <Pick name="attendance" label={t.attendance} choices={view.team} many />}
        <TextArea name="others" label={t.others} hint={t.eachLine} rows={2} />
        <TextArea name="minutes" label={t.minutes} hint={t.minutesHint} rows={8} />
        {view.team.length > 0 && <h2>{t.learning}</h2>}
        {view.team.map((member, place) => (
          <div class="pair" key={member.value}>
            <TextField name={`wanted-${place}`} label={t.wanted(member.label)} />
            <TextField name={`passedOn-${place}`} label={t.passedOn(member.label)} />
          </div>
        ))}
        <PhotoField name="photos" label={t.photos} hint={t.photosHint} many />
      </Form>
    </Layout>
  );
}
