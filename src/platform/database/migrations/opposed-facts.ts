// Whether a fact was taken back is asked by the fact it opposes: without an index a fund's page looked
// through all facts once for each loan.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runStatements } from './dialect.js';

export class OpposedFacts1764500000000 implements MigrationInterface {
  name = 'OpposedFacts1764500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runStatements(runner, 'create index fact_opposed on fact (of_fact) where of_fact is not null');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runStatements(runner, 'drop index fact_opposed');
  }
}
