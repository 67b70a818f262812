// `npm run demo`: a house in a temporary folder, filled, with channels that take every message and send
// nothing.
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { SystemClock } from '../../platform/clock.js';
import type { Config } from '../../platform/config.js';
import { sqliteFile } from '../../platform/database/open.js';
import { type House, openHouse } from '../house.js';
import { fillDemonstration, type SignIn } from './fill-demonstration.job.js';
import { pretendChannels } from './pretend-channel.adapter.js';

/** The open house and what the terminal says of it; its folder goes when the process ends. */
export async function openDemonstration(config: Config): Promise<{ house: House; lines: string[] }> {
  const folder = dirname(sqliteFile(config.databaseUrl));
  const clear = () => rmSync(folder, { recursive: true, force: true });
  // A signal ends the process without its exit event.
  for (const end of ['exit', 'SIGINT', 'SIGTERM', 'SIGHUP']) process.once(end, clear);
  const outside = { line: null, sms: null, smtp: null };
  const house = await openHouse({ ...config, ...outside }, new SystemClock(), pretendChannels());
  const signIns = await fillDemonstration(house);
  return {
    house,
    lines: ['', 'ข้อมูลสาธิต ไม่ส่งข้อความออกจริง (demonstration: nothing is really sent)', ...tableOf(signIns)],
  };
}

function tableOf(signIns: SignIn[]): string[] {
  const widest = Math.max(...signIns.map(signIn => signIn.username.length));
  return signIns.map(
    ({ username, password, role, place }) => `  ${username.padEnd(widest)}  ${password}  ${role} ${place}`,
  );
}
