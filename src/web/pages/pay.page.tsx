// รับเงิน: from whom, how much, when, how; the amount due is filled in.
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Satang } from '../../kernel/money.js';
import * as show from '../format.js';
import type { FormState, Named, PageProps } from '../frame.js';
import { DateField } from '../parts/date-field.part.js';
import { AmountField, Pick, SelectField, TextField, Tick } from '../parts/field.part.js';
import { Form, Search } from '../parts/form.part.js';
import { useFrame } from '../parts/frame.part.js';
import { Layout } from '../parts/layout.part.js';
import { choicesOf, LoanFormPage, type LoanOfForm } from '../parts/loan-form.part.js';
import { MemberField, type MemberToPay } from '../parts/members.part.js';
import { EmptyState, ErrorSummary } from '../parts/note.part.js';
import { Head, More, Sheet } from '../parts/sheet.part.js';
import { Table } from '../parts/table.part.js';
import { Dotted, Money, Name } from '../parts/text.part.js';
import { words } from '../words/words.js';
import { type LoanRow, LoanRows } from './loans.page.js';

/**
 * Fields: amount, paidOn (date), method (cash, transfer), reference, memberId, payersWish (yes),
 * acceptOverpayment (yes), acceptSame (yes). The button `preview` (yes) shows what the amount settles.
 */
export interface PayView {
  loan: LoanOfForm;
  due: { number: number; on: CivilDate; amount: Satang } | null;
  overdue: Satang;
  owed: Satang;
  /** What the proposed (or typed) amount will settle. */
  settles: {
    instalment: number;
    fee: Satang;
    penalty: Satang;
    interest: Satang;
    principal: Satang;
  }[];
  /** Ask whether more than is owed may be taken. */
  mayOverpay: boolean;
  /** A receipt of the same sum and day stands already: ask whether this is other money. */
  maySame: boolean;
  /** Other open loans of the same payer: the page of one sum on several. */
  severalHref: string | null;
  /** Of a loan that is split by member: who may bring the money. */
  members: MemberToPay[];
  form: FormState;
}

export function PayPage({ view, frame }: PageProps<PayView>) {
  const t = words(frame.lang).pay;
  return (
    <LoanFormPage
      {...{ frame, ...view }}
      title={t.title}
      tab="pay"
      submit={t.submit}
      after={<After view={view} />}
    >
      <AmountField name="amount" label={t.amount} hint={<Hint view={view} />} />
      <MemberField of={view.members} />
      <DateField name="paidOn" label={t.paidOn} />
      <Pick name="method" label={t.method} choices={choicesOf(t.methods)} across />
      <TextField name="reference" label={t.reference} hint={words(frame.lang).optional} />
      {view.severalHref && <Tick name="payersWish" label={t.wish} detail={t.wishLaw} />}
      {view.mayOverpay && <Tick name="acceptOverpayment" label={t.overpaid} />}
      {view.maySame && <Tick name="acceptSame" label={t.otherMoney} />}
      <Settles view={view} />
      <button class="btn full" type="submit" name="preview" value="yes">
        {t.preview}
      </button>
    </LoanFormPage>
  );
}

function Hint({ view }: { view: PayView }) {
  const { t } = useFrame();
  return (
    <>
      {view.overdue > 0 && (
        <>
          {t.pay.overdueIs} <Money of={view.overdue} />
          <br />
        </>
      )}
      {view.due && (
        <>
          {t.pay.instalmentIs(view.due.number)} <Money of={view.due.amount} />
          <br />
        </>
      )}
      {t.pay.totalOwed} <Money of={view.owed} />
    </>
  );
}

const PARTS = ['fee', 'penalty', 'interest', 'principal'] as const;

/** What the amount pays: each instalment with its parts, before it is saved. */
function Settles({ view }: { view: PayView }) {
  const { t } = useFrame();
  if (!view.settles.length) return null;
  return (
    <div class="small" role="status">
      {t.pay.settles}
      <ul>
        {view.settles.map(row => (
          <li key={row.instalment}>
            {t.loans.nextDue(row.instalment)}:{' '}
            <Dotted
              of={PARTS.filter(part => row[part] > 0).map(part => (
                <span key={part} class="nobr">
                  {t.parts[part]} {show.baht(row[part])}
                </span>
              ))}
            />
          </li>
        ))}
      </ul>
      {view.settles.length > 1 && <p class="muted">{t.pay.oldestFirst}</p>}
    </div>
  );
}

function After({ view }: { view: PayView }) {
  const { t } = useFrame();
  return (
    <>
      {t.pay.canCancel}
      {view.severalHref && (
        <>
          <br />
          <More href={view.severalHref}>{t.pay.otherLoans}</More>
        </>
      )}
    </>
  );
}

/** Query: q. */
export interface ChoosePayerView {
  q: string;
  /** Found, or due about now when nothing is asked. */
  rows: LoanRow[];
  /** False for who only looks: a row leads to the loan. */
  mayReceive: boolean;
}

export function ChoosePayerPage({ view, frame }: PageProps<ChoosePayerView>) {
  const t = words(frame.lang);
  return (
    <Layout frame={frame} title={t.pay.title} tab="pay">
      <Head title={t.pay.chooseTitle} />
      <Search label={t.pay.searchLabel} value={view.q} action="/pay" />
      <Sheet title={view.q ? undefined : t.pay.dueSoon}>
        {view.rows.length ? (
          <LoanRows of={view.rows} page={view.mayReceive ? 'pay' : undefined} />
        ) : (
          <EmptyState>{view.q ? t.loans.notFound(view.q) : t.pay.noneDue}</EmptyState>
        )}
      </Sheet>
      <div class="pad acts">
        <More href="/receipts">{t.receipts.title}</More>
        <More href={`/cash-sheet?on=${frame.today}`}>{t.receipts.dayTitle}</More>
      </div>
    </Layout>
  );
}

/** Fields: payerId (hidden), amount, paidOn (date), method, reference; per loan `loan-<id>` an amount. */
export interface PaySeveralView {
  fund: Named;
  payerId: string;
  payer: Named;
  backHref: string;
  loans: { id: string; label: string; due: Satang; owed: Satang }[];
  maySame: boolean;
  form: FormState;
}

export function PaySeveralPage({ view, frame }: PageProps<PaySeveralView>) {
  const t = words(frame.lang);
  return (
    <Layout frame={frame} title={t.pay.otherLoans} tab="pay" form={view.form}>
      <Head title={t.pay.otherLoans} back={{ href: view.backHref, label: t.pay.title }}>
        <Dotted of={[<Name of={view.payer} />, <Name of={view.fund} />]} />
      </Head>
      <ErrorSummary form={view.form} />
      <Form form={view.form} submit={t.pay.submit} after={t.pay.canCancel}>
        <input type="hidden" name="payerId" value={view.payerId} />
        <Table
          rows={view.loans}
          columns={[
            { head: t.receipt.loan, cell: loan => loan.label },
            { head: t.loan.due, number: true, cell: loan => show.baht(loan.due) },
            { head: t.pay.totalOwed, number: true, wide: true, cell: loan => show.baht(loan.owed) },
          ]}
        />
        {view.loans.map(loan => (
          <AmountField key={loan.id} name={`loan-${loan.id}`} label={<Dotted of={[loan.label]} />} />
        ))}
        <DateField name="paidOn" label={t.pay.paidOn} />
        <Pick name="method" label={t.pay.method} choices={choicesOf(t.pay.methods)} across />
        <TextField name="reference" label={t.pay.reference} hint={t.optional} />
        <SelectField
          name="payersWish"
          label={t.pay.wishWhich}
          hint={t.pay.wishLaw}
          choices={view.loans.map(loan => ({ value: loan.id, label: loan.label }))}
          blank={t.pay.noWish}
        />
        {view.maySame && <Tick name="acceptSame" label={t.pay.otherMoney} />}
      </Form>
    </Layout>
  );
}
