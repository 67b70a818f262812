// Signed public pages need no sign-in: what may be sent to them from one address has a limit.
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { rateLimit } from 'express-rate-limit';
import { Refusal } from '../kernel/refusal.js';

const PUBLIC = ['/say', '/api/v1/lesson-forms'];

/** In five minutes from one address 60 answers (a forum shares one), and 600 looks. */
export function limitPublicPages(app: NestExpressApplication): void {
  const settings = {
    windowMs: 5 * 60_000,
    standardHeaders: 'draft-8' as const,
    legacyHeaders: false,
    handler: (_request: Request, _response: Response, next: NextFunction) => next(tooMany()),
  };
  const isAnswer = (request: Request) => request.method === 'POST';
  app.use(PUBLIC, rateLimit({ ...settings, limit: 60, skip: request => !isAnswer(request) }));
  app.use(PUBLIC, rateLimit({ ...settings, limit: 600, skip: isAnswer }));
}

function tooMany(): Refusal {
  return new Refusal('too-many', 'too-many-tries', {
    th: 'มีคนส่งพร้อมกันมาก รอ 5 นาทีแล้วส่งใหม่',
    en: 'Many are sending at once; wait 5 minutes',
  });
}
