import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '../kernel/civil-date.js';

/** What people must do by hand. The same work has the same source key, so that it is asked for once. */
@Entity('task')
export class Task {
  @PrimaryColumn('text') id!: string;
  @Column('text') fundId!: string;
  @Column('text', { nullable: true }) loanId!: string | null;
  @Column('text', { nullable: true }) personId!: string | null;
  @Column('text') kind!: string;
  @Column('text') sourceKey!: string;
  @Column('text') dueOn!: CivilDate;
  @Column('bigint') dueDay!: number;
  /** The day on which what happened made it needless; null while it stands. */
  @Column('bigint', { nullable: true }) closedDay!: number | null;
  /** A user's id where the task itself names one; else whoever is responsible for the borrower. */
  @Column('text', { nullable: true }) assignee!: string | null;
  @Column('text') title!: string;
  @Column('text') reason!: string;
  @Column('text', { nullable: true }) doneOn!: CivilDate | null;
  @Column('text', { nullable: true }) doneAt!: string | null;
  @Column('text', { nullable: true }) doneBy!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('text') body!: string;
  @Column('text') createdAt!: string;
}
