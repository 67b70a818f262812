import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { endSession } from '../../access/session.act.js';
import { actorOfPassword } from '../../access/sign-in.query.js';
import { Journal } from '../../journal/journal.js';
import type { Role } from '../../kernel/actor.js';
import { forbidden, Refusal } from '../../kernel/refusal.js';
import { DEMO_PASSWORD } from '../../operations/demo/fill-demonstration.job.js';
import type { Config } from '../../platform/config.js';
import type { Database, Reader } from '../../platform/database/database.js';
import { calledBy, SESSION_COOKIE } from '../caller.js';
import { readForm } from '../form-reading.js';
import { EMPTY_FORM, type FormState, type Lang } from '../frame.js';
import { keptPath } from '../kept-form.js';
import { ownPath } from '../own-path.js';
import { formOf, Pages, type Posted } from '../page-answer.js';
import { SignInPage } from '../pages/sign-in.page.js';
import { typed } from '../parts/field.part.js';
import { CONFIG, DATABASE } from '../tokens.js';
import { words } from '../words/words.js';
import { signInBrowser } from './sign-in-browser.js';

/** In and out, and the first page of each role. */
@Controller()
export class SignInController {
  constructor(
    @Inject(Pages) private readonly pages: Pages,
    @Inject(Journal) readonly journal: Journal,
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CONFIG) readonly config: Config,
  ) {}

  @Get()
  home(@Req() request: Request, @Res() response: Response): void {
    const { actor } = calledBy(request);
    response.redirect(303, actor ? homeOfRole(actor.role) : '/sign-in');
  }

  @Get('sign-in')
  async show(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { actor } = calledBy(request);
    if (actor) response.redirect(303, ownPath(request.query['next']) ?? homeOfRole(actor.role));
    else await this.form(request, response, EMPTY_FORM);
  }

  @Post('sign-in')
  async enter(@Req() request: Request, @Res() response: Response): Promise<void> {
    // No session stands yet whose secret the form could carry: the browser says where it was posted from.
    if (request.headers['sec-fetch-site'] === 'cross-site') throw forbidden();
    const posted = (request.body ?? {}) as Posted;
    try {
      const typed = readForm(posted, '', form => ({
        username: form.text('username', 100),
        password: form.text('password', 1000),
      }));
      const actor = await actorOfPassword(this.database, typed.username, typed.password);
      await signInBrowser(this, request, response, actor);
      const form = keptPath(posted['kept']);
      // 307: the browser posts again what was typed, and its form shows it.
      if (form) response.redirect(307, form);
      else response.redirect(303, ownPath(request.query['next']) ?? homeOfRole(actor.role));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { password: _, ...kept } = posted;
      response.status(error.kind === 'unauthenticated' ? 401 : 422);
      await this.form(request, response, signInFaults(kept, error));
    }
  }

  @Post('sign-out')
  async leave(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { actor, sessionHash } = calledBy(request);
    if (actor && sessionHash) {
      this.pages.mustBeOwnForm(request);
      await this.journal.perform(endSession, { sessionHash }, { actor });
    }
    response.clearCookie(SESSION_COOKIE, { path: '/' });
    response.redirect(303, '/sign-in');
  }

  private async form(request: Request, response: Response, form: FormState): Promise<void> {
    const frame = this.pages.frame(request, response);
    const demoUsers = this.config.demo ? await demoUsersOf(this.database, frame.lang) : undefined;
    const kept = keptPath(form.values['kept']) ? typed(form, 'kept') : null;
    this.pages.show(response, SignInPage({ view: { form, kept, demoUsers }, frame }), response.statusCode);
  }
}

/** Who may be tried in the demonstration: the committee first, then the officers. */
async function demoUsersOf(db: Reader, lang: Lang) {
  const users = await db.all<{ username: string; name: string; role: Role; place: string | null }>(
    `select u.username, u.name, u.role, min(f.name) as place from user_account u
     left join user_fund m on m.user_id = u.id left join fund f on f.id = m.fund_id
     where u.password_hash is not null group by u.id, u.username, u.name, u.role
     order by case when u.role = 'committee-member' then 0 else 1 end, u.username limit 12`,
  );
  return users.map(({ username, role, place }) => ({
    username,
    says: place ?? words(lang).roles[role],
    password: DEMO_PASSWORD,
  }));
}

/** Where a role begins. */
export function homeOfRole(role: Role): string {
  return role === 'committee-member' ? '/today' : '/overview';
}

/** A wrong name or password is said at the password, and never says which of the two. */
function signInFaults(posted: Posted, refusal: Refusal): FormState {
  if (refusal.kind !== 'unauthenticated') return formOf(posted, refusal);
  const fault = { field: 'password', code: refusal.code, message: refusal.words };
  return { ...formOf(posted, refusal), problem: undefined, faults: [fault] };
}
