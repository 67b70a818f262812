// The terms of a loan as fields, and the schedule that they make, row by row.
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Satang } from '../../kernel/money.js';
import * as show from '../format.js';
import { DateField } from './date-field.part.js';
import { SelectField, TextField } from './field.part.js';
import { useFrame } from './frame.part.js';
import { Table } from './table.part.js';
import { Day } from './text.part.js';

/** Fields: method, annualRate, instalments, every, firstDueOn (Day, Month, Year). */
export function TermsFields() {
  const { t } = useFrame();
  const a = t.application;
  const choices = (words: Record<string, string>) =>
    Object.entries(words).map(([value, label]) => ({ value, label }));
  return (
    <>
      <SelectField name="method" label={a.method} choices={choices(a.methods)} />
      <div class="pair">
        <TextField name="annualRate" label={a.annualRate} digits unit="%" />
        <TextField name="instalments" label={a.instalments} digits unit={a.instalmentUnit} />
        <SelectField name="every" label={a.every} choices={choices(a.everyChoices)} />
      </div>
      <DateField name="firstDueOn" label={a.firstDueOn} hint={a.firstDueHint} plain />
    </>
  );
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
