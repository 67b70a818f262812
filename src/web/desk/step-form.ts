// The form of one step of ป ต ท: done with its evidence, passed over with a reason, or taken back.
import { fundMembers } from '../../access/fund-members.query.js';
import type { Act } from '../../journal/act.js';
import type { LoanAnswer } from '../../loans/loan-answer.query.js';
import { type RecordStep, recordableStep, recordStep, undoStep } from '../../loans/record-step.act.js';
import type { StepState } from '../../loans/steps.js';
import type { Evidence, StepRecord } from '../../loans/story.js';
import { membersOf } from '../../registry/group.query.js';
import type { FormReading } from '../form-reading.js';
import type { Choice, FormState } from '../frame.js';
import { filesOf, withFiles } from '../handed-in.js';
import { StepFormPage, type StepFormView } from '../pages/step.page.js';
import { readLines } from '../read-fields.js';
import { words } from '../words/words.js';
import { photos } from './collect-forms.js';
import { type AboutLoan, type LoanFormRoute, loanForm } from './loan-form.js';
import { saidOfStep, stepCode } from './loan-steps-view.js';

/** The form of a step's key; an unknown key is refused (404) when it is asked for. */
export function stepForm(key: string): LoanFormRoute {
  return loanForm<StepInput, LoanAnswer>({
    act: about => stepAct(key, about),
    proposed: () => ({ doneOnWhen: 'today' }),
    page: async (about, form, frame) => StepFormPage({ view: await stepView(key, about, form), frame }),
    read: (form, about) => readStep(key, form, about),
    fields: { file: 'photos', evidence: 'note', mentorUserId: 'people' },
    done: (_, about) => DONE[purposeOf(about)],
  });
}

type StepInput = RecordStep;
type Purpose = 'record' | 'waive' | 'undo';

const DONE = {
  record: { th: 'บันทึกแล้ว', en: 'Recorded' },
  waive: { th: 'ข้ามขั้นนี้แล้ว เหตุผลอยู่ในประวัติ', en: 'Passed over; the reason is kept' },
  undo: { th: 'ยกเลิกบันทึกแล้ว ขั้นนี้กลับเป็นยังไม่ทำ', en: 'Taken back; the step is open again' },
};

function purposeOf({ posted }: AboutLoan): Purpose {
  const act = posted['act'];
  return act === 'waive' || act === 'undo' ? act : 'record';
}

/** Undoing takes the same form: its reason stands in the input's `reason`. */
function stepAct(key: string, about: AboutLoan): Act<StepInput, LoanAnswer> {
  if (purposeOf(about) === 'undo') return undoing(key);
  const taken = [
    ...filesOf(about.request, 'photos').map(photo),
    ...filesOf(about.request, 'file').map(document),
  ];
  const files = taken.map(one => one.file);
  return withFiles(recordStep, files, (input, ids) => ({
    ...input,
    evidence: [
      ...input.evidence,
      ...photos(ids.filter((_, index) => taken[index]!.isPhoto)),
      ...ids
        .filter((_, index) => !taken[index]!.isPhoto)
        .map(fileId => ({ kind: minuteOrFile(key, about), fileId })),
    ],
  }));
}

function undoing(key: string): Act<StepInput, LoanAnswer> {
  const { name, right, place, run } = undoStep;
  const input = ({ loanId, reason = '' }: StepInput) => ({ loanId, key, reason });
  return {
    name,
    right,
    place: (db, step) => place(db, input(step)),
    run: (step, doing) => run(input(step), doing),
  };
}

type Taken = { file: ReturnType<typeof filesOf>[number]; isPhoto: boolean };
const photo = (file: Taken['file']): Taken => ({ file, isPhoto: true });
const document = (file: Taken['file']): Taken => ({ file, isPhoto: false });

function minuteOrFile(key: string, about: AboutLoan): 'minute' | 'file' {
  return stepOf(key, about).definition.evidence.kinds.includes('minute') ? 'minute' : 'file';
}

function stepOf(key: string, { state }: AboutLoan): StepState {
  const definition = recordableStep(state, key);
  return state.steps.find(step => step.definition.key === definition.key)!;
}

function readStep(key: string, form: FormReading, about: AboutLoan): StepInput {
  const loanId = about.loan.id;
  const purpose = purposeOf(about);
  const nothing = { loanId, key, doneOn: about.today, note: '', evidence: [] };
  if (purpose === 'undo') return { ...nothing, reason: form.text('undoReason') };
  if (purpose === 'waive') return { ...nothing, waived: true, reason: form.text('reason') };
  const [mentorUserId] = form.many('mentorUserId').filter(Boolean);
  return {
    loanId,
    key,
    doneOn: form.day('doneOn'),
    note: form.textOr('note', 5000) ?? '',
    evidence: typedEvidence(form),
    ...(mentorUserId ? { mentorUserId } : {}),
  };
}

/** Who came, and the score: what is evidence without a file. */
function typedEvidence(form: FormReading): Evidence[] {
  const people = [
    ...form.many('people').filter(Boolean),
    ...readLines(form.textOr('otherPeople', 5000) ?? ''),
  ];
  const score = form.textOr('score', 100);
  return [
    ...(people.length ? [{ kind: 'attendance' as const, people: people.slice(0, 500) }] : []),
    ...(score ? [{ kind: 'score' as const, value: score }] : []),
  ];
}

async function stepView(key: string, about: AboutLoan, form: FormState): Promise<StepFormView> {
  const { loan, state, lang } = about;
  const step = stepOf(key, about);
  const { definition, records } = step;
  return {
    loan,
    stage: definition.stage,
    code: stepCode(state, key, lang),
    name: definition.name[lang],
    required: definition.required,
    isDone: step.state === 'done' && !definition.recurring,
    asks: [...definition.evidence.kinds],
    people: await presentChoices(about),
    mentors: key === 'mentor' ? await mentorChoices(about) : [],
    before: records.toReversed().map(record => beforeOf(record, about)),
    mayWaive: definition.stage === 'prevent' && step.state === 'open',
    mayUndo: records.length > 0,
    form,
  };
}

/** Members of the borrowing group, by name: what is kept is the name as it was then. */
async function presentChoices({ db, state }: AboutLoan): Promise<Choice[]> {
  if (state.loan.borrowerKind === 'person') return [];
  const members = await membersOf(db, state.loan.borrowerId);
  return members.map(member => ({ value: member.name, label: member.name, madeUp: member.madeUp === 1 }));
}

/** ต1: those of the fund's committee who sign in. */
async function mentorChoices({ db, state, lang }: AboutLoan): Promise<Choice[]> {
  const posts = words(lang).posts;
  const users = await fundMembers(db, state.loan.fundId);
  return users.map(user => ({ value: user.id, label: user.name, detail: posts[user.post] }));
}

function beforeOf(record: StepRecord, { lang }: AboutLoan): StepFormView['before'][number] {
  const t = words(lang).step;
  const note = record.waived ? record.reason : record.note || null;
  const seen = record.evidence.filter(one => one.kind !== 'attendance' && one.kind !== 'score');
  return {
    on: record.on,
    by: record.by,
    note: saidOfStep(note, record.evidence, lang, false),
    evidence: seen.flatMap(one =>
      one.fileId ? [{ label: t.kinds[one.kind], href: `/api/v1/files/${one.fileId}/content` }] : [],
    ),
  };
}
