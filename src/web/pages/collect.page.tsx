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

/** Fields: kind, answered (yes, no), personId, note, promiseAmount, promiseOn (plain date), on (date). */
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
      <WhoField people={view.people} label={c.who} />
      <SelectField name="kind" label={c.kind} choices={choicesOf(c.kinds)} />
      <Pick name="answered" label={c.answered} hint={c.answeredHint} choices={choicesOf(c.answers)} />
      <TextArea name="note" label={c.said} hint={c.saidHint} />
      <AmountField name="promiseAmount" label={c.promiseAmount} hint={c.promiseToo} />
      <DateField name="promiseOn" label={c.promiseOn} plain />
      <DateField name="on" label={c.contactOn} />
    </LoanFormPage>
  );
}

/** Field: personId, where there is more than one to choose from. */
function WhoField({ people, label }: { people: Choice[]; label: string }) {
  if (people.length < 2) return null;
  return <SelectField name="personId" label={label} choices={people} />;
}

/**
 * Fields: on (date), personId, met (yes, no), note, photos (files), promiseAmount, promiseOn and nextOn
 * (plain dates).
 */
export function VisitPage({ view, frame }: CollectPageProps) {
  const t = words(frame.lang);
  const c = t.collect;
  return (
    <LoanFormPage {...{ frame, ...view }} title={c.visitTitle} submit={c.visitSave} after={c.privacy} files>
      <DateField name="on" label={c.visitOn} />
      <WhoField people={view.people} label={c.who} />
      <Pick name="met" label={c.met} choices={choicesOf(c.metChoices)} across />
      <TextArea name="note" label={c.found} hint={c.foundHint} />
      <PhotoField name="photos" label={t.step.photos} hint={t.step.photosHint} many />
      <AmountField name="promiseAmount" label={c.promiseAmount} hint={c.promiseToo} />
      <DateField name="promiseOn" label={c.promiseOn} plain />
      <DateField name="nextOn" label={c.nextOn} hint={t.optional} plain />
    </LoanFormPage>
  );
}

/** Fields: amount, promisedOn (plain date: the day of payment), on (date), note. */
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
      <DateField name="on" label={c.promiseMadeOn} />
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

/** Fields: on (date), amount, personId, note, file. */
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
      <DateField name="on" label={c.signedOn} />
      <TextArea name="note" label={c.witnesses} rows={2} />
      <WhoField people={view.people} label={c.who} />
      <FileField name="file" label={c.scan} accept=".pdf,image/*" />
    </LoanFormPage>
  );
}

/** Fields: measure, referredTo, on (date), askOn (plain date), note. */
export function AssistancePage({ view, frame }: CollectPageProps) {
  const t = words(frame.lang);
  const c = t.collect;
  return (
    <LoanFormPage {...{ frame, ...view }} title={c.assistanceTitle} submit={c.assistanceSave}>
      <SelectField name="measure" label={c.measure} choices={choicesOf(c.measures)} />
      <TextField name="referredTo" label={c.referredTo} />
      <DateField name="on" label={c.assistanceOn} />
      <DateField name="askOn" label={t.household.askOn} hint={t.optional} plain />
      <TextArea name="note" label={t.note} rows={2} />
    </LoanFormPage>
  );
}

/** Fields: kind, personId, on (date), sentBy, postNumber, receivedOn (plain date), note. */
export function NoticePage({ view, frame }: CollectPageProps) {
  const t = words(frame.lang);
  const c = t.collect;
  return (
    <LoanFormPage {...{ frame, ...view }} title={c.noticeTitle} lead={c.noticeLead} submit={c.noticeSave}>
      <Pick name="kind" label={c.noticeKind} choices={choicesOf(c.noticeKinds)} />
      <WhoField people={view.people} label={c.noticeTo} />
      <DateField name="on" label={c.noticeOn} />
      <SelectField name="sentBy" label={c.sentBy} choices={choicesOf(c.sentByChoices)} />
      <TextField name="postNumber" label={c.postNumber} hint={t.optional} />
      <DateField name="receivedOn" label={c.receivedOn} hint={t.optional} plain />
      <TextArea name="note" label={t.note} rows={2} />
    </LoanFormPage>
  );
}

/** Fields: on (date), resolution, reason. */
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
      <TextArea name="reason" label={t.reason} rows={2} />
    </LoanFormPage>
  );
}
