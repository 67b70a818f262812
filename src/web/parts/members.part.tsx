// A group's loan by member: who pays, and how each member's own part stands.
import type { Satang } from '../../kernel/money.js';
import * as show from '../format.js';
import type { Named } from '../frame.js';
import { SelectField } from './field.part.js';
import { useFrame } from './frame.part.js';
import { Table } from './table.part.js';
import { Mark, Money, Name } from './text.part.js';

/** A member who may bring money, with what is left of the own part. */
export interface MemberToPay {
  personId: string;
  name: string;
  left: Satang;
}

/** Field: memberId. Nothing where the loan is not split by member. */
export function MemberField({ of }: { of: MemberToPay[] }) {
  const { t } = useFrame();
  if (!of.length) return null;
  const choices = of.map(({ personId, name, left }) => ({
    value: personId,
    label: name,
    detail: left > 0 ? `${t.parties.left} ${show.baht(left)}` : t.parties.paidUp,
  }));
  return (
    <SelectField
      name="memberId"
      label={t.parties.whoPays}
      hint={t.parties.whoPaysHint}
      choices={choices}
      blank={t.parties.allTogether}
    />
  );
}

/** A member's own position; each figure sums to the loan's. */
export interface MemberView extends Named {
  share: Satang;
  paid: Satang;
  /** Below zero where more than the own part was paid. */
  left: Satang;
  overdue: Satang;
}

export function MemberTable({ of }: { of: MemberView[] }) {
  const { t } = useFrame();
  const sum = (figure: 'left' | 'overdue') => of.reduce((all, one) => all + one[figure], 0);
  return (
    <Table
      caption={t.parties.members}
      rows={of}
      columns={[
        { head: t.parties.name, cell: one => <MemberName of={one} />, foot: t.total },
        { head: t.parties.left, number: true, cell: one => <Left of={one} />, foot: show.baht(sum('left')) },
        {
          head: t.parties.overdue,
          number: true,
          cell: one => show.bahtOrDash(one.overdue),
          foot: show.bahtOrDash(sum('overdue')),
        },
      ]}
    />
  );
}

function MemberName({ of }: { of: MemberView }) {
  const { t } = useFrame();
  return (
    <>
      <Name of={of} />
      <br />
      <span class="small muted">
        <span class="nobr">
          {t.parties.share} {show.baht(of.share)}
        </span>
        <br />
        <span class="nobr">
          {t.loan.paid} {show.baht(of.paid)}
        </span>
      </span>
    </>
  );
}

function Left({ of }: { of: MemberView }) {
  const { t } = useFrame();
  if (of.left >= 0) return <>{show.baht(of.left)}</>;
  return (
    <Mark tone="prevent">
      {t.parties.ahead} <Money of={-of.left} />
    </Mark>
  );
}
