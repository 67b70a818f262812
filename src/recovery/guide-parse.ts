// Makes a guide from the text of its file; a later version writes only what it changes.
import { z } from 'zod';
import { type ConfigFault, faultsOf, readYaml } from '../registry/yaml-file.js';
import type { Guide } from './guide.js';
import { guideVersion } from './guide-schema.js';

const guideFile = z.strictObject({
  key: z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'write a key in small letters and hyphens'),
  versions: z.array(z.record(z.string(), z.unknown())).min(1),
});

/** The versions that a file writes, oldest first, or every fault of it, each with its line. */
export function parseGuide(file: string, text: string): { guides: Guide[] } | { faults: ConfigFault[] } {
  const yaml = readYaml(file, text);
  if (Array.isArray(yaml)) return { faults: yaml };
  const outer = guideFile.safeParse(yaml.data);
  if (!outer.success) {
    const found = faultsOf(outer.error.issues, yaml.data);
    return { faults: found.map(fault => yaml.faultAt(fault.path, fault.reason)) };
  }
  const { key, versions } = outer.data;
  const faults: ConfigFault[] = [];
  const guides: Guide[] = [];
  if (!file.endsWith(`${key}.yaml`)) faults.push(yaml.faultAt(['key'], `the file of ${key} is ${key}.yaml`));
  let whole: Record<string, unknown> = {};
  for (const [index, change] of versions.entries()) {
    whole = { ...whole, ...change };
    const checked = guideVersion.safeParse(whole);
    if (checked.success) {
      const isLater = guides.length === 0 || guides.at(-1)!.validFrom < checked.data.validFrom;
      if (!isLater)
        faults.push(yaml.faultAt(['versions', index, 'validFrom'], 'must be after the version before'));
      guides.push({ key, ...checked.data });
    } else {
      const found = faultsOf(checked.error.issues, whole);
      faults.push(...found.map(fault => yaml.faultAt(['versions', index, ...fault.path], fault.reason)));
    }
  }
  return faults.length > 0 ? { faults } : { guides };
}
