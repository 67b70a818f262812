// Taking a wrong entry back: what it was, what changes with it, why; or what stands in the way.
import type { CivilDate } from '../../kernel/civil-date.js';
import { parseBaht, type Satang } from '../../kernel/money.js';
import type { ToldFigures } from '../../loans/told-figures.query.js';
import * as show from '../format.js';
import type { FormState, Lang, LoanStatus, Named, PageProps } from '../frame.js';
import { DateField } from '../parts/date-field.part.js';
import { TextArea } from '../parts/field.part.js';
import { Form } from '../parts/form.part.js';
import { useFrame } from '../parts/frame.part.js';
import { Layout, type Tab } from '../parts/layout.part.js';
import { ErrorSummary, Note } from '../parts/note.part.js';
import { Facts, Head, Sheet } from '../parts/sheet.part.js';
import { Day, Money, Name } from '../parts/text.part.js';
import { type Catalogue, words } from '../words/words.js';

/** Fields: on (date), reason. The words of a receipt or a payout where those are taken back. */
export interface ReversalView {
  title: string;
  lead: string;
  submit: string;
  tab: Tab;
  back: { href: string; label: string };
  entry: {
    /** One sentence in the page's language. */
    what: string;
    number: string | null;
    of: Named;
    on: CivilDate;
    amount: Satang | null;
    by: string | null;
  };
  /** Loan by loan; its label where there are several. */
  effects: Effect[];
  /** Said besides the figures, in the page's language. */
  notes: string[];
  /** Why it cannot be done now, with the way out; null where it can. */
  refused: string | null;
  form: FormState;
}

interface Effect {
  loan: string | null;
  before: ToldFigures;
  after: ToldFigures;
}

export function ReversalPage({ view, frame }: PageProps<ReversalView>) {
  const t = words(frame.lang);
  const r = t.reversal;
  const { entry, refused } = view;
  return (
    <Layout frame={frame} title={view.title} tab={view.tab} form={view.form}>
      <Head title={view.title} back={view.back}>
        {view.lead}
      </Head>
      <ErrorSummary form={view.form} />
      {refused && !view.form.problem && !view.form.faults.length && (
        <Note kind="wait" role="status">
          <strong>{r.cannot}</strong>
          <p>{refused}</p>
        </Note>
      )}
      <Sheet title={r.entry}>
        <Facts
          of={[
            [r.what, entry.what],
            [r.number, entry.number],
            [r.of, <Name of={entry.of} />],
            [r.happenedOn, <Day on={entry.on} />],
            entry.amount !== null && [r.amount, <Money of={entry.amount} />],
            [r.by, entry.by],
          ]}
        />
      </Sheet>
      {!refused && <Changes of={view.effects} notes={view.notes} />}
      {!refused && (
        <Form form={view.form} submit={view.submit}>
          <DateField name="on" label={r.on} />
          <TextArea name="reason" label={r.reason} hint={r.reasonHint} rows={2} />
        </Form>
      )}
    </Layout>
  );
}

function Changes({ of, notes }: { of: Effect[]; notes: string[] }) {
  const { t } = useFrame();
  const r = t.reversal;
  return (
    <Sheet title={r.changes} id="changes">
      {of.map(effect => (
        <ChangedFigures key={effect.loan ?? ''} of={effect} />
      ))}
      {notes.length > 0 && (
        <ul>
          {notes.map(note => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </Sheet>
  );
}

function ChangedFigures({ of }: { of: Effect }) {
  const { t, lang } = useFrame();
  const r = t.reversal;
  const before = figuresOf(of.before, t, lang);
  const after = figuresOf(of.after, t, lang);
  const keys = (Object.keys(r.figures) as Figure[]).filter(key => before[key] !== after[key]);
  return (
    <>
      {of.loan && <h3>{of.loan}</h3>}
      {keys.length ? (
        <Facts
          of={keys.map(key => [
            r.figures[key],
            <>
              <span class="nobr">
                {r.before} {before[key]}
              </span>
              <br />
              <strong class="nobr">
                {r.after} {after[key]}
              </strong>
            </>,
          ])}
        />
      ) : (
        <p>{r.nothingChanges}</p>
      )}
    </>
  );
}

type Figure = keyof Catalogue['reversal']['figures'];

/** Each figure as it is written; what does not apply is "–". */
function figuresOf(told: ToldFigures, t: Catalogue, lang: Lang): Record<Figure, string> {
  const baht = (text: string) => show.bahtOrDash(parseBaht(text) ?? 0);
  const day = (on: CivilDate | null) => (on ? show.date(on, lang) : '–');
  const { nextDue } = told;
  return {
    status: t.statuses[told.status as LoanStatus],
    outstanding: baht(told.outstanding),
    principal: baht(told.principal),
    penalty: baht(told.penalty),
    unapplied: baht(told.unapplied),
    overdue: baht(told.overdue),
    daysPastDue: told.daysPastDue ? t.reversal.days(told.daysPastDue) : '–',
    nextDue: nextDue ? `${show.date(nextDue.on, lang)} · ${baht(nextDue.amount)}` : '–',
    instalments: told.instalments ? String(told.instalments) : '–',
    lastDueOn: day(told.lastDueOn),
    barredAfter: day(told.barredAfter),
  };
}
