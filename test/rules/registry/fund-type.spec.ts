import { stepOf } from '../../../src/registry/fund-type.js';
import { loadFundTypes } from '../../../src/registry/fund-types.adapter.js';

it("a step's definition is found by its key, in the fund's own words", () => {
  const types = loadFundTypes('config/fund-types');
  expect(stepOf(types.version('women', '2026-01-01')!, 'mentor').name.th).toContain('1 กลุ่ม');
  expect(stepOf(types.version('kkj', '2026-01-01')!, 'mentor').name.th).toContain('1 ครัวเรือน');
});
