// Sending 2,000 messages by a channel that answers at once, against a bare loop that makes the same commits in the
// same batches and the same HTTP posts.
import { randomUUID } from 'node:crypto';
import { dayNumber } from '../../dist/kernel/civil-date.js';
import { runDaily } from '../../dist/operations/daily.job.js';
import { dispatch } from '../../dist/reminders/dispatch.job.js';
import { startAnswering } from './answering.mjs';
import { fillLoans, openBenchHouse, TODAY } from './many-loans.mjs';
import { measurePairs } from './measure.mjs';

export const name = 'dispatch';
export const target = { ratioAtLeast: 0.6 };
const MESSAGES = 2000;
const BATCH = 50;
const POSTS_AT_ONCE = 25;

export async function run(home) {
  const line = await startAnswering();
  const house = await openBenchHouse(home, {
    LINE_CHANNEL_ACCESS_TOKEN: 'bench',
    LINE_API_BASE_URL: line.url,
  });
  const worker = home.redisUrl ? await startWorker(house) : null;
  try {
    await fillLoans(house, 20_000);
    await runDaily(house, TODAY);
    await nameRecipients(house);
    const now = new Date(`${TODAY}T02:00:00Z`);
    const ours = async () => {
      await plannedAgain(house);
      const from = performance.now();
      const { sent } = await dispatch(house, now);
      if (sent !== MESSAGES) throw new Error(`Sent ${sent} of ${MESSAGES}`);
      return performance.now() - from;
    };
    const raw = async () => {
      await plannedAgain(house);
      const from = performance.now();
      await bareLoop(house, line.url);
      return performance.now() - from;
    };
    return { messages: MESSAGES, ...(await measurePairs(ours, raw, { as: 'speed' })) };
  } finally {
    await worker?.close();
    await house.close();
    await line.close();
  }
}

async function startWorker(house) {
  const { Worker } = await import('bullmq');
  const { QUEUE_NAME } = await import('../../dist/platform/queue/bullmq.adapter.js');
  const connection = { url: house.config.redisUrl, maxRetriesPerRequest: null };
  return new Worker(QUEUE_NAME, job => house.handleBatch(job.data), { connection, concurrency: 3 });
}

/** The people behind the loans, with a LINE address each, and exactly as many messages as are measured. */
async function nameRecipients(house) {
  await house.database.write(async tx => {
    const messages = await tx.all('select id, recipient_id, fund_id from message order by id');
    for (const { recipientId, fundId } of messages.slice(0, MESSAGES)) {
      await tx.run(
        `insert into person (id, fund_id, area, name, made_up, created_at) values (?, ?, '341522', 'ผู้กู้', 1, '')
         on conflict (id) do nothing`,
        [recipientId, fundId],
      );
      await tx.run(
        `insert into contact_channel (id, person_id, kind, address, consented_on, rank, created_at)
         values (?, ?, 'line', ?, '2026-01-01', 0, '')`,
        [randomUUID(), recipientId, `U${recipientId.replaceAll('-', '')}`],
      );
    }
    for (const { id } of messages.slice(MESSAGES)) {
      await tx.run('delete from reminder where message_id = ?', [id]);
      await tx.run('delete from message where id = ?', [id]);
    }
  });
}

async function plannedAgain(house) {
  await house.database.write(async tx => {
    await tx.run(
      `update message set state = 'planned', attempts = 0, retry_key = null, first_tried_at = null, next_try_at = null,
         lease = null, leased_until = null, sent_at = null, channel = null`,
    );
    await tx.run("update reminder set state = 'planned' where message_id is not null");
    await tx.run('delete from contact_day');
  });
}

async function bareLoop(house, url) {
  const { database } = house;
  const rows = await database.all(
    "select id, fund_id, recipient_id from message where state = 'planned' and on_day <= ?",
    [dayNumber(TODAY)],
  );
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = rows.slice(start, start + BATCH).map(row => ({ ...row, key: randomUUID() }));
    await database.write(async tx => {
      for (const { id, key, fundId, recipientId } of batch) {
        await tx.run(
          "insert into contact_day (fund_id, person_id, on_day, source, source_id) values (?, ?, ?, 'message', ?)",
          [fundId, recipientId, dayNumber(TODAY), id],
        );
        await tx.run(
          "update message set state = 'queued', retry_key = ?, text = ?, attempts = 1 where id = ?",
          [key, TEXT, id],
        );
      }
    });
    await postAll(batch, url);
    const list = batch.map(() => '?').join(', ');
    const ids = batch.map(({ id }) => id);
    await database.write(async tx => {
      await tx.run(`update message set state = 'sent', sent_at = ? where id in (${list})`, ['', ...ids]);
      await tx.run(`update reminder set state = 'sent' where message_id in (${list})`, ids);
    });
  }
}

const TEXT = 'แจ้งเรื่องกองทุน '.repeat(12);

async function postAll(batch, url) {
  const waiting = batch.values();
  const lane = async () => {
    for (const { key, recipientId } of waiting) {
      const answer = await fetch(`${url}/v2/bot/message/push`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: 'Bearer bench',
          'x-line-retry-key': key,
        },
        body: JSON.stringify({ to: recipientId, messages: [{ type: 'text', text: TEXT }] }),
      });
      await answer.text();
    }
  };
  await Promise.all(Array.from({ length: POSTS_AT_ONCE }, lane));
}
