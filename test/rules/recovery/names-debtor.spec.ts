import { namedDebtor } from '../../../src/recovery/clinic/names-debtor.js';

const names = ['นายบุญมี ใจงาม', 'สมศรี', 'คำปุ่น ทองดี (สมมุติ)'];

it.each([
  ['บุญมี ใจงาม ค้าง 3 งวด', 'นายบุญมี ใจงาม'],
  ['พบ บุญมีใจงาม ที่บ้าน', 'นายบุญมี ใจงาม'],
  ['นาย บุญมี ยังไม่ชำระ', 'นายบุญมี ใจงาม'],
  ['คุณสมศรีนัดชำระ', 'สมศรี'],
  ['คำปุ่น ทองดี เสียชีวิต', 'คำปุ่น ทองดี (สมมุติ)'],
])('%j names %s', (text, name) => {
  expect(namedDebtor(text, names)).toBe(name);
});

it.each(['สมุดเล่ม 8 อยู่กับประธานคนเก่า', 'บุญมีมาก ช่วยกันทำ', 'สมศรีเป็นชื่อของศาลา', ''])('%j names nobody', text => {
  expect(namedDebtor(text, names)).toBeNull();
});
