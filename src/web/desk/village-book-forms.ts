// Forms of a village's books below its fund: its state (6), households and officers (7).
import {
  recordHousehold,
  recordResponsibleOfficer,
  recordVillageStatus,
} from '../../registry/record-in-books.act.js';
import { containing } from '../../registry/search.js';
import { BOOKS, type BookState } from '../../registry/village-books.js';
import type { FormReading } from '../form-reading.js';
import type { FormState } from '../frame.js';
import * as Page from '../pages/village-books.page.js';
import type { FoundChoices } from '../parts/pick-found.part.js';
import { readMany } from '../read-fields.js';
import { OFFERED, searchText } from './found-people.query.js';
import { type AboutFund, fundForm } from './fund-form.js';
import { named } from './fund-words.js';
import { countOf } from './page-of.query.js';

const MOST = 999_999;
const STATES = ['right', 'wrong', 'unseen', 'none'] as const;

const status = fundForm({
  act: recordVillageStatus,
  page: (view, frame) => Page.VillageStatusPage({ view, frame }),
  read: (form, { fund }) => ({
    fundId: fund.id,
    on: form.day('on'),
    households: form.wholeOr('households', 0, MOST),
    targets: form.wholeOr('targets', 0, MOST),
    targetPeople: form.wholeOr('targetPeople', 0, MOST),
    passed: form.wholeOr('passed', 0, MOST),
    passedPeople: form.wholeOr('passedPeople', 0, MOST),
    startedYear: form.wholeOr('startedYear', 2500, 2700),
    level: form.textOr('level', 20),
    agencies: form.textOr('agencies', 500),
    books: booksOf(form),
    note: form.textOr('note', 1000),
  }),
  done: { th: 'บันทึกสถานะหมู่บ้านแล้ว', en: 'The state of the village is recorded' },
});

/** Undefined while no book was looked at. */
function booksOf(form: FormReading): BookState[] | undefined {
  const books = BOOKS.flatMap((book): BookState[] => {
    const state = form.oneOfOr(`book${book}`, STATES);
    if (!state) return [];
    const correct = state === 'right' ? true : state === 'wrong' ? false : null;
    return [{ book, exists: state !== 'none', correct }];
  });
  return books.length > 0 ? books : undefined;
}

const household = fundForm({
  act: recordHousehold,
  page: async (view, frame, about) =>
    Page.HouseholdPage({ view: { ...view, households: await householdsToPick(about, view.form) }, frame }),
  read: (form, { fund }) => ({
    fundId: fund.id,
    householdId: form.text('householdId', 40),
    on: form.day('on'),
    order: form.wholeOr('order', 1, 10_000),
    houseNumber: form.textOr('houseNumber', 50),
    people: form.wholeOr('people', 1, 100),
    occupation: form.textOr('occupation', 200),
    incomeBefore: form.amountOr('incomeBefore'),
    incomeAfter1: form.amountOr('incomeAfter1'),
    incomeAfter2: form.amountOr('incomeAfter2'),
    incomeAfter3: form.amountOr('incomeAfter3'),
    note: form.textOr('note', 1000),
  }),
  done: { th: 'บันทึกทะเบียนครัวเรือนแล้ว', en: 'The household is recorded in the register' },
});

/** The households of the fund: the chosen one, then by name, all or those that a search finds. */
async function householdsToPick({ db, fund }: AboutFund, { values }: FormState): Promise<FoundChoices> {
  const [chosen = ''] = readMany(values, 'householdId');
  const q = searchText(values, 'householdId');
  const all = { sql: "t.fund_id = ? and t.kind = 'household'", parameters: [fund.id] };
  const found = q ? containing('t.name', q) : { sql: '1 = 1', parameters: [] };
  const rows = await db.all<{ id: string; name: string; madeUp: number }>(
    `select t.id, t.name, t.made_up from borrower_group t where ${all.sql} and (t.id = ? or ${found.sql})
     order by case when t.id = ? then 0 else 1 end, t.name, t.id limit ${OFFERED}`,
    [...all.parameters, chosen, ...found.parameters, chosen],
  );
  return {
    choices: rows.map(({ id, name, madeUp }) => {
      const shown = named(name, madeUp);
      return { value: id, label: shown.name, madeUp: shown.madeUp };
    }),
    total: await countOf(db, 'from borrower_group t', [all]),
  };
}

const officer = fundForm({
  act: recordResponsibleOfficer,
  proposed: { position: 'พัฒนากร' },
  page: (view, frame) => Page.OfficerPage({ view, frame }),
  read: (form, { fund }) => ({
    fundId: fund.id,
    name: form.text('name', 200),
    position: form.text('position', 200),
    from: form.day('from'),
    until: form.dayOr('until') ?? null,
  }),
  done: { th: 'บันทึกพัฒนากรผู้รับผิดชอบแล้ว', en: 'The responsible officer is recorded' },
});

export const VILLAGE_BOOK_FORMS = {
  'village-status': status,
  'household-register': household,
  'responsible-officers': officer,
};
