// Forms of a fund: a new fund, a meeting recorded once for many loans, a grant.
import type { Choice, FormState, Named, PageProps } from '../frame.js';
import { DateField } from '../parts/date-field.part.js';
import {
  AmountField,
  FileField,
  PhotoField,
  Pick,
  SelectField,
  TextArea,
  TextField,
} from '../parts/field.part.js';
import { Form } from '../parts/form.part.js';
import { useFrame } from '../parts/frame.part.js';
import { Layout } from '../parts/layout.part.js';
import { choicesOf } from '../parts/loan-form.part.js';
import { ErrorSummary } from '../parts/note.part.js';
import { type FoundChoices, PickFound } from '../parts/pick-found.part.js';
import { Head } from '../parts/sheet.part.js';
import { words } from '../words/words.js';
import { Attendance } from './step.page.js';

/** One question about the place of a new fund. Query: within. */
export interface ChooseAreaView {
  level: 'province' | 'district' | 'own';
  /** The province that was chosen before. */
  within: string | null;
  choices: Choice[];
}

export function ChooseAreaPage({ view, frame }: PageProps<ChooseAreaView>) {
  const t = words(frame.lang);
  const f = t.newFund;
  return (
    <Layout frame={frame} title={f.where[view.level]} tab="funds">
      <Head title={f.where[view.level]} back={{ href: '/funds', label: t.funds.title }}>
        {view.within}
      </Head>
      <form class="sheet" method="get" action="/funds/new">
        <SelectField name="within" label={f.place[view.level]} choices={view.choices} />
        <button class="btn main full" type="submit">
          {t.choose}
        </button>
      </form>
    </Layout>
  );
}

/**
 * Fields: name, fundType, area (a subdistrict), villageNumber, villageName, capital, bank, accountNumber,
 * accountName, promptPay, contactName, contactPhone.
 */
export interface FundFormView {
  within: string;
  /** The district and province that were chosen. */
  place: string;
  fundTypes: Choice[];
  areas: Choice[];
  form: FormState;
}

export function FundFormPage({ view, frame }: PageProps<FundFormView>) {
  const t = words(frame.lang);
  const f = t.newFund;
  return (
    <Layout frame={frame} title={t.funds.add} tab="funds" form={view.form}>
      <Head title={t.funds.add} back={{ href: '/funds', label: t.funds.title }}>
        {view.place} <a href="/funds/new">{f.otherPlace}</a>
      </Head>
      <ErrorSummary form={view.form} />
      <Form form={view.form} submit={t.funds.save} action="/funds/new">
        <input type="hidden" name="within" value={view.within} />
        <TextField name="name" label={t.funds.name} hint={f.nameHint} />
        <Pick name="fundType" label={t.funds.kind} choices={view.fundTypes} />
        <SelectField name="area" label={f.subdistrict} choices={view.areas} blank={t.choose} />
        <TextField name="villageNumber" label={f.villageNumber} hint={f.villageHint} digits />
        <TextField name="villageName" label={f.villageName} hint={t.optional} />
        <AmountField name="capital" label={t.funds.capital} hint={t.optional} />
        <PaymentFields />
      </Form>
    </Layout>
  );
}

export function PaymentFields() {
  const { t } = useFrame();
  const f = t.newFund;
  return (
    <>
      <h2>{f.payTitle}</h2>
      <p class="small muted">{f.payLead}</p>
      <TextField name="bank" label={f.bank} />
      <TextField name="accountNumber" label={f.accountNumber} digits />
      <TextField name="accountName" label={f.accountName} />
      <TextField name="promptPay" label={f.promptPay} hint={t.optional} digits />
      <TextField name="contactName" label={f.contactName} hint={t.optional} />
      <TextField name="contactPhone" label={f.contactPhone} hint={t.optional} type="tel" />
    </>
  );
}

/**
 * Fields: kind, on (date), place, topics (lines), people (many), otherPeople (lines), loanIds (many), note,
 * photos (files), file.
 */
export interface ActivityFormView {
  fund: Named & { id: string };
  people: Choice[];
  loans: FoundChoices;
  form: FormState;
}

export function ActivityFormPage({ view, frame }: PageProps<ActivityFormView>) {
  const t = words(frame.lang);
  const a = t.activity;
  return (
    <Layout frame={frame} title={a.title} tab="funds" form={view.form}>
      <Head title={a.title} back={{ href: `/funds/${view.fund.id}`, label: view.fund.name }}>
        {a.lead}
      </Head>
      <ErrorSummary form={view.form} />
      <Form form={view.form} submit={a.save} files>
        <SelectField name="kind" label={a.kind} choices={choicesOf(a.kinds)} blank={t.choose} />
        <DateField name="on" label={a.on} />
        <TextField name="place" label={a.place} />
        <TextArea name="topics" label={a.topics} hint={a.topicsHint} />
        <Attendance people={view.people} />
        <PickFound
          name="loanIds"
          label={a.loans}
          hint={a.loansHint}
          of={view.loans}
          searchLabel={a.findLoan}
        />
        <TextArea name="note" label={t.note} rows={2} />
        <PhotoField name="photos" label={t.step.photos} hint={t.step.photosHint} many />
        <FileField name="file" label={t.step.file} hint={t.optional} accept=".pdf,image/*" />
      </Form>
    </Layout>
  );
}

/** Fields: recipient, purpose, amount, givenOn (date). */
export interface GrantFormView {
  fund: Named & { id: string };
  form: FormState;
}

export function GrantFormPage({ view, frame }: PageProps<GrantFormView>) {
  const t = words(frame.lang);
  const g = t.grant;
  return (
    <Layout frame={frame} title={g.title} tab="funds" form={view.form}>
      <Head title={g.title} back={{ href: `/funds/${view.fund.id}`, label: view.fund.name }}>
        {g.lead}
      </Head>
      <ErrorSummary form={view.form} />
      <Form form={view.form} submit={g.save}>
        <TextField name="recipient" label={g.recipient} />
        <TextArea name="purpose" label={g.purpose} rows={2} />
        <AmountField name="amount" label={g.amount} />
        <DateField name="givenOn" label={g.givenOn} />
      </Form>
    </Layout>
  );
}

export interface GrantEntryView extends GrantFormView {
  kind: 'spending' | 'return';
  /** Those with money of which nobody said what became of it. */
  grants: Choice[];
}

/** Fields: grantId, amount, on (date), note, and method (cash, transfer) of what came back. */
export function GrantEntryPage({ view, frame }: PageProps<GrantEntryView>) {
  const t = words(frame.lang);
  const g = t.grant;
  const isReturn = view.kind === 'return';
  const title = isReturn ? g.returned : g.spent;
  return (
    <Layout frame={frame} title={title} tab="funds" form={view.form}>
      <Head title={title} back={{ href: `/funds/${view.fund.id}`, label: view.fund.name }}>
        {g.entryLead}
      </Head>
      <ErrorSummary form={view.form} />
      <Form form={view.form} submit={isReturn ? g.saveReturned : g.saveSpent}>
        <SelectField name="grantId" label={g.which} choices={view.grants} />
        <AmountField name="amount" label={g.amount} />
        <DateField name="on" label={isReturn ? g.returnedOn : g.spentOn} />
        {isReturn && <Pick name="method" label={g.method} choices={choicesOf(t.pay.methods)} across />}
        <TextArea name="note" label={isReturn ? g.why : g.spentFor} rows={2} />
      </Form>
    </Layout>
  );
}
