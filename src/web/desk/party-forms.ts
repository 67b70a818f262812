// Forms of who answers for a loan: its parts by member, and who borrows along.
import { formatBaht } from '../../kernel/money.js';
import { addJointDebtor, divideLoan } from '../../loans/divide.act.js';
import { principalOf } from '../../loans/loan-state.query.js';
import { sharesOf, splitBy } from '../../loans/shares.js';
import type { Reader } from '../../platform/database/database.js';
import { membersOf } from '../../registry/group.query.js';
import type { FormReading } from '../form-reading.js';
import type { Choice } from '../frame.js';
import { JointDebtorPage, SharesPage } from '../pages/parties.page.js';
import { type AboutLoan, loanForm } from './loan-form.js';
import { partiesOfFund } from './parties.query.js';

const PEOPLE = 200;
const SHARE = 'share-';

const shares = loanForm({
  act: divideLoan,
  page: async (about, form, frame) => {
    const { loan, state, db } = about;
    const members = await membersOf(db, state.loan.borrowerId);
    const principal = principalOf(state.story);
    // Nothing was typed yet where no share stands among the fields: what holds, else equal parts.
    const isTyped = Object.keys(about.posted).some(name => name.startsWith(SHARE));
    const values = isTyped ? form.values : { ...form.values, ...partsNow(about, members) };
    return SharesPage({ view: { loan, principal, members, form: { ...form, values } }, frame });
  },
  read: (form, { loan, posted }) => ({
    loanId: loan.id,
    on: form.day('on'),
    shares: Object.keys(posted).flatMap(name => shareIn(form, name)),
    note: form.textOr('note', 5000),
  }),
  done: { th: 'แบ่งตามสมาชิกแล้ว ใบเสร็จจะบอกว่าใครชำระ', en: 'Split by member; receipts say who paid' },
  leadTo: (_, { loan }) => `/loans/${loan.id}/parties`,
});

function shareIn(form: FormReading, name: string) {
  const amount = name.startsWith(SHARE) ? form.amountOr(name) : undefined;
  return amount === undefined ? [] : [{ personId: name.slice(SHARE.length), amount }];
}

function partsNow({ state }: AboutLoan, members: { id: string }[]): Record<string, string> {
  const held = sharesOf(state.facts);
  const equal = splitBy(
    principalOf(state.story),
    members.map(() => 1),
  );
  const parts = members.map(({ id }, index) => {
    const amount = held.length ? held.find(one => one.personId === id)?.amount : equal[index];
    return [SHARE + id, amount ? formatBaht(amount) : ''];
  });
  return Object.fromEntries(parts);
}

const jointDebtors = loanForm({
  act: addJointDebtor,
  page: async (about, form, frame) =>
    JointDebtorPage({ view: { loan: about.loan, people: await mayJoin(about), form }, frame }),
  read: (form, { loan }) => ({
    loanId: loan.id,
    on: form.day('on'),
    personId: form.text('personId', 40),
    note: form.textOr('note', 5000),
  }),
  done: { th: 'บันทึกแล้ว คนนี้รับผิดชอบหนี้ทั้งก้อนด้วย', en: 'Recorded: this person answers for the whole debt too' },
  leadTo: (_, { loan }) => `/loans/${loan.id}/parties`,
});

async function mayJoin({ db, state }: { db: Reader; state: AboutLoan['state'] }): Promise<Choice[]> {
  const { fundId, borrowerId } = state.loan;
  const people = await partiesOfFund(db, fundId, { q: '', kinds: ['person'], most: PEOPLE });
  return people
    .filter(person => person.id !== borrowerId)
    .map(person => ({ value: person.id, label: person.name.name, madeUp: person.name.madeUp }));
}

export const PARTY_FORMS = { shares, 'joint-debtors': jointDebtors };
