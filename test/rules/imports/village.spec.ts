import { findVillage } from '../../../src/imports/village.js';

const VILLAGES = [
  { code: '34152201', name: 'บ้านสาธิต' },
  { code: '34152203', name: 'บ้านทดลอง หมู่ที่ 3' },
  { code: '34152304', name: 'บ้านสาธิต' },
];

describe('a village in a register', () => {
  it.each([
    ['34152201', '34152201'],
    ['๓๔๑๕๒๒๐๓', '34152203'],
    ['ทดลอง', '34152203'],
    ['บ้านทดลอง', '34152203'],
    ['บ้าน ทดลอง ม.3', '34152203'],
    ['หมู่ที่ ๔ บ้านสาธิต', '34152304'],
    ['หมู่ 1', '34152201'],
  ])('%s is %s', (text, code) => expect(findVillage(text, VILLAGES)).toBe(code));

  it.each(['บ้านสาธิต', 'บ้าน', 'หมู่ 9', 'บ้านทดลอง หมู่ 1', '34152299', 'บ้านอื่น'])(
    '%s is none, or not one alone',
    text => expect(findVillage(text, VILLAGES)).toBeNull(),
  );
});
