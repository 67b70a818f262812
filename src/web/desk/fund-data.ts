// A fund's own data as a form: its name, its capital, where its borrowers pay and whom they ask.
import type { FundPayment, FundRecord } from '../../registry/fund.query.js';
import type { FormReading } from '../form-reading.js';
import { baht } from '../format.js';
import type { FormState } from '../frame.js';

/** A fund's record as the form's fields. */
export function fundValues({ name, capital, payment }: FundRecord): FormState['values'] {
  return {
    name,
    capital: capital === null ? '' : baht(capital),
    bank: payment?.bank ?? '',
    accountNumber: payment?.accountNumber ?? '',
    accountName: payment?.accountName ?? '',
    promptPay: payment?.promptPay ?? '',
    contactName: payment?.contactName ?? '',
    contactPhone: payment?.contactPhone ?? '',
  };
}

/** What of a fund its own committee mends. */
export function readFundData(form: FormReading) {
  return {
    name: form.text('name', 200),
    capital: form.amountOr('capital') ?? null,
    payment: readPayment(form),
  };
}

/** Where borrowers pay: the bank account as a whole, or nothing of it. */
function readPayment(form: FormReading): FundPayment | null {
  const names = ['bank', 'accountNumber', 'accountName', 'promptPay', 'contactName', 'contactPhone'];
  if (names.every(name => form.textOr(name) === undefined)) return null;
  return {
    bank: form.text('bank', 100),
    accountNumber: form.text('accountNumber', 40),
    accountName: form.text('accountName', 200),
    promptPay: form.textOr('promptPay', 40),
    contactName: form.textOr('contactName', 200),
    contactPhone: form.textOr('contactPhone', 40),
  };
}
