import { createHash } from 'node:crypto';
import { Get, Inject, Param, Post, Req, Res, UseInterceptors } from '@nestjs/common';
import type { Request, Response } from 'express';
import { mustSee } from '../../access/right.js';
import type { Mend } from '../../imports/draft-sheets.js';
import { dropImportDraft, keepImportDraft, mendImportDraft } from '../../imports/import-draft.act.js';
import {
  checkDraft,
  type DraftRecord,
  draftOf,
  draftPlace,
  sheetsOfDraft,
} from '../../imports/import-draft.query.js';
import { answerFaults, importRegister } from '../../imports/import-register.act.js';
import { markedWorkbook } from '../../imports/marked-sheets.js';
import { readRegister } from '../../imports/read-register.adapter.js';
import { andThen } from '../../journal/and-then.js';
import { Journal } from '../../journal/journal.js';
import { invalid } from '../../kernel/refusal.js';
import { renderXlsx } from '../../papers/xlsx.adapter.js';
import { fundPlace } from '../../registry/fund.query.js';
import { EMPTY_FORM, type FormState } from '../frame.js';
import { filesOf, Spreadsheet } from '../handed-in.js';
import type { Posted } from '../page-answer.js';
import { ImportFaultsPage, ImportPage, ImportReadyPage } from '../pages/import.page.js';
import { type Asking, Desk, DeskPages } from './desk.js';
import { draftView, importView } from './import-view.query.js';
import { wordOf } from './overview-asked.js';

/** นำเข้าทะเบียน: a file is checked, mended on the page cell by cell, and stored as a whole. */
@DeskPages('imports')
export class ImportsDesk {
  constructor(
    @Inject(Desk) private readonly desk: Desk,
    @Inject(Journal) private readonly journal: Journal,
  ) {}

  @Get()
  async show(@Req() request: Request, @Res() response: Response) {
    const fundId = wordOf(request.query, 'fundId');
    await this.page(request, response, { ...EMPTY_FORM, values: { fundId } });
  }

  @Post()
  @UseInterceptors(Spreadsheet)
  async receive(@Req() request: Request, @Res() response: Response) {
    const again = (form: FormState) => this.page(request, response, atTheFile(form));
    await this.desk.pages.attempt(request, response, again, async actor => {
      const { db } = this.desk.asking(request);
      const fundId = wordOf(request.body ?? {}, 'fundId');
      mustSee(actor, await fundPlace(db, fundId));
      const [file] = filesOf(request, 'file');
      if (!file) throw invalid('file', 'missing', 'เลือกไฟล์ก่อน', 'Choose a file');
      const sheets = await readRegister(file.content);
      const sha256 = createHash('sha256').update(file.content).digest('hex');
      const input = { fundId, sheets, file: { name: file.name, sha256 } };
      const { id } = await this.journal.perform(keepImportDraft, input, { actor });
      response.redirect(303, `/imports/${id}`);
    });
  }

  @Get(':id')
  async draft(@Req() request: Request, @Res() response: Response, @Param('id') id: string) {
    const { asking, draft } = await this.asked(request, id);
    const view = await draftView(asking, draft);
    const frame = this.desk.pages.frame(request, response);
    const page =
      'faulty' in view
        ? ImportFaultsPage({ view: view.faulty, frame })
        : ImportReadyPage({ view: view.ready, frame });
    this.desk.pages.show(response, page);
  }

  @Post(':id')
  async mend(@Req() request: Request, @Res() response: Response, @Param('id') id: string) {
    const { asking, draft } = await this.asked(request, id);
    this.desk.pages.mustBeOwnForm(request);
    const mend = readMend((request.body ?? {}) as Posted);
    await this.journal.perform(mendImportDraft, { draftId: id, mend }, { actor: asking.actor });
    const { faults } = await checkDraft(asking.db, draft, asking.today);
    this.desk.pages.flash(
      response,
      faults.length > 0
        ? { th: `ตรวจแล้ว เหลือ ${faults.length} จุดต้องแก้`, en: `Checked: ${faults.length} left to correct` }
        : { th: 'ถูกต้องครบทุกแถวแล้ว', en: 'Every row is right now' },
    );
    response.redirect(303, `/imports/${id}`);
  }

  @Post(':id/commit')
  async commit(@Req() request: Request, @Res() response: Response, @Param('id') id: string) {
    const { asking, draft } = await this.asked(request, id);
    this.desk.pages.mustBeOwnForm(request);
    const { fundId, fileName, sha256 } = draft;
    const input = { fundId, sheets: await sheetsOfDraft(asking.db, id), file: { name: fileName, sha256 } };
    const act = andThen(importRegister, dropImportDraft, { draftId: id });
    const done = await answerFaults(() => this.journal.perform(act, input, { actor: asking.actor }));
    if (!done.committed) return response.redirect(303, `/imports/${id}`);
    this.desk.pages.flash(response, {
      th: `บันทึกแล้ว ${done.loans} สัญญา การชำระ ${done.payments} รายการ`,
      en: `Stored ${done.loans} loans and ${done.payments} payments`,
    });
    response.redirect(303, `/loans?fundId=${fundId}`);
  }

  @Post(':id/drop')
  async drop(@Req() request: Request, @Res() response: Response, @Param('id') id: string) {
    const { asking } = await this.asked(request, id);
    this.desk.pages.mustBeOwnForm(request);
    await this.journal.perform(dropImportDraft, { draftId: id }, { actor: asking.actor });
    this.desk.pages.flash(response, { th: 'ทิ้งไฟล์แล้ว', en: 'The file is thrown away' });
    response.redirect(303, '/imports');
  }

  @Get(':id/marked.xlsx')
  async marked(@Req() request: Request, @Res() response: Response, @Param('id') id: string) {
    const { asking, draft } = await this.asked(request, id);
    const { sheets, faults } = await checkDraft(asking.db, draft, asking.today);
    const title = draft.fileName.replace(/\.[a-z]+$/i, '');
    const content = await renderXlsx(markedWorkbook(title, sheets, faults));
    response.attachment(`${title} แก้.xlsx`).type('xlsx').send(content);
  }

  /** A draft within one's scope; refuses (404) any other. */
  private async asked(request: Request, id: string): Promise<{ asking: Asking; draft: DraftRecord }> {
    const asking = await this.desk.askingAt(request, db => draftPlace(db, id));
    return { asking, draft: await draftOf(asking.db, id) };
  }

  private async page(request: Request, response: Response, form: FormState): Promise<void> {
    const view = await importView(this.desk.asking(request), form);
    const frame = this.desk.pages.frame(request, response);
    this.desk.pages.show(response, ImportPage({ view, frame }), response.statusCode);
  }
}

/** What is wrong with a file as a whole is said at its field. */
function atTheFile({ problem, ...form }: FormState): FormState {
  if (!problem) return form;
  return { ...form, faults: [...form.faults, { field: 'file', code: 'file', message: problem }] };
}

/** The mended cells, headers and rows by their fields' names. */
function readMend(posted: Posted): Mend {
  const mend: Mend = { cells: [], headers: [], dropped: [] };
  for (const [name, typed] of Object.entries(posted)) {
    const value = (Array.isArray(typed) ? typed[0] : typed) ?? '';
    const [kind, sheet, row, column] = name.split('.');
    const [at, first, second] = [Number(sheet), Number(row), Number(column)];
    if (kind === 'cell')
      mend.cells.push({ sheet: at, row: first, column: second, value: value.slice(0, 1000) });
    if (kind === 'head') mend.headers.push({ sheet: at, column: first, title: value.slice(0, 200) });
    if (kind === 'drop') mend.dropped.push({ sheet: at, row: first });
  }
  return mend;
}
