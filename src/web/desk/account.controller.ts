import { Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { changeOwnPassword, chooseLanguage } from '../../access/own-account.act.js';
import { checkPassword, hashPassword } from '../../access/password.js';
import { endSessionElsewhere } from '../../access/session.act.js';
import { mustBeOwnPassword } from '../../access/sign-in.query.js';
import { Journal } from '../../journal/journal.js';
import { calledBy } from '../caller.js';
import { readForm } from '../form-reading.js';
import { EMPTY_FORM, type FormState } from '../frame.js';
import { LANGUAGE_COOKIE } from '../language.js';
import type { Posted } from '../page-answer.js';
import { AccountPage } from '../pages/user.page.js';
import { Desk, DeskPages } from './desk.js';
import { wordOf } from './overview-asked.js';
import { sessionLines } from './users.query.js';

const YEAR = 365 * 86_400_000;

/** One's own password, browsers and language. */
@DeskPages('account')
export class AccountDesk {
  constructor(
    @Inject(Desk) private readonly desk: Desk,
    @Inject(Journal) private readonly journal: Journal,
  ) {}

  @Get()
  show(@Req() request: Request, @Res() response: Response) {
    return this.page(request, response, EMPTY_FORM);
  }

  @Post()
  async changePassword(@Req() request: Request, @Res() response: Response) {
    const again = ({ faults, problem }: FormState) =>
      this.page(request, response, { values: {}, faults, problem });
    await this.desk.pages.attempt(request, response, again, async actor => {
      const { db } = this.desk.asking(request);
      const { old, fresh } = readForm(request.body as Posted, '', form => {
        const typed = { old: form.text('oldPassword', 1000), fresh: form.text('newPassword', 1000) };
        if (typed.fresh && form.many('newPasswordAgain')[0]?.trim() !== typed.fresh) {
          const says = ['รหัสผ่านสองช่องไม่เหมือนกัน', 'The two passwords differ'] as const;
          form.fault('newPasswordAgain', 'not-the-same', ...says);
        }
        return typed;
      });
      checkPassword(fresh, 'newPassword');
      await mustBeOwnPassword(db, actor.userId, old, 'oldPassword');
      const { sessionHash } = calledBy(request);
      const input = { passwordHash: await hashPassword(fresh), sessionHash };
      await this.journal.perform(changeOwnPassword, input, { actor });
      this.desk.pages.flash(response, { th: 'เปลี่ยนรหัสผ่านแล้ว', en: 'The password is changed' });
      response.redirect(303, '/account');
    });
  }

  @Post('sessions')
  async endSession(@Req() request: Request, @Res() response: Response) {
    const { actor } = this.desk.asking(request);
    this.desk.pages.mustBeOwnForm(request);
    const sessionId = wordOf(request.body ?? {}, 'sessionId');
    await this.journal.perform(endSessionElsewhere, { sessionId }, { actor });
    this.desk.pages.flash(response, { th: 'เครื่องนั้นออกจากระบบแล้ว', en: 'That browser is signed out' });
    response.redirect(303, '/account');
  }

  @Post('language')
  async language(@Req() request: Request, @Res() response: Response) {
    const { actor } = this.desk.asking(request);
    this.desk.pages.mustBeOwnForm(request);
    const language = wordOf(request.body ?? {}, 'language') === 'en' ? 'en' : 'th';
    await this.journal.perform(chooseLanguage, { language }, { actor });
    response.cookie(LANGUAGE_COOKIE, language, { maxAge: YEAR, sameSite: 'lax' });
    response.redirect(303, '/account');
  }

  private async page(request: Request, response: Response, form: FormState): Promise<void> {
    const asking = this.desk.asking(request);
    const view = {
      form,
      sessions: await sessionLines(asking, asking.actor.userId, calledBy(request).sessionHash),
      language: asking.lang,
    };
    const frame = this.desk.pages.frame(request, response);
    this.desk.pages.show(response, AccountPage({ view, frame }), response.statusCode);
  }
}
