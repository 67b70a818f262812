// All papers of one loan: its forms in their order, each to print or to fill in further, and its receipts.
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Satang } from '../../kernel/money.js';
import type { Named, PageProps } from '../frame.js';
import { useFrame } from '../parts/frame.part.js';
import { Layout } from '../parts/layout.part.js';
import { Row, Rows } from '../parts/rows.part.js';
import { Head, Sheet } from '../parts/sheet.part.js';
import { Day, Name } from '../parts/text.part.js';
import { words } from '../words/words.js';

export interface LoanPapersView {
  id: string;
  label: string;
  borrower: Named;
  /** In the order in which a loan needs them. */
  forms: { name: string; pdf: string; word: string }[];
  /** A paper register need not say a receipt's number. */
  receipts: { number: string; on: CivilDate; amount: Satang; href: string }[];
  others: { label: string; href: string }[];
}

export function LoanPapersPage({ view, frame }: PageProps<LoanPapersView>) {
  const t = words(frame.lang).loanPapers;
  return (
    <Layout frame={frame} title={t.title} tab="loans">
      <Head title={t.title} back={{ href: `/loans/${view.id}`, label: view.label }}>
        <Name of={view.borrower} />
      </Head>
      {view.forms.length > 0 && <FormsSheet view={view} />}
      {view.others.length > 0 && (
        <Sheet title={t.others}>
          <Rows>
            {view.others.map(paper => (
              <Row key={paper.href} href={paper.href} what={{ name: paper.label }} />
            ))}
          </Rows>
        </Sheet>
      )}
      {view.receipts.length > 0 && (
        <Sheet title={t.receipts}>
          <Rows>
            {view.receipts.map(one => (
              <Row
                key={one.href}
                href={one.href}
                what={{ name: one.number || t.receipts }}
                amount={one.amount}
              >
                <Day on={one.on} />
              </Row>
            ))}
          </Rows>
        </Sheet>
      )}
    </Layout>
  );
}

function FormsSheet({ view }: { view: LoanPapersView }) {
  const t = useFrame().t.loanPapers;
  return (
    <Sheet title={t.forms}>
      <p class="small muted">{t.lead}</p>
      <Rows ordered>
        {view.forms.map((form, at) => (
          <li key={form.pdf} class="plain">
            <div class="what">
              {at + 1}. {form.name}
            </div>
            <span class="acts">
              <a class="more" href={form.pdf} aria-label={`${form.name} PDF`}>
                PDF
              </a>
              <a class="more" href={form.word} aria-label={`${form.name} Word`}>
                Word
              </a>
            </span>
          </li>
        ))}
      </Rows>
    </Sheet>
  );
}
