// A draft register as its page shows it: each cell to mend once, with all that is wrong with it.
import { may } from '../../access/right.js';
import { placeOfFault, writtenCell } from '../../imports/draft-sheets.js';
import {
  type CheckedDraft,
  checkDraft,
  type DraftRecord,
  draftsOf,
} from '../../imports/import-draft.query.js';
import { columnOf, type ReadSheet, registerKind } from '../../imports/read-sheet.js';
import { REGISTER_COLUMNS } from '../../imports/register-columns.js';
import type { RegisterFault } from '../../imports/register-fault.js';
import { fundOf } from '../../registry/fund.query.js';
import { houseRules } from '../../registry/house-rules.js';
import type { FormState } from '../frame.js';
import type { FaultLine, ImportFaultsView, ImportReadyView, ImportView } from '../pages/import.page.js';
import { words } from '../words/words.js';
import type { Asking } from './desk.js';
import { named } from './fund-words.js';
import { mayOpenFunds } from './funds.query.js';
import { fundTypeChoices } from './overview-asked.js';
import { ownFunds } from './own-funds.query.js';

/** Cells on one page: the rest shows once these are mended. */
const SHOWN = 25;
/** A row with one of these may be left out instead. */
const MAY_BE_DROPPED = [
  'duplicate-number',
  'already-there',
  'unknown-loan',
  'paid-before-loan',
  'paid-more-than-owed',
];

/** The form, and the drafts of the funds that the one who looks works for. */
export async function importView(asking: Asking, form: FormState): Promise<ImportView> {
  const funds = (await ownFunds(asking)).filter(fund =>
    may(asking.actor, 'work', { fundId: fund.id, area: fund.area }),
  );
  const { fundTypes } = houseRules();
  const used = [...new Set(funds.map(fund => fund.fundType))];
  const kinds = used.length > 0 ? used : fundTypeChoices(asking.today, asking.lang).map(kind => kind.value);
  const names = new Map(funds.map(fund => [fund.id, fund.name]));
  const drafts = await draftsOf(asking.db, [...names.keys()]);
  return {
    funds: funds.map(fund => ({ value: fund.id, label: fund.name })),
    way: funds.length > 0 ? null : wayToImporter(asking),
    templates: kinds.map(key => ({
      label: fundTypes.version(key, asking.today)!.short[asking.lang],
      href: `/api/v1/papers/import-template.xlsx?fundType=${key}`,
    })),
    drafts: drafts.map(draft => ({
      id: draft.id,
      fileName: draft.fileName,
      fund: names.get(draft.fundId)!,
      changedAt: new Date(draft.changedAt),
    })),
    form,
  };
}

function wayToImporter({ actor, lang }: Asking): ImportView['way'] {
  if (!mayOpenFunds(actor)) return null;
  return { label: words(lang).office.addUser, href: '/users/new' };
}

/** What a draft's page shows: the faults, or that all is right. */
export async function draftView(
  asking: Asking,
  draft: DraftRecord,
): Promise<{ faulty: ImportFaultsView } | { ready: ImportReadyView }> {
  const checked = await checkDraft(asking.db, draft, asking.today);
  const fund = await fundOf(asking.db, draft.fundId);
  const mayWork = may(asking.actor, 'work', { fundId: fund.id, area: fund.area });
  const head = {
    id: draft.id,
    fileName: draft.fileName,
    fund: named(fund.name, fund.madeUp),
    rows: checked.rows,
  };
  if (checked.faults.length === 0) {
    const { loans, payments, principal } = checked;
    return { ready: { ...head, loans, payments, principal, mayStore: mayWork } };
  }
  return {
    faulty: { ...head, total: checked.faults.length, sheets: faultsBySheet(checked), mayMend: mayWork },
  };
}

function faultsBySheet({ sheets, faults }: CheckedDraft): ImportFaultsView['sheets'] {
  const names = [...new Set(faults.map(fault => fault.sheet))];
  let left = SHOWN;
  return names.map(name => {
    const own = faults.filter(fault => fault.sheet === name);
    const lines = linesOf(own, sheets).slice(0, left);
    left -= lines.length;
    return { name, total: own.length, faults: lines };
  });
}

/** One line for each cell, however many faults it has. */
function linesOf(faults: RegisterFault[], sheets: ReadSheet[]): FaultLine[] {
  const lines = new Map<string, FaultLine>();
  for (const fault of faults) {
    const key = `${fault.row} ${fault.column}`;
    const line = lines.get(key) ?? lineOf(fault, sheets);
    line.says.push(fault.advice);
    lines.set(key, line);
  }
  return [...lines.values()];
}

function lineOf(fault: RegisterFault, sheets: ReadSheet[]): FaultLine {
  const place = placeOfFault(sheets, fault);
  const line = { row: fault.row, column: fault.column, read: fault.read, says: [], titles: [] };
  if (!place) return { ...line, field: null, dropField: null, value: '' };
  const { sheet, row, column } = place;
  if (row === 1) {
    const titles = missingTitles(sheets[sheet]!);
    return { ...line, titles, field: `head.${sheet}.${column}`, dropField: null, value: fault.column };
  }
  const cell = sheets[sheet]!.rows.find(one => one.row === row)!.cells[column] ?? null;
  return {
    ...line,
    // What was read stands in the box already.
    read: '',
    field: `cell.${sheet}.${row}.${column}`,
    dropField: MAY_BE_DROPPED.includes(fault.code) ? `drop.${sheet}.${row}` : null,
    value: writtenCell(cell),
  };
}

/** The columns of a register that the sheet does not have. */
function missingTitles(sheet: ReadSheet): string[] {
  const kind = registerKind(sheet);
  if (!kind) return [];
  const has = sheet.header.map(title => columnOf(kind, title)?.key);
  return REGISTER_COLUMNS[kind].filter(column => !has.includes(column.key)).map(column => column.title);
}
