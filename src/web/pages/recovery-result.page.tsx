// Before and after at a glance: villages and money of a recovery, by place, cause, round, officer and over
// time.
import { cutPercent, parseBaht } from '../../kernel/money.js';
import type { ResultGroup } from '../../recovery/reports/result.js';
import type { RecoveryResult } from '../../recovery/reports/result.query.js';
import * as show from '../format.js';
import type { PageProps } from '../frame.js';
import { BeforeAfter } from '../parts/chart.part.js';
import { useFrame } from '../parts/frame.part.js';
import { Kpis } from '../parts/kpi.part.js';
import { Layout } from '../parts/layout.part.js';
import { ButtonLink, Head, More, Sheet } from '../parts/sheet.part.js';
import { Table } from '../parts/table.part.js';
import { Day, MadeUp } from '../parts/text.part.js';
import { SubdistrictGrid } from '../parts/villages.part.js';
import { words } from '../words/words.js';

/** Query: asOf. */
export interface ResultView {
  result: RecoveryResult;
  files: { pdf: string; svg: string; xlsx: string };
}

export function RecoveryResultPage({ view, frame }: PageProps<ResultView>) {
  const t = words(frame.lang).result;
  const { recovery, bySubdistrict, byCause, byRound, byOfficer } = view.result;
  const back = { href: `/recoveries/${recovery.id}`, label: words(frame.lang).recovery.title };
  return (
    <Layout frame={frame} title={t.title} tab="recoveries" wide>
      <Head title={t.heading(recovery.now.resolvedVillages, recovery.baseline.problemVillages)} back={back}>
        {recovery.areaName} · <Day on={recovery.asOf} />
        {recovery.madeUp && (
          <>
            {' '}
            <MadeUp />
          </>
        )}
      </Head>
      <Glance of={view.result} />
      <Sheet title={t.bySubdistrict} fact={t.mostLeftFirst}>
        <SubdistrictGrid of={bySubdistrict} hrefOf={code => `/reports?area=${code}`} />
      </Sheet>
      <TimeLine of={view.result} />
      <Groups title={t.byCause} of={byCause} />
      <Groups
        title={t.byRound}
        of={byRound}
        nameOf={({ key }) => words(frame.lang).rounds.number(Number(key))}
      />
      <Groups title={t.byOfficer} of={byOfficer} />
      <div class="acts pad">
        <ButtonLink href={view.files.pdf} icon="print" main>
          {t.onePage}
        </ButtonLink>
        <More href={view.files.svg}>{t.picture}</More>
        <More href={view.files.xlsx}>Excel</More>
      </div>
    </Layout>
  );
}

function Glance({ of: { recovery } }: { of: RecoveryResult }) {
  const { t: all } = useFrame();
  const t = all.result;
  const { baseline, now } = recovery;
  const money = (text: string) => show.baht(parseBaht(text)!);
  return (
    <>
      <Kpis
        of={[
          {
            word: t.solved,
            figure: `${now.resolvedVillages}/${baseline.problemVillages}`,
            part: t.percent(now.resolvedShare),
          },
          { word: t.toFollow, figure: money(now.remainingArrears), part: t.villages(now.remainingVillages) },
          { word: t.settled, figure: money(now.settled), part: t.percent(now.settledShare) },
          { word: t.found, figure: money(baseline.arrears), part: t.ofVillages(baseline) },
        ]}
      />
      <Sheet title={all.recovery.before} fact={all.baht}>
        <BeforeAfter
          done={parseBaht(now.settled)!}
          total={parseBaht(baseline.arrears)!}
          doneLabel={all.charts.solved}
          leftLabel={all.charts.toFollowUp}
          label={all.recovery.barLabel(now.settledShare, money(now.remainingArrears))}
        />
        <p class="small muted">
          {t.parted(money(now.paid), money(now.underAgreement), money(now.other))}{' '}
          {recovery.madeUp && <MadeUp />}
        </p>
        <p class="small muted">
          {t.wholeFund(
            show.count(baseline.villages),
            money(baseline.capital),
            show.count(baseline.households),
          )}
          {baseline.capitalPerHousehold && (
            <>
              <br />
              {t.ofTheFund(money(baseline.capitalPerHousehold), baseline.arrearsShare)}
            </>
          )}
        </p>
      </Sheet>
    </>
  );
}

function TimeLine({ of: { timeline, recovery } }: { of: RecoveryResult }) {
  const t = useFrame().t.result;
  const all = parseBaht(recovery.baseline.arrears)!;
  return (
    <Sheet title={t.timeline}>
      <Table
        caption={t.timeline}
        rows={timeline}
        columns={[
          { head: t.day, cell: point => <Day on={point.on} /> },
          { head: t.solved, number: true, cell: point => point.resolved },
          { head: t.toFollow, number: true, cell: point => show.bahtOrDash(point.remaining) },
          { head: t.share, wide: true, cell: point => <Left of={point.remaining} all={all} /> },
        ]}
      />
    </Sheet>
  );
}

function Left({ of, all }: { of: number; all: number }) {
  const width = all > 0 ? Math.round((of / all) * 1000) : 0;
  return (
    <span class="meter">
      <svg viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">
        <rect class="good" width="1000" height="10" />
        <rect class="left" width={String(width)} height="10" />
      </svg>
    </span>
  );
}

interface GroupsProps {
  title: string;
  of: ResultGroup[];
  nameOf?(group: ResultGroup): string;
}

function Groups({ title, of, nameOf = group => group.name }: GroupsProps) {
  const { t: all } = useFrame();
  const t = all.result;
  const shown = of.filter(group => group.villages > 0);
  if (shown.length === 0) return null;
  const sum = (value: (group: ResultGroup) => number) => shown.reduce((total, one) => total + value(one), 0);
  const money = (head: string, value: (group: ResultGroup) => number, wide?: boolean) => ({
    head,
    number: true,
    wide,
    cell: (group: ResultGroup) => show.bahtOrDash(value(group)),
    foot: show.bahtOrDash(sum(value)),
  });
  return (
    <Sheet title={title} fact={all.baht}>
      <Table
        caption={title}
        rows={shown}
        columns={[
          { head: t.group, cell: group => (group.key === '' ? t.notSaid : nameOf(group)), foot: all.total },
          {
            head: t.solvedOf,
            number: true,
            cell: group => `${group.resolved}/${group.villages}`,
            foot: `${sum(one => one.resolved)}/${sum(one => one.villages)}`,
          },
          {
            head: t.share,
            number: true,
            wide: true,
            cell: group => cutPercent(group.resolved, group.villages),
            foot: cutPercent(
              sum(one => one.resolved),
              sum(one => one.villages),
            ),
          },
          money(all.recovery.paid, one => one.paid, true),
          money(all.recovery.underAgreement, one => one.underAgreement, true),
          money(all.recovery.other, one => one.other, true),
          money(t.toFollow, one => one.remaining),
        ]}
      />
    </Sheet>
  );
}
