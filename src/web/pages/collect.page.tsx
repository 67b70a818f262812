// ท: what is said, promised and agreed with one borrower. Kind words; a debt is a situation.
import type { Satang } from '../../kernel/money.js';
import type { Choice, FormState, PageProps } from '../frame.js';
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
import { choicesOf, LoanFormPage, type LoanOfForm } from '../parts/loan-form.part.js';
import { TermsFields } from '../parts/terms.part.js';
import { Money } from '../parts/text.part.js';
import { type Catalogue, words } from '../words/words.js';

/** Every form of ท: which loan, what is owed, whom it may be about. */
export interface CollectFormView {
  loan: LoanOfForm;
  owed: Satang;
  /** Borrower, members, guarantors: whoever may lawfully be spoken to. */
  people: Choice[];
  form: FormState;
}

type CollectPageProps = PageProps<CollectFormView>;

function owedLine(view: CollectFormView, t: Catalogue) {
  return (
    <>
      {t.collect.owed} <Money of={view.owed} />
    </>
  );
}

/** Fields: on (date), personId, channel, outcome, note, promiseAmount, promiseOn (plain date). */
export function ContactPage({ view, frame }: CollectPageProps) {
  const t = words(frame.lang);
  const c = t.collect;
  return (
    <LoanFormPage
      {...{ frame, ...view }}
      title={c.contactTitle}
      lead={owedLine(view, t)}
      submit={c.contactSave}
      after={c.privacy}
    >
      {view.people.length > 1 && <SelectField name="personId" label={c.who} choices={view.people} />}
      <Pick name="channel" label={c.channel} choices={choicesOf(c.channels)} across />
      <Pick name="outcome" label={c.outcome} hint={c.outcomeHint} choices={choicesOf(c.outcomes)} />
      <TextArea name="note" label={c.said} hint={c.saidHint} />
      <AmountField name="promiseAmount" label={c.promiseAmount} hint={c.promiseToo} />
      <DateField name="promiseOn" label={c.promiseOn} plain />
      <DateField name="on" label={c.contactOn} />
    </LoanFormPage>
  );
}

/** Fields: on (date), met, note, photos (files), promiseAmount, promiseOn and nextOn (plain dates). */
export function VisitPage({ view, frame }: CollectPageProps) {
  const t = words(frame.lang);
  const c = t.collect;
  return (
    <LoanFormPage {...{ frame, ...view }} title={c.visitTitle} submit={c.visitSave} after={c.privacy} files>
      <DateField name="on" label={c.visitOn} />
      <Pick name="met" label={c.met} choices={choicesOf(c.metChoices)} />
      <TextArea name="note" label={c.found} hint={c.foundHint} />
      <PhotoField name="photos" label={t.step.photos} hint={t.step.photosHint} many />
      <AmountField name="promiseAmount" label={c.promiseAmount} hint={c.promiseToo} />
      <DateField name="promiseOn" label={c.promiseOn} plain />
      <DateField name="nextOn" label={c.nextOn} hint={t.optional} plain />
    </LoanFormPage>
  );
}

/** Fields: amount, promisedOn (plain date: the day of payment), madeOn (date), note. */
export function PromisePage({ view, frame }: CollectPageProps) {
  const t = words(frame.lang);
  const c = t.collect;
  return (
    <LoanFormPage
      {...{ frame, ...view }}
      title={c.promiseTitle}
      lead={owedLine(view, t)}
      submit={c.promiseSave}
    >
      <AmountField name="amount" label={c.promiseAmount} />
      <DateField name="promisedOn" label={c.promiseOn} plain />
      <DateField name="madeOn" label={c.promiseMadeOn} />
      <TextArea name="note" label={t.note} rows={2} />
    </LoanFormPage>
  );
}

/** Fields: charge (fee, penalty), amount, dueOn (date), reason. */
export function ChargePage({ view, frame }: CollectPageProps) {
  const c = words(frame.lang).collect;
  return (
    <LoanFormPage {...{ frame, ...view }} title={c.chargeTitle} submit={c.chargeSave}>
      <Pick name="charge" label={c.chargeKind} choices={choicesOf(c.charges)} />
      <AmountField name="amount" label={c.chargeAmount} />
      <DateField name="dueOn" label={c.chargeDueOn} />
      <TextArea name="reason" label={c.chargeReason} rows={2} />
    </LoanFormPage>
  );
}

/** Fields: signedOn (date), amount, witnesses (lines), file. */
export function AcknowledgePage({ view, frame }: CollectPageProps) {
  const c = words(frame.lang).collect;
  return (
    <LoanFormPage
      {...{ frame, ...view }}
      title={c.acknowledgeTitle}
      lead={c.acknowledgeLead(view.loan.words)}
      submit={c.acknowledgeSave}
      files
    >
      <AmountField name="amount" label={c.acknowledgedAmount} />
      <DateField name="signedOn" label={c.signedOn} />
      <TextArea name="witnesses" label={c.witnesses} hint={c.witnessesHint} rows={2} />
      <FileField name="file" label={c.scan} accept=".pdf,image/*" />
    </LoanFormPage>
  );
}

/**
 * Fields: on (date), resolution, waive (many: interest, fee, penalty), and of the new terms method,
 * annualRate, instalments, every, firstDueOn (plain date).
 */
export function RestructurePage({ view, frame }: CollectPageProps) {
  const t = words(frame.lang);
  const c = t.collect;
  return (
    <LoanFormPage
      {...{ frame, ...view }}
      title={c.restructureTitle}
      lead={owedLine(view, t)}
      submit={c.restructureSave}
      after={c.restructureLead}
    >
      <DateField name="on" label={c.restructureOn} />
      <TermsFields />
      <Pick name="waive" label={c.waive} hint={t.optional} choices={choicesOf(c.waiveChoices)} many />
      <TextArea name="resolution" label={c.resolution} rows={2} />
    </LoanFormPage>
  );
}

/** Fields: measure, on (date), result, note. */
export function AssistancePage({ view, frame }: CollectPageProps) {
  const t = words(frame.lang);
  const c = t.collect;
  return (
    <LoanFormPage {...{ frame, ...view }} title={c.assistanceTitle} submit={c.assistanceSave}>
      <Pick name="measure" label={c.measure} choices={choicesOf(c.measures)} />
      <DateField name="on" label={c.assistanceOn} />
      <Pick name="result" label={c.assistanceResult} choices={choicesOf(c.assistanceResults)} />
      <TextArea name="note" label={t.note} rows={2} />
    </LoanFormPage>
  );
}

/** Fields: on (date), payBy (plain date), number. */
export function NoticePage({ view, frame }: CollectPageProps) {
  const t = words(frame.lang);
  const c = t.collect;
  return (
    <LoanFormPage {...{ frame, ...view }} title={c.noticeTitle} lead={c.noticeLead} submit={c.noticeSave}>
      <TextField name="number" label={c.noticeNumber} hint={t.optional} />
      <DateField name="on" label={c.noticeOn} />
      <DateField name="payBy" label={c.noticePayBy} plain />
    </LoanFormPage>
  );
}

/** Fields: on (date), resolution. */
export function WriteOffPage({ view, frame }: CollectPageProps) {
  const t = words(frame.lang);
  const c = t.collect;
  return (
    <LoanFormPage
      {...{ frame, ...view }}
      title={c.writeOffTitle}
      lead={owedLine(view, t)}
      submit={c.writeOffSave}
      after={c.writeOffLead}
    >
      <DateField name="on" label={c.writeOffOn} />
      <TextArea name="resolution" label={c.resolution} hint={t.decide.resolutionHint} rows={2} />
    </LoanFormPage>
  );
}
