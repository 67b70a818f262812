// Forms of ท: what is said, promised and agreed with one borrower.
import type { Act } from '../../journal/act.js';
import { andThen } from '../../journal/and-then.js';
import { formatBaht } from '../../kernel/money.js';
import type { Words } from '../../kernel/refusal.js';
import { acknowledgeDebt } from '../../loans/collect/acknowledge.act.js';
import { addCharge } from '../../loans/collect/charge.act.js';
import { CONTACT_KINDS, recordContact, recordVisit } from '../../loans/collect/contact.act.js';
import { NOTICE_KINDS, sendNotice } from '../../loans/collect/notice.act.js';
import { debtorOf, partiesOf } from '../../loans/collect/parties.query.js';
import { recordPromise } from '../../loans/collect/promise.act.js';
import { writeOffLoan } from '../../loans/collect/write-off.act.js';
import type { Evidence } from '../../loans/story.js';
import { readForm } from '../form-reading.js';
import type { Choice, FormState } from '../frame.js';
import { filesOf, withFiles } from '../handed-in.js';
import * as Page from '../pages/collect.page.js';
import { words } from '../words/words.js';
import { type AboutLoan, type LoanFormKind, loanForm } from './loan-form.js';

type CollectPage = typeof Page.ContactPage;
type CollectKind<I, A> = Omit<LoanFormKind<I, A>, 'page' | 'done'> & { page: CollectPage; done: Words };

/** A form about a running loan: its page is told what is owed and who may be spoken to. */
export function collectForm<I, A>({ page, ...kind }: CollectKind<I, A>) {
  return loanForm<I, A>({
    ...kind,
    page: async (about, form, frame) => page({ view: await collectView(about, form), frame }),
  });
}

export async function collectView(about: AboutLoan, form: FormState): Promise<Page.CollectFormView> {
  const { loan, state } = about;
  return { loan, owed: state.position?.outstanding.total ?? 0, people: await peopleOf(about), form };
}

/** Whoever may lawfully be spoken to: first the borrower or who speaks for the group, then the others. */
async function peopleOf({ db, state, lang }: AboutLoan): Promise<Choice[]> {
  const debtor = await debtorOf(db, state.loan);
  const parties = await partiesOf(db, state.loan);
  const roles = words(lang).collect.roles;
  const speaks = state.loan.borrowerKind === 'household' ? 'householdRepresentative' : 'representative';
  const first = parties.filter(party => party.personId === debtor);
  const others = parties.filter(party => party.personId !== debtor);
  return [...first, ...others].map(party => ({
    value: party.personId,
    label: party.name,
    detail: roles[party.personId === debtor && party.role === 'member' ? speaks : party.role],
  }));
}

interface TalkInput {
  loanId: string;
}

const PROMISE_FIELDS = { amount: 'promiseAmount', promisedOn: 'promiseOn' };

/** A talk at which a day and an amount were named is a promise as well: both are recorded, or neither. */
function withPromise<I extends TalkInput, A>(
  act: Act<I, A>,
  { posted, today, loan, state }: AboutLoan,
): Act<I, A> {
  if (!String(posted['promiseAmount'] ?? '').trim() && !String(posted['promiseOnDay'] ?? '').trim())
    return act;
  const unread: Act<I, A> = {
    ...act,
    async run(input, doing) {
      const promise = readForm(posted, today, form => ({
        loanId: loan.id,
        amount: form.amount('promiseAmount'),
        promisedOn: form.day('promiseOn'),
        on: form.day('on'),
      }));
      return andThen(act, recordPromise, promise).run(input, doing);
    },
  };
  return state.position ? unread : act;
}

const contacts = collectForm({
  act: about => withPromise(recordContact, about),
  proposed: () => ({ kind: 'call', answered: 'yes', onWhen: 'today' }),
  page: Page.ContactPage,
  read: (form, { loan }) => ({
    loanId: loan.id,
    on: form.day('on'),
    kind: form.oneOf('kind', CONTACT_KINDS),
    answered: form.oneOf('answered', ['yes', 'no']) === 'yes',
    personId: form.textOr('personId', 40),
    note: form.textOr('note', 5000) ?? '',
  }),
  fields: PROMISE_FIELDS,
  done: { th: 'บันทึกผลการพูดคุยแล้ว', en: 'The talk is recorded' },
});

const visits = collectForm({
  act: about =>
    withFiles(withPromise(recordVisit, about), filesOf(about.request, 'photos'), (input, ids) => ({
      ...input,
      evidence: [...input.evidence, ...photos(ids)],
    })),
  // The heirs are met, not the borrower: that one's day is not used, and nobody is told of a dead one met.
  proposed: ({ request, lang }) =>
    request.query['heirs'] === 'yes'
      ? { met: 'no', onWhen: 'today', note: words(lang).loan.heirs.met }
      : { met: 'yes', onWhen: 'today' },
  page: Page.VisitPage,
  read: (form, { loan }) => ({
    loanId: loan.id,
    on: form.day('on'),
    met: form.oneOf('met', ['yes', 'no']) === 'yes',
    personId: form.textOr('personId', 40),
    note: form.textOr('note', 5000) ?? '',
    evidence: [] as Evidence[],
    nextOn: form.dayOr('nextOn'),
  }),
  fields: { ...PROMISE_FIELDS, file: 'photos' },
  done: { th: 'บันทึกการเยี่ยมแล้ว', en: 'The visit is recorded' },
});

const promises = collectForm({
  act: recordPromise,
  proposed: ({ state }) => ({
    amount: formatBaht(state.position?.overdue.amount || state.position?.nextDue?.amount || 0),
  }),
  page: Page.PromisePage,
  read: (form, { loan }) => ({
    loanId: loan.id,
    amount: form.amount('amount'),
    promisedOn: form.day('promisedOn'),
    on: form.day('on'),
    note: form.textOr('note', 5000),
  }),
  done: { th: 'บันทึกนัดชำระแล้ว ระบบจะดูให้ว่าชำระตามนัดหรือไม่', en: 'The promise is recorded and followed' },
});

const charges = collectForm({
  act: addCharge,
  movesMoney: true,
  proposed: () => ({ charge: 'fee' }),
  page: Page.ChargePage,
  read: (form, { loan }) => ({
    loanId: loan.id,
    charge: form.oneOf('charge', ['fee', 'penalty']),
    amount: form.amount('amount'),
    dueOn: form.day('dueOn'),
    reason: form.text('reason'),
  }),
  done: { th: 'เพิ่มในยอดหนี้แล้ว', en: 'Added to the debt' },
});

const acknowledgements = collectForm({
  act: about =>
    withFiles(acknowledgeDebt, filesOf(about.request, 'file'), (input, ids) => ({
      ...input,
      evidence: [...input.evidence, ...documents(ids)],
    })),
  proposed: ({ state }) => ({ amount: formatBaht(state.position?.outstanding.total ?? 0) }),
  page: Page.AcknowledgePage,
  read: (form, { loan }) => ({
    loanId: loan.id,
    on: form.day('on'),
    amount: form.amount('amount'),
    personId: form.textOr('personId', 40),
    note: form.textOr('note', 5000),
    evidence: [] as Evidence[],
  }),
  done: { th: 'บันทึกหนังสือรับสภาพหนี้แล้ว อายุความเริ่มนับใหม่', en: 'The acknowledgement is recorded' },
});

const notices = collectForm({
  act: sendNotice,
  proposed: ({ request }) => ({ kind: request.query['kind'] === 'heirs' ? 'heirs' : 'demand' }),
  page: Page.NoticePage,
  read: (form, { loan }) => ({
    loanId: loan.id,
    kind: form.oneOf('kind', NOTICE_KINDS),
    personId: form.textOr('personId', 40),
    on: form.day('on'),
    sentBy: form.text('sentBy', 100),
    postNumber: form.textOr('postNumber', 100),
    receivedOn: form.dayOr('receivedOn'),
    note: form.textOr('note', 5000),
  }),
  done: { th: 'บันทึกหนังสือแล้ว', en: 'The letter is recorded' },
});

const writeOff = collectForm({
  act: writeOffLoan,
  page: Page.WriteOffPage,
  read: (form, { loan }) => ({
    loanId: loan.id,
    on: form.day('on'),
    resolution: form.text('resolution', 200),
    reason: form.text('reason'),
  }),
  done: { th: 'ตัดหนี้สูญแล้ว ประวัติยังอยู่ครบ', en: 'Written off; its history stays' },
});

export function photos(ids: string[]): Evidence[] {
  return ids.map(fileId => ({ kind: 'photo', fileId }));
}

function documents(ids: string[]): Evidence[] {
  return ids.map(fileId => ({ kind: 'file', fileId }));
}

export const COLLECT_FORMS = {
  contacts,
  visits,
  promises,
  charges,
  acknowledgements,
  notices,
  'write-off': writeOff,
};
