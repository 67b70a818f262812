import { PROVINCE_NAMES_EN } from '../../../src/registry/province-names.js';

it('77 provinces have an English name, each its own', () => {
  expect(Object.keys(PROVINCE_NAMES_EN)).toHaveLength(77);
  expect(new Set(Object.values(PROVINCE_NAMES_EN)).size).toBe(77);
  expect(PROVINCE_NAMES_EN['34']).toBe('Ubon Ratchathani');
});
