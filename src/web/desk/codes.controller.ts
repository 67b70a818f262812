import { Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { actorOfUser } from '../../access/actor.query.js';
import { type CodePurpose, makeUserCode } from '../../access/make-code.act.js';
import { checkPassword, hashPassword } from '../../access/password.js';
import { choosePassword, setUp } from '../../access/use-code.act.js';
import { Journal } from '../../journal/journal.js';
import { forbidden, Refusal } from '../../kernel/refusal.js';
import { arabicDigits } from '../../kernel/thai-words.js';
import type { Config } from '../../platform/config.js';
import type { Database } from '../../platform/database/database.js';
import { qrSvg } from '../../reminders/promptpay.js';
import { type FormReading, readForm } from '../form-reading.js';
import { EMPTY_FORM, type FormState } from '../frame.js';
import { formOf, Pages, type Posted } from '../page-answer.js';
import { SetUpPage, SetUpUsedUpPage } from '../pages/sign-in.page.js';
import { SignInCardPage, UseCodePage } from '../pages/user.page.js';
import { CONFIG, DATABASE } from '../tokens.js';
import { Desk, DeskPages } from './desk.js';
import { type Words, wordOf } from './overview-asked.js';
import { setUpIsOpen } from './set-up.query.js';
import { homeOfRole } from './sign-in.controller.js';
import { signInBrowser } from './sign-in-browser.js';
import { seenUser, servesWhere } from './users.query.js';

/** Codes that work once, made for somebody: the printed sign-in card, the code said on the telephone. */
@DeskPages('users')
export class MadeCodesDesk {
  constructor(
    @Inject(Desk) private readonly desk: Desk,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post(':id/card')
  card(@Req() request: Request, @Res() response: Response, @Param('id') userId: string) {
    return this.show(request, response, userId, 'sign-in-card');
  }

  @Post(':id/code')
  code(@Req() request: Request, @Res() response: Response, @Param('id') userId: string) {
    return this.show(request, response, userId, 'password');
  }

  private async show(
    request: Request,
    response: Response,
    userId: string,
    purpose: Extract<CodePurpose, 'password' | 'sign-in-card'>,
  ): Promise<void> {
    const asking = this.desk.asking(request);
    this.desk.pages.mustBeOwnForm(request);
    const user = await seenUser(asking, userId);
    // Answered at once: a code is neither kept with a key nor carried through a redirect.
    const made = await this.journal.perform(makeUserCode, { userId, purpose }, { actor: asking.actor });
    const query = new URLSearchParams({ username: user.username, code: made.code });
    const address = `${this.config.publicUrl}/code?${query}`;
    const view = {
      kind: purpose === 'sign-in-card' ? ('card' as const) : ('code' as const),
      userId,
      name: user.name,
      username: user.username,
      where: await servesWhere(asking, user),
      code: made.code,
      expiresAt: new Date(made.expiresAt),
      address,
      qr: qrSvg(address, 'QR'),
    };
    const frame = { ...this.desk.pages.frame(request, response), path: `/users/${userId}` };
    this.desk.pages.show(response, SignInCardPage({ view, frame }));
  }
}

/** Codes that work once, used: a password is chosen, the first administrator made. No session stands yet. */
@Controller()
export class UsedCodesController {
  constructor(
    @Inject(Pages) private readonly pages: Pages,
    @Inject(Journal) readonly journal: Journal,
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CONFIG) readonly config: Config,
  ) {}

  @Get('code')
  askCode(@Req() request: Request, @Res() response: Response, @Query() asked: Words) {
    const values = { username: wordOf(asked, 'username'), code: wordOf(asked, 'code') };
    this.showCodeForm(request, response, { ...EMPTY_FORM, values });
  }

  @Post('code')
  async useCode(@Req() request: Request, @Res() response: Response) {
    await this.enter(
      request,
      response,
      form => this.showCodeForm(request, response, form),
      async posted => {
        const { password, ...typed } = readForm(posted, '', form => ({
          username: form.text('username', 100),
          code: arabicDigits(form.text('code', 20)).replace(/[\s-]/g, ''),
          password: newPassword(form),
        }));
        checkPassword(password);
        return choosePassword(this.journal, { ...typed, passwordHash: await hashPassword(password) });
      },
    );
  }

  @Get('setup/:token')
  async askAdministrator(@Req() request: Request, @Res() response: Response, @Param('token') token: string) {
    await this.showSetUp(request, response, token, EMPTY_FORM);
  }

  @Post('setup/:token')
  async makeAdministrator(@Req() request: Request, @Res() response: Response, @Param('token') token: string) {
    await this.enter(
      request,
      response,
      form => this.showSetUp(request, response, token, form),
      async posted => {
        const { password, ...typed } = readForm(posted, '', form => ({
          name: form.text('name', 200),
          username: form.text('username', 100),
          password: newPassword(form),
        }));
        checkPassword(password);
        return setUp(this.journal, { token, ...typed, passwordHash: await hashPassword(password) });
      },
    );
  }

  /** Answers the user whom the form's work made or found: signed in, on the first page. */
  private async enter(
    request: Request,
    response: Response,
    again: (form: FormState) => void | Promise<void>,
    work: (posted: Posted) => Promise<string>,
  ): Promise<void> {
    // No session stands yet whose secret the form could carry: the browser says where it was posted from.
    if (request.headers['sec-fetch-site'] === 'cross-site') throw forbidden();
    const posted = (request.body ?? {}) as Posted;
    try {
      const actor = (await actorOfUser(this.database, await work(posted)))!;
      await signInBrowser(this, request, response, actor);
      response.redirect(303, homeOfRole(actor.role));
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error;
      const { password: _, passwordAgain: __, ...kept } = posted;
      response.status(422);
      await again(formOf(kept, error));
    }
  }

  private showCodeForm(request: Request, response: Response, form: FormState): void {
    const frame = { ...this.pages.frame(request, response), path: '/code' };
    this.pages.show(response, UseCodePage({ view: { form }, frame }), response.statusCode);
  }

  private async showSetUp(request: Request, response: Response, token: string, form: FormState) {
    const frame = this.pages.frame(request, response);
    const isOpen = await setUpIsOpen(this.database, token, new Date(this.journal.clock.now()));
    if (isOpen) this.pages.show(response, SetUpPage({ view: { form }, frame }), response.statusCode);
    else this.pages.show(response, SetUpUsedUpPage({ view: {}, frame }), 404);
  }
}

/** A password typed twice alike. */
function newPassword(form: FormReading): string {
  const [first, again] = [form.text('password', 1000), form.text('passwordAgain', 1000)];
  if (first && again && first !== again) {
    form.fault('passwordAgain', 'not-the-same', 'รหัสผ่านสองช่องไม่เหมือนกัน', 'The two passwords differ');
  }
  return first;
}
