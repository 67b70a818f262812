// The forms of help for a household: the plan's head, an action and its result, a way on, and an outcome.
import type { Choice, FormState, PageProps } from '../frame.js';
import { DateField } from '../parts/date-field.part.js';
import { Pick, SelectField, TextArea, TextField } from '../parts/field.part.js';
import { choicesOf, LoanFormPage, type LoanOfForm } from '../parts/loan-form.part.js';
import { words } from '../words/words.js';

export interface PlanFormView {
  loan: LoanOfForm;
  /** Users who serve the fund; actions of the plan; requests whose outcome is told: as the form asks. */
  choices: Choice[];
  form: FormState;
}

/** Fields: on (date), source, dimensions (ticks), certifiedBy, certifiedOn (plain), team, mentors, note. */
export function PlanHeadPage({ view, frame }: PageProps<PlanFormView>) {
  const t = words(frame.lang);
  const p = t.household;
  return (
    <LoanFormPage {...{ frame, ...view }} title={p.headTitle} submit={p.headSave}>
      <DateField name="on" label={p.madeOn} />
      <Pick name="source" label={p.source} choices={choicesOf(p.sources)} />
      <Pick name="dimensions" label={p.dimensions} choices={choicesOf(p.dimensionNames)} many />
      <TextField name="certifiedBy" label={p.certifiedBy} hint={p.certifiedByHint} />
      <DateField name="certifiedOn" label={p.certifiedOn} hint={t.optional} plain />
      <TextField name="team" label={p.team} hint={t.optional} />
      <TextField name="mentors" label={p.mentors} hint={t.optional} />
      <TextArea name="note" label={t.note} rows={2} />
    </LoanFormPage>
  );
}

/** Fields: part, finding, action, assigneeId, owner, dueOn (plain date), on (date). */
export function PlanActionPage({ view, frame }: PageProps<PlanFormView>) {
  const t = words(frame.lang);
  const p = t.household;
  const parts = choicesOf(p.parts).map(one => ({
    ...one,
    detail: p.partHints[one.value as keyof typeof p.partHints],
  }));
  return (
    <LoanFormPage {...{ frame, ...view }} title={p.addAction} submit={p.actionSave}>
      <Pick name="part" label={p.part} choices={parts} />
      <TextField name="finding" label={p.finding} hint={t.optional} />
      <TextField name="action" label={p.action} hint={p.actionHint} />
      <DateField name="dueOn" label={p.dueOn} plain />
      <SelectField name="assigneeId" label={p.assignee} choices={view.choices} blank={p.nobody} />
      <TextField name="owner" label={p.owner} hint={p.ownerHint} />
      <DateField name="on" label={p.madeOn} />
    </LoanFormPage>
  );
}

/** Fields: actionId, done (yes, no), on (date), note. */
export function PlanResultPage({ view, frame }: PageProps<PlanFormView>) {
  const p = words(frame.lang).household;
  return (
    <LoanFormPage {...{ frame, ...view }} title={p.resultTitle} submit={p.resultSave}>
      <SelectField name="actionId" label={p.ofAction} choices={view.choices} />
      <Pick name="done" label={p.result} choices={choicesOf(p.results)} across />
      <DateField name="on" label={p.resultOn} />
      <TextArea name="note" label={p.resultNote} rows={2} />
    </LoanFormPage>
  );
}

/** Fields: kind, what, to, level, actionId, on (date), askOn (plain date), note. */
export function PlanExitPage({ view, frame }: PageProps<PlanFormView>) {
  const t = words(frame.lang);
  const p = t.household;
  return (
    <LoanFormPage {...{ frame, ...view }} title={p.exitTitle} submit={p.exitSave}>
      <Pick name="kind" label={p.exitKind} choices={choicesOf(p.exitKinds)} />
      <TextField name="what" label={p.what} />
      <TextField name="to" label={p.to} />
      <SelectField name="level" label={p.level} hint={p.levelHint} choices={choicesOf(p.levels)} blank="" />
      {view.choices.length > 0 && (
        <SelectField name="actionId" label={p.ofAction} hint={t.optional} choices={view.choices} blank="" />
      )}
      <DateField name="on" label={p.exitOn} />
      <DateField name="askOn" label={p.askOn} hint={t.optional} plain />
      <TextArea name="note" label={t.note} rows={2} />
    </LoanFormPage>
  );
}

/** Fields: entryId, result, on (date), outcome, askOn (plain date). */
export function OutcomePage({ view, frame }: PageProps<PlanFormView>) {
  const t = words(frame.lang);
  const p = t.household;
  return (
    <LoanFormPage {...{ frame, ...view }} title={p.outcomeTitle} submit={p.outcomeSave}>
      <SelectField name="entryId" label={p.ofRequest} choices={view.choices} />
      <Pick name="result" label={p.outcome} choices={choicesOf(p.outcomes)} across />
      <DateField name="on" label={p.outcomeOn} />
      <TextArea name="outcome" label={p.outcomeNote} rows={2} />
      <DateField name="askOn" label={p.askOn} hint={t.optional} plain />
    </LoanFormPage>
  );
}
