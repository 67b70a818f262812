// รับคำขอใหม่: first who borrows, then what for and how much, the terms filled in from the fund's rules.
import type { Satang } from '../../kernel/money.js';
import * as show from '../format.js';
import type { Choice, FormState, FundWords, Named, PageProps } from '../frame.js';
import { DateField } from '../parts/date-field.part.js';
import { AmountField, SelectField, TextArea } from '../parts/field.part.js';
import { Form, Search } from '../parts/form.part.js';
import { useFrame } from '../parts/frame.part.js';
import { Layout } from '../parts/layout.part.js';
import { Live, LiveWords } from '../parts/live.part.js';
import { EmptyState, ErrorSummary } from '../parts/note.part.js';
import { type FoundChoices, PickFound } from '../parts/pick-found.part.js';
import { Row, Rows } from '../parts/rows.part.js';
import { ButtonLink, Facts, Head, More, Sheet } from '../parts/sheet.part.js';
import { ScheduleTable, type ScheduleView, TermsFields } from '../parts/terms.part.js';
import { Dotted, Money, Name } from '../parts/text.part.js';
import { words } from '../words/words.js';

/** A person, group or household that may borrow. */
export interface BorrowerChoice {
  kind: 'person' | 'group' | 'household';
  id: string;
  name: Named;
  /** "กลุ่ม · 7 คน", "บ้านโนนสวาง" */
  says: string[];
}

/**
 * Query: q (search), fundId, borrowerKind and borrowerId once chosen.
 * Fields: purpose, principal, appliedOn (date), method, annualRate, instalments, every, firstDueOn (plain
 * date), guarantorIds (many); hidden borrowerKind, borrowerId, fundId. The button `preview` (yes) asks
 * for the schedule alone; the same at /what-if, for a plan beside it.
 */
export interface ApplicationView {
  fund: Named;
  fundId: string;
  words: FundWords;
  borrower: BorrowerChoice | null;
  q: string;
  found: BorrowerChoice[];
  limit: Satang | null;
  guarantors: FoundChoices | null;
  schedule: ScheduleView | null;
  form: FormState;
}

export function ApplicationPage({ view, frame }: PageProps<ApplicationView>) {
  const t = words(frame.lang);
  const title = t.application.title(view.words);
  return (
    <Layout frame={frame} title={title} tab="loans" form={view.form}>
      <Head title={title} back={{ href: '/loans', label: t.loans.title }}>
        <Name of={view.fund} />
      </Head>
      <ErrorSummary form={view.form} />
      {view.borrower ? <Application view={view} /> : <ChooseBorrower view={view} />}
    </Layout>
  );
}

function ChooseBorrower({ view }: { view: ApplicationView }) {
  const { t } = useFrame();
  const a = t.application;
  const address = (choice: BorrowerChoice) =>
    `/loans/new?fundId=${view.fundId}&borrowerKind=${choice.kind}&borrowerId=${choice.id}`;
  return (
    <>
      <Search label={a.searchBorrower} value={view.q} action="/loans/new">
        <input type="hidden" name="fundId" value={view.fundId} />
      </Search>
      <Sheet title={a.chooseBorrower(view.words)}>
        {view.found.length ? (
          <Rows>
            {view.found.map(choice => (
              <Row
                key={choice.id}
                href={address(choice)}
                icon={choice.kind === 'person' ? 'person' : 'people'}
                what={choice.name}
              >
                <Dotted of={choice.says} />
              </Row>
            ))}
          </Rows>
        ) : (
          <EmptyState>{view.q ? t.loans.notFound(view.q) : a.searchBorrower}</EmptyState>
        )}
        <div class="acts">
          <ButtonLink href={`/people/new?fundId=${view.fundId}`}>{a.newPerson}</ButtonLink>
          <ButtonLink href={`/groups/new?fundId=${view.fundId}`}>{a.newGroup}</ButtonLink>
        </div>
      </Sheet>
    </>
  );
}

function Application({ view }: { view: ApplicationView }) {
  const { t } = useFrame();
  const a = t.application;
  const borrower = view.borrower!;
  return (
    <>
      <Sheet>
        <Facts
          of={[
            [a.borrower(view.words), <Name of={borrower.name} />],
            [
              <Dotted of={borrower.says} />,
              <More href={`/loans/new?fundId=${view.fundId}`}>{a.changeBorrower}</More>,
            ],
          ]}
        />
      </Sheet>
      <Form form={view.form} submit={a.submit} after={a.after} live>
        <input type="hidden" name="fundId" value={view.fundId} />
        <input type="hidden" name="borrowerKind" value={borrower.kind} />
        <input type="hidden" name="borrowerId" value={borrower.id} />
        <TextArea name="purpose" label={a.purpose} hint={a.purposeHint} rows={2} />
        <AmountField
          name="principal"
          label={a.principal(view.words)}
          hint={view.limit !== null && <Limit of={view.limit} />}
        />
        <DateField name="appliedOn" label={a.appliedOn} />
        <h2>{a.terms}</h2>
        <p class="small muted">{a.termsLead}</p>
        <TermsFields />
        <LiveWords id="costs">{view.schedule && a.costs(show.baht(view.schedule.totals.interest))}</LiveWords>
        {view.guarantors && (
          <PickFound
            name="guarantorIds"
            label={a.guarantors}
            hint={t.optional}
            of={view.guarantors}
            searchLabel={t.people.findMember}
          />
        )}
        <LookFirst />
      </Form>
      <Live id="plan">
        {view.schedule && (
          <Sheet title={a.previewTitle}>
            <ScheduleTable of={view.schedule} />
          </Sheet>
        )}
      </Live>
    </>
  );
}

/** Its schedule, below; or beside another plan, on a page of its own. */
function LookFirst() {
  const { t } = useFrame();
  const a = t.application;
  return (
    <>
      <button class="btn full" type="submit" name="preview" value="yes" formAction="#plan">
        {a.preview}
      </button>
      <button
        class="btn full"
        type="submit"
        name="preview"
        value="yes"
        formAction="/what-if"
        formTarget="_blank"
      >
        {a.compare}
      </button>
    </>
  );
}

function Limit({ of }: { of: Satang }) {
  const { t } = useFrame();
  return (
    <>
      {t.application.limit} <Money of={of} />
    </>
  );
}

/** Where one person serves several funds: which fund takes the application. Query: fundId. */
export interface ChooseFundView {
  title: string;
  /** The page to go on to; `fundId` is added. */
  action: string;
  funds: Choice[];
}

export function ChooseFundPage({ view, frame }: PageProps<ChooseFundView>) {
  const t = words(frame.lang);
  return (
    <Layout frame={frame} title={view.title}>
      <Head title={view.title} />
      <form class="sheet" method="get" action={view.action}>
        <SelectField name="fundId" label={t.tabs.funds} choices={view.funds} />
        <button class="btn main full" type="submit">
          {t.choose}
        </button>
      </form>
    </Layout>
  );
}
