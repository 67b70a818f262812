// What is written into a village's books: its state (6), a household and the officer (7).
import type { PageProps } from '../frame.js';
import { DateField } from '../parts/date-field.part.js';
import { AmountField, SelectField, TextArea, TextField } from '../parts/field.part.js';
import { Form } from '../parts/form.part.js';
import { Layout } from '../parts/layout.part.js';
import { choicesOf } from '../parts/loan-form.part.js';
import { ErrorSummary } from '../parts/note.part.js';
import { type FoundChoices, PickFound } from '../parts/pick-found.part.js';
import { Head } from '../parts/sheet.part.js';
import { words } from '../words/words.js';
import type { FundCareView } from './fund-care.page.js';

const BOOK_NUMBERS = ['6', '7', '8', '9'];

/**
 * Fields: on (date), startedYear, households, targets, targetPeople, passed, passedPeople, level, agencies,
 * book6 … book9, note.
 */
export function VillageStatusPage({ view, frame }: PageProps<FundCareView>) {
  const t = words(frame.lang);
  const b = t.villageBooks;
  return (
    <Layout frame={frame} title={b.status} tab="funds" form={view.form}>
      <Head title={b.status} back={{ href: `/funds/${view.fund.id}`, label: view.fund.name }}>
        {b.statusLead}
      </Head>
      <ErrorSummary form={view.form} />
      <Form form={view.form} submit={b.status}>
        <DateField name="on" label={b.on} />
        <TextField name="households" label={b.households} digits />
        <TextField name="targets" label={b.targets} digits />
        <TextField name="targetPeople" label={b.targetPeople} digits />
        <TextField name="passed" label={b.passed} digits />
        <TextField name="passedPeople" label={b.passedPeople} digits />
        <TextField name="startedYear" label={b.startedYear} digits />
        <TextField name="level" label={b.level} hint={b.levelHint} />
        <TextField name="agencies" label={b.agencies} />
        {BOOK_NUMBERS.map(book => (
          <SelectField
            key={book}
            name={`book${book}`}
            label={b.state(book)}
            choices={choicesOf(b.states)}
            blank={t.choose}
          />
        ))}
        <TextArea name="note" label={t.note} rows={2} />
      </Form>
    </Layout>
  );
}

/** Fields: householdId, on (date), order, houseNumber, people, occupation, incomes, note. */
export function HouseholdPage({ view, frame }: PageProps<FundCareView & { households: FoundChoices }>) {
  const t = words(frame.lang);
  const b = t.villageBooks;
  return (
    <Layout frame={frame} title={b.household} tab="funds" form={view.form}>
      <Head title={b.household} back={{ href: `/funds/${view.fund.id}`, label: view.fund.name }}>
        {b.statusLead}
      </Head>
      <ErrorSummary form={view.form} />
      <Form form={view.form} submit={b.household}>
        <PickFound
          name="householdId"
          label={b.which}
          of={view.households}
          searchLabel={b.findHousehold}
          one
        />
        <DateField name="on" label={b.on} />
        <TextField name="order" label={b.order} digits />
        <TextField name="houseNumber" label={b.houseNumber} />
        <TextField name="people" label={b.people} digits />
        <TextField name="occupation" label={b.occupation} />
        <AmountField name="incomeBefore" label={b.incomeBefore} />
        <AmountField name="incomeAfter1" label={b.incomeAfter(1)} />
        <AmountField name="incomeAfter2" label={b.incomeAfter(2)} />
        <AmountField name="incomeAfter3" label={b.incomeAfter(3)} />
        <TextArea name="note" label={t.note} rows={2} />
      </Form>
    </Layout>
  );
}

/** Fields: name, position, from, until (plain dates). */
export function OfficerPage({ view, frame }: PageProps<FundCareView>) {
  const b = words(frame.lang).villageBooks;
  return (
    <Layout frame={frame} title={b.officer} tab="funds" form={view.form}>
      <Head title={b.officer} back={{ href: `/funds/${view.fund.id}`, label: view.fund.name }} />
      <ErrorSummary form={view.form} />
      <Form form={view.form} submit={b.officer}>
        <TextField name="name" label={b.officerName} />
        <TextField name="position" label={b.position} />
        <DateField name="from" label={b.from} plain />
        <DateField name="until" label={b.until} plain />
      </Form>
    </Layout>
  );
}
