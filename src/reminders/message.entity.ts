import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '../kernel/civil-date.js';

export const MESSAGE_STATES = [
  'planned',
  'queued',
  'sent',
  'delivered',
  'read',
  'failed',
  'handed-to-committee',
  'cancelled',
] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

/**
 * One contact of one fund with one person on one day, with all that is due that day: at most one (a unique
 * key).
 */
@Entity('message')
export class Message {
  @PrimaryColumn('text') id!: string;
  @Column('text') fundId!: string;
  @Column('text') recipientId!: string;
  @Column('text') onDate!: CivilDate;
  @Column('bigint') onDay!: number;
  /** The channel of the last try; null while none was chosen. */
  @Column('text', { nullable: true }) channel!: string | null;
  @Column('text', { nullable: true }) address!: string | null;
  @Column('text') state!: MessageState;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('integer') attempts!: number;
  /** Stored before the first try; the same for every try by this channel. */
  @Column('text', { nullable: true }) retryKey!: string | null;
  @Column('text', { nullable: true }) firstTriedAt!: string | null;
  /** When it may be tried again; null after a try whose outcome nobody may ask for again. */
  @Column('text', { nullable: true }) nextTryAt!: string | null;
  @Column('text', { nullable: true }) leasedUntil!: string | null;
  /** The process that has it in hand. */
  @Column('text', { nullable: true }) lease!: string | null;
  @Column('text', { nullable: true }) sentAt!: string | null;
  @Column('text', { nullable: true }) providerId!: string | null;
  @Column('text', { nullable: true }) text!: string | null;
  /** Channels that refused for certain, by blanks. */
  @Column('text') triedChannels!: string;
  @Column('text') createdAt!: string;
  @Column('text') changedAt!: string;
}
