import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person: borrower, member, guarantor, heir. */
@Entity('person')
export class Person {
  @PrimaryColumn('text') id!: string;
  /** null: known in the area, not in one fund. */
  @Column('text', { nullable: true }) fundId!: string | null;
  @Column('text') area!: string;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) phone!: string | null;
  @Column('text', { nullable: true }) nationalIdCipher!: string | null;
  @Column('text', { nullable: true }) nationalIdHash!: string | null;
  @Column('text', { nullable: true }) nationalIdLast4!: string | null;
  @Column('text', { nullable: true }) address!: string | null;
  @Column('text', { nullable: true }) diedOn!: string | null;
  /** The day on which the fund learned of the death: the estate's year runs from it (s.1754). */
  @Column('text', { nullable: true }) deathKnownOn!: string | null;
  @Column('integer') madeUp!: number;
  @Column('text') createdAt!: string;
}

/** A way to reach a person, and the consent to use it. */
@Entity('contact_channel')
export class ContactChannel {
  @PrimaryColumn('text') id!: string;
  @Column('text') personId!: string;
  @Column('text') kind!: 'line' | 'sms' | 'email' | 'post';
  @Column('text') address!: string;
  @Column('text', { nullable: true }) consentedOn!: string | null;
  /** Kept, so that it can be shown what was consented to and until when. */
  @Column('text', { nullable: true }) withdrawnOn!: string | null;
  /** 0 is tried first. */
  @Column('integer') rank!: number;
  @Column('text') createdAt!: string;
}

/** Days on which nobody writes to a person: the debt is disputed, the person died, consent was withdrawn. */
@Entity('contact_stop')
export class ContactStop {
  @PrimaryColumn('text') id!: string;
  @Column('text') personId!: string;
  @Column('bigint') fromDay!: number;
  /** The last day, counted; null: until resumed. */
  @Column('bigint', { nullable: true }) untilDay!: number | null;
  @Column('text') reason!: string;
  @Column('text') recordedBy!: string;
  @Column('text') recordedAt!: string;
}
