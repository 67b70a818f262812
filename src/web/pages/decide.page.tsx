// Decisions before the loan: opinions, approval, no approval, withdrawal, payout.
import type { Satang } from '../../kernel/money.js';
import type { Choice, FormState, Named, PageProps } from '../frame.js';
import { DateField } from '../parts/date-field.part.js';
import { AmountField, Pick, TextArea, TextField } from '../parts/field.part.js';
import { LoanFormPage, type LoanOfForm } from '../parts/loan-form.part.js';
import { Facts, Sheet } from '../parts/sheet.part.js';
import { ScheduleTable, type ScheduleView } from '../parts/terms.part.js';
import { Money, Name } from '../parts/text.part.js';
import { words } from '../words/words.js';

/** Fields: body, on (date), number. What a body does (endorse, screen) is its kind of fund's to say. */
export interface EndorseView {
  loan: LoanOfForm;
  bodies: Choice[];
  form: FormState;
}

export function EndorsePage({ view, frame }: PageProps<EndorseView>) {
  const t = words(frame.lang);
  return (
    <LoanFormPage {...{ frame, ...view }} title={t.decide.endorseTitle} submit={t.decide.endorse}>
      <Pick name="body" label={t.decide.body} choices={view.bodies} />
      <DateField name="on" label={t.decide.on} />
      <TextField name="number" label={t.decide.number} hint={t.optional} />
    </LoanFormPage>
  );
}

/** Fields: on (date), principal (amount), resolution. */
export interface ApproveView {
  loan: LoanOfForm;
  asked: Satang;
  form: FormState;
}

export function ApprovePage({ view, frame }: PageProps<ApproveView>) {
  const t = words(frame.lang);
  return (
    <LoanFormPage
      {...{ frame, ...view }}
      title={t.decide.approveTitle}
      lead={t.decide.approveLead}
      submit={t.decide.approve}
    >
      <AmountField
        name="principal"
        label={t.decide.principal}
        hint={
          <>
            {t.decide.asked(view.loan.words)} <Money of={view.asked} />
            <br />
            {t.decide.principalHint}
          </>
        }
      />
      <DateField name="on" label={t.decide.on} />
      <TextArea name="resolution" label={t.decide.resolution} hint={t.decide.resolutionHint} rows={2} />
    </LoanFormPage>
  );
}

/** Fields: on (date), resolution (the reason). One page for reject and cancel. */
export interface TurnDownView {
  loan: LoanOfForm;
  kind: 'reject' | 'cancel';
  form: FormState;
}

export function TurnDownPage({ view, frame }: PageProps<TurnDownView>) {
  const t = words(frame.lang).decide;
  const isReject = view.kind === 'reject';
  return (
    <LoanFormPage
      {...{ frame, ...view }}
      title={isReject ? t.rejectTitle : t.cancelTitle}
      lead={isReject ? undefined : t.cancelLead}
      submit={isReject ? t.reject : t.cancel}
    >
      <DateField name="on" label={t.on} />
      <TextArea name="resolution" label={t.reason} hint={t.reasonHint} />
    </LoanFormPage>
  );
}

/** Fields: on (date). */
export interface DisburseView {
  loan: LoanOfForm;
  principal: Satang;
  payee: Named;
  /** As it would be if paid out today. */
  schedule: ScheduleView;
  form: FormState;
}

export function DisbursePage({ view, frame }: PageProps<DisburseView>) {
  const t = words(frame.lang);
  return (
    <LoanFormPage
      {...{ frame, ...view }}
      title={t.decide.disburseTitle(view.loan.words)}
      submit={t.decide.disburse(view.loan.words)}
      after={t.decide.disburseLead}
      before={<DisburseFacts view={view} approved={t.loan.approved} payee={t.decide.payee} />}
    >
      <DateField name="on" label={t.decide.disburseOn} />
      <details>
        <summary>{t.application.previewTitle}</summary>
        <ScheduleTable of={view.schedule} />
      </details>
    </LoanFormPage>
  );
}

function DisburseFacts({ view, approved, payee }: { view: DisburseView; approved: string; payee: string }) {
  return (
    <Sheet>
      <Facts
        of={[
          [approved, <Money of={view.principal} />],
          [payee, <Name of={view.payee} />],
        ]}
      />
    </Sheet>
  );
}
