import { Column, Entity, PrimaryColumn } from 'typeorm';
import { NeverChanged } from '../../journal/never-changed.js';
import type { CivilDate } from '../../kernel/civil-date.js';

/** A circular letter that asks the districts of an area to hold an activity and report it. */
@NeverChanged()
@Entity('activity_call')
export class ActivityCall {
  @PrimaryColumn('text') id!: string;
  @Column('text') area!: string;
  @Column('text') title!: string;
  @Column('text') issuedOn!: CivilDate;
  @Column('text') fromOn!: CivilDate;
  @Column('text') untilOn!: CivilDate;
  /** JSON: `CallBody`. */
  @Column('text') body!: string;
  @Column('text') recordedBy!: string;
  @Column('text') recordedAt!: string;
}

/** What a district reported for one period; a later one of the same district and period takes its place. */
@NeverChanged()
@Entity('activity_report')
export class ActivityReport {
  @PrimaryColumn('text') id!: string;
  @Column('text') callId!: string;
  @Column('text') area!: string;
  @Column('text') periodFrom!: CivilDate;
  @Column('text') sentOn!: CivilDate;
  /** JSON: `ReportBody`. */
  @Column('text') body!: string;
  @Column('text') recordedBy!: string;
  @Column('text') recordedAt!: string;
}

/** What the office that asked says of a report; the latest holds. */
@NeverChanged()
@Entity('activity_decision')
export class ActivityDecision {
  @PrimaryColumn('text') id!: string;
  @Column('text') callId!: string;
  @Column('text') reportId!: string;
  @Column('text') decision!: 'accepted' | 'returned';
  @Column('text') onDate!: CivilDate;
  @Column('text') note!: string;
  @Column('text') recordedBy!: string;
  @Column('text') recordedAt!: string;
}
