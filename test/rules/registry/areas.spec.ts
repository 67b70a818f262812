import { loadAreas } from '../../../src/registry/areas.adapter.js';
import { areaTitle, levelOf, parentOf } from '../../../src/registry/areas.js';

const areas = loadAreas();

function countOf(level: string): number {
  return areas.all().filter(area => area.level === level).length;
}

function namesBelow(code: string): string[] {
  return areas.children(code).map(area => area.name);
}

describe('the areas that come with the product', () => {
  it('are 77 provinces, 928 districts and 7,436 subdistricts', () => {
    expect([countOf('province'), countOf('district'), countOf('subdistrict')]).toEqual([77, 928, 7436]);
    expect(areas.children(null)).toHaveLength(77);
  });

  it.each([
    ['34', 'อุบลราชธานี', 'จังหวัดอุบลราชธานี'],
    ['3415', 'วารินชำราบ', 'อำเภอวารินชำราบ'],
    ['3419', 'พิบูลมังสาหาร', 'อำเภอพิบูลมังสาหาร'],
    ['341522', 'เมืองศรีไค', 'ตำบลเมืองศรีไค'],
    ['10', 'กรุงเทพมหานคร', 'กรุงเทพมหานคร'],
    ['1003', 'หนองจอก', 'เขตหนองจอก'],
  ])('%s is %s', (code, name, title) => {
    expect(areas.find(code)).toMatchObject({ code, name });
    expect(areaTitle(areas.find(code)!)).toBe(title);
  });

  it('hang together: every parent is there, no name is empty or untidy, no code stands twice', () => {
    const all = areas.all();
    expect(new Set(all.map(area => area.code)).size).toBe(all.length);
    for (const area of all) {
      expect(area.name).toMatch(/^[ก-๛]+([-.][ก-๛]+)*\.?$/);
      if (area.parent !== null) expect(areas.find(area.parent)).not.toBeNull();
    }
    expect(areas.children(null).every(province => province.nameEn)).toBe(true);
  });

  it('no subdistrict stands twice in one district', () => {
    for (const district of areas.all().filter(area => area.level === 'district')) {
      const names = namesBelow(district.code);
      expect(names.length).toBeGreaterThan(0);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('พิบูลมังสาหาร has 14 subdistricts', () => {
    expect(areas.children('3419')).toHaveLength(14);
    expect(namesBelow('3419')).toEqual(expect.arrayContaining(['พิบูล', 'กุดชมภู', 'โพธิ์ไทร', 'บ้านแขม']));
  });
});

describe("the package's faults are mended", () => {
  it('บึงกาฬ has its official codes', () => {
    expect(namesBelow('38')).toEqual([
      ...['เมืองบึงกาฬ', 'พรเจริญ', 'โซ่พิสัย', 'เซกา'],
      ...['ปากคาด', 'บึงโขงหลง', 'ศรีวิไล', 'บุ่งคล้า'],
    ]);
    expect(areas.find('380409')?.name).toBe('โสกก่าม');
    expect(areas.all().filter(area => area.code.startsWith('38') && area.code.length === 6)).toHaveLength(53);
  });

  it('a subdistrict that moved to a later district stands there alone', () => {
    expect(areas.find('102203')).toBeNull();
    expect(areas.find('104001')?.name).toBe('บางแค');
  });

  it('what it lacks is there', () => {
    expect(namesBelow('2404')).toEqual(expect.arrayContaining(['บางวัว', 'หอมศีล']));
    expect(namesBelow('1036')).toEqual(['สีกัน', 'ดอนเมือง', 'สนามบิน']);
  });
});

describe('a code tells its level and its parent', () => {
  it.each([
    ['34', 'province', null],
    ['3415', 'district', '34'],
    ['341522', 'subdistrict', '3415'],
    ['34152203', 'village', '341522'],
  ])('%s', (code, level, parent) => {
    expect(levelOf(code)).toBe(level);
    expect(parentOf(code)).toBe(parent);
  });

  it.each(['', '3', '341', '34152', '341522031', 'ab', '34 5', '๓๔'])('%p is no area code', code => {
    expect(levelOf(code)).toBeNull();
  });
});
