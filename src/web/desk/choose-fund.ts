// Where somebody serves several funds: the page that asks which one, before the page that was meant.
import type { Request, Response } from 'express';
import { ChooseFundPage } from '../pages/application.page.js';
import type { Desk } from './desk.js';
import { ownFunds } from './own-funds.query.js';

/** Sends the question; its answer goes to `action` with `fundId`. */
export async function chooseFund(
  desk: Desk,
  request: Request,
  response: Response,
  { title, action }: { title: string; action: string },
): Promise<void> {
  const funds = await ownFunds(desk.asking(request));
  const choices = funds.map(fund => ({ value: fund.id, label: fund.name, madeUp: fund.madeUp }));
  const frame = desk.pages.frame(request, response);
  desk.pages.show(response, ChooseFundPage({ view: { title, action, funds: choices }, frame }));
}
