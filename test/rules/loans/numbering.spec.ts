import { numberKey } from '../../../src/loans/numbering.query.js';

test.each([
  ['7/2569', '7/2569'],
  ['๗/๒๕๖๙', '7/2569'],
  [' ๗ / 2569 ', '7/2569'],
  ['กข.๑๒-๐๓', 'กข.12-03'],
])('%s is compared as %s', (written, key) => {
  expect(numberKey(written)).toBe(key);
});
