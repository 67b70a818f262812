// What moves a fund's own money besides its loans, in satang. None of these rows is ever changed.
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { NeverChanged } from '../journal/never-changed.js';
import type { BookEntryKind } from './book-kinds.js';

/** A line of the cash book or the bank book that no loan, receipt or grant says. */
@Entity('book_entry')
@NeverChanged()
export class BookEntry {
  @PrimaryColumn('text') id!: string;
  @Column('text') fundId!: string;
  @Column('text') kind!: BookEntryKind;
  @Column('text') book!: 'bank' | 'cash';
  @Column('text') onDate!: string;
  @Column('bigint') amount!: number;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('text') recordedBy!: string;
  @Column('text') recordedAt!: string;
}

/** What became of a grant: money spent as its project reports, or money returned to the fund. */
@Entity('grant_entry')
@NeverChanged()
export class GrantEntry {
  @PrimaryColumn('text') id!: string;
  @Column('text') fundId!: string;
  @Column('text') grantId!: string;
  @Column('text') kind!: 'spending' | 'return';
  @Column('text') onDate!: string;
  @Column('bigint') amount!: number;
  /** How returned money came in; null for a spending. */
  @Column('text', { nullable: true }) method!: 'cash' | 'transfer' | null;
  @Column('text') note!: string;
  @Column('text') recordedBy!: string;
  @Column('text') recordedAt!: string;
}
