import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A closed day: its windows are planned, once. */
@Entity('daily_run')
export class DailyRun {
  @PrimaryColumn('bigint') forDay!: number;
  @Column('text') forDate!: string;
  @Column('text') startedAt!: string;
  @Column('text') finishedAt!: string;
  /** JSON `DailyCounts`. */
  @Column('text') counts!: string;
}
