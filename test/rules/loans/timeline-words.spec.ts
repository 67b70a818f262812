import { FACT_KINDS } from '../../../src/ledger/fact.entity.js';
import { sentenceOf, type Telling } from '../../../src/loans/timeline-words.js';
import { factsOf, LENT, payment, reversal, type Said, WOMEN } from './facts.js';

function told(...said: Said[]) {
  const facts = factsOf(...LENT, ...said);
  const telling: Telling = {
    fundType: WOMEN,
    nameOf: id => (id === 'p1' ? 'คำปุ่น ทองดี' : 'กลุ่มทอผ้า'),
    factOf: id => facts.find(fact => fact.id === id),
    receiptNumber: () => '2569/0048',
  };
  return sentenceOf(facts.at(-1)!, telling);
}

test.each<[Said[], string]>([
  [
    [['endorsement', '2026-06-10', { body: { body: 'district-subcommittee', number: '4' } }]],
    'อกส.อ.พิจารณาแล้ว มติที่ 4',
  ],
  [
    [['step', '2026-06-05', { body: { key: 'member-briefing', note: 'ครบ' } }]],
    'สร้างความเข้าใจกับสมาชิกก่อนกู้: ครบ',
  ],
  [
    [['step', '2026-06-05', { body: { key: 'contest', waived: true, reason: 'ไม่มี' } }]],
    'ข้ามขั้น ส่งเสริมสู่เวทีประกวด: ไม่มี',
  ],
  [[['payment', '2026-07-20', { amount: 314_250, receiptId: 'r' }]], 'รับชำระ 3,142.50 บาท ใบเสร็จ 2569/0048'],
  [
    [['payment', '2026-07-20', { amount: 500_001, body: { memberId: 'p1' }, receiptId: 'r' }]],
    'รับชำระ 5,000.01 บาท โดย คำปุ่น ทองดี ใบเสร็จ 2569/0048',
  ],
  [[payment('2026-07-20', 100), reversal('2026-07-21', 'f4')], 'ยกเลิกการชำระ 1.00 บาท: ผิด'],
  [
    [['charge', '2026-07-20', { amount: 5_000, body: { charge: 'fee', reason: 'ค่าส่ง' } }]],
    'คิดค่าใช้จ่าย 50.00 บาท: ค่าส่ง',
  ],
  [
    [['promise', '2026-08-01', { amount: 500_000, body: { promisedOn: '2026-08-31' } }]],
    'นัดชำระ 5,000.00 บาท ภายใน 31 ส.ค. 2569',
  ],
  [[['visit', '2026-08-01', { body: { personId: 'p1', met: false } }]], 'เยี่ยม คำปุ่น ทองดี ไม่พบตัว'],
  [[['contact', '2026-08-01', { body: { answered: true, note: 'จะมา' } }]], 'ติดต่อ กลุ่มทอผ้า ได้พูดคุย: จะมา'],
  [
    [
      ['notice', '2026-08-01', { body: { kind: 'demand' } }],
      ['notice', '2026-08-05', { ofFact: 'f4' }],
    ],
    'กลุ่มทอผ้า ได้รับหนังสือทวงถาม',
  ],
  [
    [['death', '2026-08-01', { body: { personId: 'p1', diedOn: '2026-07-30' } }]],
    'คำปุ่น ทองดี เสียชีวิตเมื่อ 30 ก.ค. 2569',
  ],
])('%j', (said, sentence) => {
  expect(told(...said).th).toBe(sentence);
});

test('every kind of fact has a sentence in both languages, and none shows a hole', () => {
  const body = {
    key: 'mentor',
    promisedOn: '2026-08-31',
    diedOn: '2026-07-30',
    until: '2026-12-31',
    measure: 'ก',
    referredTo: 'ข',
  };
  for (const kind of FACT_KINDS) {
    const all = {
      ...body,
      authority: 'ประกาศ',
      number: '1',
      body: 'working-group',
      kind: 'demand',
      charge: 'fee',
    };
    const { th, en } = told([kind, '2026-08-01', { amount: 100, ofFact: 'f2', body: all }]);
    expect(th).toMatch(/[ก-๙]/);
    expect(`${th} ${en}`).not.toMatch(/undefined|null|NaN/);
  }
});
