// What is written down about a fund itself: its committee, a handover, its money.
import type { FormState, Named, PageProps } from '../frame.js';
import { DateField } from '../parts/date-field.part.js';
import { AmountField, Pick, SelectField, TextArea, TextField } from '../parts/field.part.js';
import { Form } from '../parts/form.part.js';
import { Layout } from '../parts/layout.part.js';
import { choicesOf } from '../parts/loan-form.part.js';
import { ErrorSummary } from '../parts/note.part.js';
import { Head } from '../parts/sheet.part.js';
import { words } from '../words/words.js';

export interface FundCareView {
  fund: Named & { id: string };
  form: FormState;
}

/** A กข.คจ. committee has 7 to 9 people, the women's คณะทำงาน 9. */
const SEATS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** Fields: from, until (plain dates), name1…name9, post1…post9, note. */
export function CommitteeTermPage({ view, frame }: PageProps<FundCareView>) {
  const t = words(frame.lang);
  return (
    <Layout frame={frame} title={t.care.termTitle} tab="funds" form={view.form}>
      <Head title={t.care.termTitle} back={{ href: `/funds/${view.fund.id}`, label: view.fund.name }} />
      <ErrorSummary form={view.form} />
      <Form form={view.form} submit={t.care.termSave}>
        <DateField name="from" label={t.care.termFrom} plain />
        <DateField name="until" label={t.care.termUntil} plain />
        {SEATS.map(seat => (
          <div key={seat} class="pair">
            <TextField name={`name${seat}`} label={t.care.seat(seat)} />
            <SelectField
              name={`post${seat}`}
              label={t.care.post}
              choices={choicesOf(t.posts)}
              blank={t.choose}
            />
          </div>
        ))}
        <TextArea name="note" label={t.note} rows={2} />
      </Form>
    </Layout>
  );
}

/** Fields: on (date), givenBy, receivedBy, items (lines), bank, cash (amounts), note. */
export function HandoverPage({ view, frame }: PageProps<FundCareView>) {
  const t = words(frame.lang);
  return (
    <Layout frame={frame} title={t.care.handoverTitle} tab="funds" form={view.form}>
      <Head title={t.care.handoverTitle} back={{ href: `/funds/${view.fund.id}`, label: view.fund.name }} />
      <ErrorSummary form={view.form} />
      <Form form={view.form} submit={t.care.handoverSave}>
        <DateField name="on" label={t.care.handoverOn} />
        <TextArea name="givenBy" label={t.care.givenBy} hint={t.care.linesHint} rows={2} />
        <TextArea name="receivedBy" label={t.care.receivedBy} hint={t.care.linesHint} rows={2} />
        <TextArea name="items" label={t.care.items} hint={t.care.itemsHint} rows={5} />
        <AmountField name="bank" label={t.funds.bank} />
        <AmountField name="cash" label={t.funds.cash} />
        <TextArea name="note" label={t.note} rows={2} />
      </Form>
    </Layout>
  );
}

/** Fields: kind (bank, cash), amount, on (date), note. */
export function BalancePage({ view, frame }: PageProps<FundCareView>) {
  const t = words(frame.lang);
  return (
    <Layout frame={frame} title={t.care.balanceTitle} tab="funds" form={view.form}>
      <Head title={t.care.balanceTitle} back={{ href: `/funds/${view.fund.id}`, label: view.fund.name }} />
      <ErrorSummary form={view.form} />
      <Form form={view.form} submit={t.care.balanceSave}>
        <Pick name="kind" label={t.care.balanceKind} choices={choicesOf(t.care.balanceKinds)} across />
        <AmountField name="amount" label={t.care.balanceAmount} />
        <DateField name="on" label={t.care.balanceOn} />
        <TextArea name="note" label={t.note} rows={2} />
      </Form>
    </Layout>
  );
}
