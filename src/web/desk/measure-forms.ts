// Forms of help to a borrower in trouble: a measure with its picture before and after, and a guarantee.
import { formatBaht, parseBaht } from '../../kernel/money.js';
import { Refusal } from '../../kernel/refusal.js';
import { partiesOf } from '../../loans/collect/parties.query.js';
import {
  MEASURES,
  type Picture,
  type RestructureLoan,
  type RestructureRecord,
  restructureLoan,
} from '../../loans/collect/restructure.act.js';
import { guaranteeLoan } from '../../loans/guarantee.act.js';
import { termsOf } from '../../loans/loan-answer.query.js';
import { principalOf } from '../../loans/loan-state.query.js';
import { type FormReading, readForm } from '../form-reading.js';
import type { Choice, FormState } from '../frame.js';
import { GuaranteePage, type MeasureView, type PlanPicture, RestructurePage } from '../pages/measure.page.js';
import { collectView } from './collect-forms.js';
import { type AboutLoan, loanForm } from './loan-form.js';
import { partiesOfFund } from './parties.query.js';
import { readTerms, termsValues } from './schedule-view.js';

const PARTS = ['both', 'principal', 'interest'] as const;
const PEOPLE = 200;

const restructure = loanForm<RestructureLoan, RestructureRecord>({
  act: restructureLoan,
  proposed: ({ state, today, lang }) => {
    const left = state.position?.rows.filter(row => row.outstanding > 0).length ?? 0;
    const terms = { ...termsOf(state), firstDueOn: undefined };
    return {
      ...termsValues(terms, today, lang),
      instalments: String(Math.max(1, left)),
      ...{ measure: 'new-instalments', part: 'both' },
    };
  },
  page: async (about, form, frame) =>
    RestructurePage({ view: { ...(await measureView(about, form)), ...(await pictures(about)) }, frame }),
  read: readMeasure,
  fields: { 'moratorium.until': 'until', terms: 'instalments' },
  done: { th: 'ใช้ตารางชำระใหม่แล้ว งวดเดิมยังดูได้', en: 'The new plan stands; the old one can still be read' },
});

function readMeasure(form: FormReading, { loan, state }: AboutLoan): RestructureLoan {
  const measure = form.oneOf('measure', MEASURES);
  const agreed = new Set(form.many('consents'));
  const guarantorConsents = [...agreed].filter(Boolean).map(personId => ({ personId, consented: true }));
  const common = {
    loanId: loan.id,
    on: form.day('on'),
    authority: form.text('authority', 200),
    number: form.text('number', 100),
    ...{ measure, guarantorConsents },
    agreedBy: form.textOr('agreedBy', 200),
    note: form.textOr('note', 5000),
  };
  if (measure === 'moratorium')
    return { ...common, moratorium: { part: form.oneOf('part', PARTS), until: form.day('until') } };
  return { ...common, terms: readTerms(form, termsOf(state)), waive: waived(form) };
}

function waived(form: FormReading) {
  const parts = ['interest', 'fee', 'penalty'] as const;
  return parts.filter(part => form.many('waive').includes(part));
}

async function measureView(about: AboutLoan, form: FormState): Promise<MeasureView> {
  const parties = await partiesOf(about.db, about.state.loan);
  const guarantors: Choice[] = parties
    .filter(party => party.role === 'guarantor')
    .map(({ personId, name }) => ({ value: personId, label: name }));
  return { ...(await collectView(about, form)), guarantors, before: null, after: null, warnings: [] };
}

/** The plan before and after, by the act itself, performed and taken back; nothing while it is faulty. */
async function pictures(about: AboutLoan): Promise<Partial<MeasureView>> {
  if (!about.posted['measure']) return {};
  try {
    const input = readForm(about.posted, about.today, form => readMeasure(form, about));
    const { before, after, warnings } = await about.preview(restructureLoan, input);
    return {
      before: pictureOf(before),
      after: pictureOf(after),
      warnings: warnings.map(warning => warning.message[about.lang]),
    };
  } catch (error) {
    // What stands in its way is said at its field when the form is sent.
    if (error instanceof Refusal) return { warnings: previewRefused(error, about) };
    throw error;
  }
}

function previewRefused(error: Refusal, { posted, lang }: AboutLoan): string[] {
  if (posted['preview'] !== 'yes') return [];
  return error.faults.length > 0 ? error.faults.map(fault => fault.message[lang]) : [error.words[lang]];
}

function pictureOf({ rows, outstanding }: Picture): PlanPicture {
  const open = rows.filter(row => row.outstanding !== '0.00');
  return {
    owed: parseBaht(outstanding['total']!)!,
    lastDueOn: open.at(-1)?.dueOn ?? null,
    rows: open.map(row => ({ number: row.n, dueOn: row.dueOn, left: parseBaht(row.outstanding)! })),
  };
}

const guarantees = loanForm({
  act: guaranteeLoan,
  proposed: ({ state }) => ({ maximum: formatBaht(principalOf(state.story)) }),
  page: async (about, form, frame) =>
    GuaranteePage({ view: { loan: about.loan, people: await mayGuarantee(about), form }, frame }),
  read: (form, { loan }) => ({
    loanId: loan.id,
    personId: form.text('personId', 40),
    maximum: form.amount('maximum'),
    share: form.rateOr('share'),
    until: form.dayOr('until'),
    on: form.day('on'),
    note: form.textOr('note', 5000),
  }),
  done: { th: 'บันทึกการค้ำประกันแล้ว', en: 'The guarantee is recorded' },
});

async function mayGuarantee({ db, state }: AboutLoan): Promise<Choice[]> {
  const { fundId, borrowerId } = state.loan;
  const people = await partiesOfFund(db, fundId, { q: '', kinds: ['person'], most: PEOPLE });
  return people
    .filter(person => person.id !== borrowerId)
    .map(person => ({ value: person.id, label: person.name.name, madeUp: person.name.madeUp }));
}

export const MEASURE_FORMS = { restructure, guarantees };
