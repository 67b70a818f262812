import { checkNationalId } from '../../../src/kernel/national-id.js';

test.each(['1101700230708', '1234567890121', '3-1009-05047-87-1'])('%s is a national id', text => {
  expect(checkNationalId(text)).toEqual({ ok: true });
});

test.each(['1101700230707', '123456789012', '12345678901211', '12345678901a1', '', '๑๑๐๑๗๐๐๒๓๐๗๐๘'])(
  '%s is none',
  text => {
    expect(checkNationalId(text).ok).toBe(false);
  },
);

test.each(['0000000000001', '9999999999994'])('%s has its check digit and a rare first digit', text => {
  const { ok, warning } = checkNationalId(text);
  expect(ok).toBe(true);
  expect(warning?.en).toMatch(/rare/);
});

test('of every twelve digits exactly one check digit holds', () => {
  for (const stem of ['110170023070', '987654321098', '123456789012', '000000000000', '555555555555']) {
    const held = Array.from({ length: 10 }, (_, digit) => checkNationalId(stem + digit).ok);
    expect(held.filter(Boolean)).toHaveLength(1);
  }
});
