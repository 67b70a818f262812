// Only sign-in, tokens, link codes and signed public pages are rate-limited.
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { rateLimit } from 'express-rate-limit';
import { Refusal } from '../kernel/refusal.js';

const LIMITED = ['/sign-in', '/setup', '/code', '/api/v1/tokens'];

/** At most 60 tries in five minutes from one address, and 10 for one name. */
export function limitSignIns(app: NestExpressApplication): void {
  const settings = {
    windowMs: 5 * 60_000,
    standardHeaders: 'draft-8' as const,
    legacyHeaders: false,
    skip: (request: Request) => request.method !== 'POST',
    skipSuccessfulRequests: true,
    handler: (_request: Request, _response: Response, next: NextFunction) => next(tooMany()),
  };
  app.use(LIMITED, rateLimit({ ...settings, limit: 60 }));
  app.use(
    LIMITED,
    rateLimit({
      ...settings,
      limit: 10,
      keyGenerator: request =>
        `name:${String((request.body as { username?: unknown })?.username ?? '').slice(0, 100)}`,
      skip: request => request.method !== 'POST' || !(request.body as { username?: unknown })?.username,
    }),
  );
}

function tooMany(): Refusal {
  return new Refusal('too-many', 'too-many-tries', {
    th: 'ลองหลายครั้งแล้ว รอ 5 นาที',
    en: 'Too many tries; wait 5 minutes',
  });
}
