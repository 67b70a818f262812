// A process that holds only the reminders: closes the day it is told, sends what is due, and ends.
//   node test/drivers/child-reminders.mjs '{"day":"2026-11-21","from":540,"evening":true,"since":0}'
// `from`: minutes after midnight in Bangkok; `evening`: goes on until the lawful hours are over; `since`: jobs that
// were put on the queue before it are yesterday's, and nobody waits for them.
// TIDTAM_MUTANT names a wrong order of work, on which the suite must fail: only this file knows them.
import { randomUUID } from 'node:crypto';
import { Worker } from 'bullmq';
import { bangkokInstant } from '../../dist/kernel/civil-date.js';
import { runDaily } from '../../dist/operations/daily.job.js';
import { openHouse } from '../../dist/operations/house.js';
import { SetClock } from '../../dist/platform/clock.js';
import { readConfig } from '../../dist/platform/config.js';
import { QUEUE_NAME } from '../../dist/platform/queue/bullmq.adapter.js';
import { dispatch } from '../../dist/reminders/dispatch.job.js';

const { day, from, evening, since } = JSON.parse(process.argv[2]);
const MINUTES = [0, 1, 2, 5, 10, 20, 40];
const EVENING = 18 * 60 + 1;

const clock = new SetClock(bangkokInstant(day, from));
const config = readConfig(process.env);
const house = await openHouse(config, clock);
mutate(process.env.TIDTAM_MUTANT);
const worker = config.redisUrl && takeBatches(config.redisUrl);
process.stdout.write('ready\n');

await runDaily(house, day);
for (const minute of MINUTES) {
  clock.set(bangkokInstant(day, from + minute));
  const { sent, failed, deferred } = await dispatch(house, clock.now());
  if (sent + failed + deferred === 0) break;
}
if (evening) {
  clock.set(bangkokInstant(day, EVENING));
  await dispatch(house, clock.now());
}
await worker?.close();
await house.close();
process.stdout.write('done\n');

function takeBatches(url) {
  const take = job => (job.timestamp < since ? {} : house.handleBatch(job.data));
  const connection = { url, maxRetriesPerRequest: null };
  return new Worker(QUEUE_NAME, take, { connection, concurrency: 3, lockDuration: 120_000 });
}

/** Puts a wrong order of work in the place of LINE's channel. */
function mutate(name) {
  const at = house.channels.findIndex(channel => channel.kind === 'line');
  const line = house.channels[at];
  const send = {
    // Every try has a key of its own, as if none were stored before the first.
    'no-retry-key': letter => line.send({ ...letter, retryKey: randomUUID() }),
    // Said to be sent, and sent afterwards.
    'mark-before-sending': async letter => {
      setTimeout(() => line.send(letter), 20);
      return { kind: 'accepted', providerId: null };
    },
  }[name];
  if (send)
    house.channels[at] = {
      kind: 'line',
      configured: true,
      send,
      quota: () => null,
      close: () => line.close(),
    };
}
