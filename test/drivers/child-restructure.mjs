// A process of its own that gives a loan a new plan and says the fact's id; asked again, it uses the same key.
//   node test/drivers/child-restructure.mjs LOAN_ID DAY   (the environment says which database)
import { SYSTEM } from '../../dist/kernel/actor.js';
import { bangkokInstant } from '../../dist/kernel/civil-date.js';
import { restructureLoan } from '../../dist/loans/collect/restructure.act.js';
import { openHouse } from '../../dist/operations/house.js';
import { SetClock } from '../../dist/platform/clock.js';
import { readConfig } from '../../dist/platform/config.js';

const [loanId, on] = process.argv.slice(2);
const house = await openHouse(readConfig(process.env), new SetClock(bangkokInstant(on, 540)));
const input = { loanId, on, terms: { instalments: 12 }, authority: 'มติคณะกรรมการ', number: '1/2569' };
const key = { caller: 'child', path: 'restructure', key: 'one', bodyHash: loanId };
const { id } = await house.journal.perform(restructureLoan, input, { actor: SYSTEM, key });
await house.close();
process.stdout.write(`${id}\n`);
