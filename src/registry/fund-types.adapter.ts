// Reads config/fund-types/ once at start. Any fault stops the start, with all of them told at once.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FundType, FundTypes } from './fund-type.js';
import { parseFundType } from './fund-type-parse.js';
import { ConfigError, type ConfigFault } from './yaml-file.js';

/** The kinds of fund of a directory of `<key>.yaml` files; throws a ConfigError that names every fault. */
export function loadFundTypes(directory: string): FundTypes {
  const types: FundType[] = [];
  const faults: ConfigFault[] = [];
  const files = readdirSync(directory).filter(name => name.endsWith('.yaml'));
  for (const name of files.sort()) {
    const file = join(directory, name);
    const parsed = parseFundType(file, readFileSync(file, 'utf8'));
    if (Array.isArray(parsed)) faults.push(...parsed);
    else types.push(parsed);
  }
  if (files.length === 0) faults.push({ file: directory, line: 1, column: 1, reason: 'has no fund type' });
  if (faults.length > 0) throw new ConfigError(faults);
  return fundTypesOf(types);
}

function fundTypesOf(types: readonly FundType[]): FundTypes {
  const byKey = new Map(types.map(type => [type.key, type.versions]));
  return Object.freeze({
    list: () => types,
    version: (key, on) => {
      const versions = byKey.get(key);
      return versions?.findLast(version => version.validFrom <= on) ?? versions?.[0] ?? null;
    },
    byVersion: (key, validFrom) => byKey.get(key)?.find(version => version.validFrom === validFrom) ?? null,
  } satisfies FundTypes);
}
