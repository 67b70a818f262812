import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '../kernel/civil-date.js';

export const REMINDER_STATES = ['planned', 'sent', 'handed-to-committee', 'cancelled', 'expired'] as const;
export type ReminderState = (typeof REMINDER_STATES)[number];

/**
 * One window of one instalment for one recipient: at most one row, ever (a unique key). The row is the truth.
 */
@Entity('reminder')
export class Reminder {
  @PrimaryColumn('text') id!: string;
  @Column('text') fundId!: string;
  @Column('text') loanId!: string;
  @Column('integer') instalment!: number;
  /** The printed due day: after a restructure the same number may be due on another day. */
  @Column('text') dueOn!: CivilDate;
  /** `P30D` … `P0D`, `P1M`, `overdue-1` … */
  @Column('text') windowKey!: string;
  @Column('text') recipientId!: string;
  /** The day's message that carries it; null while it waits for one, and for what people do by hand. */
  @Column('text', { nullable: true }) messageId!: string | null;
  @Column('text') sendOn!: CivilDate;
  @Column('bigint') sendDay!: number;
  /** The first day on which the window is closed. */
  @Column('bigint') closesDay!: number;
  @Column('text') state!: ReminderState;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('text') createdAt!: string;
  @Column('text') changedAt!: string;
}
