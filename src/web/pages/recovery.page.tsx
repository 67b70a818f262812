// แก้ไขปัญหาหนี้ กข.คจ.: the four steps, before and after, the villages as a grid, the causes found.
import { cutPercent, parseBaht, type Satang } from '../../kernel/money.js';
import type { RecoveryAnswer, VillageAnswer } from '../../recovery/recovery-answer.query.js';
import * as show from '../format.js';
import type { FormState, PageProps } from '../frame.js';
import { ActButton } from '../parts/form.part.js';
import { useFrame } from '../parts/frame.part.js';
import { Layout } from '../parts/layout.part.js';
import { EmptyState, ErrorSummary, Note } from '../parts/note.part.js';
import { ButtonLink, Head, More, Sheet } from '../parts/sheet.part.js';
import { Process, type ProcessStep } from '../parts/steps.part.js';
import { Table } from '../parts/table.part.js';
import { Day, MadeUp } from '../parts/text.part.js';
import { VillageGrid } from '../parts/villages.part.js';
import { words } from '../words/words.js';

export interface RecoveryView {
  recovery: RecoveryAnswer;
  heldRounds: number;
  mayClose: boolean;
  fiscalYear: number;
  form: FormState;
}

export function RecoveryPage({ view, frame }: PageProps<RecoveryView>) {
  const { recovery } = view;
  const t = words(frame.lang).recovery;
  const { baseline } = recovery;
  return (
    <Layout frame={frame} title={t.heading(recovery.areaName)} tab="recoveries" wide>
      <Head title={t.heading(recovery.areaName)} back={{ href: '/recoveries', label: t.title }}>
        {t.villageCount(show.count(baseline.villages), show.count(baseline.households))}
        <br />
        {t.asOf} <Day on={recovery.asOf} />
        {recovery.listed &&
          ` · ${t.listSays} ${recovery.listed.number} ${show.date(recovery.listed.on, frame.lang)}`}
        {recovery.closedOn && ` · ${t.closedOn} ${show.date(recovery.closedOn, frame.lang)}`}
      </Head>
      <ErrorSummary form={view.form} />
      <section class="sheet">
        <Process of={stepsOf(view, t)} />
        <ButtonLink href={toDo(recovery)} main>
          {t.toDo[nextOf(recovery)]}
        </ButtonLink>
      </section>
      <BeforeAndAfter recovery={recovery} />
      <Villages recovery={recovery} />
      <Causes recovery={recovery} />
      <Sheet title={t.reports}>
        <Reports view={view} />
        {view.mayClose && (
          <div class="stack">
            <p class="small muted">{t.closeLead}</p>
            <ActButton action={`/recoveries/${recovery.id}/close`} label={t.close} />
          </div>
        )}
      </Sheet>
    </Layout>
  );
}

type Words = ReturnType<typeof words>['recovery'];

function stepsOf({ recovery, heldRounds }: RecoveryView, t: Words): ProcessStep[] {
  const order = recovery.steps.map(step => step.key);
  const current = recovery.step === 'closed' ? order.length : order.indexOf(recovery.step);
  return recovery.steps.map(({ key, count, on }, place) => ({
    title: <StepTitle of={recovery} step={key} says={t.steps[key]} />,
    state: place < current ? 'was' : place === current ? 'now' : 'ahead',
    says: (
      <>
        {key === 'analyse' && t.says.analyse(recovery.baseline.problemVillages)}
        {key === 'clinic' && count > 0 && t.says.clinic(heldRounds, count)}
        {key === 'follow-up' &&
          t.says['follow-up'](recovery.now.resolvedVillages, recovery.now.remainingVillages)}
        {key === 'lessons' && (count > 0 ? t.says.lessons(count) : t.says.anyTime)}
        {on && (
          <>
            <br />
            <Day on={on} /> {recovery.madeUp && <MadeUp />}
          </>
        )}
      </>
    ),
  }));
}

function StepTitle({ of, step, says }: { of: RecoveryAnswer; step: string; says: string }) {
  const page = { analyse: 'forums', clinic: 'rounds', 'follow-up': '#villages', lessons: 'lessons' }[step]!;
  return <a href={page.startsWith('#') ? page : `/recoveries/${of.id}/${page}`}>{says}</a>;
}

/** What comes next: after the first forum, the rounds. */
function nextOf({ step, steps }: RecoveryAnswer): keyof Words['toDo'] {
  const heldForum = steps.find(one => one.key === 'analyse')!.count > 0;
  return step === 'analyse' && heldForum ? 'rounds' : step;
}

function toDo(recovery: RecoveryAnswer): string {
  const next = nextOf(recovery);
  if (next === 'follow-up') return '#villages';
  const page = {
    analyse: 'forums',
    rounds: 'rounds',
    clinic: 'rounds',
    lessons: 'lessons',
    closed: 'lessons',
  };
  return `/recoveries/${recovery.id}/${page[next]}`;
}

/** Settled is not paid: one line parts it into what was paid, agreed and other. */
function BeforeAndAfter({ recovery: { id, baseline, now, madeUp } }: { recovery: RecoveryAnswer }) {
  const { t: all, lang } = useFrame();
  const t = all.recovery;
  const figure = (word: string, amount: string) => (
    <dl class="figure">
      <dt>{word}</dt>
      <dd class="money">{show.baht(parseBaht(amount)!)}</dd>
    </dl>
  );
  const settled = Number(now.settledShare) * 10;
  return (
    <Sheet title={t.before} fact={all.baht}>
      <div class="before">
        {figure(t.atStart(show.yearOf(baseline.asOf, lang)), baseline.arrears)}
        {figure(t.left, now.remainingArrears)}
        {figure(t.settled(now.settledShare), now.settled)}
      </div>
      <div class="ageing">
        <svg
          viewBox="0 0 1000 10"
          preserveAspectRatio="none"
          role="img"
          aria-label={t.barLabel(now.settledShare, show.baht(parseBaht(now.remainingArrears)!))}
        >
          <rect class="good" width={String(settled)} height="10" />
          <rect class="left" x={String(settled)} width={String(1000 - settled)} height="10" />
        </svg>
        <p class="ends">
          <span>
            <Swatch look="good" /> {all.charts.solved}
          </span>
          <span>
            <Swatch look="left" /> {all.charts.toFollowUp}
          </span>
        </p>
      </div>
      <Split of={now} madeUp={madeUp} />
      <More href={`/recoveries/${id}/result`}>{all.result.title}</More>
    </Sheet>
  );
}

function Swatch({ look }: { look: 'good' | 'left' }) {
  return (
    <svg class="swatch" viewBox="0 0 10 10" aria-hidden="true">
      <rect class={look} width="10" height="10" />
    </svg>
  );
}

function Split({ of: now, madeUp }: { of: RecoveryAnswer['now']; madeUp: boolean }) {
  const t = useFrame().t.recovery;
  const part = (word: string, amount: string) => (
    <li>
      {word} <span class="money">{show.baht(parseBaht(amount)!)}</span>
    </li>
  );
  return (
    <ul class="split small muted">
      <li>
        {t.parted} {madeUp && <MadeUp />}
      </li>
      {part(t.paid, now.paid)}
      {part(t.underAgreement, now.underAgreement)}
      {part(t.other, now.other)}
      {now.newArrears !== '0.00' && part(t.newArrears, now.newArrears)}
    </ul>
  );
}

function Villages({ recovery }: { recovery: RecoveryAnswer }) {
  const { t: all } = useFrame();
  const t = all.recovery;
  const { baseline, villages } = recovery;
  const problems = villages.filter(village => village.isProblem);
  const differing = villages.filter(village => village.differs.length > 0).length;
  return (
    <Sheet id="villages" title={t.problemVillages(problems.length)} fact={t.worstFirst}>
      <p class="small muted">
        {t.problemShare(baseline.problemVillages, baseline.villages, baseline.problemShare)} · {t.gridLead}
        {recovery.madeUp && (
          <>
            {' '}
            <MadeUp /> {t.gridMadeUp}
          </>
        )}
      </p>
      {baseline.withoutFigures.length > 0 && (
        <Note kind="wait">
          <strong>{t.withoutFigures(baseline.withoutFigures.length)}</strong>
        </Note>
      )}
      {differing > 0 && <p class="small">{t.differs(differing)}</p>}
      <div class="acts">
        <More href={`/recoveries/${recovery.id}/baseline`}>{t.sideBySide}</More>
        <More href={`/overview/attention?area=${recovery.area}`}>{t.attention}</More>
      </div>
      {problems.length === 0 ? (
        <EmptyState>{t.noProblems}</EmptyState>
      ) : (
        <VillageGrid of={problems.map(village => tileOf(recovery.id, village))} />
      )}
    </Sheet>
  );
}

function tileOf(id: string, village: VillageAnswer) {
  const satang = (text: string): Satang => parseBaht(text)!;
  return {
    href: `/recoveries/${id}/villages/${village.code}`,
    name: village.name.replace(' (สมมุติ)', ''),
    place: village.subdistrict ? `ต.${village.subdistrict}` : village.code,
    atStart: satang(village.baseline.arrears),
    left: satang(village.remainingArrears),
    solved: village.status === 'solved',
  };
}

function Causes({ recovery: { causes, madeUp } }: { recovery: RecoveryAnswer }) {
  const { t: all, lang } = useFrame();
  const t = all.recovery;
  const found = causes.filter(cause => cause.villages > 0);
  if (found.length === 0) return null;
  const sum = (of: (cause: (typeof found)[number]) => number) => found.reduce((n, one) => n + of(one), 0);
  const title = madeUp ? (
    <>
      {t.causes} <MadeUp />
    </>
  ) : (
    t.causes
  );
  return (
    <Sheet title={title}>
      <p class="small muted">{t.causesLead}</p>
      <Table
        rows={found}
        columns={[
          { head: t.mainCause, cell: cause => cause.name[lang], foot: t.total },
          { head: t.villages, number: true, cell: cause => cause.villages, foot: sum(one => one.villages) },
          { head: t.solved, number: true, cell: cause => cause.resolved, foot: sum(one => one.resolved) },
          {
            head: all.charts.share,
            number: true,
            wide: true,
            cell: cause => cutPercent(cause.resolved, cause.villages),
          },
        ]}
      />
      <More href={`/lessons?cause=${found[0]!.key}`}>{all.lessonWork.library}</More>
    </Sheet>
  );
}

function Reports({ view: { recovery, fiscalYear } }: { view: RecoveryView }) {
  const { t: all } = useFrame();
  const t = all.recovery;
  return (
    <ul class="split">
      <li>
        {all.reports.year} {fiscalYear}
      </li>
      <li>
        <More href={`/reports?area=${recovery.area}&fiscalYear=${fiscalYear}`}>{all.reports.title}</More>
      </li>
      {Object.entries(t.reportNames).map(([form, name]) => (
        <li key={form}>
          <More href={`/api/v1/reports/${form}.pdf?area=${recovery.area}&fiscalYear=${fiscalYear}`}>
            {name}
          </More>
        </li>
      ))}
    </ul>
  );
}
