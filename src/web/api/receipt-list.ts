// The list of receipts as the API and the pages ask for it.

import { readThaiDate } from '../../imports/thai-date.js';
import type { Actor } from '../../kernel/actor.js';
import { arabicDigits } from '../../kernel/thai-words.js';
import type { Receipt } from '../../ledger/receipt.entity.js';
import { type ReceiptRecord, receiptRecords } from '../../loans/payments/receipt.query.js';
import type { Reader } from '../../platform/database/database.js';
import { type Condition, containing } from '../../registry/search.js';
import { dayAsked } from './day-asked.js';
import {
  inScope,
  type Listed,
  listPage,
  type QueryWords,
  whenAsked,
  whenSearched,
  withinArea,
} from './listing.js';
import { oneWord } from './loan-list.js';

export const RECEIPT_FILTERS = {
  fundId: 'a fund',
  area: 'an area code, with all below it',
  on: 'the day of entry: the sheet to count the money against',
  paidOn: 'the day of payment',
  number: 'as printed: 2569/0048',
  payerId: 'who paid',
  q: "a part of the payer's name or of the number, or a day as people write it",
};

/** Receipts (`t`) by a part of the payer's name or of the number, or by the day of payment or of entry. */
export function findingReceipt(q: string): Condition {
  const read = readThaiDate(q);
  if ('date' in read)
    return { sql: '(t.paid_on = ? or t.entered_on = ?)', parameters: [read.date, read.date] };
  const named = containing('t.payer_name', q);
  const numbered = containing('t.label', arabicDigits(q).replace(/\s/g, ''));
  return {
    sql: `(${named.sql} or ${numbered.sql})`,
    parameters: [...named.parameters, ...numbered.parameters],
  };
}

/** One page of the receipts that the actor sees, in the order in which they were entered. */
export async function receiptPage(
  db: Reader,
  actor: Actor,
  asked: QueryWords,
): Promise<Listed<ReceiptRecord>> {
  for (const name of ['on', 'paidOn']) dayAsked(name, oneWord(asked, name));
  const number = oneWord(asked, 'number');
  const where = [
    inScope(actor, 'f.area', 't.fund_id'),
    ...whenAsked(asked, 'fundId', 't.fund_id = ?'),
    ...withinArea(asked, 'f.area'),
    ...whenAsked(asked, 'on', 't.entered_on = ?'),
    ...whenAsked(asked, 'paidOn', 't.paid_on = ?'),
    ...whenAsked(asked, 'payerId', 't.payer_id = ?'),
    ...(number ? [{ sql: 't.label = ?', parameters: [arabicDigits(number.trim())] }] : []),
    ...whenSearched(asked, findingReceipt),
  ];
  const select = 'select t.* from receipt t join fund f on f.id = t.fund_id';
  const page = await listPage<Receipt>(db, { select, where }, asked);
  return { ...page, items: await receiptRecords(db, page.items) };
}
