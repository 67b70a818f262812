import { findForbiddenWords } from '../../services/forbidden-words.js';

describe('what a fund never says', () => {
  it.each([
    ['หากไม่ชำระจะถูกฟ้องต่อศาลและยึดทรัพย์', ['ฟ้อง', 'ต่อศาล', 'ยึดทรัพย์']],
    ['ทนายความจะดำเนินคดี และแจ้งเครดิตบูโร', ['ทนาย', 'ดำเนินคดี', 'เครดิตบูโร']],
    ['หนังสือทวงถามหนี้ ถึงลูกหนี้ผู้ผิดนัด โปรดชำระ', ['ทวงถาม', 'ลูกหนี้', 'ผิดนัด', 'โปรด']],
    ['Pay or we will sue you in court. Final notice.', ['sue', 'court', 'Final notice']],
    ['ฟ้อง ฟ้อง', ['ฟ้อง']],
  ])('%s', (text, found) => {
    expect(findForbiddenWords(text)).toEqual(found);
  });

  it.each([
    'จ่ายได้ที่ศาลาประชาคมบ้านโนนสว่าง หรือศาลากลางหมู่บ้าน',
    'เรียน นายไพศาล วิศาลกิจ บ้านโกงกาง ไปศาลากลาง ที่ศาลา',
    'กลุ่มยึดมั่นสามัคคี รับชำระทุกวันที่ 5',
    'The issue of courtesy, and our pursuit of it',
  ])('%s is no threat', text => {
    expect(findForbiddenWords(text)).toEqual([]);
  });
});
