// The one place where a refusal, an outage or a defect becomes an HTTP answer (RFC 9457).
import { randomUUID } from 'node:crypto';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Refusal, type RefusalKind, type Words } from '../kernel/refusal.js';
import { Outage } from '../platform/database/database.js';
import { log } from '../platform/log.js';
import { sendErrorPage } from './error-answer.js';
import { languageOf } from './language.js';
import { outageAnswer } from './outage.js';
import type { Pages } from './page-answer.js';

const STATUS: Record<RefusalKind, number> = {
  unreadable: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  invalid: 422,
  'too-many': 429,
};

const TITLES: Record<number, Words> = {
  400: { th: 'อ่านข้อมูลที่ส่งมาไม่ได้', en: 'Cannot be read' },
  401: { th: 'ต้องเข้าสู่ระบบก่อน', en: 'Sign in first' },
  403: { th: 'ทำรายการนี้ไม่ได้', en: 'Not allowed' },
  404: { th: 'ไม่พบรายการนี้', en: 'Not found' },
  405: { th: 'ใช้วิธีนี้กับที่อยู่นี้ไม่ได้', en: 'Method not allowed' },
  409: { th: 'ยังทำไม่ได้ในตอนนี้', en: 'Not possible now' },
  413: { th: 'ข้อมูลใหญ่เกินไป', en: 'Too large' },
  415: { th: 'ชนิดข้อมูลนี้ใช้ไม่ได้', en: 'Unsupported media type' },
  422: { th: 'มีจุดที่ต้องแก้', en: 'Values to mend' },
  429: { th: 'ลองหลายครั้งแล้ว', en: 'Too many tries' },
  500: { th: 'ระบบขัดข้อง', en: 'Defect' },
  503: { th: 'ระบบไม่ว่าง', en: 'Busy' },
  507: { th: 'ที่เก็บข้อมูลเต็ม', en: 'Storage is full' },
};

/** What the framework refuses, and what to do about it. */
const WAYS_OUT: Record<number, Words> = {
  400: {
    th: 'อ่านข้อมูลที่ส่งมาไม่ได้ ดูรูปแบบ JSON และที่อยู่อีกครั้ง แล้วส่งใหม่',
    en: 'Cannot be read: look at the JSON and the address, and send it again',
  },
  413: {
    th: 'ข้อมูลใหญ่เกินไป ไฟล์แนบไม่เกิน 15 MB ข้อมูลอื่นไม่เกิน 2 MB',
    en: 'Too large: a file has at most 15 MB, other data 2 MB',
  },
};

/** What an error answers: status, code, words, faults. */
export interface Problem {
  status: number;
  code: string;
  /** A defect's number in the log, for the administrator. */
  number: string | null;
  title: Words;
  detail: Words;
  faults: Refusal['faults'];
}

export function problemOf(error: unknown): Problem {
  if (error instanceof Refusal) {
    const status = STATUS[error.kind];
    const title = TITLES[status]!;
    return { status, code: error.code, number: null, title, detail: error.words, faults: error.faults };
  }
  if (error instanceof Outage) return outage(error);
  const status = frameworkStatus(error);
  if (status !== null) {
    const title = TITLES[status] ?? { th: 'ทำรายการนี้ไม่ได้', en: 'Not possible' };
    const detail = WAYS_OUT[status] ?? title;
    return { status, code: `http-${status}`, number: null, title, detail, faults: [] };
  }
  return defect(error);
}

function outage(error: Outage): Problem {
  const { status, detail } = outageAnswer(error);
  return { status, code: 'outage', number: null, title: TITLES[status]!, detail, faults: [] };
}

/** Express and Nest throw their own: for a body that is no JSON or too large, for an unknown address. */
function frameworkStatus(error: unknown): number | null {
  const status = error instanceof HttpException ? error.getStatus() : (error as { status?: unknown })?.status;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : null;
}

function defect(error: unknown): Problem {
  const number = randomUUID().slice(0, 8);
  log('error', 'defect', { number, error: error instanceof Error ? error.stack : String(error) });
  return {
    status: 500,
    code: 'defect',
    number,
    title: TITLES[500]!,
    detail: {
      th: `ระบบขัดข้อง ข้อมูลที่บันทึกไว้ยังอยู่ครบ แจ้งผู้ดูแลระบบด้วยหมายเลข ${number}`,
      en: `A defect; what was stored is safe. Tell the administrator number ${number}`,
    },
    faults: [],
  };
}

@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly pages: Pages) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const problem = problemOf(error);
    if (response.headersSent) {
      response.end();
      return;
    }
    if (problem.status === 503) response.setHeader('Retry-After', '5');
    if (isForPrograms(request)) sendProblem(request, response, problem);
    else sendErrorPage(this.pages, request, response, problem);
  }
}

function isForPrograms(request: Request): boolean {
  return /^\/(api|health|metrics)(\/|$)/.test(request.path);
}

function sendProblem(request: Request, response: Response, problem: Problem): void {
  const language = languageOf(request);
  response
    .status(problem.status)
    .type('application/problem+json')
    .send(
      JSON.stringify({
        type: `urn:tidtam:${problem.code}`,
        title: problem.title[language],
        status: problem.status,
        detail: problem.detail[language],
        errors: problem.faults.map(({ field, code, message }) => ({
          field,
          code,
          message: message[language],
        })),
      }),
    );
}
