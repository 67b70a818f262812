import {
  handoverDifferences,
  handoverItems,
  handoverTasks,
  itemInEnglish,
} from '../../../src/registry/handover.js';

const books = { bank: { amount: 500_000, on: '2026-06-01' }, cash: null };

it('hands on the four books of a กข.คจ. village, and the papers of every fund', () => {
  expect(handoverItems('kkj').filter(item => /เล่ม [6-9]/.test(item.th))).toHaveLength(4);
  expect(handoverItems('women')).toContainEqual({ th: 'สัญญาทุกฉบับ', en: 'All contracts' });
  expect(itemInEnglish('สัญญาทุกฉบับ')).toBe('All contracts');
  expect(itemInEnglish('ตรายาง')).toBe('ตรายาง');
});

it('says where money is not what the books say, and nothing where nobody wrote it down', () => {
  expect(handoverDifferences({ bank: 450_000, cash: 100 }, books)).toEqual([
    { kind: 'bank', handed: 450_000, written: 500_000, writtenOn: '2026-06-01' },
  ]);
  expect(handoverDifferences({ bank: 500_000, cash: null }, books)).toEqual([]);
  expect(handoverDifferences({ bank: null, cash: null }, books)).toEqual([]);
});

it('makes a task of each missing thing and each difference', () => {
  const items = [
    { name: 'สมุดเล่ม 8', isComplete: false, note: 'อยู่กับประธานคนเก่า' },
    { name: 'สมุดเล่ม 9', isComplete: true },
    { name: 'ตรายาง' },
  ];
  const differences = handoverDifferences({ bank: 450_000, cash: null }, books);
  expect(handoverTasks({ items }, differences)).toEqual([
    {
      title: { th: 'ติดตามสมุดเล่ม 8', en: 'Follow up: สมุดเล่ม 8' },
      reason: {
        th: 'ส่งมอบไม่ครบ: อยู่กับประธานคนเก่า',
        en: 'Not handed over whole: อยู่กับประธานคนเก่า',
      },
    },
    {
      title: {
        th: 'ตรวจเงินฝากธนาคารที่ต่างจากบัญชี',
        en: 'Check the bank balance that differs from the books',
      },
      reason: {
        th: 'ส่งมอบ 4,500.00 บาท บัญชีเมื่อ 1 มิ.ย. 2569 5,000.00 บาท ต่าง 500.00 บาท',
        en:
          'Handed over 4,500.00 baht, in the books on 1 Jun 2026 5,000.00 baht: ' +
          'a difference of 500.00 baht',
      },
    },
  ]);
});
