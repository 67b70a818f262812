// Starts Tidtam by its role: web, scheduler, worker, or all in one process.

import { type House, openHouse } from './operations/house.js';
import { modulesOfRole, openWorker } from './operations/roles.js';
import { setUpLink } from './operations/set-up-link.job.js';
import { type Config, ConfigFault, readConfig } from './platform/config.js';
import { Outage } from './platform/database/database.js';
import { ConfigError } from './registry/yaml-file.js';

async function main(): Promise<void> {
  const config = readConfig(process.env, { demo: process.argv[2] === 'demo' });
  // The rest of the program is read from the disk while the database makes its tables.
  const [opened, { serve }, modulesFor] = await Promise.all([
    open(config),
    import('./web/serve.js'),
    modulesOfRole(config),
  ]);
  const { house, lines } = opened;
  const app = await serve(house, modulesFor(house));
  // Any free port was asked for: only the listening server knows which one it got.
  process.stdout.write(`${config.port === 0 ? await app.getUrl() : config.publicUrl}\n`);
  for (const line of lines) process.stdout.write(`${line}\n`);
  const link = await setUpLink(house);
  if (link) process.stdout.write(`ตั้งผู้ดูแลระบบคนแรก ภายใน 1 วัน (make the first administrator): ${link}\n`);
  await openWorker(house);
}

async function open(config: Config): Promise<{ house: House; lines: string[] }> {
  if (!config.demo) return { house: await openHouse(config), lines: [] };
  const { openDemonstration } = await import('./operations/demo/open-demonstration.job.js');
  return openDemonstration(config);
}

main().catch(error => {
  const known = error instanceof ConfigFault || error instanceof ConfigError || error instanceof Outage;
  const taken = error?.code === 'EADDRINUSE' ? `PORT ${error.port} is in use by another program` : null;
  process.stderr.write(`${taken ?? (known ? error.message : (error?.stack ?? error))}\n`);
  process.exit(1);
});
