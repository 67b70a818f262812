// A page's error: in Thai, with what to do and a way back; also for a stranger and for an unknown address.
import type { Request, Response } from 'express';
import { pageBefore } from './own-path.js';
import type { Pages } from './page-answer.js';
import { ErrorPage, type ErrorStatus } from './pages/more.page.js';
import type { Problem } from './problem.js';

/** Answers a page's request with what went wrong and where to go from here. */
export function sendErrorPage(pages: Pages, request: Request, response: Response, problem: Problem): void {
  const frame = pages.frame(request, response);
  // What the framework refuses has no words of a rule: the page's own say it.
  const hasOwnWords = !/^(http-|not-found$|defect$)/.test(problem.code);
  const view = {
    status: shownStatus(problem.status),
    says: hasOwnWords ? problem.detail[frame.lang] : null,
    number: problem.number,
    backHref: pageBefore(request),
  };
  pages.show(response, ErrorPage({ view, frame }), problem.status);
}

const SHOWN: readonly ErrorStatus[] = [400, 401, 403, 404, 409, 422, 429, 500, 503];
/** What has no page of its own is shown as the nearest that has. */
const NEAREST: Record<number, ErrorStatus> = { 405: 404, 507: 503 };

function shownStatus(status: number): ErrorStatus {
  const nearest = NEAREST[status] ?? SHOWN.find(one => one === status);
  return nearest ?? (status < 500 ? 400 : 500);
}
