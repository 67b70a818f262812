import { Get, Inject, Param, Post, Query, Req, Res, UseInterceptors } from '@nestjs/common';
import type { Request, Response } from 'express';
import { type Action, SETTLED_HOW, STATUSES } from '../../recovery/facts.js';
import { changeStatus, confirmCauses, recordAction } from '../../recovery/follow-up/work-in-village.act.js';
import { ACTIONS, CAUSES } from '../../recovery/guide.js';
import { type VillageCase, villageCase } from '../../recovery/village-case.query.js';
import { type FormReading, readForm } from '../form-reading.js';
import type { Choice, FormState, Lang } from '../frame.js';
import { PhotosAndDocuments } from '../handed-in.js';
import type { Posted } from '../page-answer.js';
import { VillagePage } from '../pages/village.page.js';
import {
  VillageActionPage,
  VillageCausesPage,
  type VillageFormView,
  VillageStatusPage,
} from '../pages/village-form.page.js';
import { readLines } from '../read-fields.js';
import { words } from '../words/words.js';
import { Desk, DeskPages } from './desk.js';
import { withPhotos } from './evidence.js';
import { plainName, recoveryStory, said } from './recovery-story.query.js';
import { villageView } from './village-view.query.js';

interface Where {
  id: string;
  code: string;
}

/** A village's case, and what is written down in it. */
@DeskPages('recoveries/:id/villages/:code')
export class VillageCaseDesk {
  constructor(@Inject(Desk) private readonly desk: Desk) {}

  @Get()
  async one(@Req() request: Request, @Res() response: Response, @Param() at: Where) {
    const asking = this.desk.asking(request);
    const found = await villageCase(asking.db, asking.actor, where(at), asking.today);
    const view = await villageView(asking, found, await recoveryStory(asking, at.id));
    this.desk.pages.show(response, VillagePage({ view, frame: this.desk.pages.frame(request, response) }));
  }

  @Get('actions')
  acting(
    @Req() request: Request,
    @Res() response: Response,
    @Param() at: Where,
    @Query('kind') asked: unknown,
  ) {
    const kind = ACTIONS.find(one => one === asked) ?? 'visit';
    return this.actionForm(request, response, at, { values: { kind }, faults: [] });
  }

  @Post('actions')
  @UseInterceptors(PhotosAndDocuments)
  async act(@Req() request: Request, @Res() response: Response, @Param() at: Where) {
    const input = this.reading(request, form => ({
      ...where(at),
      on: form.day('on'),
      kind: form.oneOf('kind', ACTIONS),
      note: form.textOr('note', 5000) ?? '',
      people: readLines(form.textOr('people', 2000) ?? ''),
      helpers: readLines(form.textOr('helpers', 2000) ?? ''),
      evidence: [],
      settles: settlesOf(form),
    }));
    await this.desk.pages.perform(request, response, withPhotos(recordAction, request), input, {
      leadTo: () => addressOf(at),
      flash: said(t => t.case.acted),
      again: form => this.actionForm(request, response, at, form),
      fields: { file: 'photos', settles: 'settlesAmount' },
    });
  }

  @Get('causes')
  async naming(@Req() request: Request, @Res() response: Response, @Param() at: Where) {
    const { db, actor, today } = this.desk.asking(request);
    const { causes, causesSeen } = await villageCase(db, actor, where(at), today);
    const values = {
      causes: causes.map(cause => cause.key),
      mainCause: causes.find(cause => cause.main)?.key ?? '',
      note: causes.find(cause => cause.main)?.note ?? '',
    };
    await this.causesForm(request, response, at, { values, faults: [], seen: String(causesSeen) });
  }

  @Post('causes')
  async name(@Req() request: Request, @Res() response: Response, @Param() at: Where) {
    const input = this.reading(request, form => {
      const main = form.oneOfOr('mainCause', CAUSES);
      const named = CAUSES.filter(key => form.many('causes').includes(key) || key === main);
      const note = form.textOr('note', 1000) ?? '';
      const causes = named.map(key => ({
        key,
        main: named.length === 1 || key === main,
        note: key === main || named.length === 1 ? note : '',
      }));
      return { ...where(at), causes, seen: form.wholeOr('seen', 0, 999_999) };
    });
    await this.desk.pages.perform(request, response, confirmCauses, input, {
      leadTo: () => addressOf(at),
      flash: said(t => t.case.acted),
      again: form => this.causesForm(request, response, at, form),
      fields: { causes: 'mainCause' },
    });
  }

  @Get('status')
  async changing(@Req() request: Request, @Res() response: Response, @Param() at: Where) {
    const { db, actor, today } = this.desk.asking(request);
    const { status, statusSeen } = await villageCase(db, actor, where(at), today);
    const values = { status: status === 'solved' ? 'open' : 'solved' };
    await this.statusForm(request, response, at, { values, faults: [], seen: String(statusSeen) });
  }

  @Post('status')
  async change(@Req() request: Request, @Res() response: Response, @Param() at: Where) {
    const input = this.reading(request, form => {
      const reason = form.textOr('waiver', 1000);
      return {
        ...where(at),
        on: form.day('on'),
        status: form.oneOf('status', STATUSES),
        note: form.textOr('note', 5000) ?? '',
        seen: form.wholeOr('seen', 0, 999_999),
        ...(reason ? { waiver: { reason } } : {}),
      };
    });
    await this.desk.pages.perform(request, response, changeStatus, input, {
      leadTo: () => addressOf(at),
      flash: said(t => t.case.acted),
      again: form => this.statusForm(request, response, at, form),
    });
  }

  private reading<T>(request: Request, by: (form: FormReading) => T): () => T {
    const { today } = this.desk.asking(request);
    return () => readForm(request.body as Posted, today, by);
  }

  private async actionForm(request: Request, response: Response, at: Where, form: FormState) {
    const { guide } = await recoveryStory(this.desk.asking(request), at.id);
    const { lang } = this.desk.asking(request);
    const choices = ACTIONS.map(value => ({ value, label: guide.actions[value][lang] }));
    await this.form(request, response, at, { form, choices }, VillageActionPage);
  }

  private async causesForm(request: Request, response: Response, at: Where, form: FormState) {
    const { guide } = await recoveryStory(this.desk.asking(request), at.id);
    const { lang } = this.desk.asking(request);
    const choices = CAUSES.map(value => ({ value, label: guide.causes[value][lang] }));
    await this.form(request, response, at, { form, choices }, VillageCausesPage);
  }

  private async statusForm(request: Request, response: Response, at: Where, form: FormState) {
    const t = words(this.desk.asking(request).lang).case;
    const choices = [
      { value: 'solved', label: t.setSolved },
      { value: 'open', label: t.setOpen },
    ];
    await this.form(request, response, at, { form, choices }, VillageStatusPage);
  }

  private async form(
    request: Request,
    response: Response,
    at: Where,
    { form, choices }: { form: FormState; choices: Choice[] },
    page: typeof VillageActionPage,
  ) {
    const { db, actor, today, lang } = this.desk.asking(request);
    const village = await villageCase(db, actor, where(at), today);
    const wasChanged = response.statusCode === 409;
    const isStatus = page === VillageStatusPage;
    const seen = String(isStatus ? village.statusSeen : village.causesSeen);
    const t = words(lang).case;
    const view: VillageFormView = {
      recoveryId: at.id,
      code: at.code,
      name: plainName(village.name),
      choices,
      settles:
        village.source === 'computed'
          ? null
          : SETTLED_HOW.map(value => ({ value, label: t.settledHow[value] })),
      // After another's change the next try is about what stands now, and the page says what that is.
      standsNow: wasChanged && form.seen !== undefined ? standing(village, isStatus, lang) : null,
      form: wasChanged && form.seen !== undefined ? { ...form, seen } : form,
    };
    const frame = this.desk.pages.frame(request, response);
    this.desk.pages.show(response, page({ view, frame }), response.statusCode);
  }
}

/** The causes or the status that stand, in one line. */
function standing(village: VillageCase, isStatus: boolean, lang: Lang): string {
  const t = words(lang).case;
  if (isStatus) return village.status === 'solved' ? t.solved : t.open;
  const causes = village.causes.map(cause =>
    cause.main ? `${cause.name[lang]} (${t.main})` : cause.name[lang],
  );
  return causes.join(' · ') || t.noCauses;
}

function settlesOf(form: FormReading): Action['settles'] {
  const amount = form.amountOr('settlesAmount');
  return amount === undefined ? null : { amount, how: form.oneOfOr('settlesHow', SETTLED_HOW) ?? 'paid' };
}

function where({ id, code }: Where) {
  return { recoveryId: id, village: code };
}

function addressOf({ id, code }: Where): string {
  return `/recoveries/${id}/villages/${code}`;
}
