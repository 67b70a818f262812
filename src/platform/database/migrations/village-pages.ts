// The pages of a village's books 6 and 7, which stand beside its loans. None of these rows is ever changed.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runStatements } from './dialect.js';

export class VillagePages1764010000000 implements MigrationInterface {
  name = 'VillagePages1764010000000';

  up(runner: QueryRunner): Promise<void> {
    return runStatements(runner, VILLAGE_PAGES);
  }

  async down(): Promise<void> {
    throw new Error('What stands in the books is never taken back');
  }
}

const VILLAGE_PAGES = `
create table village_page (
  id text primary key, fund_id text not null, kind text not null, subject_id text, on_date text not null,
  body text not null, recorded_by text not null, recorded_at text not null)

create index village_page_fund on village_page (fund_id, kind, on_date)
`;
