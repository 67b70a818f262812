// The terms of a loan as fields, and the schedule that they make, row by row.
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Satang } from '../../kernel/money.js';
import * as show from '../format.js';
import { DateField } from './date-field.part.js';
import { SelectField, TextField, typed, useFault } from './field.part.js';
import { useForm, useFrame } from './frame.part.js';
import { choicesOf } from './loan-form.part.js';
import { Table } from './table.part.js';
import { Day } from './text.part.js';

/** Fields: method, annualRate, instalments, every, `InterestBasis`, firstDueOn (Day, Month, Year). */
export function TermsFields() {
  const { t } = useFrame();
  const a = t.application;
  return (
    <>
      <SelectField name="method" label={a.method} choices={choicesOf(a.methods)} />
      <div class="pair">
        <TextField name="annualRate" label={a.annualRate} digits unit="%" />
        <TextField name="instalments" label={a.instalments} digits unit={a.instalmentUnit} />
        <SelectField name="every" label={a.every} choices={choicesOf(a.everyChoices)} />
      </div>
      <InterestBasis tail="" />
      <DateField name="firstDueOn" label={a.firstDueOn} hint={a.firstDueHint} plain />
    </>
  );
}

/**
 * Fields: interestBasis, prepayment. Without interest, and with a flat one, there is nothing to choose: then
 * they stand only where a fault is to be mended.
 */
export function InterestBasis({ tail, label = text => text }: InterestBasisProps) {
  const { t } = useFrame();
  const form = useForm();
  const a = t.application;
  const [basis, prepayment] = [`interestBasis${tail}`, `prepayment${tail}`];
  const isFaulty = [useFault(basis), useFault(prepayment)].some(fault => fault !== undefined);
  if (['interest-free', 'flat'].includes(typed(form, `method${tail}`)) && !isFaulty) return null;
  return (
    <>
      <SelectField
        name={basis}
        label={label(a.interestBasis)}
        hint={a.interestBasisHint}
        choices={choicesOf(a.interestBases)}
      />
      <SelectField
        name={prepayment}
        label={label(a.prepayment)}
        choices={choicesOf(a.prepayments)}
        blank={a.prepaymentUsual}
      />
    </>
  );
}

interface InterestBasisProps {
  /** Behind the fields' names: 2 of a second plan. */
  tail: '' | '2';
  label?: (text: string) => string;
}

export interface ScheduleView {
  rows: {
    number: number;
    dueOn: CivilDate;
    principal: Satang;
    interest: Satang;
    total: Satang;
    balance: Satang;
  }[];
  totals: { principal: Satang; interest: Satang; total: Satang };
  /** The interest is what it will be if each instalment is paid on its day. */
  isDaily: boolean;
  /** In the page's language. */
  warnings: string[];
}

export function ScheduleTable({ of }: { of: ScheduleView }) {
  const { t } = useFrame();
  return (
    <>
      {of.warnings.map(text => (
        <p key={text} class="mark is-wait">
          {text}
        </p>
      ))}
      {of.isDaily && <p class="small">{t.application.ifOnTime}</p>}
      <Table
        rows={of.rows}
        columns={[
          { head: t.loan.instalment, cell: row => row.number, foot: t.total },
          { head: t.loan.due, cell: row => <Day on={row.dueOn} />, foot: '' },
          {
            head: t.parts.principal,
            number: true,
            wide: true,
            cell: row => show.baht(row.principal),
            foot: show.baht(of.totals.principal),
          },
          {
            head: t.parts.interest,
            number: true,
            wide: true,
            cell: row => show.bahtOrDash(row.interest),
            foot: show.bahtOrDash(of.totals.interest),
          },
          {
            head: t.baht,
            number: true,
            cell: row => show.baht(row.total),
            foot: show.baht(of.totals.total),
          },
        ]}
      />
    </>
  );
}
