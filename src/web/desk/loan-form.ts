// Every form about one loan goes the same way: look, fill in, be told what to mend, be done.
import type { Request, Response } from 'express';
import type { JSX } from 'preact';
import { checkRight } from '../../access/right.js';
import type { Act, Place } from '../../journal/act.js';
import { Refusal, type Words } from '../../kernel/refusal.js';
import { loanPlace } from '../../ledger/loan.query.js';
import { type LoanState, loanState } from '../../loans/loan-state.query.js';
import { fundOf } from '../../registry/fund.query.js';
import { type FormReading, readForm } from '../form-reading.js';

import type { Altered, FormState, Frame } from '../frame.js';
import { type Posted, typedValues } from '../page-answer.js';
import { alteredMark } from '../parts/altered.part.js';

import type { LoanOfForm } from '../parts/loan-form.part.js';
import type { Asking, Desk } from './desk.js';
import { fundWords, named } from './fund-words.js';
import { loanLabel } from './loan-view.query.js';

/** What a form about a loan knows before anything is typed. */
export interface AboutLoan extends Asking {
  place: Place;
  state: LoanState;
  loan: LoanOfForm;
  request: Request;
  /** The fields as they were posted; empty at first. */
  posted: Posted;
}

/** A form: what stands in it at first, its page, how it is read, the act it performs, and where it leads. */
export interface LoanFormKind<I, A> {
  /** The act; with the files and further acts that this posting asks for, once it is posted. */
  act: Act<I, A> | ((about: AboutLoan) => Act<I, A>);
  proposed?: (about: AboutLoan) => FormState['values'];
  page: (about: AboutLoan, form: FormState, frame: Frame) => JSX.Element | Promise<JSX.Element>;
  read: (form: FormReading, about: AboutLoan) => I;
  /** Where an act's field has another name in the form. */
  fields?: Record<string, string>;
  /** What is said at the top of the next page, where that page does not say it itself. */
  done?: Words | ((answer: A, about: AboutLoan) => Words);
  /** It moves money: what it alters of later days is shown once before it is stored. */
  movesMoney?: boolean;
  /** The next page; the loan's own when absent. */
  leadTo?: (answer: A, about: AboutLoan) => string;
}

/** A form with its types put away, so that all of them stand in one table. */
export interface LoanFormRoute {
  show(desk: Desk, request: Request, response: Response, loanId: string): Promise<void>;
  post(desk: Desk, request: Request, response: Response, loanId: string): Promise<void>;
}

export function loanForm<I, A>(kind: LoanFormKind<I, A>): LoanFormRoute {
  return {
    async show(desk, request, response, loanId) {
      const about = await aboutLoan(desk, request, loanId);
      checkRight(about.actor, actOf(kind, about).right, about.place);
      const form = { values: kind.proposed?.(about) ?? {}, faults: [] };
      await sendForm(kind, desk, response, about, form);
    },
    async post(desk, request, response, loanId) {
      const about = await aboutLoan(desk, request, loanId);
      const isPreview = about.posted['preview'] === 'yes';
      if (isPreview) {
        await sendForm(kind, desk, response, about, { values: typedValues(about.posted), faults: [] });
        return;
      }
      const { done, leadTo } = kind;
      const alters = kind.movesMoney ? await alteredFirst(kind, about) : [];
      if (alters.length > 0) {
        const { csrf: _, idempotencyKey: __, ...values } = about.posted;
        await sendForm(kind, desk, response, about, { values, faults: [], alters });
        return;
      }
      await desk.pages.perform(
        request,
        response,
        actOf(kind, about),
        () => readForm(about.posted, about.today, form => kind.read(form, about)),
        {
          leadTo: answer => leadTo?.(answer, about) ?? `/loans/${loanId}`,
          flash: typeof done === 'function' ? answer => done(answer, about) : done,
          again: form => sendForm(kind, desk, response, about, form),
          fields: kind.fields,
        },
      );
    },
  };
}

/**
 * What a posting alters of later days and was not seen yet; nothing where it cannot be recorded as it is,
 * which is said when it is sent.
 */
function alteredFirst<I, A>(kind: LoanFormKind<I, A>, about: AboutLoan): Promise<Altered[]> {
  const read = () => readForm(about.posted, about.today, form => kind.read(form, about));
  return altersUnseen(about, about.posted, actOf(kind, about), read);
}

/** The same of any form and its act. */
export async function altersUnseen<I, A>(
  asking: Asking,
  posted: Posted,
  act: Act<I, A>,
  read: () => I,
): Promise<Altered[]> {
  try {
    const { alters = [] } = (await asking.preview(act, read())) as { alters?: Altered[] };
    return posted['altersSeen'] === alteredMark(alters) ? [] : alters;
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}

function actOf<I, A>({ act }: LoanFormKind<I, A>, about: AboutLoan): Act<I, A> {
  return typeof act === 'function' ? act(about) : act;
}

async function sendForm<I, A>(
  kind: LoanFormKind<I, A>,
  desk: Desk,
  response: Response,
  about: AboutLoan,
  form: FormState,
): Promise<void> {
  const frame = desk.pages.frame(about.request, response);
  desk.pages.show(response, await kind.page(about, form, frame), response.statusCode);
}

/** What the pages below a loan's own know of it; refuses (404) what the person cannot see. */
export async function aboutLoan(desk: Desk, request: Request, loanId: string): Promise<AboutLoan> {
  const asking = await desk.askingAt(request, db => loanPlace(db, loanId));
  const state = await loanState(asking.db, loanId, asking.today);
  const fund = await fundOf(asking.db, state.loan.fundId);
  const loan = {
    id: loanId,
    label: loanLabel(state, asking),
    borrower: named(state.loan.borrowerName, state.loan.madeUp),
    fund: named(fund.name, fund.madeUp),
    words: fundWords(state.fundType, asking.lang),
  };
  return { ...asking, state, loan, request, posted: (request.body ?? {}) as Posted };
}
