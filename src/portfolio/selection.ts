// Which funds a question is about: an area by its code, a kind of fund, and for a committee its own funds
// alone.
import type { Parameter } from '../platform/database/database.js';

export interface Selection {
  /** An area's code with all below it; '' is the whole country. */
  area: string;
  /** null: every kind. */
  fundType: string | null;
  /** null: every fund of the area. */
  fundIds: string[] | null;
}

/** SQL for "the fund `f` is among those asked about", with its parameters. */
export function fundFilter({ area, fundType, fundIds }: Selection): { sql: string; parameters: Parameter[] } {
  const parts = ['f.area >= ?', 'f.area < ?'];
  const parameters: Parameter[] = [area, `${area}~`];
  if (fundType !== null) {
    parts.push('f.fund_type = ?');
    parameters.push(fundType);
  }
  if (fundIds !== null) {
    parts.push(fundIds.length ? `f.id in (${fundIds.map(() => '?').join(', ')})` : '1 = 0');
    parameters.push(...fundIds);
  }
  return { sql: parts.join(' and '), parameters };
}
