import { Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { addUser } from '../../access/add-user.act.js';
import { changeUser } from '../../access/change-user.act.js';
import { makeToken } from '../../access/make-token.act.js';
import { endToken } from '../../access/own-account.act.js';
import { checkPassword, hashPassword } from '../../access/password.js';
import { endSessionElsewhere, signOutElsewhere } from '../../access/session.act.js';
import { type UserRecord, userOf } from '../../access/user.query.js';
import { mustManageUser } from '../../access/user-scope.query.js';
import type { Act } from '../../journal/act.js';
import { Journal } from '../../journal/journal.js';
import { forbidden, invalidFields, type Words } from '../../kernel/refusal.js';
import type { Reader } from '../../platform/database/database.js';
import { calledBy } from '../caller.js';
import { openedForm } from '../changed-meanwhile.js';
import { FormReading, readForm } from '../form-reading.js';
import { EMPTY_FORM, type FormState } from '../frame.js';
import type { Posted } from '../page-answer.js';
import { UserPage } from '../pages/user.page.js';
import { UserFormPage, UsersPage } from '../pages/users.page.js';
import { type Asking, Desk, DeskPages } from './desk.js';
import { editedAgain, unlessChanged } from './edit-together.query.js';
import { type Words as Asked, wordOf } from './overview-asked.js';
import { readUser, userFormView, userValues } from './user-form.query.js';
import { mayManageUsers, seenUser, usersView, userView } from './users.query.js';

/** ผู้ใช้และโทเค็น: who comes in, and how they are helped. */
@DeskPages('users')
export class UsersDesk {
  constructor(
    @Inject(Desk) private readonly desk: Desk,
    @Inject(Journal) private readonly journal: Journal,
  ) {}

  @Get()
  async list(@Req() request: Request, @Res() response: Response) {
    await this.showList(request, response, {});
  }

  @Post('tokens')
  async makeToken(@Req() request: Request, @Res() response: Response) {
    const again = (tokenForm: FormState) => this.showList(request, response, { tokenForm });
    await this.desk.pages.attempt(request, response, again, async actor => {
      const label = readForm(request.body as Posted, '', form => form.text('label', 100));
      // Shown at once and never again: neither kept with a key nor put into an address.
      const { token } = await this.journal.perform(makeToken, { userId: actor.userId, label }, { actor });
      await this.showList(request, response, { newToken: token });
    });
  }

  @Post('tokens/revoke')
  revoke(@Req() request: Request, @Res() response: Response) {
    const tokenId = wordOf(request.body ?? {}, 'id');
    return this.done(request, response, endToken, { tokenId }, '/users', {
      th: 'ยกเลิกโทเค็นแล้ว',
      en: 'The token is revoked',
    });
  }

  @Get('new')
  async fresh(@Req() request: Request, @Res() response: Response, @Query() asked: Asked) {
    const asking = this.desk.asking(request);
    if (!mayManageUsers(asking.actor)) throw forbidden();
    const fundId = wordOf(asked, 'fundId');
    const values = { role: 'committee-member', fundId, post: fundId ? 'chair' : '' };
    await this.showForm(request, response, null, { ...EMPTY_FORM, values });
  }

  @Post('new')
  async add(@Req() request: Request, @Res() response: Response) {
    await this.save(request, response, null);
  }

  @Get(':id')
  async one(@Req() request: Request, @Res() response: Response, @Param('id') userId: string) {
    const view = await userView(this.desk.asking(request), userId, calledBy(request).sessionHash);
    this.desk.pages.show(response, UserPage({ view, frame: this.desk.pages.frame(request, response) }));
  }

  @Get(':id/edit')
  async edit(@Req() request: Request, @Res() response: Response, @Param('id') userId: string) {
    const asking = this.desk.asking(request);
    const user = await seenUser(asking, userId);
    await mustManageUser(asking.db, asking.actor, userId);
    await this.showForm(request, response, user, openedForm(userValues(user)));
  }

  @Post(':id/edit')
  async mend(@Req() request: Request, @Res() response: Response, @Param('id') userId: string) {
    await this.save(request, response, await seenUser(this.desk.asking(request), userId));
  }

  @Post(':id/switch')
  async switch(@Req() request: Request, @Res() response: Response, @Param('id') userId: string) {
    const switchedOff = wordOf(request.body ?? {}, 'off') === 'yes';
    const said = switchedOff
      ? { th: 'ปิดการใช้แล้ว เครื่องที่เข้าไว้ออกจากระบบแล้ว', en: 'Switched off and signed out' }
      : { th: 'เปิดใช้อีกครั้งแล้ว', en: 'Switched on again' };
    await this.done(
      request,
      response,
      changeUser,
      { userId, given: { switchedOff } },
      `/users/${userId}`,
      said,
    );
  }

  @Post(':id/sign-out')
  async signOut(@Req() request: Request, @Res() response: Response, @Param('id') userId: string) {
    const { sessionHash } = calledBy(request);
    await this.done(request, response, signOutElsewhere, { userId, sessionHash }, `/users/${userId}`, {
      th: 'ออกจากระบบทุกเครื่องแล้ว',
      en: 'Signed out everywhere',
    });
  }

  @Post(':id/sessions')
  async endSession(@Req() request: Request, @Res() response: Response, @Param('id') userId: string) {
    const sessionId = wordOf(request.body ?? {}, 'sessionId');
    await this.done(request, response, endSessionElsewhere, { sessionId }, `/users/${userId}`, {
      th: 'เครื่องนั้นออกจากระบบแล้ว',
      en: 'That browser is signed out',
    });
  }

  private async save(request: Request, response: Response, user: UserRecord | null): Promise<void> {
    const asking = this.desk.asking(request);
    const edited = user && {
      posted: (request.body ?? {}) as Posted,
      subjectId: user.id,
      now: async (db: Reader) => userValues(await userOf(db, user.id)),
    };
    const again = async (form: FormState) => {
      const shown = edited ? await editedAgain(asking, form, edited) : form;
      await this.showForm(request, response, user, withoutPassword(shown));
    };
    await this.desk.pages.attempt(request, response, again, async actor => {
      const { password, ...typed } = await this.read(request, asking, user);
      if (password) checkPassword(password);
      const passwordHash = password ? await hashPassword(password) : undefined;
      // Without a key: a kept answer would be found by a hash of the password.
      const saved = edited
        ? await this.journal.perform(
            unlessChanged(changeUser, edited),
            { userId: edited.subjectId, given: typed, passwordHash },
            { actor },
          )
        : await this.journal.perform(addUser, { ...typed, passwordHash: passwordHash ?? null }, { actor });
      this.desk.pages.flash(response, { th: `บันทึก ${saved.name} แล้ว`, en: `${saved.name} is saved` });
      response.redirect(303, `/users/${saved.id}`);
    });
  }

  private async read(request: Request, asking: Asking, user: UserRecord | null) {
    const form = new FormReading((request.body ?? {}) as Posted, asking.today);
    const typed = await readUser(asking, form, user);
    if (form.faults.length > 0) throw invalidFields(form.faults);
    return typed;
  }

  private async showForm(request: Request, response: Response, user: UserRecord | null, form: FormState) {
    const view = await userFormView(this.desk.asking(request), user, form);
    const frame = this.desk.pages.frame(request, response);
    this.desk.pages.show(response, UserFormPage({ view, frame }), response.statusCode);
  }

  private async showList(
    request: Request,
    response: Response,
    more: { newToken?: string; tokenForm?: FormState },
  ): Promise<void> {
    const view = await usersView(this.desk.asking(request), '/users', more);
    const frame = this.desk.pages.frame(request, response);
    this.desk.pages.show(response, UsersPage({ view, frame }), response.statusCode);
  }

  /** An act of one button: done, and back to where it was pressed; what it refuses is a page of its own. */
  private async done<I, A>(
    request: Request,
    response: Response,
    act: Act<I, A>,
    input: I,
    href: string,
    flash: Words,
  ): Promise<void> {
    const asking = this.desk.asking(request);
    this.desk.pages.mustBeOwnForm(request);
    await this.journal.perform(act, input, { actor: asking.actor });
    this.desk.pages.flash(response, flash);
    response.redirect(303, href);
  }
}

function withoutPassword(form: FormState): FormState {
  return { ...form, values: { ...form.values, password: '' } };
}
