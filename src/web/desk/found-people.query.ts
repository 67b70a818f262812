// The people of a fund to tick in a form: those ticked already, then the latest or those that a search finds.
import type { Reader } from '../../platform/database/database.js';
import { telephone } from '../format.js';
import type { Posted } from '../page-answer.js';
import type { FoundChoices } from '../parts/pick-found.part.js';
import { readMany } from '../read-fields.js';
import { countOf } from './page-of.query.js';
import { type Party, partiesOfFund } from './parties.query.js';

/** A form offers so many of a long list; the rest are found by a search. */
export const OFFERED = 40;

interface ToPick {
  /** Ids that stand first, whatever is searched. */
  chosen: string[];
  q: string;
  /** Somebody who may not be picked. */
  except?: string;
}

export async function peopleToPick(
  db: Reader,
  fundId: string,
  { chosen, q, except }: ToPick,
): Promise<FoundChoices> {
  const first = chosen.length
    ? await partiesOfFund(db, fundId, { q: '', kinds: ['person'], most: chosen.length, first: chosen })
    : [];
  const ticked = first.filter(person => chosen.includes(person.id));
  const found = await partiesOfFund(db, fundId, { q, kinds: ['person'], most: OFFERED });
  const others = found.filter(person => !chosen.includes(person.id));
  const where = [{ sql: 't.fund_id = ? and t.died_on is null', parameters: [fundId] }];
  const choices = [...ticked, ...others].filter(person => person.id !== except);
  const all = await countOf(db, 'from person t', where);
  return { choices: choices.map(choiceOf), total: except ? all - 1 : all };
}

/** What a form asks for when its search button of this field was pressed; null when it is to be done. */
export function searched(posted: Posted, field: string): string | null {
  return posted['find'] === field ? searchText(posted, field) : null;
}

/** What stands in a field's search box. */
export function searchText(values: Posted, field: string): string {
  return (readMany(values, `find-${field}`)[0] ?? '').trim().slice(0, 200);
}

function choiceOf({ id, name, phone }: Party) {
  return { value: id, label: name.name, madeUp: name.madeUp, detail: phone ? telephone(phone) : undefined };
}
