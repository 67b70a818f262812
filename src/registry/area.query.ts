// Areas: those that come with the product, and the villages that people have added.
import { invalid } from '../kernel/refusal.js';
import type { Reader } from '../platform/database/database.js';
import { type Area, levelOf } from './areas.js';
import { houseRules } from './house-rules.js';

/** The area of a code, a village included; null when there is none. */
export async function areaOf(db: Reader, code: string): Promise<Area | null> {
  if (levelOf(code) !== 'village') return houseRules().areas.find(code);
  const village = await db.first<{ code: string; name: string }>(
    'select code, name from village where code = ?',
    [code],
  );
  return village && villageArea(village);
}

/** The areas right below one, by code; the provinces below null. */
export async function areasBelow(db: Reader, parent: string | null): Promise<Area[]> {
  if (parent === null || levelOf(parent) !== 'subdistrict') return [...houseRules().areas.children(parent)];
  const villages = await db.all<{ code: string; name: string }>(
    "select code, name from village where code >= ? and code < ? || '~' order by code",
    [parent, parent],
  );
  return villages.map(villageArea);
}

/** The area of a code; refuses (422 at the field) one that does not exist. */
export async function mustBeArea(db: Reader, code: string, field: string): Promise<Area> {
  const area = await areaOf(db, code);
  if (area) return area;
  throw invalid(
    field,
    'unknown-area',
    'ไม่มีรหัสพื้นที่นี้ ถ้าเป็นหมู่บ้าน ให้เพิ่มหมู่บ้านก่อน',
    'No such area code; add the village first when it is one',
  );
}

function villageArea({ code, name }: { code: string; name: string }): Area {
  return { code, name, nameEn: null, level: 'village', parent: code.slice(0, 6) };
}
