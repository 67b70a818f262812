import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../../kernel/actor.js';
import { fiscalYear } from '../../kernel/civil-date.js';
import { invalid, notFound } from '../../kernel/refusal.js';
import { renderPdf } from '../../papers/pdf.adapter.js';
import { renderXlsx } from '../../papers/xlsx.adapter.js';
import { Clock } from '../../platform/clock.js';
import type { Database } from '../../platform/database/database.js';
import { FORM_KEYS, type FormKey, VILLAGE_FORMS } from '../../recovery/reports/forms.js';
import { reportAnswer } from '../../recovery/reports/report.js';
import { reportFor } from '../../recovery/reports/report.query.js';
import { reportDocument, reportWorkbook } from '../../recovery/reports/report-print.js';
import { Caller } from '../caller.js';
import { DATABASE } from '../tokens.js';
import { Describe } from './describe.js';
import type { QueryWords } from './listing.js';
import { oneWord } from './loan-list.js';

/** The official reports of กข.คจ., by fiscal year. */
@Controller('api/v1/reports')
export class ReportsController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Get(':form')
  @Describe({
    summary: `A report as JSON, or with .pdf or .xlsx behind its name: ${FORM_KEYS.join(', ')}`,
    tag: 'reports',
    query: {
      area: `an area code: a village for ${VILLAGE_FORMS.join(', ')}, a province for province-debt, else any`,
      fiscalYear: 'พ.ศ.; absent: the running one',
      fundType: 'kkj when absent',
      digits: 'thai: ๐–๙ in the .pdf and the .xlsx',
    },
  })
  async report(
    @Caller() actor: Actor,
    @Param('form') file: string,
    @Query() query: QueryWords,
    @Res() response: Response,
  ): Promise<void> {
    const [, name, format = 'json'] = /^([a-z0-9-]+?)(?:\.(pdf|xlsx))?$/.exec(file) ?? [];
    const form = FORM_KEYS.find(key => key === name);
    if (!form) throw notFound();
    const report = await reportFor(this.database, actor, this.asked(form, query), this.clock.today());
    if (format === 'json') {
      response.json(reportAnswer(report));
      return;
    }
    const thaiDigits = oneWord(query, 'digits') === 'thai';
    const bytes =
      format === 'pdf'
        ? renderPdf(reportDocument(report), { thaiDigits })
        : await renderXlsx(reportWorkbook(report), { thaiDigits });
    const saved = `${form}-${oneWord(query, 'area')}-${report.fiscalYear}.${format}`;
    response.attachment(saved).type(format).send(bytes);
  }

  private asked(form: FormKey, query: QueryWords) {
    const area = oneWord(query, 'area');
    if (!area) throw invalid('area', 'missing', 'เลือกพื้นที่', 'Say which area');
    const typed = oneWord(query, 'fiscalYear');
    const year = typed ? Number(typed) : fiscalYear(this.clock.today());
    if (!Number.isInteger(year) || year < 2500 || year > 2700) {
      throw invalid(
        'fiscalYear',
        'bad-year',
        'ใส่ปีงบประมาณ พ.ศ. เช่น 2565',
        'Write a fiscal year in พ.ศ., 2565',
      );
    }
    return { form, area, fiscalYear: year, fundType: oneWord(query, 'fundType') || 'kkj' };
  }
}
