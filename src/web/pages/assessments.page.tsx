// How villages assessed themselves: which have, and one village's two dated ones beside each other.
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Assessment, Pair } from '../../recovery/assessments/compare.js';
import * as show from '../format.js';
import type { Choice, Named, PageProps } from '../frame.js';
import { SelectField } from '../parts/field.part.js';
import { Search } from '../parts/form.part.js';
import { FormContext, useFrame } from '../parts/frame.part.js';
import { Layout } from '../parts/layout.part.js';
import { EmptyState, Note } from '../parts/note.part.js';
import { Chips, Row, Rows } from '../parts/rows.part.js';
import { ButtonLink, Facts, Head, Sheet } from '../parts/sheet.part.js';
import { Table } from '../parts/table.part.js';
import { Day, Dotted } from '../parts/text.part.js';
import { words } from '../words/words.js';

export interface AssessedView {
  q: string;
  villages: (Named & { code: string; around: string; times: number; latest: CivilDate | null })[];
}

export function AssessedPage({ view, frame }: PageProps<AssessedView>) {
  const t = words(frame.lang).assess;
  return (
    <Layout frame={frame} title={t.title} tab="more">
      <Head title={t.title}>{t.lead}</Head>
      <section class="sheet">
        <Search label={t.find} value={view.q} />
      </section>
      <Sheet title={view.q ? t.found : t.villages}>
        {view.villages.length === 0 && <EmptyState>{view.q ? t.noneFound : t.none}</EmptyState>}
        <Rows>
          {view.villages.map(one => (
            <Row key={one.code} href={`/villages/${one.code}/assessments`} what={one}>
              <Dotted
                of={[
                  one.around,
                  one.times > 0 ? t.times(one.times) : t.notYet,
                  one.latest && <Day on={one.latest} />,
                ]}
              />
            </Row>
          ))}
        </Rows>
      </Sheet>
    </Layout>
  );
}

/** A dimension with its lines, each with its score before and after; null on a side that is not there. */
export interface ScoredDimension extends Pair {
  /** The most that its compared indicators can reach. */
  most: number;
  indicators: Pair[];
}

export interface AssessmentsView {
  village: Named & { code: string; around: string };
  back: { href: string; label: string };
  criteria: (Choice & { href: string; current: boolean })[];
  /** Of the criteria that are looked at; null while there is none. */
  before: Assessment | null;
  after: Assessment | null;
  dimensions: ScoredDimension[];
  total: {
    before: number | null;
    after: number;
    difference: number | null;
    indicators: number;
    most: number;
  };
  alone: number;
  /** How many indicators the criteria have; null where the source does not say. */
  asked: number | null;
  unverified: string | null;
  participation: Record<string, string>;
  /** Those that stand, to choose two. */
  standing: Choice[];
  paper: string;
  mayRecord: boolean;
}

export function AssessmentsPage({ view, frame }: PageProps<AssessmentsView>) {
  const t = words(frame.lang).assess;
  const { village, after, before } = view;
  const chosen = view.criteria.find(one => one.current)!;
  return (
    <Layout frame={frame} title={`${t.title} ${village.name}`} tab="more">
      <Head title={t.title} back={view.back}>
        {village.name} {village.around}
      </Head>
      <Chips label={t.chooseCriteria} of={view.criteria} />
      {view.mayRecord && (
        <div class="pad">
          <ButtonLink href={`/villages/${village.code}/assessments/new?criteria=${chosen.value}`} main full>
            {t.record}
          </ButtonLink>
        </div>
      )}
      {!after && (
        <Sheet title={chosen.label}>
          <EmptyState>{t.notYet}</EmptyState>
        </Sheet>
      )}
      {after && <TwoSides view={view} title={chosen.label} />}
      {view.standing.length > 2 && <ChooseTwo view={view} criteria={chosen.value} />}
      {after && (
        <div class="pad">
          <ButtonLink href={view.paper} icon="print" full>
            {t.pdf}
          </ButtonLink>
        </div>
      )}
      {(after ?? before) && view.unverified && <Note kind="wait">{view.unverified}</Note>}
    </Layout>
  );
}

function TwoSides({ view, title }: { view: AssessmentsView; title: string }) {
  const t = useFrame().t.assess;
  const { before, after, total, dimensions } = view;
  const held = (one: Assessment) => (
    <Dotted
      of={[
        <Day on={one.on} />,
        one.place,
        one.people !== null && `${t.people} ${one.people}`,
        ...one.participation.map(step => view.participation[step] ?? step),
        one.note,
      ]}
    />
  );
  return (
    <>
      <Sheet title={title}>
        <Facts
          of={[
            before && [t.before, held(before)],
            [before ? t.after : t.score, held(after!)],
            [
              t.total(total.indicators),
              before
                ? `${total.before} → ${total.after} (${signed(total.difference)})`
                : t.points(total.after, total.most),
            ],
          ]}
        />
        {!before && <p class="small muted">{t.onlyOne}</p>}
        {view.asked !== null && total.indicators < view.asked && (
          <p class="small muted">{t.fewer(total.indicators, view.asked)}</p>
        )}
        {view.alone > 0 && <p class="small muted">{t.alone(view.alone)}</p>}
      </Sheet>
      {dimensions.map((dimension, at) => (
        <DimensionSheet key={at} of={dimension} at={at} isPair={before !== null} />
      ))}
    </>
  );
}

function DimensionSheet({ of, at, isPair }: { of: ScoredDimension; at: number; isPair: boolean }) {
  const t = useFrame().t.assess;
  const name = of.name ? `${at + 1}. ${of.name}` : t.dimension(at + 1);
  if (of.indicators.length === 0) return null;
  const now = {
    ...{ head: isPair ? t.after : t.score, number: true },
    cell: (one: Pair) => written(one.after),
    foot: written(of.after),
  };
  return (
    <Sheet title={name}>
      <PairBars of={of} name={name} isPair={isPair} />
      <Table
        caption={name}
        rows={of.indicators}
        columns={[
          { head: t.indicator, cell: one => one.name, foot: t.total(of.indicators.length) },
          ...(isPair
            ? [
                {
                  head: t.before,
                  number: true,
                  cell: (one: Pair) => written(one.before),
                  foot: written(of.before),
                },
                now,
                {
                  ...{ head: t.difference, number: true },
                  cell: (one: Pair) => signed(one.difference),
                  foot: signed(of.difference),
                },
              ]
            : [now]),
        ]}
      />
    </Sheet>
  );
}

/** Before in outline, after in green, both against the most that can be reached. */
function PairBars({ of, name, isPair }: { of: ScoredDimension; name: string; isPair: boolean }) {
  const t = useFrame().t.assess;
  if (of.most === 0 || of.after === null) return null;
  const width = (points: number) => String(Math.round((points / of.most) * 10_000) / 10);
  const label = isPair
    ? t.bars(name, written(of.before), written(of.after))
    : `${name} ${t.points(of.after, of.most)}`;
  return (
    <div class="meter" role="img" aria-label={label}>
      {isPair && of.before !== null && (
        <svg viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">
          <rect class="rest" width={width(of.before)} height="10" />
        </svg>
      )}
      <svg viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">
        <rect class="good" width={width(of.after)} height="10" />
      </svg>
    </div>
  );
}

function ChooseTwo({ view, criteria }: { view: AssessmentsView; criteria: string }) {
  const { lang, t: all } = useFrame();
  const t = all.assess;
  const values = { before: view.before?.id, after: view.after?.id };
  const label = (one: Choice) => ({ ...one, label: show.date(one.label, lang) });
  return (
    <Sheet title={t.compareTwo}>
      <FormContext.Provider value={{ values, faults: [] }}>
        <form method="get">
          <input type="hidden" name="criteria" value={criteria} />
          <div class="pair">
            <SelectField name="before" label={t.before} choices={view.standing.map(label)} />
            <SelectField name="after" label={t.after} choices={view.standing.map(label)} />
          </div>
          <button class="btn" type="submit">
            {t.compare}
          </button>
        </form>
      </FormContext.Provider>
    </Sheet>
  );
}

function written(score: number | null): string {
  return score === null ? '–' : String(score);
}

function signed(difference: number | null): string {
  if (difference === null) return '–';
  return difference > 0 ? `+${difference}` : difference < 0 ? `−${-difference}` : '0';
}
