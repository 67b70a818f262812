// What is written down about a fund besides its loans. None of these rows is ever changed.
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { NeverChanged } from '../journal/never-changed.js';

/** Who sits on the committee, from when to when. */
@Entity('committee_term')
@NeverChanged()
export class CommitteeTerm {
  @PrimaryColumn('text') id!: string;
  @Column('text') fundId!: string;
  @Column('text') fromOn!: string;
  @Column('text', { nullable: true }) untilOn!: string | null;
  /** JSON: `CommitteeSeat[]`. */
  @Column('text') members!: string;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('text') recordedBy!: string;
  @Column('text') recordedAt!: string;
}

/** บันทึกการส่งมอบ–รับมอบ: books and money from the old committee to the new. */
@Entity('handover')
@NeverChanged()
export class Handover {
  @PrimaryColumn('text') id!: string;
  @Column('text') fundId!: string;
  @Column('text') onDate!: string;
  /** JSON: `HandoverBody`. */
  @Column('text') body!: string;
  @Column('text') recordedBy!: string;
  @Column('text') recordedAt!: string;
}

/** What the bank book or the cash box showed on a day, in satang. */
@Entity('account_balance')
@NeverChanged()
export class AccountBalance {
  @PrimaryColumn('text') id!: string;
  @Column('text') fundId!: string;
  @Column('text') kind!: 'bank' | 'cash';
  @Column('text') onDate!: string;
  @Column('bigint') amount!: number;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('text') recordedBy!: string;
  @Column('text') recordedAt!: string;
}

/** เงินอุดหนุน: money that is not paid back, in satang. */
@Entity('grant_given')
@NeverChanged()
export class GrantGiven {
  @PrimaryColumn('text') id!: string;
  @Column('text') fundId!: string;
  @Column('text') recipient!: string;
  @Column('text') purpose!: string;
  @Column('bigint') amount!: number;
  @Column('text') givenOn!: string;
  @Column('text', { nullable: true }) details!: string | null;
  @Column('integer') madeUp!: number;
  @Column('text') recordedBy!: string;
  @Column('text') recordedAt!: string;
}

/** A meeting, visit or clinic of the fund. */
@Entity('fund_activity')
@NeverChanged()
export class FundActivity {
  @PrimaryColumn('text') id!: string;
  @Column('text') fundId!: string;
  @Column('text') kind!: string;
  @Column('text') onDate!: string;
  @Column('text', { nullable: true }) place!: string | null;
  /** JSON: topics, attendance, loans, evidence, note. */
  @Column('text') body!: string;
  @Column('text') recordedBy!: string;
  @Column('text') recordedAt!: string;
}
