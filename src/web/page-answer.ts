// How a page answers: its frame, its form's faults with what was typed, the redirect after what was done.
import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { JSX } from 'preact';
import type { Act } from '../journal/act.js';
import { Journal } from '../journal/journal.js';
import { bodyHash } from '../journal/kept-answers.js';
import type { Actor } from '../kernel/actor.js';
import { type FieldFault, invalidFields, Refusal, type RefusalKind, type Words } from '../kernel/refusal.js';
import { Clock } from '../platform/clock.js';
import type { Config } from '../platform/config.js';
import { Outage } from '../platform/database/database.js';
import { ASSET_VERSION } from './assets.js';
import { actorOf, calledBy } from './caller.js';
import type { FormState, Frame } from './frame.js';
import { faultsOfFiles } from './handed-in.js';
import { isKept } from './kept-form.js';
import { cookieOf, LANGUAGE_COOKIE, languageOf } from './language.js';
import { outageAnswer } from './outage.js';
import { isFromOwnPage } from './own-path.js';
import { mayBePacked } from './packed-answer.js';
import { renderPage } from './parts/layout.part.js';
import { CONFIG } from './tokens.js';

/** The style is asked for with the answer's first line: nothing is painted before it is there. */
const EARLY = `</assets/tidtam.css?v=${ASSET_VERSION}>; rel=preload; as=style`;

/** Beyond this a page shrinks little more, and the server works twice as long. */
const PACKING = 4;

const FLASH_COOKIE = 'tidtam_flash';
const YEAR = 365 * 86_400_000;
const FOREIGN_FORM = 'foreign-form';
/** Where an answer keeps the key of a form that may have been stored already. */
const KEY_AGAIN = 'keyAgain';
/** What a form sends along without anybody typing it. */
const OF_THE_FORM = new Set(['csrf', 'idempotencyKey', 'keep', 'seen', 'preview', 'find']);
const CAN_BE_MENDED = new Set<RefusalKind>(['invalid', 'conflict', 'forbidden', 'unreadable']);
const STATUS_AGAIN: Partial<Record<RefusalKind, number>> = { conflict: 409, forbidden: 403 };

/** What a page's form posts. */
export type Posted = Record<string, string | string[] | undefined>;

@Injectable()
export class Pages {
  constructor(
    @Inject(Journal) private readonly journal: Journal,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The frame of this answer; takes the flash out of its cookie. */
  frame(request: Request, response: Response): Frame {
    const { actor, csrf } = calledBy(request);
    const asked = request.query['lang'];
    if (asked === 'th' || asked === 'en')
      response.cookie(LANGUAGE_COOKIE, asked, { maxAge: YEAR, sameSite: 'lax' });
    return {
      lang: languageOf(request),
      today: this.clock.today(),
      path: request.originalUrl,
      csrf: csrf ?? '',
      idempotencyKey: response.locals[KEY_AGAIN] ?? randomUUID(),
      user: actor && { name: actor.name, role: actor.role },
      demo: this.config.demo,
      flash: this.takeFlash(request, response),
      assetVersion: ASSET_VERSION,
    };
  }

  /** Sends a page. */
  show(response: Response, page: JSX.Element, status = 200): void {
    response.status(status).type('html').set('Link', EARLY);
    const text = renderPage(page);
    response.vary('Accept-Encoding, Sec-Fetch-Site');
    if (!mayBePacked(response.req)) response.send(text);
    else response.set('Content-Encoding', 'gzip').send(gzipSync(text, { level: PACKING }));
  }

  /**
   * Performs an act for a page's form and redirects (303) to `leadTo`, with what was done said on the next
   * page. What the act refuses is given to `again`, which shows the form with its faults and all that was
   * typed.
   */
  async perform<I, A>(
    request: Request,
    response: Response,
    act: Act<I, A>,
    input: I | (() => I),
    answer: {
      leadTo: (done: A) => string;
      flash?: Words | ((done: A) => Words);
      again: (form: FormState) => Promise<void> | void;
      /** Where an act's field has another name in the form: `'terms.instalments': 'instalments'`. */
      fields?: Record<string, string>;
    },
  ): Promise<void> {
    const again = (form: FormState) => answer.again(withFormFields(form, answer.fields ?? {}));
    await this.attempt(request, response, again, async actor => {
      const read = typeof input === 'function' ? (input as () => I)() : input;
      const done = await this.journal.perform(act, read, { actor, key: this.keyOf(request, actor) });
      if (answer.flash)
        this.flash(response, typeof answer.flash === 'function' ? answer.flash(done) : answer.flash);
      response.redirect(303, answer.leadTo(done));
    });
  }

  /**
   * Runs a form's work; a refusal that the person can mend and an outage show the form again, anything else
   * goes on.
   */
  async attempt(
    request: Request,
    response: Response,
    again: (form: FormState) => Promise<void> | void,
    work: (actor: Actor) => Promise<void>,
  ): Promise<void> {
    const actor = actorOf(request);
    try {
      this.mustBeOwnForm(request);
      mustFit(request);
      await work(actor);
    } catch (error) {
      if (error instanceof Outage) return this.showAgainAfter(error, request, response, again);
      if (!(error instanceof Refusal) || !CAN_BE_MENDED.has(error.kind) || isStrangers(request, error))
        throw error;
      response.status(STATUS_AGAIN[error.kind] ?? 422);
      await again(formOf(request.body as Posted, error));
    }
  }

  /** A connection may break after its commit: the form keeps its key, so that it is stored once. */
  private async showAgainAfter(
    error: Outage,
    request: Request,
    response: Response,
    again: (form: FormState) => Promise<void> | void,
  ): Promise<void> {
    const { status, detail } = outageAnswer(error);
    const posted = request.body as Posted;
    response.locals[KEY_AGAIN] = posted['idempotencyKey'];
    response.status(status).set('Retry-After', '5');
    await again({ values: typedValues(posted), faults: [], problem: detail });
  }

  /** Refuses a post that does not come from a form of this session, and one that waited for its owner. */
  mustBeOwnForm(request: Request): void {
    if (isKept(request)) {
      throw new Refusal('invalid', 'signed-in-again', {
        th: 'เข้าสู่ระบบแล้ว สิ่งที่กรอกไว้ยังอยู่ ดูแล้วกดบันทึกอีกครั้ง',
        en: 'You are signed in, and what you typed is still here; look at it and save again',
      });
    }
    const { csrf } = calledBy(request);
    if (csrf !== null && (request.body as Posted)?.['csrf'] === csrf) return;
    throw new Refusal('forbidden', FOREIGN_FORM, {
      th: 'หน้านี้เปิดไว้นานเกินไป ดูสิ่งที่กรอกไว้แล้วบันทึกอีกครั้ง',
      en: 'This page was open for too long; look at what you typed and save again',
    });
  }

  /** What was done, said once at the top of the next page. */
  flash(response: Response, words: Words): void {
    const value = Buffer.from(JSON.stringify(words)).toString('base64url');
    response.cookie(FLASH_COOKIE, value, { httpOnly: true, sameSite: 'lax', maxAge: 60_000 });
  }

  private takeFlash(request: Request, response: Response): Words | null {
    const cookie = cookieOf(request, FLASH_COOKIE);
    if (!cookie) return null;
    response.clearCookie(FLASH_COOKIE);
    const words: unknown = parsed(Buffer.from(cookie, 'base64url').toString('utf8'));
    const { th, en } = (words ?? {}) as Partial<Words>;
    return typeof th === 'string' && typeof en === 'string' ? { th, en } : null;
  }

  /** The key with which a form that is pressed twice is stored once. */
  keyOf(request: Request, actor: Actor) {
    const { idempotencyKey, csrf: _, seen: __, ...body } = request.body as Posted;
    if (typeof idempotencyKey !== 'string' || idempotencyKey === '' || idempotencyKey.length > 200)
      return undefined;
    return { caller: actor.userId, path: request.path, key: idempotencyKey, bodyHash: bodyHash(body) };
  }
}

/** Refuses files that do not fit, before any rule. */
function mustFit(request: Request): void {
  const faults = faultsOfFiles(request);
  if (faults.length > 0) throw invalidFields(faults);
}

/** A form that another site sent is not even shown: it might be saved by mistake. */
function isStrangers(request: Request, error: Refusal): boolean {
  return error.code === FOREIGN_FORM && !isFromOwnPage(request);
}

/** A form as it comes back: what was typed, and what to mend. */
export function formOf(posted: Posted, refusal: Refusal): FormState {
  const seen = posted?.['seen'];
  const form = { values: typedValues(posted), ...(typeof seen === 'string' ? { seen } : {}) };
  return refusal.faults.length > 0
    ? { ...form, faults: refusal.faults }
    : { ...form, faults: [], problem: refusal.words };
}

/** What a person typed, without what the form itself sends along. */
export function typedValues(posted: Posted | undefined): FormState['values'] {
  return Object.fromEntries(Object.entries(posted ?? {}).filter(([name]) => !OF_THE_FORM.has(name)));
}

/** The faults at the form's own fields; `members.3` is at `members`. */
function withFormFields(form: FormState, fields: Record<string, string>): FormState {
  const named = ({ field, ...fault }: FieldFault): FieldFault => {
    const whole = Object.keys(form.values).includes(field) ? field : field.replace(/(\.\d+)+(\..*)?$/, '');
    return { field: fields[field] ?? fields[whole] ?? whole, ...fault };
  };
  return { ...form, faults: form.faults.map(named) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
