import { Refusal } from '../../../src/kernel/refusal.js';
import { notAfterToday, notBefore } from '../../../src/loans/dates.js';

const refusal = (attempt: () => void): Refusal | null => {
  try {
    attempt();
    return null;
  } catch (error) {
    return error as Refusal;
  }
};

test('today and any day before it have happened; tomorrow has not', () => {
  expect(refusal(() => notAfterToday('on', '2026-11-21', '2026-11-21'))).toBeNull();
  const found = refusal(() => notAfterToday('paidOn', '2026-11-22', '2026-11-21'))!;
  expect(found).toMatchObject({ kind: 'invalid', code: 'in-the-future', faults: [{ field: 'paidOn' }] });
  expect(found.words.th).toContain('22 พ.ย. 2569');
});

test('nothing comes before what must have come first', () => {
  const what = { th: 'วันจ่ายเงิน', en: 'the disbursement' };
  expect(refusal(() => notBefore('on', '2026-06-20', '2026-06-20', what))).toBeNull();
  expect(refusal(() => notBefore('on', '2026-06-19', '2026-06-20', what))!.words.th).toBe(
    'ก่อนวันจ่ายเงิน 20 มิ.ย. 2569 ใส่วันนั้นหรือวันหลังจากนั้น',
  );
});
