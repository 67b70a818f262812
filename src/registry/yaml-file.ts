// Reads a YAML file of config/ so that a fault can name the file, the line and the column it stands on.
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';

/** One fault of a config file; line and column count from 1. */
export interface ConfigFault {
  file: string;
  line: number;
  column: number;
  reason: string;
}

/** A path into the file's data: keys of maps and places in lists. */
export type ConfigPath = readonly PropertyKey[];

/** A YAML file that could be read: its data, and where each part of it stands. */
export interface YamlFile {
  file: string;
  data: unknown;
  /** The fault at a path; a path that is not there stands at its nearest parent. */
  faultAt(path: ConfigPath, reason: string): ConfigFault;
}

/** The file's data, or the faults for which it is not YAML (a key twice, a wrong indent). */
export function readYaml(file: string, text: string): YamlFile | ConfigFault[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const place = (offset: number, reason: string): ConfigFault => {
    const at = lines.linePos(offset);
    return { file, line: Math.max(at.line, 1), column: Math.max(at.col, 1), reason };
  };
  if (document.errors.length > 0) return document.errors.map(error => place(error.pos[0], error.message));
  return {
    file,
    data: document.toJS(),
    faultAt: (path, reason) => place(offsetOf(document, path), `${writePath(path)}${reason}`),
  };
}

/**
 * The faults of a failed check of `data`; an unknown key is a fault of its own line, an absent one is
 * missing.
 */
export function faultsOf(
  issues: readonly z.core.$ZodIssue[],
  data: unknown,
): { path: ConfigPath; reason: string }[] {
  return issues.flatMap(issue => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map(key => ({ path: [...issue.path, key], reason: 'unknown key' }));
    }
    return [{ path: issue.path, reason: isThere(data, issue.path) ? issue.message : 'missing' }];
  });
}

/** As an operator reads it: `config/fund-types/women.yaml:12:5 terms.annualRate: …`. */
export function writeFault(fault: ConfigFault): string {
  return `${fault.file}:${fault.line}:${fault.column} ${fault.reason}`;
}

/** Stops the start: one line for each fault. */
export class ConfigError extends Error {
  constructor(readonly faults: readonly ConfigFault[]) {
    super(faults.map(writeFault).join('\n'));
  }
}

function offsetOf(document: Document, path: ConfigPath): number {
  for (let depth = path.length; depth > 0; depth--) {
    const offset = keyOffset(document, path.slice(0, depth));
    if (offset !== null) return offset;
  }
  return 0;
}

/** Where a map's key is written, or a list's entry; null when the file does not have it. */
function keyOffset(document: Document, path: ConfigPath): number | null {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  const last = path.at(-1);
  if (isMap(parent)) {
    const pair = parent.items.find(item => isScalar(item.key) && item.key.value === last);
    return isNode(pair?.key) ? (pair.key.range?.[0] ?? null) : null;
  }
  const node = document.getIn(path, true);
  return isNode(node) ? (node.range?.[0] ?? null) : null;
}

function isThere(data: unknown, path: ConfigPath): boolean {
  let part = data;
  for (const key of path) part = (part as Record<PropertyKey, unknown> | null | undefined)?.[key];
  return part !== undefined;
}

function writePath(path: ConfigPath): string {
  return path.length === 0 ? '' : `${path.join('.')}: `;
}
