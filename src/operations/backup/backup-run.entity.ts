import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A nightly backup, and what came of trying to restore it. */
@Entity('backup_run')
export class BackupRun {
  @PrimaryColumn('text') id!: string;
  @Column('text') at!: string;
  @Column('text') file!: string;
  @Column('bigint') bytes!: number;
  @Column('text', { nullable: true }) triedAt!: string | null;
  /** `whole`, or what was broken; null while it was not tried. */
  @Column('text', { nullable: true }) verdict!: string | null;
}
