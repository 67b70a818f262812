import { promptPayAccount } from '../../../src/registry/promptpay-account.js';

it.each([
  ['081-234-5678', { kind: 'mobile', digits: '0066812345678' }],
  ['๐๘๑ ๒๓๔ ๕๖๗๘', { kind: 'mobile', digits: '0066812345678' }],
  ['0-9940-00158-37-8', { kind: 'tax-id', digits: '0994000158378' }],
  ['004 9990 0012 3456', { kind: 'e-wallet', digits: '004999000123456' }],
])('knows the account %s', (text, account) => {
  expect(promptPayAccount(text)).toEqual(account);
});

it.each(['045-251-234', '08123456789', '12345', 'กองทุน'])('%s is no account', text => {
  expect(promptPayAccount(text)).toBeNull();
});
