// Help to a borrower in trouble: a measure with the plan before and after, and who of the guarantors agreed.
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Satang } from '../../kernel/money.js';
import * as show from '../format.js';
import type { Choice, FormState, PageProps } from '../frame.js';
import { DateField } from '../parts/date-field.part.js';
import { AmountField, Pick, SelectField, TextArea, TextField } from '../parts/field.part.js';
import { useFrame } from '../parts/frame.part.js';
import { choicesOf, LoanFormPage, type LoanOfForm } from '../parts/loan-form.part.js';
import { Sheet } from '../parts/sheet.part.js';
import { Table } from '../parts/table.part.js';
import { TermsFields } from '../parts/terms.part.js';
import { Day, Dotted, Money } from '../parts/text.part.js';
import { words } from '../words/words.js';
import type { CollectFormView } from './collect.page.js';

/** What is still asked, row by row. */
export interface PlanPicture {
  owed: Satang;
  lastDueOn: CivilDate | null;
  rows: { number: number; dueOn: CivilDate; left: Satang }[];
}

/**
 * Fields: measure, on (date), until (plain date) and part of a moratorium; method, annualRate, instalments,
 * every, firstDueOn (plain date) and waive (many) of new terms; authority, number, agreedBy, consents
 * (many: guarantors), note. The button `preview` (yes) shows before and after.
 */
export interface MeasureView extends CollectFormView {
  guarantors: Choice[];
  before: PlanPicture | null;
  after: PlanPicture | null;
  /** In the page's language: who goes free, which limit is passed, what is to be mended. */
  warnings: string[];
}

export function RestructurePage({ view, frame }: PageProps<MeasureView>) {
  const t = words(frame.lang);
  const c = t.collect;
  const m = t.measure;
  return (
    <LoanFormPage
      {...{ frame, ...view }}
      title={c.restructureTitle}
      lead={
        <>
          {c.owed} <Money of={view.owed} />
        </>
      }
      submit={c.restructureSave}
      after={c.restructureLead}
      before={<BeforeAndAfter view={view} />}
    >
      <SelectField name="measure" label={c.restructureMeasure} choices={choicesOf(c.restructureMeasures)} />
      <DateField name="on" label={c.restructureOn} />
      <h2>{m.moratorium}</h2>
      <p class="small muted">{m.moratoriumLead}</p>
      <DateField name="until" label={m.until} plain />
      <Pick name="part" label={m.part} choices={choicesOf(m.parts)} />
      <h2>{m.newTerms}</h2>
      <p class="small muted">{m.newTermsLead}</p>
      <TermsFields />
      <Pick name="waive" label={c.waive} hint={t.optional} choices={choicesOf(c.waiveChoices)} many />
      <h2>{m.agreed}</h2>
      <TextField name="authority" label={c.authority} />
      <TextField name="number" label={c.authorityNumber} />
      <TextField name="agreedBy" label={m.agreedBy} hint={t.optional} />
      {view.guarantors.length > 0 && (
        <Pick name="consents" label={m.consents} hint={m.consentsHint} choices={view.guarantors} many />
      )}
      <TextArea name="note" label={t.note} rows={2} />
      <button class="btn full" type="submit" name="preview" value="yes">
        {m.preview}
      </button>
    </LoanFormPage>
  );
}

function BeforeAndAfter({ view }: { view: MeasureView }) {
  const { t } = useFrame();
  const { before, after, warnings } = view;
  if (!before && !warnings.length) return null;
  return (
    <>
      {warnings.length > 0 && (
        <section class="note is-wait" role="status">
          <ul>
            {warnings.map(text => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </section>
      )}
      {before && <Plan title={t.measure.before} of={before} />}
      {after && <Plan title={t.measure.after} of={after} />}
    </>
  );
}

function Plan({ title, of }: { title: string; of: PlanPicture }) {
  const { t } = useFrame();
  return (
    <Sheet title={title} fact={t.loan.instalmentCount(of.rows.length)}>
      <p class="small">
        <Dotted
          of={[
            <span class="nobr">
              {t.collect.owed} <Money of={of.owed} />
            </span>,
            of.lastDueOn && (
              <span class="nobr">
                {t.measure.lastDue} <Day on={of.lastDueOn} />
              </span>
            ),
          ]}
        />
      </p>
      <Table
        rows={of.rows}
        columns={[
          { head: t.loan.instalment, cell: row => row.number, foot: t.total },
          { head: t.loan.due, cell: row => <Day on={row.dueOn} />, foot: '' },
          {
            head: t.baht,
            number: true,
            cell: row => show.baht(row.left),
            foot: show.baht(of.rows.reduce((sum, row) => sum + row.left, 0)),
          },
        ]}
      />
    </Sheet>
  );
}

/** Fields: personId, maximum, share, until (plain date), on (date), note. */
export interface GuaranteeView {
  loan: LoanOfForm;
  people: Choice[];
  form: FormState;
}

export function GuaranteePage({ view, frame }: PageProps<GuaranteeView>) {
  const t = words(frame.lang);
  const m = t.measure;
  return (
    <LoanFormPage
      {...{ frame, ...view }}
      title={m.guaranteeTitle}
      lead={m.guaranteeLead}
      submit={m.guaranteeSave}
    >
      <SelectField name="personId" label={m.guarantor} choices={view.people} blank={t.choose} />
      <AmountField name="maximum" label={m.maximum} />
      <TextField name="share" label={m.share} hint={m.shareHint} digits unit="%" />
      <DateField name="until" label={m.guaranteeUntil} hint={t.optional} plain />
      <DateField name="on" label={t.collect.signedOn} />
      <TextArea name="note" label={t.note} rows={2} />
    </LoanFormPage>
  );
}
