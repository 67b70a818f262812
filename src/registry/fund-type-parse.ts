// Makes a kind of fund from the text of its file. A later version writes only what it changes: maps are
// filled key by key from the version before, lists and values are replaced, so a change of rate is one line.
import { z } from 'zod';
import type { FundType, FundTypeVersion } from './fund-type.js';
import { fundTypeVersion } from './fund-type-schema.js';
import { type ConfigFault, faultsOf, readYaml, type YamlFile } from './yaml-file.js';

const fundTypeFile = z.strictObject({
  key: z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'write a key in small letters and hyphens'),
  versions: z.array(z.record(z.string(), z.unknown())).min(1),
});

/** The kind of fund that a file writes, or every fault of it, each with its line. */
export function parseFundType(file: string, text: string): FundType | ConfigFault[] {
  const yaml = readYaml(file, text);
  if (Array.isArray(yaml)) return yaml;
  const outer = fundTypeFile.safeParse(yaml.data);
  if (!outer.success)
    return faultsOf(outer.error.issues, yaml.data).map(fault => yaml.faultAt(fault.path, fault.reason));

  const { key, versions: written } = outer.data;
  const faults: ConfigFault[] = [];
  if (!file.endsWith(`${key}.yaml`)) faults.push(yaml.faultAt(['key'], `the file of ${key} is ${key}.yaml`));
  const versions: FundTypeVersion[] = [];
  // A fault that a version took over from the one before was told there already.
  let told = new Set<string>();
  let whole: unknown = {};
  written.forEach((change, index) => {
    whole = filled(whole, change);
    const checked = fundTypeVersion.safeParse(whole);
    if (checked.success) versions.push({ key, ...checked.data });
    const found = checked.success ? [] : faultsOf(checked.error.issues, whole);
    const fresh = found.filter(fault => !told.has(JSON.stringify(fault)));
    faults.push(...fresh.map(fault => yaml.faultAt(['versions', index, ...fault.path], fault.reason)));
    told = new Set(found.map(fault => JSON.stringify(fault)));
  });
  if (faults.length === 0) faults.push(...orderFaults(yaml, versions));
  return faults.length > 0 ? faults : deepFreeze({ key, versions });
}

/** `base` with what `change` writes: maps key by key, all else replaced. */
function filled(base: unknown, change: unknown): unknown {
  if (!isMap(base) || !isMap(change)) return change;
  const result = { ...base };
  for (const [key, value] of Object.entries(change)) result[key] = filled(base[key], value);
  return result;
}

function orderFaults(yaml: YamlFile, versions: FundTypeVersion[]): ConfigFault[] {
  return versions.flatMap((version, index) =>
    index > 0 && version.validFrom <= versions[index - 1]!.validFrom
      ? [yaml.faultAt(['versions', index, 'validFrom'], 'must be after the version before')]
      : [],
  );
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}
