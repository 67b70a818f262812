// Funds to look after: quiet for long, or their committee's term ends.
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Named, PageProps } from '../frame.js';
import { useFrame } from '../parts/frame.part.js';
import { Layout } from '../parts/layout.part.js';
import { EmptyState } from '../parts/note.part.js';
import { Row, Rows } from '../parts/rows.part.js';
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

export interface AttentionView {
  areaName: string;
  backHref: string;
  quietAfterDays: number;
  quiet: LookedAt[];
  terms: LookedAt[];
}

/** The most that a list shows; the count says how many there are. */
const SHOWN = 30;

export function AttentionPage({ view, frame }: PageProps<AttentionView>) {
  const t = words(frame.lang).attention;
  return (
    <Layout frame={frame} title={t.title} tab="overview">
      <Head title={t.title} back={{ href: view.backHref, label: words(frame.lang).overview.title }}>
        {view.areaName}
        <br />
        {t.lead}
      </Head>
      <Sheet title={t.terms} fact={String(view.terms.length)}>
        {view.terms.length === 0 && <EmptyState>{t.none}</EmptyState>}
        <Rows>
          {view.terms.slice(0, SHOWN).map(one => (
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
      </Sheet>
      <Sheet title={t.quiet(view.quietAfterDays)} fact={String(view.quiet.length)}>
        {view.quiet.length === 0 && <EmptyState>{t.none}</EmptyState>}
        <Quiet of={view.quiet.slice(0, SHOWN)} />
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
