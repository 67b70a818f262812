// Each event of the journal seals what its act added; the events from before carry none and stay as they are.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runStatements } from './dialect.js';

export class Seals1763900000000 implements MigrationInterface {
  name = 'Seals1763900000000';

  async up(runner: QueryRunner): Promise<void> {
    await runStatements(runner, 'alter table audit_event add column seals text');
  }

  async down(): Promise<void> {
    throw new Error('The seals of the journal are never taken back');
  }
}
