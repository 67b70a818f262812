// What is written down about a fund itself: its committee, a handover, its money.
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Satang } from '../../kernel/money.js';
import type { Words } from '../../kernel/refusal.js';
import type { FormState, Named, PageProps } from '../frame.js';
import { DateField } from '../parts/date-field.part.js';
import { AmountField, Pick, SelectField, TextArea, TextField, Tick } from '../parts/field.part.js';
import { Form } from '../parts/form.part.js';
import { Layout } from '../parts/layout.part.js';
import { choicesOf } from '../parts/loan-form.part.js';
import { ErrorSummary, Note } from '../parts/note.part.js';
import { ButtonLink, Facts, Head, Sheet } from '../parts/sheet.part.js';
import { DoneMark } from '../parts/steps.part.js';
import { Day, Mark, Money } from '../parts/text.part.js';
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

/**
 * Fields: on (date), givenBy, receivedBy, got (ticks), items and missing (lines), bank, cash (amounts),
 * differs (a tick), signedBy (lines), note.
 */
export function HandoverPage({ view, frame }: PageProps<FundCareView & { items: Words[] }>) {
  const t = words(frame.lang);
  return (
    <Layout frame={frame} title={t.care.handoverTitle} tab="funds" form={view.form}>
      <Head title={t.care.handoverTitle} back={{ href: `/funds/${view.fund.id}`, label: view.fund.name }}>
        {t.handover.lead}
      </Head>
      <ErrorSummary form={view.form} />
      <Form form={view.form} submit={t.care.handoverSave}>
        <DateField name="on" label={t.care.handoverOn} />
        <TextArea name="givenBy" label={t.care.givenBy} hint={t.care.linesHint} rows={2} />
        <TextArea name="receivedBy" label={t.care.receivedBy} hint={t.care.linesHint} rows={2} />
        <Pick
          name="got"
          label={t.handover.got}
          hint={t.handover.gotHint}
          choices={view.items.map(item => ({ value: item.th, label: item[frame.lang] }))}
          many
        />
        <TextArea name="items" label={t.handover.more} hint={t.care.itemsHint} rows={2} />
        <TextArea name="missing" label={t.handover.missing} hint={t.care.linesHint} rows={2} />
        <AmountField name="bank" label={t.funds.bank} />
        <AmountField name="cash" label={t.funds.cash} />
        <Tick name="differs" label={t.handover.differs} />
        <TextArea name="signedBy" label={t.handover.signedBy} hint={t.care.linesHint} rows={2} />
        <TextArea name="note" label={t.note} rows={2} />
      </Form>
    </Layout>
  );
}

export interface HandoverView {
  fund: Named & { id: string };
  on: CivilDate;
  givenBy: string[];
  receivedBy: string[];
  signedBy: string[];
  items: { name: string; isComplete: boolean; note?: string }[];
  bank: Satang | null;
  cash: Satang | null;
  /** What is left to do, with the reason. */
  tasks: { title: string; reason: string }[];
  note: string | null;
}

export function HandoverRecordPage({ view, frame }: PageProps<{ record: HandoverView; id: string }>) {
  const t = words(frame.lang);
  const { record } = view;
  const print = `/api/v1/papers/handover-record.pdf?fundId=${record.fund.id}&handoverId=${view.id}`;
  return (
    <Layout frame={frame} title={t.handover.title} tab="funds">
      <Head title={t.handover.title} back={{ href: `/funds/${record.fund.id}`, label: record.fund.name }}>
        <Day on={record.on} />
      </Head>
      {record.tasks.length > 0 && (
        <Note kind="wait">
          <strong>{t.handover.left(record.tasks.length)}</strong>
          <ul>
            {record.tasks.map(task => (
              <li key={task.title}>
                {task.title} · {task.reason}
              </li>
            ))}
          </ul>
        </Note>
      )}
      <Sheet title={t.care.items}>
        <ul>
          {record.items.map(item => (
            <li key={item.name}>
              {item.name}{' '}
              {item.isComplete ? (
                <DoneMark>{t.handover.taken}</DoneMark>
              ) : (
                <Mark tone="wait">{t.handover.notTaken}</Mark>
              )}
            </li>
          ))}
        </ul>
        <Facts
          of={[
            [t.care.givenBy, record.givenBy.join(' · ')],
            [t.care.receivedBy, record.receivedBy.join(' · ')],
            [t.handover.signedBy, record.signedBy.join(' · ')],
            record.bank !== null && [t.funds.bank, <Money of={record.bank} />],
            record.cash !== null && [t.funds.cash, <Money of={record.cash} />],
            [t.note, record.note],
          ]}
        />
        <ButtonLink href={print} icon="print">
          {t.handover.print}
        </ButtonLink>
      </Sheet>
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
