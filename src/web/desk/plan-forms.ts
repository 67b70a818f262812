// Forms of help for a household: referrals and their outcome, and the plan by the four ท.
import { fundMembers } from '../../access/fund-members.query.js';
import type { Act } from '../../journal/act.js';
import { addDays } from '../../kernel/civil-date.js';
import { conflict } from '../../kernel/refusal.js';
import { assistDebtor, tellOutcome } from '../../loans/collect/assist.act.js';
import * as Plan from '../../loans/collect/help.js';
import { leavePlan, openPlan, planAction, tellAction } from '../../loans/collect/plan.act.js';
import type { Choice } from '../frame.js';
import { AssistancePage } from '../pages/collect.page.js';
import * as Page from '../pages/plan-forms.page.js';
import { dateValues } from '../read-fields.js';
import { words } from '../words/words.js';
import { collectForm } from './collect-forms.js';
import { type AboutLoan, type LoanFormKind, loanForm } from './loan-form.js';

type PlanKind<I, A> = Omit<LoanFormKind<I, A>, 'page' | 'leadTo' | 'act'> & {
  act: Act<I, A>;
  page: typeof Page.PlanHeadPage;
  choices?: (about: AboutLoan) => Choice[] | Promise<Choice[]>;
};

/** A form whose next page is the plan's. */
function planForm<I, A>({ page, choices, ...kind }: PlanKind<I, A>) {
  return loanForm<I, A>({
    ...kind,
    page: async (about, form, frame) =>
      page({ view: { loan: about.loan, choices: (await choices?.(about)) ?? [], form }, frame }),
    leadTo: (_, about) => planOf(about),
  });
}

const planOf = ({ loan }: AboutLoan) => `/loans/${loan.id}/plan`;
const helpOf = ({ state, today }: AboutLoan) => Plan.helpOf(state.facts, today);
/** The entry that the form was opened for: `?of=`. */
const opened = ({ request }: AboutLoan) => String(request.query['of'] ?? '').slice(0, 40);

const assistance = collectForm({
  act: assistDebtor,
  proposed: askLater,
  page: AssistancePage,
  read: (form, { loan }) => ({
    loanId: loan.id,
    on: form.day('on'),
    measure: form.text('measure', 200),
    referredTo: form.text('referredTo', 200),
    note: form.textOr('note', 5000),
    askOn: form.dayOr('askOn'),
  }),
  leadTo: (_, about) => planOf(about),
  done: { th: 'บันทึกมาตรการแล้ว', en: 'The measure is recorded' },
});

/** Days after a request on which the form proposes to ask what came of it. */
const ASKED_AFTER = 30;

/** The day in a month, as a DateField shows it. */
function askLater({ today, lang }: AboutLoan) {
  return dateValues('askOn', addDays(today, ASKED_AFTER), today, lang);
}

const head = planForm({
  act: openPlan,
  proposed: about => {
    const { on: _, certifiedOn, ...values } = helpOf(about).head ?? { on: about.today };
    return {
      ...values,
      ...(certifiedOn ? dateValues('certifiedOn', certifiedOn, about.today, about.lang) : {}),
    };
  },
  page: Page.PlanHeadPage,
  read: (form, { loan }) => ({
    loanId: loan.id,
    on: form.day('on'),
    source: form.oneOfOr('source', Plan.PLAN_SOURCES),
    dimensions: Plan.PLAN_DIMENSIONS.filter(one => form.many('dimensions').includes(one)),
    certifiedOn: form.dayOr('certifiedOn'),
    certifiedBy: form.textOr('certifiedBy', 200),
    team: form.textOr('team', 500),
    mentors: form.textOr('mentors', 500),
    note: form.textOr('note', 5000),
  }),
  done: { th: 'บันทึกข้อมูลแผนแล้ว', en: 'Recorded about the plan' },
});

const action = planForm({
  act: planAction,
  page: Page.PlanActionPage,
  choices: committeeOf,
  read: (form, { loan }) => ({
    loanId: loan.id,
    on: form.day('on'),
    part: form.oneOf('part', Plan.PLAN_PARTS),
    finding: form.textOr('finding', 500),
    action: form.text('action', 500),
    dueOn: form.day('dueOn'),
    owner: form.textOr('owner', 200),
    assigneeId: form.textOr('assigneeId', 40),
  }),
  done: { th: 'เพิ่มในแผนแล้ว จะขึ้นในหน้าวันนี้เมื่อถึงวัน', en: 'Added to the plan; it stands in the list on its day' },
});

async function committeeOf({ db, state }: AboutLoan): Promise<Choice[]> {
  const members = await fundMembers(db, state.loan.fundId);
  return members.map(({ id, name }) => ({ value: id, label: name }));
}

const result = planForm({
  act: tellAction,
  proposed: about => ({ actionId: opened(about), done: 'yes' }),
  page: Page.PlanResultPage,
  choices: about => some(actionsOf(about)),
  read: (form, about) => ({
    actionId: form.oneOf('actionId', valuesOf(actionsOf(about))),
    on: form.day('on'),
    done: form.oneOf('done', ['yes', 'no']) === 'yes',
    note: form.textOr('note', 5000),
  }),
  done: { th: 'บันทึกผลแล้ว', en: 'The result is recorded' },
});

function actionsOf(about: AboutLoan): Choice[] {
  const { parts } = words(about.lang).household;
  return helpOf(about).actions.map(one => ({
    value: one.factId,
    label: one.action,
    detail: parts[one.part],
  }));
}

const exit = planForm({
  act: leavePlan,
  proposed: about => ({ kind: 'request', ...askLater(about) }),
  page: Page.PlanExitPage,
  choices: actionsOf,
  read: (form, { loan }) => ({
    loanId: loan.id,
    on: form.day('on'),
    kind: form.oneOf('kind', Plan.EXIT_KINDS),
    what: form.text('what', 500),
    to: form.text('to', 200),
    level: form.oneOfOr('level', Plan.PLAN_LEVELS),
    actionId: form.textOr('actionId', 40),
    askOn: form.dayOr('askOn'),
    note: form.textOr('note', 5000),
  }),
  done: { th: 'บันทึกการส่งต่อแล้ว', en: 'The way on is recorded' },
});

const outcome = planForm({
  act: tellOutcome,
  proposed: about => ({ entryId: opened(about) }),
  page: Page.OutcomePage,
  choices: about => some(requestsOf(about)),
  read: (form, about) => ({
    entryId: form.oneOf('entryId', valuesOf(requestsOf(about))),
    on: form.day('on'),
    result: form.oneOf('result', Plan.OUTCOMES),
    outcome: form.textOr('outcome', 5000),
    askOn: form.dayOr('askOn'),
  }),
  done: { th: 'บันทึกผลแล้ว', en: 'The outcome is recorded' },
});

function requestsOf(about: AboutLoan): Choice[] {
  const { exits, referrals } = helpOf(about);
  const measures: Record<string, string> = words(about.lang).collect.measures;
  return [
    ...exits.map(one => ({ value: one.factId, label: one.what, detail: one.to })),
    ...referrals.map(one => ({
      value: one.factId,
      label: measures[one.measure] ?? one.measure,
      detail: one.referredTo,
    })),
  ];
}

/** Refuses (409) a form of results where there is nothing of which one could be told. */
function some(choices: Choice[]): Choice[] {
  if (choices.length > 0) return choices;
  throw conflict('nothing-planned', 'ยังไม่มีเรื่องที่จะบันทึกผล', 'There is nothing yet to tell a result of');
}

const valuesOf = (choices: Choice[]) => choices.map(choice => choice.value);

export const PLAN_FORMS = {
  assistance,
  'household-plans': head,
  'plan-actions': action,
  'plan-result': result,
  'plan-exits': exit,
  outcome,
};
