// How villages assessed themselves, before and after. Rows are only ever added.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runStatements } from './dialect.js';

export class VillageAssessments1764400000000 implements MigrationInterface {
  name = 'VillageAssessments1764400000000';

  async up(runner: QueryRunner): Promise<void> {
    await runStatements(runner, VILLAGE_ASSESSMENTS);
  }

  async down(): Promise<void> {
    throw new Error('How a village assessed itself is never taken back');
  }
}

const VILLAGE_ASSESSMENTS = `
create table village_assessment (
  id text primary key, area text not null, criteria text not null, on_date text not null, body text not null,
  recorded_by text not null, recorded_at text not null)

create index village_assessment_area on village_assessment (area, criteria, on_date)
`;
