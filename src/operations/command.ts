// An operation from the terminal: its words, and what it does.
import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Config } from '../platform/config.js';
import type { House } from './house.js';
import type { Progress } from './progress.js';

/** The options that were written, by name; an option that may be repeated is a list. */
export interface Given {
  options: Record<string, string | boolean | (string | boolean)[] | undefined>;
  /** What stands without a name, in order. */
  files: string[];
}

/** What a command works with. */
export interface Surroundings {
  config: Config;
  /** Opens the house at the first call, migrated; the terminal closes it. */
  house(): Promise<House>;
  progress(label: string, total: number): Progress;
}

/** What a command answers: lines for people, one document for `--json`. */
export interface Outcome {
  lines: string[];
  json: unknown;
  /** 0 unless said otherwise. */
  exitCode?: number;
}

export interface Command {
  /** `user add`, `daily`. */
  name: string;
  /** What follows the name: `--date D`. */
  usage: string;
  options: NonNullable<ParseArgsConfig['options']>;
  /** How many files or other unnamed words must follow. */
  files?: number;
  run(given: Given, around: Surroundings): Promise<Outcome>;
}

/** The words do not make a command: the terminal shows how it is written. */
export class UsageFault extends Error {}

/** The command that the words name, with what was given to it; throws a `UsageFault`. */
export function readCommand(
  commands: readonly Command[],
  words: readonly string[],
): { command: Command; given: Given; json: boolean } {
  const command = commands.find(({ name }) => name.split(' ').every((part, index) => words[index] === part));
  if (!command)
    throw new UsageFault(words[0] === undefined ? 'Which operation?' : `No operation "${words.join(' ')}"`);
  const rest = words.slice(command.name.split(' ').length);
  const parsed = parsedWords(command, rest);
  const { json, ...options } = parsed.values as Given['options'];
  if (parsed.positionals.length !== (command.files ?? 0)) {
    throw new UsageFault(`${command.name} ${command.usage}`);
  }
  return { command, given: { options, files: parsed.positionals }, json: json === true };
}

/** An option that must be there, as text; throws a `UsageFault`. */
export function required(given: Given, name: string): string {
  const value = given.options[name];
  if (typeof value === 'string' && value !== '') return value;
  throw new UsageFault(`--${name} is missing`);
}

/** An option as text, or null when it was not written. */
export function optional(given: Given, name: string): string | null {
  const value = given.options[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** An option that may be repeated. */
export function repeated(given: Given, name: string): string[] {
  const value = given.options[name];
  return Array.isArray(value) ? value.map(String) : [];
}

function parsedWords(command: Command, rest: readonly string[]) {
  try {
    const options = { ...command.options, json: { type: 'boolean' as const } };
    return parseArgs({ args: [...rest], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageFault(`${(error as Error).message}\n${command.name} ${command.usage}`);
  }
}
