// The village's own books beside its loans (books 6 and 7). None of these rows is ever changed: a later one
// stands beside it.
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { NeverChanged } from '../journal/never-changed.js';
import type { CivilDate } from '../kernel/civil-date.js';

/** A page of book 6 or 7: the state of the village, a household, the officer in charge. */
@Entity('village_page')
@NeverChanged()
export class VillagePage {
  @PrimaryColumn('text') id!: string;
  @Column('text') fundId!: string;
  @Column('text') kind!: 'village' | 'household' | 'officer';
  /** The household. */
  @Column('text', { nullable: true }) subjectId!: string | null;
  @Column('text') onDate!: CivilDate;
  /** JSON: `VillageStatus`, `HouseholdStatus` or `OfficerInCharge`. */
  @Column('text') body!: string;
  @Column('text') recordedBy!: string;
  @Column('text') recordedAt!: string;
}
