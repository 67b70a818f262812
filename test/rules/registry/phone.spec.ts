import { mobileE164 } from '../../../src/registry/phone.js';

describe('a Thai mobile', () => {
  it.each([
    '0812345678',
    '081-234-5678',
    '081 234 5678',
    '+66812345678',
    '66 81 234 5678',
    '0066812345678',
    '๐๘๑-๒๓๔-๕๖๗๘',
  ])('%s', text => expect(mobileE164(text)).toBe('+66812345678'));

  it.each([
    '',
    '045-251-234',
    '0212345678',
    '081234567',
    '08123456789',
    '+14155550100',
    'ไม่มี',
    '1234567890121',
  ])('%s is none', text => expect(mobileE164(text)).toBeNull());
});
