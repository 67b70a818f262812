import { Column, Entity, PrimaryColumn } from 'typeorm';
import { NeverChanged } from '../../journal/never-changed.js';
import type { CivilDate } from '../../kernel/civil-date.js';

/**
 * How a village assessed itself on a day. A later one of the same village, criteria and day stands in its
 * place; both can be read.
 */
@NeverChanged()
@Entity('village_assessment')
export class VillageAssessment {
  @PrimaryColumn('text') id!: string;
  /** The village's code. */
  @Column('text') area!: string;
  /** A key of config/assessments. */
  @Column('text') criteria!: string;
  @Column('text') onDate!: CivilDate;
  /** JSON: `AssessmentBody`. */
  @Column('text') body!: string;
  @Column('text') recordedBy!: string;
  @Column('text') recordedAt!: string;
}
