// Thirty-two readers at once over 20,000 loans: the dashboard of a district and a loan, against /health/live of the
// same server. `ours` and `raw` are p95 in milliseconds.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { percentile, readersAtOnce, readyServer } from './measure.mjs';

export const name = 'readers';
const READERS = 32;
const ASKS = 640;

export async function run(home) {
  const env = { ...process.env, DATABASE_URL: home.databaseUrl };
  const child = fork(join(import.meta.dirname, 'readers-server.mjs'), {
    env,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  try {
    const server = await readyServer(child);
    const paths = {
      'dashboard-district': '/api/v1/dashboards/arrears?area=3415',
      'dashboard-past-day': '/api/v1/dashboards/arrears?area=3415&asOf=2026-06-30',
      loan: `/api/v1/loans/${server.loan}`,
      'page-loan': `/loans/${server.loan}`,
      'page-overview': '/overview?area=3415',
    };
    const results = [];
    for (const [label, path] of Object.entries(paths)) results.push(await measured(server, label, path));
    return results;
  } finally {
    if (child.connected) {
      child.disconnect();
      await once(child, 'exit');
    }
  }
}

async function measured(server, label, path) {
  const ask = async address => {
    const answer = await fetch(`http://127.0.0.1:${server.port}${address}`, {
      headers: { authorization: `Bearer ${server.token}` },
    });
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    await answer.text();
  };
  await ask(path);
  const ratios = [];
  const ours = [];
  const raw = [];
  for (let pair = 0; pair < 7; pair++) {
    const own = percentile(await readersAtOnce(READERS, ASKS, () => ask(path)), 0.95);
    const bare = percentile(await readersAtOnce(READERS, ASKS, () => ask('/health/live')), 0.95);
    ours.push(own);
    raw.push(bare);
    ratios.push(own / bare);
  }
  return {
    name: `p95-${label}`,
    as: 'time',
    readers: READERS,
    ratio: percentile(ratios, 0.5),
    min: Math.min(...ratios),
    max: Math.max(...ratios),
    ours: percentile(ours, 0.5),
    raw: percentile(raw, 0.5),
    unit: 'ms',
    pairs: 7,
  };
}
