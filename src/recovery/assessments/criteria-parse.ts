// Makes the criteria from the text of their file; a later version writes only what it changes.
import { z } from 'zod';
import { civilDate, words } from '../../registry/config-schema.js';
import { type ConfigFault, faultsOf, readYaml } from '../../registry/yaml-file.js';
import type { CriteriaVersion } from './criteria.js';

const key = z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'write a key in small letters and hyphens');
const file = z.strictObject({ versions: z.array(z.record(z.string(), z.unknown())).min(1) });
const version = z.strictObject({
  validFrom: civilDate,
  participation: z.record(key, words),
  criteria: z.record(
    key,
    z.strictObject({
      name: words,
      dimensions: z.int().min(1).max(10),
      indicators: z.int().min(1).max(60).nullable(),
      highest: z.int().min(1).max(100),
      unverified: words.nullable(),
    }),
  ),
});

/** The versions that a file writes, oldest first, or every fault of it, each with its line. */
export function parseCriteria(
  name: string,
  text: string,
): { versions: CriteriaVersion[] } | { faults: ConfigFault[] } {
  const yaml = readYaml(name, text);
  if (Array.isArray(yaml)) return { faults: yaml };
  const outer = file.safeParse(yaml.data);
  if (!outer.success) {
    const found = faultsOf(outer.error.issues, yaml.data);
    return { faults: found.map(fault => yaml.faultAt(fault.path, fault.reason)) };
  }
  const faults: ConfigFault[] = [];
  const versions: CriteriaVersion[] = [];
  let whole: Record<string, unknown> = {};
  for (const [index, change] of outer.data.versions.entries()) {
    whole = { ...whole, ...change };
    const checked = version.safeParse(whole);
    if (!checked.success) {
      const found = faultsOf(checked.error.issues, whole);
      faults.push(...found.map(fault => yaml.faultAt(['versions', index, ...fault.path], fault.reason)));
    } else if (versions.length > 0 && checked.data.validFrom <= versions.at(-1)!.validFrom) {
      faults.push(yaml.faultAt(['versions', index, 'validFrom'], 'must be after the version before'));
    } else versions.push(checked.data);
  }
  return faults.length > 0 ? { faults } : { versions };
}
