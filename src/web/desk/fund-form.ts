// A form below a fund's page: shown, read, performed, and told what was done.
import type { Request, Response } from 'express';
import type { JSX } from 'preact';
import { checkRight } from '../../access/right.js';
import type { Act, Place } from '../../journal/act.js';
import type { Words } from '../../kernel/refusal.js';
import { type FundRecord, fundOf, fundPlace } from '../../registry/fund.query.js';
import { type FormReading, readForm } from '../form-reading.js';
import type { FormState, Frame } from '../frame.js';
import { type Posted, typedValues } from '../page-answer.js';
import type { FundCareView } from '../pages/fund-care.page.js';
import type { Asking, Desk } from './desk.js';
import { named } from './fund-words.js';

export interface AboutFund extends Asking {
  place: Place;
  fund: FundRecord;
  request: Request;
  posted: Posted;
}

export interface FundFormKind<I, A> {
  act: Act<I, A> | ((about: AboutFund) => Act<I, A>);
  proposed?: FormState['values'];
  page: (view: FundCareView, frame: Frame, about: AboutFund) => JSX.Element | Promise<JSX.Element>;
  read: (form: FormReading, about: AboutFund) => I;
  fields?: Record<string, string>;
  /** The fund's page when absent. */
  leadTo?: (done: A) => string;
  done: Words;
}

/** A form with its types put away. */
export interface FundFormRoute {
  show(desk: Desk, request: Request, response: Response, fundId: string): Promise<void>;
  post(desk: Desk, request: Request, response: Response, fundId: string): Promise<void>;
}

export function fundForm<I, A>(kind: FundFormKind<I, A>): FundFormRoute {
  const actOf = (about: AboutFund) => (typeof kind.act === 'function' ? kind.act(about) : kind.act);
  const send = async (desk: Desk, response: Response, about: AboutFund, form: FormState) => {
    const view = { fund: { ...named(about.fund.name, about.fund.madeUp), id: about.fund.id }, form };
    const page = await kind.page(view, desk.pages.frame(about.request, response), about);
    desk.pages.show(response, page, response.statusCode);
  };
  return {
    async show(desk, request, response, fundId) {
      const about = await aboutFund(desk, request, fundId);
      checkRight(about.actor, actOf(about).right, about.place);
      await send(desk, response, about, { values: kind.proposed ?? {}, faults: [] });
    },
    async post(desk, request, response, fundId) {
      const about = await aboutFund(desk, request, fundId);
      if (about.posted['find']) {
        return send(desk, response, about, { values: typedValues(about.posted), faults: [] });
      }
      const input = () => readForm(about.posted, about.today, form => kind.read(form, about));
      await desk.pages.perform(request, response, actOf(about), input, {
        leadTo: done => kind.leadTo?.(done) ?? `/funds/${fundId}`,
        flash: kind.done,
        again: form => send(desk, response, about, form),
        fields: kind.fields,
      });
    },
  };
}

async function aboutFund(desk: Desk, request: Request, fundId: string): Promise<AboutFund> {
  const asking = await desk.askingAt(request, db => fundPlace(db, fundId));
  const fund = await fundOf(asking.db, fundId);
  return { ...asking, fund, request, posted: (request.body ?? {}) as Posted };
}
