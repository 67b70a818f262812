// Reads config/assessments/village.yaml once at start. Any fault stops the start, with all of them told.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from '../../registry/yaml-file.js';
import type { CriteriaVersion } from './criteria.js';
import { parseCriteria } from './criteria-parse.js';

let settled: readonly CriteriaVersion[] | null = null;

/** The versions of a directory's `village.yaml`; throws a ConfigError that names every fault. */
export function loadCriteria(directory: string): CriteriaVersion[] {
  const file = join(directory, 'village.yaml');
  const parsed = parseCriteria(file, readFileSync(file, 'utf8'));
  if ('faults' in parsed) throw new ConfigError(parsed.faults);
  return parsed.versions;
}

/** Called once at start, before the first act. */
export function settleCriteria(versions: readonly CriteriaVersion[]): void {
  settled = versions;
}

export function criteriaVersions(): readonly CriteriaVersion[] {
  if (!settled) throw new Error('The criteria of self-assessments are not settled yet');
  return settled;
}
