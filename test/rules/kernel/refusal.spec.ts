import { conflict, forbidden, invalid, invalidFields, notFound } from '../../../src/kernel/refusal.js';

describe('a refusal', () => {
  it('names the field and says the way out in both languages', () => {
    const refusal = invalid('amount', 'bad-amount', 'ใส่จำนวนเงิน เช่น 3,000.00', 'Enter an amount');
    expect(refusal.kind).toBe('invalid');
    expect(refusal.faults).toEqual([
      {
        field: 'amount',
        code: 'bad-amount',
        message: { th: 'ใส่จำนวนเงิน เช่น 3,000.00', en: 'Enter an amount' },
      },
    ]);
  });

  it('leads with the first of several faults', () => {
    const faults = ['on', 'amount'].map(field => ({ field, code: field, message: { th: field, en: field } }));
    expect(invalidFields(faults)).toMatchObject({ code: 'on', words: { th: 'on' }, faults });
  });

  it('does not say whether what is outside exists', () => {
    expect(notFound().words.th).toContain('หรืออยู่นอกพื้นที่รับผิดชอบ');
    expect(forbidden().kind).toBe('forbidden');
    expect(conflict('steps-open', 'เหลืออีก 2 ขั้น', 'Two steps are open').kind).toBe('conflict');
  });
});
