import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * One act that happened: who, when, on what, and the hash of the event before it in its chain. Never changed.
 */
@Entity('audit_event')
export class AuditEvent {
  @PrimaryColumn('text') id!: string;
  /** A fund's id, or `installation`. */
  @Column('text') chain!: string;
  @Column('bigint') seq!: number;
  /** RFC 3339, UTC. */
  @Column('text') at!: string;
  @Column('text') actorId!: string;
  @Column('text') actorName!: string;
  /** The act's name, a verb and a noun: `record-payment`. */
  @Column('text') act!: string;
  @Column('text') subjectKind!: string;
  @Column('text') subjectId!: string;
  /** JSON: what was recorded, old and new where something was mended. */
  @Column('text') details!: string;
  /** JSON: `Seals` of what the act added that is never changed; null before there were seals. */
  @Column('text', { nullable: true }) seals!: string | null;
  @Column('text') previousHash!: string;
  @Column('text') hash!: string;
}
