// The items of a proposed project (form 1, 2.1, 2.2 …), as far as what was written of its purpose says them.
import { parseBaht, type Satang } from '../../kernel/money.js';
import { arabicDigits } from '../../kernel/thai-words.js';

export interface ProjectItem {
  name: string;
  /** null: to be written in by hand. */
  amount: Satang | null;
}

/**
 * One item for each line (or part between semicolons) of the purpose; the sum that a line ends in is its own.
 * A purpose without parts is one item of the whole sum. Sums that do not add up to what is asked are left to
 * be written in: a paper must not contradict itself.
 */
export function projectItems(purpose: string, asked: Satang): ProjectItem[] {
  const lines = purpose
    .split(/[\n;]/)
    .map(line => line.trim())
    .filter(Boolean);
  if (lines.length <= 1) return lines.map(name => ({ name, amount: asked }));
  const items = lines.map(itemOf);
  const sum = items.reduce((total, item) => total + (item.amount ?? 0), 0);
  const isWhole = items.every(item => item.amount !== null) && sum === asked;
  return isWhole ? items : lines.map(name => ({ name, amount: null }));
}

function itemOf(line: string): ProjectItem {
  const [, name, figure] = /^(.*\D)\s+([\d,]+(?:\.\d{1,2})?)\s*(?:บาท)?$/.exec(arabicDigits(line)) ?? [];
  const amount = figure === undefined ? null : parseBaht(figure.replaceAll(',', ''));
  return amount === null ? { name: line, amount: null } : { name: name!.trim(), amount };
}
