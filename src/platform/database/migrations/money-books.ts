// What moves a fund's own money besides loans, and what became of a grant.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runStatements } from './dialect.js';

export class MoneyBooks1763910000000 implements MigrationInterface {
  name = 'MoneyBooks1763910000000';

  async up(runner: QueryRunner): Promise<void> {
    await runStatements(runner, MONEY_BOOKS);
  }

  async down(): Promise<void> {
    throw new Error('The books of money are never taken back');
  }
}

const MONEY_BOOKS = `
create table book_entry (
  id text primary key, fund_id text not null, kind text not null, book text not null, on_date text not null,
  amount bigint not null, note text, recorded_by text not null, recorded_at text not null)

create index book_entry_fund on book_entry (fund_id, on_date)

create table grant_entry (
  id text primary key, fund_id text not null, grant_id text not null, kind text not null,
  on_date text not null, amount bigint not null, method text, note text not null,
  recorded_by text not null, recorded_at text not null)

create index grant_entry_grant on grant_entry (grant_id, on_date)

create index grant_entry_fund on grant_entry (fund_id, on_date)
`;
