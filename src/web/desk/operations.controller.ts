import { Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { checkRight } from '../../access/right.js';
import { INSTALLATION_PLACE } from '../../journal/act.js';
import type { Words } from '../../kernel/refusal.js';
import { backupDirectory, keepBackups } from '../../operations/backup/keep-backups.job.js';
import { runDaily } from '../../operations/daily.job.js';
import type { House } from '../../operations/house.js';
import { keepVerdict } from '../../operations/keep-verdict.job.js';
import { dispatch } from '../../reminders/dispatch.job.js';
import { type ChannelTest, testChannel } from '../../reminders/test-channel.job.js';
import { readForm } from '../form-reading.js';
import { EMPTY_FORM, type FormState } from '../frame.js';
import type { Posted } from '../page-answer.js';
import { OperationsPage } from '../pages/operations.page.js';
import { HOUSE } from '../tokens.js';
import { Desk, DeskPages } from './desk.js';
import { operationsView } from './operations-view.query.js';

/** ระบบ: how the installation fares, and what an administrator sets going by hand. */
@DeskPages('operations')
export class OperationsDesk {
  constructor(
    @Inject(Desk) private readonly desk: Desk,
    @Inject(HOUSE) private readonly house: House,
  ) {}

  @Get()
  async show(@Req() request: Request, @Res() response: Response) {
    await this.page(request, response, EMPTY_FORM);
  }

  @Post('run-daily')
  async runDaily(@Req() request: Request, @Res() response: Response) {
    await this.setGoing(request, response, async () => {
      const { clock } = this.house;
      await runDaily(this.house, clock.today());
      const { sent, deferred, handedToCommittee } = await dispatch(this.house, clock.now());
      return {
        th: `ทำรอบของวันนี้แล้ว ส่ง ${sent} รอส่ง ${deferred} ส่งต่อกรรมการ ${handedToCommittee}`,
        en: `Today is run: ${sent} sent, ${deferred} waiting, ${handedToCommittee} handed to committees`,
      };
    });
  }

  @Post('backup')
  async backup(@Req() request: Request, @Res() response: Response) {
    await this.setGoing(request, response, async () => {
      const { config, clock } = this.house;
      const { verdict, file } = await keepBackups(this.house, backupDirectory(config), clock.today());
      if (verdict === 'whole') {
        return {
          th: `สำรองข้อมูลแล้ว ลองนำกลับมาแล้วครบ (${file})`,
          en: `Backed up, and restored on trial (${file})`,
        };
      }
      return { th: `สำรองแล้วแต่ลองนำกลับไม่ครบ: ${verdict}`, en: `The backup cannot be restored: ${verdict}` };
    });
  }

  @Post('verify')
  async verify(@Req() request: Request, @Res() response: Response) {
    await this.setGoing(request, response, async () => {
      const { ok, checked, breaks } = await keepVerdict(this.house, this.desk.asking(request).actor);
      if (!ok) return { th: `พบ ${breaks.length} จุดที่ต้องดู`, en: `${breaks.length} things need a look` };
      return {
        th: `ตรวจแล้ว ${checked.loans} สัญญา ยอดตรงกันทุกสัญญา ไม่มีบันทึกใดถูกแก้`,
        en: `${checked.loans} loans checked: every balance agrees, no record was changed`,
      };
    });
  }

  @Post('test')
  async test(@Req() request: Request, @Res() response: Response) {
    const { actor } = this.desk.asking(request);
    checkRight(actor, 'administer', INSTALLATION_PLACE);
    const again = (form: FormState) => this.page(request, response, form);
    await this.desk.pages.attempt(request, response, again, async () => {
      const typed = readForm(request.body as Posted, '', form => ({
        kind: form.oneOf('kind', ['line', 'sms', 'email']),
        to: form.text('to', 500),
      }));
      const outcome = await testChannel(this.house, typed, actor);
      this.desk.pages.flash(response, saidOf(outcome));
      response.redirect(303, '/operations');
    });
  }

  /** Something without a form: done, and said on the page. */
  private async setGoing(request: Request, response: Response, work: () => Promise<Words>): Promise<void> {
    checkRight(this.desk.asking(request).actor, 'administer', INSTALLATION_PLACE);
    this.desk.pages.mustBeOwnForm(request);
    this.desk.pages.flash(response, await work());
    response.redirect(303, '/operations');
  }

  private async page(request: Request, response: Response, testForm: FormState): Promise<void> {
    const { actor, lang } = this.desk.asking(request);
    checkRight(actor, 'administer', INSTALLATION_PLACE);
    const view = await operationsView(this.house, lang, testForm);
    const frame = this.desk.pages.frame(request, response);
    this.desk.pages.show(response, OperationsPage({ view, frame }), response.statusCode);
  }
}

function saidOf({ outcome, to, reason }: ChannelTest): Words {
  if (outcome === 'accepted') {
    return { th: `ผู้ให้บริการรับข้อความถึง ${to} แล้ว`, en: `The provider has the message to ${to}` };
  }
  return {
    th: `ยังส่งถึง ${to} ไม่ได้: ${reason ?? outcome}`,
    en: `Not sent to ${to}: ${reason ?? outcome}`,
  };
}
