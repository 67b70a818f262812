import { Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { may } from '../../access/right.js';
import { confirmDebts } from '../../recovery/follow-up/confirm-debts.act.js';
import { registerWork } from '../../recovery/follow-up/register-work.query.js';
import { villageOf } from '../../recovery/recovery.query.js';
import { type FormReading, readForm } from '../form-reading.js';
import type { FormState } from '../frame.js';
import type { Posted } from '../page-answer.js';
import { RegisterWorkPage } from '../pages/register-work.page.js';
import { Desk, DeskPages } from './desk.js';
import { plainName, recoveryStory, said } from './recovery-story.query.js';

interface Where {
  id: string;
  code: string;
}

/** A village's register made anew, and what its households confirm. */
@DeskPages('recoveries/:id/villages/:code/register')
export class RegisterWorkDesk {
  constructor(@Inject(Desk) private readonly desk: Desk) {}

  @Get()
  look(@Req() request: Request, @Res() response: Response, @Param() at: Where) {
    return this.page(request, response, at, { values: {}, faults: [] });
  }

  @Post()
  async confirm(@Req() request: Request, @Res() response: Response, @Param() at: Where) {
    const { today } = this.desk.asking(request);
    const posted = (request.body ?? {}) as Posted;
    const ids = answeredIn(posted);
    const input = () =>
      readForm(posted, today, form => ({
        ...{ recoveryId: at.id, village: at.code },
        on: form.day('on'),
        answers: answersOf(form, ids),
      }));
    const fields = ids.flatMap((id, index) => [
      [`answers.${index}.note`, `note-${id}`],
      [`answers.${index}.loanId`, `says-${id}`],
    ]);
    await this.desk.pages.perform(request, response, confirmDebts, input, {
      leadTo: () => `/recoveries/${at.id}/villages/${at.code}/register`,
      flash: said(t => t.registerWork.saved),
      again: form => this.page(request, response, at, form),
      fields: Object.fromEntries(fields) as Record<string, string>,
    });
  }

  private async page(request: Request, response: Response, at: Where, form: FormState) {
    const asking = this.desk.asking(request);
    const work = await registerWork(
      asking.db,
      asking.actor,
      { recoveryId: at.id, village: at.code },
      asking.today,
    );
    const { mayWrite } = await recoveryStory(asking, at.id);
    const { name } = await villageOf(asking.db, at.id, at.code);
    const place = { fundId: work.fundIds[0] ?? null, area: at.code };
    const view = {
      ...{ recoveryId: at.id, code: at.code, name: plainName(name), work, form },
      madeUp: plainName(name) !== name,
      mayImport: place.fundId !== null && may(asking.actor, 'work', place),
      mayWrite: mayWrite && may(asking.actor, 'officer', place),
    };
    const frame = this.desk.pages.frame(request, response);
    this.desk.pages.show(response, RegisterWorkPage({ view, frame }), response.statusCode);
  }
}

/** The loans of which an answer was chosen, in the form's order. */
function answeredIn(posted: Posted): string[] {
  return Object.keys(posted).flatMap(name => /^says-([0-9a-f-]{36})$/.exec(name)?.[1] ?? []);
}

function answersOf(form: FormReading, ids: string[]) {
  if (ids.length === 0) {
    form.fault('on', 'nobody', 'เลือกคำตอบอย่างน้อย 1 สัญญา', 'Choose an answer for at least one loan');
  }
  return ids.map(loanId => ({
    loanId,
    agrees: form.oneOf(`says-${loanId}`, ['yes', 'no']) === 'yes',
    note: form.textOr(`note-${loanId}`, 1000) ?? '',
  }));
}
