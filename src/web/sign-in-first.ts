// A page without a signed-in person leads to the sign-in, and back afterwards.
import {
  type ArgumentsHost,
  type CanActivate,
  Catch,
  type ExceptionFilter,
  type ExecutionContext,
  Injectable,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { calledBy } from './caller.js';

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
  catch(_error: SignInFirst, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    response.redirect(303, `/sign-in?next=${encodeURIComponent(request.originalUrl)}`);
  }
}
