import { parseRate } from '../../../src/kernel/rate.js';
import { civilDate, read, words } from '../../../src/registry/config-schema.js';

it('a date is one that exists', () => {
  expect(civilDate.parse('2028-02-29')).toBe('2028-02-29');
  expect(civilDate.safeParse('2027-02-29').error?.issues[0]?.message).toContain(
    '"2027-02-29" cannot be read',
  );
});

it('words are there in both languages', () => {
  expect(words.safeParse({ th: 'กู้', en: 'borrow' }).success).toBe(true);
  expect(words.safeParse({ th: 'กู้', en: '' }).success).toBe(false);
  expect(words.safeParse({ th: 'กู้', en: 'borrow', fr: 'emprunter' }).success).toBe(false);
});

it('a text becomes its value, and a number is asked to be written as text', () => {
  const rate = read(parseRate, 'write it in quotes');
  expect(rate.parse('3.00')).toBe(3_000_000);
  expect(rate.safeParse(3).error?.issues[0]?.message).toBe('write it in quotes');
});
