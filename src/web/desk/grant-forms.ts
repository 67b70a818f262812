// Forms of a fund's grants: money given that is not repaid, what it was spent on, and what of it came back.

import { GRANT_SELECT, type GrantRow } from '../../registry/fund-record.query.js';
import { reportSpending, returnGrant } from '../../registry/move-money.act.js';
import { giveGrant } from '../../registry/record-about-fund.act.js';
import type { FormReading } from '../form-reading.js';
import { baht } from '../format.js';
import type { Choice } from '../frame.js';
import { GrantEntryPage, GrantFormPage } from '../pages/fund-form.page.js';
import { type AboutFund, fundForm } from './fund-form.js';

const grants = fundForm({
  act: giveGrant,
  page: ({ fund, form }, frame) => GrantFormPage({ view: { fund, form }, frame }),
  read: (form, { fund }) => ({
    fundId: fund.id,
    recipient: form.text('recipient', 200),
    purpose: form.text('purpose', 1000),
    amount: form.amount('amount'),
    givenOn: form.day('givenOn'),
    madeUp: fund.madeUp,
  }),
  done: { th: 'บันทึกเงินอุดหนุนแล้ว', en: 'The grant is recorded' },
});

const spendings = fundForm({
  act: reportSpending,
  page: async (view, frame, about) =>
    GrantEntryPage({ view: { ...view, kind: 'spending', grants: await unspentGrants(about) }, frame }),
  read: entryOf,
  done: { th: 'บันทึกการใช้เงินอุดหนุนแล้ว', en: 'What was spent of the grant is recorded' },
});

const returns = fundForm({
  act: returnGrant,
  proposed: { method: 'cash' },
  page: async (view, frame, about) =>
    GrantEntryPage({ view: { ...view, kind: 'return', grants: await unspentGrants(about) }, frame }),
  read: form => ({ ...entryOf(form), method: form.oneOf('method', ['cash', 'transfer']) }),
  done: { th: 'บันทึกเงินอุดหนุนที่คืนแล้ว', en: 'What came back of the grant is recorded' },
});

export const GRANT_FORMS = { grants, 'grant-spendings': spendings, 'grant-returns': returns };

function entryOf(form: FormReading) {
  return {
    grantId: form.text('grantId', 60),
    on: form.day('on'),
    amount: form.amount('amount'),
    note: form.text('note', 1000),
  };
}

/** The fund's grants of which something is neither reported as spent nor returned. */
async function unspentGrants({ db, fund }: AboutFund): Promise<Choice[]> {
  const rows = await db.all<GrantRow>(
    `${GRANT_SELECT} where t.fund_id = ? order by t.given_on desc, t.id desc`,
    [fund.id],
  );
  return rows
    .map(row => ({ ...row, left: row.amount - row.spent - row.returned }))
    .filter(({ left }) => left > 0)
    .map(({ id, recipient, left }) => ({ value: id, label: `${recipient} · ${baht(left)}` }));
}
