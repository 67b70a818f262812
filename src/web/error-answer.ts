// A page's error: in Thai, with a way back.
import type { Request, Response } from 'express';
import type { Problem } from './problem.js';

export function sendErrorPage(_request: Request, response: Response, problem: Problem): void {
  response.status(problem.status).type('html').send(`<!doctype html><title>${problem.title.th}</title>`);
}
