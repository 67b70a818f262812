// What a district found when it opened a recovery, and every fact since. None of these rows is ever changed.
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { NeverChanged } from '../journal/never-changed.js';
import type { CivilDate } from '../kernel/civil-date.js';
import type { Satang } from '../kernel/money.js';
import type { FactKind } from './facts.js';

@Entity('recovery')
@NeverChanged()
export class Recovery {
  @PrimaryColumn('text') id!: string;
  @Column('text') area!: string;
  @Column('text') fundType!: string;
  /** The version of the guide that it keeps: config/recovery/<fundType>.yaml. */
  @Column('text') guideFrom!: CivilDate;
  @Column('text') openedOn!: CivilDate;
  @Column('text') baselineAsOf!: CivilDate;
  /** JSON: the Department's list that it follows, `{number, on, by}`. */
  @Column('text', { nullable: true }) listed!: string | null;
  @Column('integer') madeUp!: number;
  @Column('text') openedBy!: string;
  @Column('text') openedAt!: string;
}

/** A village at the start: the figures taken, with the computed and the reported ones beside each other. */
@Entity('recovery_village')
@NeverChanged()
export class RecoveryVillage {
  @PrimaryColumn('text') recoveryId!: string;
  @PrimaryColumn('text') village!: string;
  @Column('text') name!: string;
  /** Where the figures are from; `none` where nobody has them yet. */
  @Column('text') source!: 'computed' | 'reported' | 'none';
  @Column('bigint') capital!: Satang;
  @Column('bigint') households!: number;
  @Column('bigint') arrears!: Satang;
  /** null while it cannot be said. */
  @Column('bigint', { nullable: true }) missing!: Satang | null;
  @Column('bigint') defaulting!: number;
  @Column('integer') isProblem!: number;
  /** JSON: `VillageFigures`. */
  @Column('text', { nullable: true }) computed!: string | null;
  /** JSON: `ReportedFigures`. */
  @Column('text', { nullable: true }) reported!: string | null;
  /** The recovery that closed with this village still open. */
  @Column('text', { nullable: true }) carriedFrom!: string | null;
}

/** A loan that was overdue at the start: what is still owed of this amount is what remains. */
@Entity('recovery_loan')
@NeverChanged()
export class RecoveryLoan {
  @PrimaryColumn('text') recoveryId!: string;
  @PrimaryColumn('text') loanId!: string;
  @Column('text') village!: string;
  @Column('bigint') overdue!: Satang;
  @Column('text') sinceOn!: CivilDate;
}

/** One thing that happened in a recovery. */
@Entity('recovery_fact')
@NeverChanged()
export class RecoveryFact {
  @PrimaryColumn('text') id!: string;
  @Column('text') recoveryId!: string;
  @Column('bigint') seq!: number;
  @Column('text') kind!: FactKind;
  @Column('text', { nullable: true }) village!: string | null;
  /** The round or the lesson that it is about. */
  @Column('text', { nullable: true }) subjectId!: string | null;
  @Column('text') onDate!: CivilDate;
  /** JSON: the kind's own fields. */
  @Column('text') body!: string;
  @Column('text') enteredAt!: string;
  @Column('text') enteredBy!: string;
  @Column('text') enteredByName!: string;
}
