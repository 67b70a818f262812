// The projections: what the facts say, stored for searching and summing. They can be dropped and made again.
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '../kernel/civil-date.js';
import type { Satang } from '../kernel/money.js';

/** An instalment as all facts known today leave it. */
@Entity('instalment')
export class Instalment {
  @PrimaryColumn('text') loanId!: string;
  @PrimaryColumn('integer') n!: number;
  @Column('text') fundId!: string;
  /** The fund type and its version (`women@2020-04-01`): which windows speak of it. */
  @Column('text') fundKind!: string;
  /** The contract's day, as printed. */
  @Column('text') dueOn!: CivilDate;
  @Column('bigint') dueDay!: number;
  /** The last day on which it can be paid in time: moved to a working day (s.193/8), plus grace. */
  @Column('bigint') lastDay!: number;
  @Column('bigint', { nullable: true }) previousDueDay!: number | null;
  @Column('bigint') principal!: Satang;
  @Column('bigint') interest!: Satang;
  @Column('bigint') fee!: Satang;
  @Column('bigint') penalty!: Satang;
  @Column('bigint') paid!: Satang;
  @Column('bigint') outstanding!: Satang;
  @Column('bigint') outstandingPrincipal!: Satang;
  @Column('bigint') balance!: Satang;
  @Column('bigint') writtenOff!: Satang;
  @Column('text', { nullable: true }) paidOn!: CivilDate | null;
  /** No reminder is made for a day before this one: the disbursement's entry, or the import. */
  @Column('bigint') notifyFromDay!: number;
}

/** A stretch of days on which a loan's figures stay the same: any past day is one look-up. */
@Entity('loan_span')
export class LoanSpan {
  @PrimaryColumn('text') loanId!: string;
  @PrimaryColumn('bigint') fromDay!: number;
  /** The first day that no longer belongs to it. */
  @Column('bigint') untilDay!: number;
  @Column('text') fundId!: string;
  @Column('text') stage!: string;
  @Column('text') status!: string;
  @Column('bigint') outstandingPrincipal!: Satang;
  @Column('bigint') outstanding!: Satang;
  @Column('bigint') overdue!: Satang;
  /** The printed due day of the oldest overdue instalment; null when nothing is overdue. */
  @Column('bigint', { nullable: true }) sinceDay!: number | null;
  @Column('bigint', { nullable: true }) nextDueDay!: number | null;
  @Column('bigint', { nullable: true }) nextDueAmount!: Satang | null;
  /** 1 where default interest grows daily: the overdue amount is then computed, not read. */
  @Column('integer') accruing!: number;
}
