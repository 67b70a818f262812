// Starts the HTTP side over an open house: raw bodies kept for signatures, safe headers, callers, problems.

import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { Refusal } from '../kernel/refusal.js';
import type { House } from '../operations/house.js';
import { AppModule } from './app.module.js';
import { serveAssets } from './assets.js';
import { findCaller } from './caller.js';
import { takeKept } from './kept-form.js';
import { Pages } from './page-answer.js';
import { ProblemFilter } from './problem.js';
import { limitPublicPages } from './public-limit.js';
import { limitSignIns } from './sign-in-limit.js';

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/** The application, listening on the configured port (0: any free one). */
export async function serve(house: House, imports: DynamicModule[] = []): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.of(house, imports), {
    logger: ['error', 'warn'],
    rawBody: true,
    abortOnError: false,
  });
  app.disable('x-powered-by');
  app.set('trust proxy', 'loopback');
  app.useBodyParser('json', { limit: '2mb' });
  app.useBodyParser('urlencoded', { extended: false, limit: '2mb' });
  app.use(safeHeaders);
  app.use(readableAddress);
  serveAssets(app);
  limitSignIns(app);
  app.use(takeKept);
  limitPublicPages(app);
  app.use(findCaller(house));
  app.useGlobalFilters(new ProblemFilter(app.get(Pages)));
  app.enableShutdownHooks();
  await app.listen(house.config.port);
  return app;
}

// No id and no word has a NUL character, and PostgreSQL cannot even be asked for one.
function readableAddress(request: Request, _response: Response, next: NextFunction): void {
  const words = { th: 'ที่อยู่นี้มีอักขระที่อ่านไม่ได้', en: 'The address has a character that cannot be read' };
  next(request.url.includes('%00') ? new Refusal('unreadable', 'bad-address', words) : undefined);
}

function safeHeaders(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('Content-Security-Policy', CONTENT_SECURITY_POLICY);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'same-origin');
  // Debts are nobody else's business: neither a shared computer nor a proxy keeps an answer.
  response.setHeader('Cache-Control', 'no-store');
  next();
}
