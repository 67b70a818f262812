// A process of its own that registers people in one fund, as many as it is told, and says their ids.
//   node test/drivers/child-writer.mjs FUND_ID HOW_MANY NAME   (the environment says which database)
import { SYSTEM } from '../../dist/kernel/actor.js';
import { openHouse } from '../../dist/operations/house.js';
import { readConfig } from '../../dist/platform/config.js';
import { registerPerson } from '../../dist/registry/register-person.act.js';

const [fundId, howMany, name] = process.argv.slice(2);
const house = await openHouse(readConfig(process.env));
const unknown = { area: null, nationalId: null, phone: null, address: null, channels: [] };
const ids = [];
for (let n = 0; n < Number(howMany); n += 1) {
  const input = { fundId, name: `${name} ${n}`, ...unknown };
  const person = await house.journal.perform(registerPerson, input, { actor: SYSTEM });
  ids.push(person.id);
}
await house.close();
process.stdout.write(`${JSON.stringify(ids)}\n`);
