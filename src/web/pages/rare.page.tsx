// What seldom happens to a loan: a death, a penalty given up, money returned, paying off early.
import type { Satang } from '../../kernel/money.js';
import type { FormState, PageProps } from '../frame.js';
import { DateField } from '../parts/date-field.part.js';
import { AmountField, Pick, SelectField, TextArea, TextField } from '../parts/field.part.js';
import { choicesOf, LoanFormPage, type LoanOfForm } from '../parts/loan-form.part.js';
import { MemberField, type MemberToPay } from '../parts/members.part.js';
import { Figure, Sheet } from '../parts/sheet.part.js';
import { Dotted, Money } from '../parts/text.part.js';
import { words } from '../words/words.js';
import type { CollectFormView } from './collect.page.js';

/** Fields: personId, diedOn (date), knownOn (date). */
export function DeathPage({ view, frame }: PageProps<CollectFormView>) {
  const c = words(frame.lang).collect;
  return (
    <LoanFormPage {...{ frame, ...view }} title={c.deathTitle} lead={c.deathLead} submit={c.deathSave}>
      <SelectField name="personId" label={c.deathWho} choices={view.people} />
      <DateField name="diedOn" label={c.diedOn} empty />
      <DateField name="knownOn" label={c.knownOn} empty />
    </LoanFormPage>
  );
}

/** Fields: amount, on (date), reason, resolution. */
export function WaivePenaltyPage({ view, frame }: PageProps<CollectFormView>) {
  const t = words(frame.lang);
  const c = t.collect;
  return (
    <LoanFormPage {...{ frame, ...view }} title={c.waivePenaltyTitle} submit={c.waivePenaltySave}>
      <AmountField name="amount" label={c.waivePenaltyAmount} />
      <DateField name="on" label={c.waivePenaltyOn} />
      <TextArea name="reason" label={t.reason} rows={2} />
      <TextArea name="resolution" label={c.resolution} hint={t.optional} rows={2} />
    </LoanFormPage>
  );
}

/** Fields: amount, on (date), method, reason. */
export function RefundPage({ view, frame }: PageProps<CollectFormView>) {
  const t = words(frame.lang);
  const c = t.collect;
  return (
    <LoanFormPage {...{ frame, ...view }} title={c.refundTitle} submit={c.refundSave}>
      <AmountField name="amount" label={c.refundAmount} />
      <DateField name="on" label={c.refundOn} />
      <Pick name="method" label={t.pay.method} choices={choicesOf(t.pay.methods)} across />
      <TextArea name="reason" label={t.reason} rows={2} />
    </LoanFormPage>
  );
}

/** Fields: memberId, paidOn (date), method, reference. */
export interface SettleView {
  loan: LoanOfForm;
  /** The payoff of today, and how much less it is than the plan still asks. */
  payoff: Satang;
  saved: Satang;
  /** Of a loan that is split by member. */
  members: MemberToPay[];
  form: FormState;
}

export function SettlePage({ view, frame }: PageProps<SettleView>) {
  const t = words(frame.lang);
  const c = t.collect;
  return (
    <LoanFormPage
      {...{ frame, ...view }}
      title={c.settleTitle}
      tab="pay"
      submit={c.settleSave}
      after={t.pay.canCancel}
      before={<Payoff view={view} label={c.settleLead} less={c.settleSaved} />}
    >
      <MemberField of={view.members} />
      <DateField name="paidOn" label={t.pay.paidOn} />
      <Pick name="method" label={t.pay.method} choices={choicesOf(t.pay.methods)} across />
      <TextField name="reference" label={t.pay.reference} hint={t.optional} />
    </LoanFormPage>
  );
}

function Payoff({ view, label, less }: { view: SettleView; label: string; less: string }) {
  return (
    <Sheet>
      <Figure label={label} amount={view.payoff} />
      {view.saved > 0 && (
        <p class="small muted">
          <Dotted of={[less, <Money of={view.saved} />]} />
        </p>
      )}
    </Sheet>
  );
}
