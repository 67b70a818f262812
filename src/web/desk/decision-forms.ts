// Forms of ป: opinions and resolutions, approval, rejection, withdrawal, payout.
import { formatBaht } from '../../kernel/money.js';
import { conflict } from '../../kernel/refusal.js';
import { loanAsOf, termsOf } from '../../loans/loan-answer.query.js';
import { principalOf } from '../../loans/loan-state.query.js';
import { approveLoan, cancelLoan, endorseLoan, rejectLoan } from '../../loans/prevent/decide.act.js';
import { disburseLoan } from '../../loans/prevent/disburse.act.js';
import { ApprovePage, DisbursePage, EndorsePage, TurnDownPage } from '../pages/decide.page.js';
import { words } from '../words/words.js';
import { type AboutLoan, loanForm } from './loan-form.js';
import { scheduleView } from './schedule-view.js';

const endorsements = loanForm({
  act: endorseLoan,
  proposed: about => ({ body: bodiesOf(about)[0]?.value }),
  page: (about, form, frame) =>
    EndorsePage({ view: { loan: about.loan, bodies: bodiesOf(about), form }, frame }),
  read: (form, { loan, state }) => {
    const { bodies } = state.fundType.approval;
    const key = form.oneOf(
      'body',
      bodies.map(body => body.key),
    );
    const act = bodies.find(body => body.key === key)?.act ?? '';
    return { loanId: loan.id, body: key, act, on: form.day('on'), number: form.textOr('number', 100) };
  },
  done: { th: 'บันทึกความเห็นแล้ว', en: 'The opinion is recorded' },
});

/** The bodies that have not resolved yet, in their order. */
function bodiesOf({ state, lang }: AboutLoan) {
  const { fundType, story } = state;
  const acts = words(lang).loan.acts;
  return fundType.approval.bodies
    .filter(body => !story.endorsements.some(one => one.body === body.key))
    .map(body => ({ value: body.key, label: body.short[lang], detail: acts[body.act] }));
}

const approve = loanForm({
  act: approveLoan,
  proposed: ({ state }) => ({ principal: formatBaht(principalOf(state.story)) }),
  page: (about, form, frame) =>
    ApprovePage({ view: { loan: about.loan, asked: about.state.story.application.principal, form }, frame }),
  read: (form, { loan }) => ({
    loanId: loan.id,
    on: form.day('on'),
    principal: form.amount('principal'),
    resolution: form.textOr('resolution', 200),
  }),
  // Nothing on top of the next page: the loan's own note says that it is approved and what comes next.
});

const reject = turnDown('reject');
const cancel = turnDown('cancel');

function turnDown(kind: 'reject' | 'cancel') {
  return loanForm({
    act: kind === 'reject' ? rejectLoan : cancelLoan,
    page: (about, form, frame) => TurnDownPage({ view: { loan: about.loan, kind, form }, frame }),
    read: (form, { loan }) => ({
      loanId: loan.id,
      on: form.day('on'),
      reason: form.text('resolution', 2000),
    }),
    fields: { reason: 'resolution' },
    done:
      kind === 'reject'
        ? { th: 'บันทึกว่าไม่อนุมัติแล้ว', en: 'Recorded as not approved' }
        : { th: 'ยกเลิกคำขอแล้ว', en: 'The application is withdrawn' },
  });
}

const disburse = loanForm({
  act: disburseLoan,
  async page(about, form, frame) {
    const { state, loan, today, lang, db } = about;
    const { approval } = state.story;
    if (!approval) {
      throw conflict('not-approved', 'ยังจ่ายเงินไม่ได้: รอมติที่ประชุม', 'Not yet: the loan is not approved');
    }
    const { warnings } = await loanAsOf(db, loan.id, today);
    const terms = termsOf(state);
    const schedule = scheduleView(approval.principal, today, terms, warnings, lang);
    const view = { loan, principal: approval.principal, payee: loan.borrower, schedule, form };
    return DisbursePage({ view, frame });
  },
  read: (form, { loan }) => ({ loanId: loan.id, on: form.day('on') }),
  done: (_, { loan }) => ({
    th: `${loan.words.disburse}แล้ว ระบบทำตารางชำระให้แล้ว`,
    en: 'Paid out; the schedule stands',
  }),
});

export const DECISION_FORMS = {
  endorsements,
  approve,
  reject,
  cancel,
  disburse,
};
