// A page without a signed-in person leads to the sign-in, and back afterwards.
import {
  type ArgumentsHost,
  type CanActivate,
  Catch,
  type ExceptionFilter,
  type ExecutionContext,
  Inject,
  Injectable,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { calledBy } from './caller.js';
import { EMPTY_FORM } from './frame.js';
import { readTyped } from './handed-in.js';
import { keptFormOf } from './kept-form.js';
import { pageBefore } from './own-path.js';
import { Pages } from './page-answer.js';
import { SignInPage } from './pages/sign-in.page.js';

class SignInFirst extends Error {}

/** For page controllers: `@UseGuards(SignedIn)` with `@UseFilters(ToSignIn)`. */
@Injectable()
export class SignedIn implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    if (calledBy(context.switchToHttp().getRequest<Request>()).actor) return true;
    throw new SignInFirst();
  }
}

@Catch(SignInFirst)
export class ToSignIn implements ExceptionFilter {
  constructor(@Inject(Pages) private readonly pages: Pages) {}

  catch(_error: SignInFirst, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    if (request.method !== 'POST') {
      leadTo(response, request.originalUrl);
      return;
    }
    // What was typed goes along; a button's post has nothing typed, and its page is gone back to.
    const before = pageBefore(request) ?? '/';
    readTyped(request, response).then(
      () => this.keep(request, response, before),
      () => leadTo(response, before),
    );
  }

  private keep(request: Request, response: Response, before: string): void {
    const kept = keptFormOf(request);
    if (kept === null) {
      leadTo(response, before);
      return;
    }
    const frame = { ...this.pages.frame(request, response), path: before };
    this.pages.show(response, SignInPage({ view: { form: EMPTY_FORM, kept }, frame }), 401);
  }
}

function leadTo(response: Response, next: string): void {
  response.redirect(303, `/sign-in?next=${encodeURIComponent(next)}`);
}
