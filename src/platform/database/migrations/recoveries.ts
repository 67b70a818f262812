// Arrears recoveries: what a district found at the start, and every fact since. None of these rows is ever
// changed.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runStatements } from './dialect.js';

export class Recoveries1763800000000 implements MigrationInterface {
  name = 'Recoveries1763800000000';

  up(runner: QueryRunner): Promise<void> {
    return runStatements(runner, RECOVERIES);
  }

  async down(): Promise<void> {
    throw new Error('What a recovery recorded is never taken back');
  }
}

const RECOVERIES = `
create table recovery (
  id text primary key, area text {C} not null, fund_type text not null, guide_from text not null,
  opened_on text not null, baseline_as_of text not null, listed text, made_up integer not null default 0,
  opened_by text not null, opened_at text not null)

create index recovery_area on recovery (area, opened_on)

create table recovery_village (
  recovery_id text not null, village text {C} not null, name text not null, source text not null,
  capital bigint not null, households bigint not null, arrears bigint not null, missing bigint,
  defaulting bigint not null, is_problem integer not null, computed text, reported text, carried_from text,
  primary key (recovery_id, village))

create table recovery_loan (
  recovery_id text not null, loan_id text not null, village text {C} not null, overdue bigint not null,
  since_on text not null, primary key (recovery_id, loan_id))

create table recovery_fact (
  id text primary key, recovery_id text not null, seq bigint not null, kind text not null, village text {C},
  subject_id text, on_date text not null, body text not null, entered_at text not null,
  entered_by text not null, entered_by_name text not null)

create unique index recovery_fact_order on recovery_fact (recovery_id, seq)

create index recovery_fact_village on recovery_fact (recovery_id, village)
`;
