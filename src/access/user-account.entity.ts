import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Post, Role } from '../kernel/actor.js';

/** A person who signs in. Their areas and funds stand in `user_area` and `user_fund`. */
@Entity('user_account')
export class UserAccount {
  @PrimaryColumn('text') id!: string;
  @Column('text') username!: string;
  @Column('text') name!: string;
  /** scrypt; null until the person has chosen a password with a one-time code. */
  @Column('text', { nullable: true }) passwordHash!: string | null;
  @Column('text') role!: Role;
  @Column('text') language!: 'th' | 'en';
  @Column('text', { nullable: true }) switchedOffAt!: string | null;
  @Column('text') createdAt!: string;
}

/** An area (code prefix) that an officer answers for. */
@Entity('user_area')
export class UserArea {
  @PrimaryColumn('text') userId!: string;
  @PrimaryColumn('text') area!: string;
}

/** A fund that a committee member serves, with the post held. */
@Entity('user_fund')
export class UserFund {
  @PrimaryColumn('text') userId!: string;
  @PrimaryColumn('text') fundId!: string;
  @Column('text') post!: Post;
}
