// Registers that were sent to be checked and are not right yet.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runStatements } from './dialect.js';

export class ImportDrafts1763810000000 implements MigrationInterface {
  name = 'ImportDrafts1763810000000';

  async up(runner: QueryRunner): Promise<void> {
    await runStatements(runner, IMPORT_DRAFTS);
  }

  async down(): Promise<void> {
    throw new Error('The drafts of registers are never taken back');
  }
}

const IMPORT_DRAFTS = `
create table import_draft (
  id text primary key, fund_id text not null, file_name text not null, sha256 text not null,
  sheets_cipher text not null, uploaded_by text not null, created_at text not null, changed_at text not null)

create index import_draft_fund on import_draft (fund_id)
`;
