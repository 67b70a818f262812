import type { Act } from '../journal/act.js';
import { invalid } from '../kernel/refusal.js';
import { areaOf } from './area.query.js';
import { type Area, levelOf } from './areas.js';
import { Village } from './fund.entity.js';
import { houseRules } from './house-rules.js';

/** Adds a village below its subdistrict: the subdistrict's code and two digits. */
export const addVillage: Act<{ code: string; name: string }, Area> = {
  name: 'add-village',
  right: 'officer',
  async place(_, { code }) {
    const isBelowSubdistrict = levelOf(code) === 'village' && houseRules().areas.find(code.slice(0, 6));
    if (isBelowSubdistrict) return { fundId: null, area: code };
    throw invalid(
      'code',
      'bad-village-code',
      'รหัสหมู่บ้านมี 8 หลัก: รหัสตำบล 6 หลัก ต่อด้วยหมู่ที่ 2 หลัก เช่น 34152203',
      'A village code is the 6 digits of its subdistrict and two more, such as 34152203',
    );
  },
  async run({ code, name }, { tx, at }) {
    const known = await areaOf(tx, code);
    if (known) {
      throw invalid('code', 'duplicate', `รหัสนี้มีแล้ว: ${known.name}`, `This code is taken: ${known.name}`);
    }
    await tx.insert(Village, { code, name, createdAt: at.toISOString() });
    return {
      answer: (await areaOf(tx, code))!,
      subject: { kind: 'area', id: code },
      details: { code, name },
    };
  },
};
