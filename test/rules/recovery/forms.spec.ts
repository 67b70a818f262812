import { plainText } from '../../../src/papers/document.js';
import { FORMS, levelsOf, totalOf } from '../../../src/recovery/reports/forms.js';
import { type Line, type Report, reportAnswer } from '../../../src/recovery/reports/report.js';
import { reportDocument, reportWorkbook } from '../../../src/recovery/reports/report-print.js';

const columns = Object.entries(FORMS['district-debt']).map(([key, kind]) => ({ key, title: key, kind }));
const lines: Line[] = [
  { area: '34190101', name: 'บ้านหนึ่ง', borrowers: 10, outstanding: 100_000, bank: null, total: 100_000 },
  { area: '34190102', name: 'บ้านสอง', note: 'ยังไม่มีข้อมูล' },
  { area: '34190103', name: 'บ้านสาม', borrowers: 5, outstanding: 50_050, bank: null, total: 50_050 },
];
const report: Report = {
  form: 'district-debt',
  title: 'แบบ 3.2',
  area: '3419',
  place: 'อำเภอพิบูลมังสาหาร',
  fiscalYear: 2565,
  asOf: '2022-09-30',
  header: [],
  columns,
  rows: lines.map(line => ({ line, opens: { form: 'village-debt', area: String(line['area']) } })),
  total: totalOf('district-debt', lines),
  summary: [],
  parts: [],
  withoutReport: [{ code: '34190102', name: 'บ้านสอง' }],
  signers: ['พัฒนากร', 'พัฒนาการอำเภอ'],
};

it('adds up what is known and leaves the rest empty, never zero', () => {
  expect(report.total).toMatchObject({ borrowers: 15, outstanding: 150_050, bank: null, households: null });
});

it('answers money in baht, and what nobody recorded as null or absent', () => {
  const answer = reportAnswer(report);
  expect(answer.rows[0]).toEqual({
    area: '34190101',
    name: 'บ้านหนึ่ง',
    borrowers: 10,
    outstanding: '1000.00',
    bank: null,
    total: '1000.00',
    opens: { form: 'village-debt', area: '34190101' },
  });
  expect(answer.rows[1]).toEqual({
    ...{ area: '34190102', name: 'บ้านสอง', note: 'ยังไม่มีข้อมูล' },
    opens: { form: 'village-debt', area: '34190102' },
  });
  expect(answer.total.outstanding).toBe('1500.50');
});

it('says on paper which villages are missing, and who signs', () => {
  const text = plainText(reportDocument(report));
  expect(text).toContain('ยังไม่มีข้อมูลของ 1 หมู่บ้าน: บ้านสอง');
  expect(text).toContain('ปีงบประมาณ 2565 ข้อมูล ณ วันที่ 30 กันยายน 2565');
  expect(text).toMatch(/พัฒนากร\s+พัฒนาการอำเภอ/);
});

it('makes the same lines a spreadsheet with its total', () => {
  const [sheet, about] = reportWorkbook(report).sheets;
  expect(sheet!.rows).toHaveLength(3);
  expect(sheet!.rows[1]!.slice(0, 2)).toEqual(['บ้านสอง', null]);
  expect(sheet!.total![0]).toBe('รวม');
  expect(about!.rows).toContainEqual(['ยังไม่มีข้อมูล', 'บ้านสอง']);
});

it('sums no rounds of lending', () => {
  expect(
    totalOf('village-debt', [
      { lent: 100, round: 1 },
      { lent: 200, round: 2 },
    ]),
  ).toEqual({
    lent: 300,
    returned: null,
    outstanding: null,
  });
});

it('adds up no balance after a line, and no income of a person', () => {
  expect(
    totalOf('bank-book', [
      { deposit: 100, balance: 100 },
      { withdrawal: 40, balance: 60 },
    ]),
  ).toEqual({
    deposit: 100,
    withdrawal: 40,
  });
  expect(totalOf('household-register', [{ people: 4, incomeBefore: 2_000_000, lent: 500 }])).toEqual({
    people: 4,
    lent: 500,
  });
});

it('makes a book for one village, and 26(2) for a province alone', () => {
  expect(levelsOf('debtor-book')).toEqual([8]);
  expect(levelsOf('province-debt')).toEqual([2]);
  expect(levelsOf('problems')).toEqual([2, 4, 6, 8]);
});
