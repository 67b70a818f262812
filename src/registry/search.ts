// Finding by a part of a name, a telephone number or a national id.
import { checkNationalId } from '../kernel/national-id.js';
import { arabicDigits } from '../kernel/thai-words.js';
import type { Parameter } from '../platform/database/database.js';

export interface Condition {
  sql: string;
  parameters: Parameter[];
}

/** SQL for "the column contains the text": capitals count as small letters, % and _ stand for themselves. */
export function containing(column: string, text: string): Condition {
  const plain = text
    .normalize('NFC')
    .trim()
    .replace(/[\\%_]/g, letter => `\\${letter}`);
  return { sql: `lower(${column}) like '%' || lower(?) || '%' escape '\\'`, parameters: [plain] };
}

/** SQL for a person found by name, phone (four digits or more) or national id, which `hash` hashes. */
export function findingPerson(text: string, hash: (nationalId: string) => string): Condition {
  const found = [containing('t.name', text)];
  const digits = arabicDigits(text).replace(/[\s-]/g, '');
  if (/^\d{4,}$/.test(digits))
    found.push(containing("replace(replace(coalesce(t.phone, ''), '-', ''), ' ', '')", digits));
  if (checkNationalId(digits).ok) found.push({ sql: 't.national_id_hash = ?', parameters: [hash(digits)] });
  return {
    sql: `(${found.map(one => one.sql).join(' or ')})`,
    parameters: found.flatMap(one => one.parameters),
  };
}
