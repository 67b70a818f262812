// A register on its way in: kept as it was read, mended on the page, dropped when it is stored or given up.
import { v7 as newId } from 'uuid';
import type { Act } from '../journal/act.js';
import { fundPlace } from '../registry/fund.query.js';
import { houseRules } from '../registry/house-rules.js';
import { type Mend, mendSheets, writeSheets } from './draft-sheets.js';
import { ImportDraft } from './import-draft.entity.js';
import { draftOf, draftPlace, sheetsOfDraft } from './import-draft.query.js';
import type { ImportRegister } from './import-register.act.js';
import type { ReadSheet } from './read-sheet.js';

/** A draft that nobody touches for so long is thrown away: it holds people's data. */
const KEPT_DAYS = 30;
const DAY = 86_400_000;

/** Keeps what was read of a file until it is right. */
export const keepImportDraft: Act<ImportRegister, { id: string }> = {
  name: 'keep-import-draft',
  right: 'work',
  place: (db, { fundId }) => fundPlace(db, fundId),
  async run({ fundId, sheets, file }, { tx, actor, at }) {
    const old = new Date(at.getTime() - KEPT_DAYS * DAY).toISOString();
    await tx.run('delete from import_draft where changed_at < ?', [old]);
    const id = newId();
    await tx.insert(ImportDraft, {
      id,
      fundId,
      fileName: file.name,
      sha256: file.sha256,
      sheetsCipher: sealed(sheets),
      uploadedBy: actor.userId,
      createdAt: at.toISOString(),
      changedAt: at.toISOString(),
    });
    return { answer: { id }, subject: { kind: 'fund', id: fundId }, details: { draft: id, ...file } };
  },
};

/** Puts what people have typed in place of what was read. The event says where, not what: ids are private. */
export const mendImportDraft: Act<{ draftId: string; mend: Mend }, { id: string }> = {
  name: 'mend-import-draft',
  right: 'work',
  place: (db, { draftId }) => draftPlace(db, draftId),
  async run({ draftId, mend }, { tx, at }) {
    const { fundId } = await draftOf(tx, draftId);
    const sheets = mendSheets(await sheetsOfDraft(tx, draftId), mend);
    await tx.run('update import_draft set sheets_cipher = ?, changed_at = ? where id = ?', [
      sealed(sheets),
      at.toISOString(),
      draftId,
    ]);
    const cells = mend.cells.map(({ value: _, ...place }) => place);
    const { headers, dropped } = mend;
    return {
      answer: { id: draftId },
      subject: { kind: 'fund', id: fundId },
      details: { draft: draftId, cells, headers, dropped },
    };
  },
};

/** Throws a draft away. */
export const dropImportDraft: Act<{ draftId: string }, { id: string }> = {
  name: 'drop-import-draft',
  right: 'work',
  place: (db, { draftId }) => draftPlace(db, draftId),
  async run({ draftId }, { tx }) {
    const { fundId, fileName, sha256 } = await draftOf(tx, draftId);
    await tx.run('delete from import_draft where id = ?', [draftId]);
    const details = { draft: draftId, name: fileName, sha256 };
    return { answer: { id: draftId }, subject: { kind: 'fund', id: fundId }, details };
  },
};

function sealed(sheets: readonly ReadSheet[]): string {
  return houseRules().secrets.encrypt(writeSheets(sheets));
}
