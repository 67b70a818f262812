import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A borrowing group, or a household. */
@Entity('borrower_group')
export class BorrowerGroup {
  @PrimaryColumn('text') id!: string;
  @Column('text', { nullable: true }) fundId!: string | null;
  @Column('text') area!: string;
  @Column('text') kind!: 'group' | 'household';
  @Column('text') name!: string;
  @Column('text', { nullable: true }) representativeId!: string | null;
  @Column('text', { nullable: true }) details!: string | null;
  @Column('integer') madeUp!: number;
  @Column('text') createdAt!: string;
}

@Entity('group_member')
export class GroupMember {
  @PrimaryColumn('text') groupId!: string;
  @PrimaryColumn('text') personId!: string;
}

/** ต1: the one committee member who is responsible for a borrower, from a day on; the latest row holds. */
@Entity('group_mentor')
export class GroupMentor {
  @PrimaryColumn('text') id!: string;
  @Column('text') fundId!: string;
  @Column('text') borrowerId!: string;
  @Column('text', { nullable: true }) userId!: string | null;
  @Column('text') personName!: string;
  @Column('text') fromOn!: string;
  @Column('text') recordedAt!: string;
}
