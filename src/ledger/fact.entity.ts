import { Column, Entity, PrimaryColumn } from 'typeorm';
import { NeverChanged } from '../journal/never-changed.js';
import type { CivilDate } from '../kernel/civil-date.js';
import type { Satang } from '../kernel/money.js';

/** What can happen to a loan. The money kinds enter the position; all of them enter the timeline. */
export const FACT_KINDS = [
  'application',
  'endorsement',
  'approval',
  'rejection',
  'cancellation',
  'disbursement',
  'disbursement-reversal',
  'step',
  'step-undone',
  'payment',
  'charge',
  'reversal',
  'restructure',
  'moratorium',
  'waiver',
  'settlement',
  'refund',
  'write-off',
  'promise',
  'visit',
  'contact',
  'notice',
  'acknowledgement',
  'assistance',
  'plan',
  'plan-action',
  'plan-exit',
  'death',
  'guarantee',
  'shares',
  'joint-debtor',
] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** One thing that happened to a loan. Never changed, never removed: its opposite is one more fact. */
@Entity('fact')
@NeverChanged()
export class Fact {
  @PrimaryColumn('text') id!: string;
  @Column('text') loanId!: string;
  @Column('text') fundId!: string;
  /** The order in which the loan's facts were recorded. */
  @Column('bigint') seq!: number;
  @Column('text') kind!: FactKind;
  /** The day it happened: from this day on it counts. */
  @Column('text') onDate!: CivilDate;
  @Column('text') enteredOn!: CivilDate;
  @Column('text') enteredAt!: string;
  @Column('text') enteredBy!: string;
  @Column('text') enteredByName!: string;
  /** Satang, where the fact is about an amount. */
  @Column('bigint', { nullable: true }) amount!: Satang | null;
  /** The fact that this one reverses or undoes. */
  @Column('text', { nullable: true }) ofFact!: string | null;
  @Column('text', { nullable: true }) receiptId!: string | null;
  /** JSON: the kind's own fields. */
  @Column('text') body!: string;
}
