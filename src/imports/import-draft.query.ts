// A draft as it is looked at: its sheets, and what checking them finds now.
import type { Place } from '../journal/act.js';
import type { CivilDate } from '../kernel/civil-date.js';
import type { Satang } from '../kernel/money.js';
import { notFound } from '../kernel/refusal.js';
import type { Reader } from '../platform/database/database.js';
import { fundPlace } from '../registry/fund.query.js';
import { houseRules } from '../registry/house-rules.js';
import { checkRegister } from './check-register.js';
import { readSheets } from './draft-sheets.js';
import type { ImportDraft } from './import-draft.entity.js';
import type { ReadSheet } from './read-sheet.js';
import { loadFundOfRegister } from './register-context.query.js';
import type { RegisterFault } from './register-fault.js';

export interface DraftRecord {
  id: string;
  fundId: string;
  fileName: string;
  sha256: string;
  changedAt: string;
}

const COLUMNS = 'id, fund_id, file_name, sha256, changed_at';

/** What is known of a draft; refuses (404) one that is not there, or no more. */
export async function draftOf(db: Reader, id: string): Promise<DraftRecord> {
  const draft = await db.first<DraftRecord>(`select ${COLUMNS} from import_draft where id = ?`, [id]);
  if (!draft) throw notFound();
  return draft;
}

/** Where a draft's acts take place: its fund. */
export async function draftPlace(db: Reader, id: string): Promise<Place> {
  return fundPlace(db, (await draftOf(db, id)).fundId);
}

/** The sheets of a draft; refuses (404) one that is not there. */
export async function sheetsOfDraft(db: Reader, id: string): Promise<ReadSheet[]> {
  const row = await db.first<Pick<ImportDraft, 'sheetsCipher'>>(
    'select sheets_cipher from import_draft where id = ?',
    [id],
  );
  if (!row) throw notFound();
  return readSheets(houseRules().secrets.decrypt(row.sheetsCipher));
}

/** The drafts of some funds, the latest first. */
export async function draftsOf(db: Reader, fundIds: readonly string[]): Promise<DraftRecord[]> {
  if (fundIds.length === 0) return [];
  const marks = fundIds.map(() => '?').join(', ');
  const sql = `select ${COLUMNS} from import_draft where fund_id in (${marks})
    order by changed_at desc limit 20`;
  return db.all<DraftRecord>(sql, [...fundIds]);
}

export interface CheckedDraft {
  sheets: ReadSheet[];
  rows: number;
  loans: number;
  payments: number;
  principal: Satang;
  faults: RegisterFault[];
}

/** Checks a draft as the import would; stores nothing. */
export async function checkDraft(db: Reader, draft: DraftRecord, today: CivilDate): Promise<CheckedDraft> {
  const sheets = await sheetsOfDraft(db, draft.id);
  const { context } = await loadFundOfRegister(db, draft.fundId, today);
  const { rows, loans, payments, faults } = checkRegister(sheets, context);
  const principal = loans.reduce((sum, loan) => sum + loan.principalSatang, 0);
  return { sheets, rows, loans: loans.length, payments: payments.length, principal, faults };
}
