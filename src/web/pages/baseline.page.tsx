// Where a recovery began: each village's figure in the system beside the reported one, never netted.
import { parseBaht, type Satang } from '../../kernel/money.js';
import type { RecoveryAnswer, VillageAnswer } from '../../recovery/recovery-answer.query.js';
import * as show from '../format.js';
import type { PageProps } from '../frame.js';
import { Layout } from '../parts/layout.part.js';
import { Head, Sheet } from '../parts/sheet.part.js';
import { Table } from '../parts/table.part.js';
import { Day, Mark } from '../parts/text.part.js';
import { words } from '../words/words.js';

export function BaselinePage({ view, frame }: PageProps<{ recovery: RecoveryAnswer }>) {
  const { recovery } = view;
  const t = words(frame.lang).recovery;
  const rows = recovery.villages
    .filter(one => one.isProblem || one.differs.length > 0 || one.source === 'none')
    .toSorted((a, b) => Number(b.differs.length > 0) - Number(a.differs.length > 0));
  return (
    <Layout frame={frame} title={t.baselineTitle} tab="recoveries" wide>
      <Head title={t.baselineTitle} back={{ href: `/recoveries/${recovery.id}`, label: t.title }}>
        {recovery.areaName} · {t.asOf} <Day on={recovery.baseline.asOf} />
        <br />
        {t.baselineLead}
      </Head>
      <Sheet fact={words(frame.lang).baht} title={t.problemVillages(recovery.baseline.problemVillages)}>
        <Table
          rows={rows}
          columns={[
            {
              head: t.villages,
              words: true,
              foot: t.total,
              cell: one => (
                <>
                  <a href={`/recoveries/${recovery.id}/villages/${one.code}`}>
                    {one.name.replace(' (สมมุติ)', '')}
                  </a>{' '}
                  {one.reported?.isListed && <Mark tone="track">{t.listedMark}</Mark>}
                </>
              ),
            },
            { head: t.inSystem, number: true, cell: one => figure(one.computed?.arrears, t.nobody) },
            { head: t.inReport, number: true, cell: one => figure(one.reported?.arrears, '–') },
            { head: t.difference, number: true, cell: differenceOf },
            {
              head: words(frame.lang).case.arrears,
              number: true,
              cell: one => show.bahtOrDash(parseBaht(one.baseline.arrears)!),
              foot: show.baht(parseBaht(recovery.baseline.arrears)!),
            },
          ]}
        />
      </Sheet>
    </Layout>
  );
}

function figure(amount: string | undefined, otherwise: string): string {
  return amount === undefined ? otherwise : show.baht(parseBaht(amount)!);
}

function differenceOf({ computed, reported }: VillageAnswer): string {
  if (!computed || reported?.arrears === undefined) return '–';
  const difference: Satang = parseBaht(reported.arrears)! - parseBaht(computed.arrears)!;
  if (difference === 0) return '–';
  return `${difference > 0 ? '+' : '−'}${show.baht(Math.abs(difference))}`;
}
