// What the office that asked says of a report: taken, or sent back to be mended. Rows are only ever added.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runStatements } from './dialect.js';

export class ActivityDecisions1764300000000 implements MigrationInterface {
  name = 'ActivityDecisions1764300000000';

  async up(runner: QueryRunner): Promise<void> {
    await runStatements(runner, ACTIVITY_DECISIONS);
  }

  async down(): Promise<void> {
    throw new Error('What was decided is never taken back');
  }
}

const ACTIVITY_DECISIONS = `
create table activity_decision (
  id text primary key, call_id text not null, report_id text not null, decision text not null,
  on_date text not null, note text not null, recorded_by text not null, recorded_at text not null)

create index activity_decision_call on activity_decision (call_id, report_id)
`;
