// Lends and repays through the real acts, quickly: for flows whose story is what many loans come to.
import type { Act } from '../../src/journal/act.js';
import { SYSTEM } from '../../src/kernel/actor.js';
import type { CivilDate } from '../../src/kernel/civil-date.js';
import type { Satang } from '../../src/kernel/money.js';
import type { Terms } from '../../src/ledger/terms.js';
import { recordPayment } from '../../src/loans/payments/record-payment.act.js';
import { reverseEntry } from '../../src/loans/payments/reverse.act.js';
import { applyForLoan } from '../../src/loans/prevent/apply-for-loan.act.js';
import { approveLoan } from '../../src/loans/prevent/decide.act.js';
import { disburseLoan } from '../../src/loans/prevent/disburse.act.js';
import { recordStep } from '../../src/loans/record-step.act.js';
import type { FundTerms } from '../../src/registry/fund.query.js';
import { openFund } from '../../src/registry/open-fund.act.js';
import { registerGroup } from '../../src/registry/register-group.act.js';
import { registerPerson } from '../../src/registry/register-person.act.js';
import { STEP_KEYS } from '../../src/registry/step-definition.js';
import type { App } from '../services/app.js';

export function perform<I, A>(app: App, act: Act<I, A>, input: I): Promise<A> {
  return app.house.journal.perform(act, input, { actor: SYSTEM });
}

export async function aFund(
  app: App,
  fund: { name: string; fundType: string; area: string; terms?: FundTerms },
): Promise<string> {
  const answer = await perform(app, openFund, { capital: null, payment: null, terms: null, ...fund });
  return answer.id;
}

export async function aPerson(app: App, fundId: string, name: string): Promise<string> {
  const nobody = { area: null, nationalId: null, phone: null, address: null, channels: [] };
  return (await perform(app, registerPerson, { fundId, name, ...nobody })).id;
}

export interface Lending {
  fundId: string;
  personId: string;
  principal: Satang;
  on: CivilDate;
  terms?: Partial<Terms>;
}

/** A household of one person with its loan, paid out on a day: what a กข.คจ. fund lends to. */
export async function aHouseholdLoan(
  app: App,
  { name, ...lending }: Omit<Lending, 'personId'> & { name: string },
): Promise<string> {
  const personId = await aPerson(app, lending.fundId, name);
  const household = { kind: 'household' as const, name, fundId: lending.fundId, area: null };
  const members = { members: [personId], representativeId: personId };
  const { id } = await perform(app, registerGroup, { ...household, ...members });
  return aLoan(app, { ...lending, personId: id }, 'household');
}

/** A loan that is paid out on a day, its ป steps waived. */
export async function aLoan(
  app: App,
  { fundId, personId, principal, on, terms = {} }: Lending,
  kind: 'person' | 'household' = 'person',
): Promise<string> {
  const borrower = { kind, id: personId };
  const asked = { fundId, borrower, purpose: 'ค้าขาย', principal, terms, guarantorIds: [], appliedOn: on };
  const { id: loanId } = await perform(app, applyForLoan, asked);
  for (const key of STEP_KEYS.prevent) {
    const step = { loanId, key, doneOn: on, note: '', evidence: [], waived: true, reason: 'ทดสอบ' };
    await perform(app, recordStep, step);
  }
  await perform(app, approveLoan, { loanId, on });
  await perform(app, disburseLoan, { loanId, on });
  return loanId;
}

/** A payment; answers its id, with which it can be reversed. */
export async function aPayment(app: App, loanId: string, amount: Satang, paidOn: CivilDate): Promise<string> {
  const payment = { loanId, amount, paidOn, method: 'cash' as const, acceptOverpayment: true };
  return (await perform(app, recordPayment, payment)).id;
}

export function aReversal(app: App, factId: string, on: CivilDate): Promise<unknown> {
  return perform(app, reverseEntry, { factId, on, reason: 'บันทึกผิด' });
}
