// Starts Tidtam by its role: web, scheduler, worker, or all in one process.

import { openDemonstration } from './operations/demo/open-demonstration.job.js';
import { openHouse } from './operations/house.js';
import { modulesOfRole } from './operations/roles.js';
import { setUpLink } from './operations/set-up-link.job.js';
import { ConfigFault, readConfig } from './platform/config.js';
import { Outage } from './platform/database/database.js';
import { ConfigError } from './registry/yaml-file.js';
import { serve } from './web/serve.js';

async function main(): Promise<void> {
  const config = readConfig(process.env, { demo: process.argv[2] === 'demo' });
  const demonstration = config.demo ? await openDemonstration(config) : null;
  const house = demonstration?.house ?? (await openHouse(config));
  const app = await serve(house, modulesOfRole(house));
  // Any free port was asked for: only the listening server knows which one it got.
  process.stdout.write(`${config.port === 0 ? await app.getUrl() : config.publicUrl}\n`);
  for (const line of demonstration?.lines ?? []) process.stdout.write(`${line}\n`);
  const link = await setUpLink(house);
  if (link) process.stdout.write(`ตั้งผู้ดูแลระบบคนแรก ภายใน 1 วัน (make the first administrator): ${link}\n`);
}

main().catch(error => {
  const known = error instanceof ConfigFault || error instanceof ConfigError || error instanceof Outage;
  const taken = error?.code === 'EADDRINUSE' ? `PORT ${error.port} is in use by another program` : null;
  process.stderr.write(`${taken ?? (known ? error.message : (error?.stack ?? error))}\n`);
  process.exit(1);
});
