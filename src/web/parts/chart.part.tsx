// Charts: shapes in SVG, every word in HTML, the same figures always in a table beside them.
import type { ComponentChildren } from 'preact';
import { type CivilDate } from '../../kernel/civil-date.js';
import { cutPercent, type Satang } from '../../kernel/money.js';
import * as show from '../format.js';
import { useFrame } from './frame.part.js';
import { Table } from './table.part.js';
import { Day } from './text.part.js';

export const AGE_KEYS = ['1-30', '31-60', '61-90', '91-180', '181-365', '366+'] as const;
export type AgeKey = (typeof AGE_KEYS)[number];

/** One class of days past due: how many loans, how much is overdue. */
export interface AgeBucket {
  key: AgeKey;
  loans: number;
  amount: Satang;
  href?: string;
}

/** One bar of all that is overdue, oldest at the right, and its table. */
export function Ageing({ buckets, caption }: { buckets: AgeBucket[]; caption: string }) {
  const { t } = useFrame();
  const total = buckets.reduce((sum, bucket) => sum + bucket.amount, 0);
  return (
    <>
      <div class="ageing">
        <svg viewBox="0 0 1000 10" preserveAspectRatio="none" role="img" aria-label={caption}>
          <AgeSegments buckets={buckets} width={1000} />
        </svg>
      </div>
      <Table
        caption={t.charts.ageing}
        rows={buckets}
        columns={[
          {
            head: t.charts.pastDue,
            cell: bucket => (
              <>
                <Swatch of={ageClass(bucket.key)} />
                {bucket.href ? (
                  <a href={bucket.href}>{t.charts.ages[bucket.key]}</a>
                ) : (
                  t.charts.ages[bucket.key]
                )}
              </>
            ),
          },
          { head: t.charts.loans, number: true, wide: true, cell: bucket => bucket.loans || '–' },
          { head: t.baht, number: true, cell: bucket => show.bahtOrDash(bucket.amount) },
          { head: t.charts.share, number: true, cell: bucket => `${cutPercent(bucket.amount, total)}%` },
        ]}
      />
    </>
  );
}

/** In a table of places: as long as the place's overdue amount against the worst place's. */
export function AgeBar({ buckets, worst, label }: { buckets: AgeBucket[]; worst: Satang; label: string }) {
  const total = buckets.reduce((sum, bucket) => sum + bucket.amount, 0);
  if (!total || !worst) return null;
  return (
    <div class="meter">
      <svg viewBox="0 0 1000 10" preserveAspectRatio="none" role="img" aria-label={label}>
        <AgeSegments buckets={buckets} width={Math.max((total / worst) * 1000, 8)} />
      </svg>
    </div>
  );
}

function AgeSegments({ buckets, width }: { buckets: AgeBucket[]; width: number }) {
  const total = buckets.reduce((sum, bucket) => sum + bucket.amount, 0);
  let x = 0;
  return (
    <>
      {buckets.map(bucket => {
        const length = total ? (bucket.amount / total) * width : 0;
        const start = x;
        x += length;
        return length ? (
          <rect
            key={bucket.key}
            class={ageClass(bucket.key)}
            x={place(start)}
            width={place(length)}
            height="10"
          />
        ) : null;
      })}
    </>
  );
}

export function Swatch({ of }: { of: string }) {
  return (
    <svg class="swatch" viewBox="0 0 10 10" aria-hidden="true">
      <rect class={of} width="10" height="10" />
    </svg>
  );
}

export interface TrendPoint {
  on: CivilDate;
  amount: Satang;
}

/** Month-ends as one line from zero; the first and the last written above, the table behind a word. */
export function Trend({ points, label }: { points: TrendPoint[]; label: string }) {
  const { t, lang } = useFrame();
  const first = points[0];
  const last = points[points.length - 1];
  if (!first || !last) return null;
  const top = Math.max(...points.map(point => point.amount), 1) * 1.14;
  const step = 1000 / Math.max(points.length - 1, 1);
  const line = points
    .map(
      (point, index) =>
        `${index ? 'L' : 'M'}${place(index * step)} ${place(100 - (point.amount / top) * 100)}`,
    )
    .join('');
  const middle = points[Math.floor(points.length / 2)]!;
  return (
    <div class="trend">
      <p class="ends">
        <span>
          <Day on={first.on} />
          <br />
          {show.baht(first.amount)}
        </span>
        <strong>
          <Day on={last.on} />
          <br />
          <span class="money">{show.baht(last.amount)}</span>
        </strong>
      </p>
      <svg viewBox="0 0 1000 100" preserveAspectRatio="none" role="img" aria-label={label}>
        <path class="area" d={`${line}L1000 100L0 100Z`} />
        <line x2="1000" y1="100" y2="100" />
        <line x2="1000" y1="50" y2="50" />
        <path d={line} />
      </svg>
      <p class="ends muted">
        <span>{show.month(first.on, lang)}</span>
        <span>{show.month(middle.on, lang)}</span>
        <span>{show.month(last.on, lang)}</span>
      </p>
      <details>
        <summary>{t.seeAsTable}</summary>
        <Table
          caption={label}
          rows={[...points].reverse()}
          columns={[
            { head: t.charts.monthEnd, cell: point => <Day on={point.on} /> },
            { head: t.baht, number: true, cell: point => show.bahtOrDash(point.amount) },
          ]}
        />
      </details>
    </div>
  );
}

interface MeterProps {
  /** The solved part, in green with its word. */
  done: Satang;
  total: Satang;
  doneLabel: ComponentChildren;
  leftLabel: ComponentChildren;
  label: string;
}

/** Before and after: one bar, green what is solved, orange what is left to follow up. */
export function BeforeAfter({ done, total, doneLabel, leftLabel, label }: MeterProps) {
  const width = total ? (done / total) * 1000 : 0;
  return (
    <div class="ageing">
      <svg viewBox="0 0 1000 10" preserveAspectRatio="none" role="img" aria-label={label}>
        <rect class="good" width={place(width)} height="10" />
        <rect class="left" x={place(width)} width={place(1000 - width)} height="10" />
      </svg>
      <p class="ends">
        <span>
          <Swatch of="good" />
          {doneLabel}
        </span>
        <span>
          <Swatch of="left" />
          {leftLabel}
        </span>
      </p>
    </div>
  );
}

/** How much of the principal has come back. */
export function PaidMeter({ paid, left }: { paid: Satang; left: Satang }) {
  const { t } = useFrame();
  const total = paid + left;
  return (
    <div class="meter">
      <p class="ends">
        <span>
          {t.charts.principalPaid}
          <br />
          <span class="money">{show.baht(paid)}</span>
        </span>
        <span>
          {t.charts.principalLeft}
          <br />
          <span class="money">{show.baht(left)}</span>
        </span>
      </p>
      <svg
        viewBox="0 0 1000 10"
        preserveAspectRatio="none"
        role="img"
        aria-label={t.charts.paidOf(show.baht(paid), show.baht(total))}
      >
        <rect class="rest" width="1000" height="10" />
        <rect class="good" width={place(total ? (paid / total) * 1000 : 0)} height="10" />
      </svg>
    </div>
  );
}

function ageClass(key: AgeKey): string {
  return `a${AGE_KEYS.indexOf(key) + 1}`;
}

/** A place on the drawing, one decimal: finer is not seen. */
function place(value: number): string {
  return String(Math.round(value * 10) / 10);
}
