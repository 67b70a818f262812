// What an office calls its districts to hold and report, and what they reported. Rows are only ever added.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runStatements } from './dialect.js';

export class ActivityCalls1764000000000 implements MigrationInterface {
  name = 'ActivityCalls1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runStatements(runner, ACTIVITY_CALLS);
  }

  async down(): Promise<void> {
    throw new Error('What was called for and reported is never taken back');
  }
}

const ACTIVITY_CALLS = `
create table activity_call (
  id text primary key, area text {C} not null, title text not null, issued_on text not null,
  from_on text not null, until_on text not null, body text not null,
  recorded_by text not null, recorded_at text not null)

create index activity_call_area on activity_call (area, issued_on)

create table activity_report (
  id text primary key, call_id text not null, area text {C} not null, period_from text not null,
  sent_on text not null, body text not null, recorded_by text not null, recorded_at text not null)

create index activity_report_call on activity_report (call_id, area, period_from)
`;
