import { englishDate, englishSection } from '../../../src/kernel/english-words.js';

it('a day in English has its month by name and the year of Christ', () => {
  expect(['2026-11-21', '2027-01-05', '2028-02-29'].map(day => englishDate(day as '2026-11-21'))).toEqual([
    '21 Nov 2026',
    '5 Jan 2027',
    '29 Feb 2028',
  ]);
});

it('a section of the code is named in English, and what is none stays', () => {
  expect(englishSection('ป.พ.พ. มาตรา 193/33(2)')).toBe('Civil and Commercial Code s. 193/33(2)');
  expect(englishSection('ระเบียบกองทุน ข้อ 12')).toBe('ระเบียบกองทุน ข้อ 12');
});
