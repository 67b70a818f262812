// Operations from a terminal: each migrates first, and may run while the server does.

import { Refusal } from './kernel/refusal.js';
import { type Command, readCommand, type Surroundings, UsageFault } from './operations/command.js';
import { type House, openHouse } from './operations/house.js';
import { importFile } from './operations/import-command.js';
import { daily, dispatchNow } from './operations/job-commands.js';
import { showProgress } from './operations/progress.js';
import { backupTo, listReactions, restoreFrom, verifyBooks } from './operations/safekeeping-commands.js';
import { tokenAdd, userAdd } from './operations/user-commands.js';
import { ConfigFault, readConfig } from './platform/config.js';
import { Outage } from './platform/database/database.js';
import { ConfigError } from './registry/yaml-file.js';

const COMMANDS: readonly Command[] = [
  userAdd,
  tokenAdd,
  daily,
  dispatchNow,
  importFile,
  verifyBooks,
  backupTo,
  restoreFrom,
  listReactions,
];

async function main(words: string[]): Promise<number> {
  const { command, given, json } = readCommand(COMMANDS, words);
  let open: House | undefined;
  const around: Surroundings = {
    config: readConfig(process.env),
    house: async () => (open ??= await openHouse(around.config)),
    progress: (label, total) => showProgress(label, total, json ? null : process.stderr),
  };
  try {
    const outcome = await command.run(given, around);
    const answer = json ? [JSON.stringify(outcome.json)] : outcome.lines;
    for (const line of answer) process.stdout.write(`${line}\n`);
    return outcome.exitCode ?? 0;
  } finally {
    await open?.close();
  }
}

/** Why it stopped: one line for what was expected to happen, everything for a defect. */
function reason(error: unknown): string {
  if (error instanceof Refusal) {
    const faults = error.faults.map(({ field, message }) => `${field}: ${message.th} (${message.en})`);
    return faults.length ? faults.join('\n') : `${error.words.th} (${error.words.en})`;
  }
  if (error instanceof UsageFault) return `${error.message}\n\n${usage()}`;
  const isKnown = error instanceof ConfigFault || error instanceof ConfigError || error instanceof Outage;
  return isKnown ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function usage(): string {
  return ['npm run cli -- …', ...COMMANDS.map(({ name, usage }) => `  ${name} ${usage}`), '  [--json]'].join(
    '\n',
  );
}

main(process.argv.slice(2)).then(
  code => {
    process.exitCode = code;
  },
  error => {
    process.stderr.write(`${reason(error)}\n`);
    process.exitCode = 1;
  },
);
