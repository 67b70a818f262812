// One loan of 24 monthly instalments (unless said otherwise) lent through the real acts, as a committee would.
import { SYSTEM } from '../../dist/kernel/actor.js';
import { applyForLoan } from '../../dist/loans/prevent/apply-for-loan.act.js';
import { approveLoan } from '../../dist/loans/prevent/decide.act.js';
import { disburseLoan } from '../../dist/loans/prevent/disburse.act.js';
import { recordStep } from '../../dist/loans/record-step.act.js';
import { registerPerson } from '../../dist/registry/register-person.act.js';

const STEPS = [
  'member-briefing',
  'project-check',
  'feasibility-visit',
  'leader-reference',
  'risk-assessment',
  'group-guarantee',
];

/** Lends it and answers its id. */
export async function oneRealLoan(house, fundId, n, instalments = 24, on = '2026-11-01') {
  const perform = (act, input) => house.journal.perform(act, input, { actor: SYSTEM });
  const unknown = { area: null, phone: null, nationalId: null, address: null, channels: [] };
  const person = await perform(registerPerson, { name: `ผู้กู้ ${n}`, fundId, ...unknown });
  const borrower = { kind: 'person', id: person.id };
  const terms = { method: 'equal-principal', annualRate: 3_000_000, instalments, every: 'P1M' };
  const application = {
    fundId,
    borrower,
    purpose: 'ค้าขาย',
    principal: 12_000_000,
    terms,
    guarantorIds: [],
    appliedOn: on,
  };
  const loan = await perform(applyForLoan, application);
  for (const key of STEPS)
    await perform(recordStep, { loanId: loan.id, key, doneOn: on, note: '', evidence: [] });
  await perform(approveLoan, { loanId: loan.id, on });
  await perform(disburseLoan, { loanId: loan.id, on });
  return loan.id;
}
