import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '../kernel/civil-date.js';

/** A loan's identity: what never changes about it. All else is facts. */
@Entity('loan')
export class Loan {
  @PrimaryColumn('text') id!: string;
  @Column('text') fundId!: string;
  /** The fund's area code. */
  @Column('text') area!: string;
  @Column('text') fundType!: string;
  /** The version of the fund type that it was applied for under. */
  @Column('text') fundTypeFrom!: CivilDate;
  /** The contract number as written: `7/2569`. */
  @Column('text') number!: string;
  /** The number with Arabic digits and without blanks: unique in the fund. */
  @Column('text') numberKey!: string;
  @Column('text') borrowerKind!: 'person' | 'group' | 'household';
  @Column('text') borrowerId!: string;
  @Column('text') borrowerName!: string;
  @Column('text') purpose!: string;
  @Column('text') appliedOn!: CivilDate;
  /** The day it came in from a paper register; null for a loan that began here. */
  @Column('text', { nullable: true }) importedOn!: CivilDate | null;
  @Column('integer') madeUp!: number;
  @Column('text') createdAt!: string;
}
