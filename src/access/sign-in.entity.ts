import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A program's token; only its hash is kept. */
@Entity('api_token')
export class ApiToken {
  @PrimaryColumn('text') id!: string;
  @Column('text') userId!: string;
  @Column('text') label!: string;
  @Column('text') tokenHash!: string;
  @Column('text') createdAt!: string;
  @Column('text', { nullable: true }) endedAt!: string | null;
}

/** A signed-in browser; only the cookie's hash is kept. */
@Entity('session')
export class Session {
  @PrimaryColumn('text') tokenHash!: string;
  /** How lists name it: the hash stays inside. */
  @Column('text') id!: string;
  @Column('text') userId!: string;
  /** What every form of this session must carry. */
  @Column('text') csrf!: string;
  /** The browser's own words, so that a lost phone can be told from the others. */
  @Column('text') device!: string;
  @Column('text') createdAt!: string;
  @Column('text') lastSeenAt!: string;
  @Column('text', { nullable: true }) endedAt!: string | null;
}

/** A code that works once: first set-up, forgotten password, sign-in card, linking a LINE account. */
@Entity('one_time_code')
export class OneTimeCode {
  @PrimaryColumn('text') codeHash!: string;
  @Column('text') purpose!: 'set-up' | 'password' | 'sign-in-card' | 'line-link';
  /** The user or person it is for. */
  @Column('text') subjectId!: string;
  @Column('text') expiresAt!: string;
  @Column('text', { nullable: true }) usedAt!: string | null;
  /** Wrong codes given for this subject so far. */
  @Column('integer') tries!: number;
  @Column('text') createdBy!: string;
  @Column('text') createdAt!: string;
}

/** A wrong code given by somebody of whom only the address is known (a LINE account). */
@Entity('code_try')
export class CodeTry {
  @PrimaryColumn('text') id!: string;
  @Column('text') triedBy!: string;
  @Column('text') triedAt!: string;
}
