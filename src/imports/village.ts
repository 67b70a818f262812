// A village as registers name it: its code, its name with or without บ้าน, its number within the subdistrict.
import { arabicDigits } from '../kernel/thai-words.js';
import { plain } from './read-sheet.js';

/** The code of the one village that the text names, or null when it names none or several. */
export function findVillage(
  text: string,
  villages: readonly { code: string; name: string }[],
): string | null {
  const wanted = arabicDigits(text).trim();
  if (/^\d{8}$/.test(wanted)) return villages.find(each => each.code === wanted)?.code ?? null;
  const { number, name } = parts(wanted);
  const fitting = villages.filter(each => {
    const own = parts(arabicDigits(each.name));
    const numberFits = number === null || Number(each.code.slice(-2)) === number;
    const nameFits = name === '' || own.name === name;
    return numberFits && nameFits && (number !== null || name !== '');
  });
  return fitting.length === 1 ? fitting[0]!.code : null;
}

function parts(text: string): { number: number | null; name: string } {
  const match = /(?:หมู่ที่|หมู่|ม\.)\s*(\d{1,2})/.exec(text);
  const rest = match ? text.replace(match[0], '') : text;
  return { number: match ? Number(match[1]) : null, name: plain(rest).replace(/^บ้าน/, '') };
}
