import { checkRegister } from '../../../src/imports/check-register.js';
import { readRegister } from '../../../src/imports/read-register.adapter.js';
import { registerTemplate } from '../../../src/imports/register-template.js';
import { renderXlsx } from '../../../src/papers/xlsx.adapter.js';
import type { FundTypeVersion } from '../../../src/registry/fund-type.js';
import { contextOf, VILLAGES } from './files.js';

it('the template’s own examples are a register without a fault', async () => {
  const rules = contextOf().rulesOn('2026-11-21');
  const words = { th: 'กองทุนพัฒนาบทบาทสตรี', en: '' };
  const fundType = { ...rules, name: words, short: words } as FundTypeVersion;
  const villages = [...VILLAGES.slice(0, 1), { code: '34152203', name: 'บ้านทดลอง' }];
  const file = await renderXlsx(registerTemplate(fundType, '2026-11-21'));
  const checked = checkRegister(await readRegister(file), contextOf({ villages }));
  expect(checked.faults).toEqual([]);
  expect(checked.loans).toMatchObject([
    { number: '1/2569', borrowerKind: 'group', disbursedOn: '2025-11-21' },
  ]);
  expect(checked.payments).toMatchObject([{ number: '1/2569', paidOn: '2025-12-21' }]);
});
