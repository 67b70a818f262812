// For routes that read a large body: the caller is asked for before the body is.
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { actorOf } from './caller.js';

@Injectable()
export class CallerFirst implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    return Boolean(actorOf(context.switchToHttp().getRequest<Request>()));
  }
}
