// One form for taking anything back: an entry, a receipt, a payout, a death. What it would change is found
// out by the act itself, performed and taken back.
import type { Request, Response } from 'express';
import { checkRight } from '../../access/right.js';
import type { Act, Place } from '../../journal/act.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { Refusal, type Words } from '../../kernel/refusal.js';
import type { Warning } from '../../loans/payments/oppose.act.js';
import { readForm } from '../form-reading.js';
import { EMPTY_FORM, type FormState } from '../frame.js';
import { type Posted, typedValues } from '../page-answer.js';
import { ReversalPage, type ReversalView } from '../pages/reversal.page.js';
import type { Asking, Desk } from './desk.js';
import { altersUnseen } from './loan-form.js';

/** What is typed of a reversal. */
export interface Given {
  on: CivilDate;
  reason: string;
}

/** Something that can be taken back: the act that does it, and what its page is told. */
export interface Taking<I, A> {
  asking: Asking & { place: Place };
  act: Act<I, A>;
  input: (given: Given) => I;
  view: Omit<ReversalView, 'effects' | 'notes' | 'refused' | 'form'>;
  /** Of the dry run: what it changes. */
  shown: (answer: A) => Pick<ReversalView, 'effects' | 'notes'> & { warnings: Warning[] };
  leadTo: string;
  done: Words;
}

/** Looks first: what would change, or what stands in the way. */
export async function showReversal<I, A>(
  desk: Desk,
  request: Request,
  response: Response,
  taking: Taking<I, A>,
): Promise<void> {
  checkRight(taking.asking.actor, taking.act.right, taking.asking.place);
  await sendReversal(desk, request, response, taking, EMPTY_FORM);
}

/** Takes it back; what that alters of later days is shown once before. */
export async function postReversal<I, A>(
  desk: Desk,
  request: Request,
  response: Response,
  taking: Taking<I, A>,
): Promise<void> {
  const { asking, act, leadTo, done } = taking;
  const posted = (request.body ?? {}) as Posted;
  const input = () =>
    taking.input(
      readForm(posted, asking.today, form => ({ on: form.day('on'), reason: form.text('reason') })),
    );
  const again = (form: FormState) => sendReversal(desk, request, response, taking, form);
  const alters = await altersUnseen(asking, posted, act, input);
  if (alters.length > 0) return again({ values: typedValues(posted), faults: [], alters });
  await desk.pages.perform(request, response, act, input, {
    leadTo: () => leadTo,
    flash: done,
    again,
    fields: { id: 'reason' },
  });
}

async function sendReversal<I, A>(
  desk: Desk,
  request: Request,
  response: Response,
  taking: Taking<I, A>,
  form: FormState,
): Promise<void> {
  const view = { ...taking.view, ...(await dryRun(taking)), form };
  const frame = desk.pages.frame(request, response);
  desk.pages.show(response, ReversalPage({ view, frame }), response.statusCode);
}

const SAID = ['same-person', 'waiver-above-penalty'];

/** As if it were done today; a refusal, or a rule that asks for another hand, is said in its place. */
async function dryRun<I, A>({
  asking,
  act,
  input,
  shown,
}: Taking<I, A>): Promise<Pick<ReversalView, 'effects' | 'notes' | 'refused'>> {
  const { lang, today } = asking;
  try {
    const answer = await asking.preview(act, input({ on: today, reason: '-' }));
    const { effects, notes, warnings } = shown(answer);
    const another = warnings.find(one => one.code === 'another-person');
    if (another) return { effects: [], notes: [], refused: another.message[lang] };
    const said = warnings.filter(one => SAID.includes(one.code)).map(one => one.message[lang]);
    return { effects, notes: [...notes, ...said], refused: null };
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind === 'not-found') throw error;
    return { effects: [], notes: [], refused: error.words[lang] };
  }
}
