import { Column, Entity, PrimaryColumn } from 'typeorm';
import { NeverChanged } from '../journal/never-changed.js';
import type { CivilDate } from '../kernel/civil-date.js';
import type { Satang } from '../kernel/money.js';

/**
 * Money taken in, on paper: one number of the fund's series, without a gap. It keeps what it said when
 * printed.
 */
@Entity('receipt')
@NeverChanged()
export class Receipt {
  @PrimaryColumn('text') id!: string;
  @Column('text') fundId!: string;
  /**
   * `own` runs without a gap; `paper` holds the numbers of receipts written before the register was imported.
   */
  @Column('text') series!: 'own' | 'paper';
  /** พ.ศ. year of the day of entry. */
  @Column('integer') year!: number;
  @Column('integer') number!: number;
  /**
   * As printed: `2569/0048`. Of the `paper` series as the book has it, empty where the register names none.
   */
  @Column('text') label!: string;
  @Column('text', { nullable: true }) payerId!: string | null;
  @Column('text') payerName!: string;
  @Column('bigint') amount!: Satang;
  @Column('text') paidOn!: CivilDate;
  @Column('text') method!: 'cash' | 'transfer' | 'other';
  @Column('text', { nullable: true }) reference!: string | null;
  @Column('text') enteredOn!: CivilDate;
  @Column('text') enteredAt!: string;
  @Column('text') enteredBy!: string;
  @Column('text') enteredByName!: string;
  /** JSON `ReceiptBody`: the lines and balances as printed. */
  @Column('text') body!: string;
}
