import { smsSegments } from '../../../src/reminders/sms-segments.js';

describe('the parts of an SMS', () => {
  it.each([
    ['', 'GSM-7', 0, 1],
    ['a'.repeat(160), 'GSM-7', 160, 1],
    ['a'.repeat(161), 'GSM-7', 161, 2],
    ['a'.repeat(306), 'GSM-7', 306, 2],
    ['a'.repeat(307), 'GSM-7', 307, 3],
    ['€'.repeat(80), 'GSM-7', 160, 1],
    ['€'.repeat(81), 'GSM-7', 162, 2],
    // 153 places hold 76 euro signs and one place left over that none of them fits into.
    ['€'.repeat(153), 'GSM-7', 306, 3],
    ['ก'.repeat(70), 'UCS-2', 70, 1],
    ['ก'.repeat(71), 'UCS-2', 71, 2],
    ['ก'.repeat(134), 'UCS-2', 134, 2],
    ['ก'.repeat(201), 'UCS-2', 201, 3],
    ['ก'.repeat(202), 'UCS-2', 202, 4],
    [`${'a'.repeat(70)}ก`, 'UCS-2', 71, 2],
    ['ที่นี้', 'UCS-2', 6, 1],
    // 67 places hold 33 faces and one place that none of them fits into.
    ['🙂'.repeat(67), 'UCS-2', 134, 3],
  ])('%s', (text, encoding, units, segments) => {
    expect(smsSegments(text)).toEqual({ encoding, units, segments });
  });
});
