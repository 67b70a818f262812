// Verify by several processes at once: each takes its share of the funds, with a snapshot of its own. The
// shares' breaks are those of the whole: what a chain or a figure holds together lies within one fund.
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import type { CivilDate } from '../kernel/civil-date.js';
import type { Database } from '../platform/database/database.js';
import { MOST_BREAKS, type Progress, type Share, type Verdict, verify } from './verify.job.js';

/** Below so many loans another process takes longer to start than it saves. */
const WORTH_STARTING = 4000;
const MOST_PROCESSES = 4;

/** How many processes the books are worth: one for small ones, else as many as there are processors. */
export async function processesFor(db: Database): Promise<number> {
  const loans = (await db.first<{ n: number }>('select count(*) as n from loan'))!.n;
  const worth = Math.max(1, Math.floor(loans / WORTH_STARTING));
  return Math.min(worth, availableParallelism(), MOST_PROCESSES);
}

/** Verifies all books, one share here and each of the others by this command in a process of its own. */
export async function verifyTogether(
  database: Database,
  today: CivilDate,
  processes: number,
  progress: Progress,
): Promise<Verdict> {
  const funds = (await database.first<{ n: number }>('select count(*) as n from fund'))!.n;
  let done = 0;
  const oneMore = () => progress(++done, funds);
  const others = Array.from({ length: processes - 1 }, (_, index) =>
    elsewhere({ part: index + 2, of: processes }, today, oneMore),
  );
  const own = verify(database, today, oneMore, { part: 1, of: processes });
  return joined(await Promise.all([own, ...others]));
}

function elsewhere(share: Share, today: CivilDate, oneMore: () => void): Promise<Verdict> {
  const words = ['verify', '--share', `${share.part}/${share.of}`, '--date', today, '--json'];
  const child = fork(process.argv[1]!, words, { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  child.on('message', oneMore);
  let said = '';
  child.stdout!.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  return new Promise((resolve, reject) => {
    const unfinished = () =>
      new Error(`Share ${share.part} of ${share.of} of the verification did not finish`);
    child.once('error', reject);
    child.once('close', code => {
      if (code === 0 || (code === 1 && said)) resolve(JSON.parse(said) as Verdict);
      else reject(unfinished());
    });
  });
}

function joined(verdicts: Verdict[]): Verdict {
  const breaks = verdicts.flatMap(verdict => verdict.breaks).slice(0, MOST_BREAKS);
  const sum = (of: keyof Verdict['checked']) =>
    verdicts.reduce((total, { checked }) => total + checked[of], 0);
  return {
    ok: breaks.length === 0,
    checked: { funds: sum('funds'), loans: sum('loans'), facts: sum('facts'), events: sum('events') },
    breaks,
  };
}
