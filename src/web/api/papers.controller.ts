import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/refusal.js';
import { renderPdf, renderPicture } from '../../papers/pdf.adapter.js';
import { renderXlsx } from '../../papers/xlsx.adapter.js';
import { Clock } from '../../platform/clock.js';
import type { Config } from '../../platform/config.js';
import type { Database } from '../../platform/database/database.js';
import { Caller } from '../caller.js';
import { CONFIG, DATABASE } from '../tokens.js';
import { Describe } from './describe.js';
import type { QueryWords } from './listing.js';
import { oneWord } from './loan-list.js';
import { PAPER_KINDS, type Printed } from './paper-kinds.js';

type Format = 'pdf' | 'docx' | 'svg' | 'xlsx';

const MEDIA: Record<Format, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  svg: 'image/svg+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Printed matter, made when it is asked for. */
@Controller('api/v1/papers')
export class PapersController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get(':file')
  @Describe({
    summary: `A paper as .pdf, .docx, .svg or .xlsx: ${Object.keys(PAPER_KINDS).join(', ')}`,
    tag: 'papers',
    query: {
      receiptId: 'of receipt',
      loanId: 'of the papers of one loan',
      fundId: 'of cash-sheet, call-list, register, handover-record, debt-confirmation and duty-report',
      fundType: 'of import-template',
      fiscalYear: 'of duty-report, พ.ศ.; the current one when absent',
      recoveryId: 'of the papers of a recovery and its lessons; forumId, roundId, village name which',
      handoverId: 'of handover-record',
      forumId: 'of forum-minutes',
      roundId: 'of round-invitation and round-attendance',
      village: 'of a paper of one village',
      lessonId: 'of lesson',
      callId: 'of activity-call',
      form: 'of lesson: one-page for the KM sheet on one page',
      personId:
        'the guarantor, of guarantor-notice, guarantor-reply and envelope; the member, of heirs-letter',
      on: 'the civil day; today when absent',
      names: 'of call-list: shown, for the committee; hidden otherwise',
      digits: 'thai: ๐–๙ on documents',
    },
  })
  async print(
    @Caller() actor: Actor,
    @Param('file') file: string,
    @Query() query: QueryWords,
    @Res() response: Response,
  ): Promise<void> {
    const [, kind = '', format = ''] = /^([a-z-]+)\.(pdf|docx|svg|xlsx)$/.exec(file) ?? [];
    if (!Object.hasOwn(PAPER_KINDS, kind)) throw notFound();
    const asked = {
      db: this.database,
      actor,
      query,
      today: this.clock.today(),
      publicUrl: this.config.publicUrl,
    };
    const printed = await PAPER_KINDS[kind]!(asked);
    const bytes = await render(printed, format as Format, oneWord(query, 'digits') === 'thai');
    const title = (printed.document ?? printed.workbook)!.title;
    const disposition = format === 'pdf' || format === 'svg' ? 'inline' : 'attachment';
    response
      .type(MEDIA[format as Format])
      .setHeader('Content-Disposition', `${disposition}; ${fileName(kind, title, format)}`);
    response.send(bytes);
  }
}

/** The file's bytes; refuses (404) a format in which the paper is not made. */
async function render({ document, workbook }: Printed, format: Format, thaiDigits: boolean): Promise<Buffer> {
  if (format === 'xlsx') {
    if (!workbook) throw notFound();
    return renderXlsx(workbook);
  }
  if (!document) throw notFound();
  if (format === 'pdf') return renderPdf(document, { thaiDigits });
  if (format === 'docx') {
    // Loaded with the first such paper: a start must not wait for it.
    const { renderDocx } = await import('../../papers/docx.adapter.js');
    return renderDocx(document, { thaiDigits });
  }
  return Buffer.from(renderPicture(document, { thaiDigits }));
}

/**
 * The title in Thai for those who can read it, the plain kind for the others; no sign that a folder or a
 * shell means.
 */
function fileName(kind: string, title: string, format: string): string {
  const safe = title.replace(/[^\p{L}\p{M}\p{N}.]+/gu, '-').replace(/^[-.]+|-+$/g, '');
  return `filename="${kind}.${format}"; filename*=UTF-8''${encodeURIComponent(`${safe}.${format}`)}`;
}
