// Every clock of the law on one loan: which ends first, by which section, and how it was counted.
import type { Named, PageProps } from '../frame.js';
import { ClockList } from '../parts/clocks.part.js';
import { Layout } from '../parts/layout.part.js';
import { EmptyState } from '../parts/note.part.js';
import { Head, Sheet } from '../parts/sheet.part.js';
import { Name } from '../parts/text.part.js';
import { words } from '../words/words.js';
import type { ClockView } from './loan-view.js';

export interface ClocksView {
  id: string;
  label: string;
  borrower: Named;
  clocks: ClockView[];
}

export function ClocksPage({ view, frame }: PageProps<ClocksView>) {
  const t = words(frame.lang);
  return (
    <Layout frame={frame} title={t.clocks.title} tab="loans">
      <Head title={t.clocks.title} back={{ href: `/loans/${view.id}`, label: view.label }}>
        <Name of={view.borrower} />
      </Head>
      <Sheet>
        {view.clocks.length ? <ClockList of={view.clocks} /> : <EmptyState>{t.clocks.none}</EmptyState>}
        <p class="small muted">{t.clocks.lead}</p>
      </Sheet>
    </Layout>
  );
}
