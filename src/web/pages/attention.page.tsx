// Funds to look after: quiet for long, or their committee's term ends.
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Named, PageProps } from '../frame.js';
import { useFrame } from '../parts/frame.part.js';
import { Layout } from '../parts/layout.part.js';
import { EmptyState } from '../parts/note.part.js';
import { Pager, Row, Rows } from '../parts/rows.part.js';
import { Head, Sheet } from '../parts/sheet.part.js';
import { Day } from '../parts/text.part.js';
import { words } from '../words/words.js';

interface LookedAt {
  href: string;
  name: Named;
  lastEntryOn: CivilDate | null;
  termUntil: CivilDate | null;
  term: 'ended' | 'soon' | 'none' | null;
}

/** A part of a list, with the ways to its next rows and back to its first. */
export interface Listed<Row> {
  count: number;
  rows: Row[];
  next: string | null;
  first: string | null;
}

export interface AttentionView {
  areaName: string;
  backHref: string;
  quietAfterDays: number;
  quiet: Listed<LookedAt>;
  terms: Listed<LookedAt>;
}

export function AttentionPage({ view, frame }: PageProps<AttentionView>) {
  const t = words(frame.lang).attention;
  return (
    <Layout frame={frame} title={t.title} tab="overview">
      <Head title={t.title} back={{ href: view.backHref, label: words(frame.lang).overview.title }}>
        {view.areaName}
        <br />
        {t.lead}
      </Head>
      <Sheet title={t.terms} fact={String(view.terms.count)}>
        {view.terms.count === 0 && <EmptyState>{t.none}</EmptyState>}
        <Rows>
          {view.terms.rows.map(one => (
            <Row key={one.href} href={one.href} icon="people" what={one.name}>
              {one.term === 'none' ? (
                t.noTerm
              ) : (
                <>
                  {one.term === 'ended' ? t.ended : t.ends} <Day on={one.termUntil!} />
                </>
              )}
            </Row>
          ))}
        </Rows>
        <Pager next={view.terms.next} first={view.terms.first} of={t.terms} />
      </Sheet>
      <Sheet title={t.quiet(view.quietAfterDays)} fact={String(view.quiet.count)}>
        {view.quiet.count === 0 && <EmptyState>{t.none}</EmptyState>}
        <Quiet of={view.quiet.rows} />
        <Pager next={view.quiet.next} first={view.quiet.first} of={t.quiet(view.quietAfterDays)} />
      </Sheet>
    </Layout>
  );
}

function Quiet({ of }: { of: LookedAt[] }) {
  const t = useFrame().t.attention;
  return (
    <Rows>
      {of.map(one => (
        <Row key={one.href} href={one.href} icon="clock" what={one.name}>
          {one.lastEntryOn ? (
            <>
              {t.lastEntry} <Day on={one.lastEntryOn} />
            </>
          ) : (
            t.never
          )}
        </Row>
      ))}
    </Rows>
  );
}
