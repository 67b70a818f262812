// Reads config/recovery/ once at start. Any fault stops the start, with all of them told at once.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError, type ConfigFault } from '../registry/yaml-file.js';
import type { Guide, Guides } from './guide.js';
import { parseGuide } from './guide-parse.js';

let settled: Guides | null = null;

/** The guides of a directory of `<fund type>.yaml` files; throws a ConfigError that names every fault. */
export function loadGuides(directory: string): Guides {
  const guides = new Map<string, Guide[]>();
  const faults: ConfigFault[] = [];
  const files = readdirSync(directory).filter(name => name.endsWith('.yaml'));
  for (const name of files.sort()) {
    const file = join(directory, name);
    const parsed = parseGuide(file, readFileSync(file, 'utf8'));
    if ('faults' in parsed) faults.push(...parsed.faults);
    else guides.set(parsed.guides[0]!.key, parsed.guides);
  }
  if (files.length === 0) faults.push({ file: directory, line: 1, column: 1, reason: 'has no guide' });
  if (faults.length > 0) throw new ConfigError(faults);
  return guides;
}

/** Called once at start, before the first act. */
export function settleGuides(guides: Guides): void {
  settled = guides;
}

export function recoveryGuides(): Guides {
  if (!settled) throw new Error('The recovery guides are not settled yet');
  return settled;
}
