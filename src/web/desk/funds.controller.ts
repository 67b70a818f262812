import { Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { mustBeOfficer } from '../../access/right.js';
import type { Act } from '../../journal/act.js';
import { addVillage } from '../../registry/add-village.act.js';
import { areaOf } from '../../registry/area.query.js';
import type { FundRecord } from '../../registry/fund.query.js';
import { houseRules } from '../../registry/house-rules.js';
import { type FundInput, openFund } from '../../registry/open-fund.act.js';
import { type FormReading, readForm } from '../form-reading.js';
import { EMPTY_FORM, type FormState } from '../frame.js';
import type { Posted } from '../page-answer.js';
import { FundsPage } from '../pages/fund.page.js';
import { ChooseAreaPage, FundFormPage } from '../pages/fund-form.page.js';
import { Desk, DeskPages } from './desk.js';
import { readFundData } from './fund-data.js';
import { fundsView } from './funds.query.js';
import { newFundView } from './new-fund.query.js';
import { type Words, wordOf } from './overview-asked.js';
import { onlyFund } from './own-funds.query.js';

/** กองทุน: those within one's scope, and a new one. */
@DeskPages('funds')
export class FundsDesk {
  constructor(@Inject(Desk) private readonly desk: Desk) {}

  @Get()
  async list(@Req() request: Request, @Res() response: Response, @Query() asked: Words) {
    const asking = this.desk.asking(request);
    const only = await onlyFund(asking);
    if (only) return response.redirect(303, `/funds/${only.id}`);
    const view = await fundsView(asking, asked, request.originalUrl);
    this.desk.pages.show(response, FundsPage({ view, frame: this.desk.pages.frame(request, response) }));
  }

  @Get('new')
  fresh(@Req() request: Request, @Res() response: Response, @Query() asked: Words) {
    return this.form(request, response, wordOf(asked, 'within'), EMPTY_FORM);
  }

  @Post('new')
  async open(@Req() request: Request, @Res() response: Response) {
    const posted = (request.body ?? {}) as Posted;
    const asking = this.desk.asking(request);
    mustBeOfficer(asking.actor);
    const again = (form: FormState) => this.form(request, response, wordOf(posted, 'within'), form);
    await this.desk.pages.attempt(request, response, again, async () => {
      const read = readForm(posted, asking.today, readFund);
      const known = read.village && (await areaOf(asking.db, read.village.code));
      const act = read.village && !known ? withVillage(read.village) : openFund;
      await this.desk.pages.perform(request, response, act, read.fund, {
        leadTo: fund => `/users/new?fundId=${fund.id}`,
        flash: fund => ({
          th: `เปิด ${fund.name} แล้ว ต่อไปเพิ่มกรรมการคนแรก`,
          en: `${fund.name} is open; now add its first committee member`,
        }),
        again,
        fields: { code: 'villageNumber' },
      });
    });
  }

  private async form(request: Request, response: Response, within: string, form: FormState) {
    const asking = this.desk.asking(request);
    mustBeOfficer(asking.actor);
    const next = await newFundView(asking, within, form);
    const frame = this.desk.pages.frame(request, response);
    const page =
      'ask' in next ? ChooseAreaPage({ view: next.ask, frame }) : FundFormPage({ view: next.form, frame });
    this.desk.pages.show(response, page, response.statusCode);
  }
}

interface NewVillage {
  code: string;
  name: string;
}

/** The village is added with its fund, or neither. */
function withVillage(village: NewVillage): Act<FundInput, FundRecord> {
  return {
    ...openFund,
    place: async (_, { area }) => ({ fundId: null, area: area.slice(0, 6) }),
    async run(input, doing) {
      const added = await addVillage.run(village, doing);
      const done = await openFund.run(input, doing);
      return { ...done, details: { ...done.details, [addVillage.name]: added.details } };
    },
  };
}

function readFund(form: FormReading): { fund: FundInput; village: NewVillage | null } {
  const { fundTypes } = houseRules();
  const subdistrict = form.text('area', 8);
  const number = form.wholeOr('villageNumber', 1, 99);
  const villageName = number === undefined ? undefined : form.textOr('villageName', 100);
  const code = number === undefined ? null : subdistrict + String(number).padStart(2, '0');
  const fund = {
    ...readFundData(form),
    fundType: form.oneOf(
      'fundType',
      fundTypes.list().map(type => type.key),
    ),
    area: code ?? subdistrict,
    terms: null,
  };
  return { fund, village: code ? { code, name: villageName ?? `หมู่ที่ ${number}` } : null };
}
