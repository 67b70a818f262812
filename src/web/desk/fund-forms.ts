// Forms below a fund's page: a meeting for many loans, a grant, its committee, a handover, its balances.
import { POSTS, type Post } from '../../kernel/actor.js';
import type { Loan } from '../../ledger/loan.entity.js';
import { findingLoan } from '../../loans/loan-list.query.js';
import { recordActivity } from '../../loans/record-activity.act.js';
import type { Evidence } from '../../loans/story.js';
import { recordHandover } from '../../portfolio/record-handover.act.js';
import { BOOK_ENTRY_KINDS } from '../../registry/book-kinds.js';
import { handoverItems } from '../../registry/handover.js';
import { writeBook } from '../../registry/move-money.act.js';
import { recordAccountBalance, recordCommitteeTerm } from '../../registry/record-about-fund.act.js';
import type { Condition } from '../../registry/search.js';
import type { FormState } from '../frame.js';
import { filesOf, withFiles } from '../handed-in.js';
import { BookEntryPage } from '../pages/books.page.js';
import { BalancePage, CommitteeTermPage, HandoverPage } from '../pages/fund-care.page.js';
import { ActivityFormPage } from '../pages/fund-form.page.js';
import type { FoundChoices } from '../parts/pick-found.part.js';
import { readLines, readMany } from '../read-fields.js';
import { words } from '../words/words.js';
import { photos } from './collect-forms.js';
import { OFFERED, searchText } from './found-people.query.js';
import { type AboutFund, fundForm } from './fund-form.js';
import { GRANT_FORMS } from './grant-forms.js';
import { LOAN_FROM, seenLoans } from './loan-lines.query.js';
import { countOf } from './page-of.query.js';
import { VILLAGE_BOOK_FORMS } from './village-book-forms.js';

const SEATS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

const activities = fundForm({
  act: about => {
    const taken = [...filesOf(about.request, 'photos'), ...filesOf(about.request, 'file')];
    const howManyPhotos = filesOf(about.request, 'photos').length;
    return withFiles(recordActivity, taken, (input, ids) => ({
      ...input,
      evidence: [
        ...input.evidence,
        ...photos(ids.slice(0, howManyPhotos)),
        ...ids.slice(howManyPhotos).map((fileId): Evidence => ({ kind: 'minute', fileId })),
      ],
    }));
  },
  page: async ({ fund, form }, frame, about) =>
    ActivityFormPage({ view: { fund, people: [], loans: await loansToPick(about, form), form }, frame }),
  read: (form, { fund }) => ({
    fundId: fund.id,
    kind: form.text('kind', 60),
    on: form.day('on'),
    place: form.textOr('place', 300) ?? '',
    topics: readLines(form.textOr('topics', 5000) ?? ''),
    attendance: readLines(form.textOr('otherPeople', 20_000) ?? ''),
    loanIds: form.many('loanIds').filter(Boolean),
    evidence: [] as Evidence[],
    note: form.textOr('note', 5000) ?? '',
  }),
  fields: { file: 'photos', attendance: 'otherPeople' },
  done: { th: 'บันทึกกิจกรรมแล้ว ขั้นของสัญญาที่เลือกนับให้แล้ว', en: 'The meeting is recorded on every chosen loan' },
});

/** The loans that are not closed: those ticked already, then by name, all or those that a search finds. */
async function loansToPick(
  { db, actor, today, fund, lang }: AboutFund,
  { values }: FormState,
): Promise<FoundChoices> {
  const chosen = readMany(values, 'loanIds');
  const q = searchText(values, 'loanIds');
  const open = [
    ...seenLoans(actor, today),
    { sql: "t.fund_id = ? and s.stage <> 'closed'", parameters: [fund.id] },
  ];
  const ticked = { sql: `t.id in (${chosen.map(() => '?').join(', ')})`, parameters: chosen };
  const loansOf = (where: Condition[], most: number) =>
    db.all<Loan & { stage: 'prevent' | 'track' | 'collect' }>(
      `select t.*, s.stage ${LOAN_FROM} where ${where.map(one => one.sql).join(' and ')}
       order by t.borrower_name, t.id limit ${most}`,
      where.flatMap(one => one.parameters),
    );
  const first = chosen.length ? await loansOf([...open, ticked], chosen.length) : [];
  const found = await loansOf(q ? [...open, findingLoan(q)] : open, OFFERED);
  const { stages } = words(lang);
  const loans = [...first, ...found.filter(loan => !chosen.includes(loan.id))];
  return {
    choices: loans.map(loan => ({
      value: loan.id,
      label: loan.borrowerName,
      detail: `${stages[loan.stage].letter} ${loan.number}`,
      madeUp: loan.madeUp === 1,
    })),
    total: await countOf(db, LOAN_FROM, open),
  };
}

const committeeTerms = fundForm({
  act: recordCommitteeTerm,
  page: (view, frame) => CommitteeTermPage({ view, frame }),
  read: (form, { fund }) => {
    const members = SEATS.flatMap(seat => {
      const name = form.textOr(`name${seat}`, 200);
      return name ? [{ name, post: form.oneOfOr(`post${seat}`, POSTS) ?? ('member' as Post) }] : [];
    });
    if (members.length === 0) form.fault('name1', 'missing', 'ใส่ชื่ออย่างน้อย 1 คน', 'Name at least one member');
    return {
      fundId: fund.id,
      from: form.day('from'),
      until: form.dayOr('until') ?? null,
      members,
      note: form.textOr('note', 5000) ?? null,
    };
  },
  done: { th: 'บันทึกคณะกรรมการแล้ว', en: 'The committee is recorded' },
});

const handovers = fundForm({
  act: recordHandover,
  page: (view, frame, { fund }) =>
    HandoverPage({ view: { ...view, items: handoverItems(fund.fundType) }, frame }),
  read: (form, { fund }) => {
    const lines = (name: string) => readLines(form.textOr(name, 20_000) ?? '').map(one => one.slice(0, 300));
    const known = handoverItems(fund.fundType).map(({ th: name }) => ({
      name,
      isComplete: form.many('got').includes(name),
    }));
    const more = lines('items').map(name => ({ name, isComplete: true }));
    const missing = lines('missing').map(name => ({ name, isComplete: false }));
    return {
      fundId: fund.id,
      on: form.day('on'),
      givenBy: readLines(form.text('givenBy', 5000)),
      receivedBy: readLines(form.text('receivedBy', 5000)),
      items: [...known, ...more, ...missing],
      bank: form.amountOr('bank') ?? null,
      cash: form.amountOr('cash') ?? null,
      note: form.textOr('note', 5000) ?? null,
      signedBy: lines('signedBy'),
      mustMatch: form.textOr('differs') !== 'yes',
    };
  },
  leadTo: ({ id, fundId }) => `/funds/${fundId}/handovers/${id}`,
  done: { th: 'บันทึกการส่งมอบแล้ว', en: 'The handover is recorded' },
});

const accounts = fundForm({
  act: recordAccountBalance,
  proposed: { kind: 'bank' },
  page: (view, frame) => BalancePage({ view, frame }),
  read: (form, { fund }) => ({
    fundId: fund.id,
    kind: form.oneOf('kind', ['bank', 'cash']),
    on: form.day('on'),
    amount: form.amount('amount'),
    note: form.textOr('note', 1000) ?? null,
  }),
  done: { th: 'บันทึกยอดเงินแล้ว', en: 'The balance is recorded' },
});

const bookEntries = fundForm({
  act: writeBook,
  proposed: { kind: 'deposit', book: 'bank' },
  page: (view, frame) => BookEntryPage({ view, frame }),
  read: (form, { fund }) => ({
    fundId: fund.id,
    kind: form.oneOf('kind', BOOK_ENTRY_KINDS),
    book: form.oneOf('book', ['bank', 'cash']),
    on: form.day('on'),
    amount: form.amount('amount'),
    note: form.textOr('note', 1000) ?? null,
  }),
  done: { th: 'บันทึกในสมุดแล้ว', en: 'The line is written' },
});

export const FUND_FORMS = {
  'book-entries': bookEntries,
  activities,
  ...GRANT_FORMS,
  'committee-terms': committeeTerms,
  handovers,
  accounts,
  ...VILLAGE_BOOK_FORMS,
};
