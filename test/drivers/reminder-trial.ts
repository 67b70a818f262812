// A trial of the reminders: days of sending by a process that is killed again and again, and what must hold
// after.
import { importRegister } from '../../src/imports/import-register.act.js';
import { SYSTEM } from '../../src/kernel/actor.js';
import {
  addDays,
  bangkokDate,
  bangkokInstant,
  bangkokMinutes,
  type CivilDate,
} from '../../src/kernel/civil-date.js';
import { runDaily } from '../../src/operations/daily.job.js';
import { type House, openHouse } from '../../src/operations/house.js';
import { verify } from '../../src/operations/verify.job.js';
import { SetClock } from '../../src/platform/clock.js';
import { readConfig } from '../../src/platform/config.js';
import type { Reader } from '../../src/platform/database/database.js';
import { openFund } from '../../src/registry/open-fund.act.js';
import { ContactChannel } from '../../src/registry/person.entity.js';
import { type FakeLine, startFakeLine } from '../fakes/line.mjs';
import { freshDatabase } from '../services/databases.mjs';
import { childScript, start } from '../services/processes.mjs';

const FIRST_DAY: CivilDate = '2026-11-21';
const BORROWERS = 500;
const MORNING = 9 * 60;

export interface Trial {
  databaseUrl: string;
  redisUrl?: string | undefined;
  /** How often the process is to be killed. */
  kills: number;
  seed: number;
  /** Where it dies by itself, in turn; when they are used up it is killed at random moments. */
  points: string[];
  /** LINE's faults. */
  mix: Record<string, number>;
  mutant?: string;
}

/** What does not hold; all empty when nothing was lost and nothing doubled. */
export interface Verdict {
  lost: string[];
  doubled: string[];
  astray: string[];
  /** What `verify` says of the whole database. */
  broken: string[];
}

/** Runs the trial and judges it. */
export async function runTrial(trial: Trial): Promise<{ verdict: Verdict; killed: number; sent: number }> {
  let now = bangkokInstant(FIRST_DAY, MORNING).getTime();
  const line = await startFakeLine({ now: () => now, slow: 10, seed: trial.seed });
  line.mix(trial.mix, trial.seed);
  const house = await openSeeded(trial.databaseUrl);
  const random = randomFrom(trial.seed);
  const points = [...trial.points];
  let killed = 0;
  let at = { day: FIRST_DAY, from: MORNING, since: Date.now() };
  for (let over = false; !over; ) {
    now = bangkokInstant(at.day, at.from).getTime();
    const last = killed >= trial.kills;
    const point = last ? undefined : points.shift();
    const afterMs = last || point ? null : Math.floor(random() * 90);
    const died = await oneRun(trial, line, { ...at, evening: last }, point, afterMs);
    if (died) killed += 1;
    over = last && !died;
    const stays = died && random() < 0.6 && at.from < 16 * 60;
    at = stays
      ? { ...at, from: at.from + 60 }
      : { day: addDays(at.day, 1), from: MORNING, since: Date.now() };
  }
  const lastDay = bangkokDate(new Date(now));
  const verdict = await judge(house.database, line, await undisturbed(lastDay));
  const { breaks } = await verify(house.database, lastDay);
  verdict.broken.push(...breaks.map(one => `${one.code} ${one.subject.kind} ${one.subject.id}`));
  const sent = line.effects.length;
  await house.close();
  await line.close();
  return { verdict, killed, sent };
}

/** One process for one day; answers whether it was killed. */
async function oneRun(
  trial: Trial,
  line: FakeLine,
  words: { day: CivilDate; from: number; evening: boolean; since: number },
  point: string | undefined,
  afterMs: number | null,
): Promise<boolean> {
  const env = {
    ...process.env,
    ...environmentOf(trial.databaseUrl),
    REDIS_URL: trial.redisUrl ?? '',
    LINE_CHANNEL_ACCESS_TOKEN: 'token',
    LINE_API_BASE_URL: line.url,
    TIDTAM_CRASH_AT: point ?? '',
    TIDTAM_MUTANT: trial.mutant ?? '',
  };
  const child = start(process.execPath, [childScript('child-reminders.mjs'), JSON.stringify(words)], { env });
  let over = false;
  const ended = child.ended.finally(() => {
    over = true;
  });
  if (afterMs !== null) {
    while (!over && !child.output().includes('ready')) await pause(5);
    await Promise.race([ended, pause(afterMs)]);
    if (!over) process.kill(child.pid, 'SIGKILL');
  }
  const code = await ended;
  await swallowed(line);
  if (code === 'SIGKILL') return true;
  if (code !== 0) throw new Error(`The reminders' process ended with ${code}:\n${child.output()}`);
  return false;
}

/** What a dead process had written is still on its way to LINE: it belongs to this day, not to the next. */
async function swallowed(line: FakeLine): Promise<void> {
  for (let quiet = 0, seen = -1; quiet < 3; ) {
    quiet = line.requests.length === seen ? quiet + 1 : 0;
    seen = line.requests.length;
    await pause(20);
  }
}

async function judge(db: Reader, line: FakeLine, windows: Set<string>): Promise<Verdict> {
  const verdict: Verdict = { lost: [], doubled: [], astray: [], broken: [] };
  const reminders = await db.all<Window & { state: string; reason: string | null; message: string | null }>(
    `select ${WINDOW}, r.state, r.reason, m.state as message from ${FROM} left join message m on m.id = r.message_id`,
  );
  const known = new Set(reminders.map(windowName));
  for (const window of windows) if (!known.has(window)) verdict.lost.push(`${window} was never planned`);
  for (const reminder of reminders) {
    const { state, reason } = reminder;
    const isOver =
      state === 'sent' || (['handed-to-committee', 'cancelled', 'expired'].includes(state) && reason);
    if (!isOver) verdict.lost.push(`${windowName(reminder)} is ${state}`);
    if (state === 'sent' && reminder.message !== 'sent')
      verdict.lost.push(`${windowName(reminder)} has no message`);
    if (!windows.has(windowName(reminder))) verdict.doubled.push(`${windowName(reminder)} is none`);
  }
  const effects = new Map<string, number>();
  for (const { at, to } of line.effects) {
    const minutes = bangkokMinutes(new Date(at));
    const contact = `${to} ${bangkokDate(new Date(at))}`;
    effects.set(contact, (effects.get(contact) ?? 0) + 1);
    if (minutes < 8 * 60 || minutes >= 18 * 60) verdict.astray.push(`${contact} at minute ${minutes}`);
  }
  for (const [contact, times] of effects) if (times > 1) verdict.doubled.push(`${contact}: ${times} times`);
  const messages = await db.all<{ address: string | null; onDate: string; state: string }>(
    'select address, on_date, state from message',
  );
  const states = new Map(messages.map(one => [`${one.address} ${one.onDate}`, one.state]));
  for (const [contact, state] of states)
    if (state === 'sent' && !effects.has(contact)) verdict.lost.push(`${contact} is said to be sent`);
  for (const contact of effects.keys()) {
    const state = states.get(contact) ?? 'unknown';
    if (!['sent', 'handed-to-committee'].includes(state)) verdict.astray.push(`${contact} is ${state}`);
  }
  return verdict;
}

interface Window {
  number: string;
  instalment: number;
  windowKey: string;
  sendOn: string;
  name: string;
}
const WINDOW = 'l.number, r.instalment, r.window_key, r.send_on, p.name';
const FROM = 'reminder r join loan l on l.id = r.loan_id left join person p on p.id = r.recipient_id';

function windowName({ number, instalment, windowKey, sendOn, name }: Window): string {
  return `${number} ${instalment} ${windowKey} ${sendOn} ${name}`;
}

/** The windows that a house plans whose process nobody kills. */
async function undisturbed(lastDay: CivilDate): Promise<Set<string>> {
  const fresh = await freshDatabase('sqlite');
  const house = await openSeeded(fresh.url);
  for (let day = FIRST_DAY; day <= lastDay; day = addDays(day, 1)) {
    (house.clock as SetClock).set(bangkokInstant(day, MORNING));
    await runDaily(house, day);
  }
  const rows = await house.database.all<Window>(`select ${WINDOW} from ${FROM}`);
  await house.close();
  await fresh.drop();
  return new Set(rows.map(windowName));
}

/** A fund with a borrower for each day of the month many times over, each with LINE. */
async function openSeeded(databaseUrl: string): Promise<House> {
  const clock = new SetClock(bangkokInstant(FIRST_DAY, MORNING));
  const house = await openHouse(readConfig(environmentOf(databaseUrl)), clock);
  const terms = { capital: null, terms: null, payment: null };
  const fund = { name: 'กองทุนไฟดับ', fundType: 'women', area: '341522', ...terms };
  const { id: fundId } = await house.journal.perform(openFund, fund, { actor: SYSTEM });
  const rows = Array.from({ length: BORROWERS }, (_, n) => ({
    row: n + 2,
    cells: [`${n}/2569`, `ผู้กู้ ${n}`, 'บุคคล', addDays('2026-08-01', n % 30), 6000, 6],
  }));
  const header = ['number', 'name', 'borrowerKind', 'disbursedOn', 'principal', 'instalments'];
  const input = { fundId, sheets: [{ name: 'loans', header, rows }], file: { name: '', sha256: '' } };
  await house.journal.perform(importRegister, input, { actor: SYSTEM });
  const people = await house.database.all<{ id: string; name: string }>('select id, name from person');
  const createdAt = clock.now().toISOString();
  await house.database.write(tx =>
    tx.insert(
      ContactChannel,
      people.map(
        ({ id, name }): ContactChannel => ({
          id,
          personId: id,
          kind: 'line',
          address: `U${name.replace(/\D/g, '').padStart(32, '0')}`,
          consentedOn: FIRST_DAY,
          withdrawnOn: null,
          rank: 0,
          createdAt,
        }),
      ),
    ),
  );
  return house;
}

function environmentOf(databaseUrl: string) {
  return { DATABASE_URL: databaseUrl, ENCRYPTION_KEY: '5a'.repeat(32), SCHEDULER: 'off' };
}

/** Mulberry32: the seed that a failing run names plays it again. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));
