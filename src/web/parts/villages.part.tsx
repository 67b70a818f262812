// Villages of a recovery: the bar as long as the arrears at the start, green solved, orange left.
import type { Satang } from '../../kernel/money.js';
import { baht } from '../format.js';
import { useFrame } from './frame.part.js';
import { DoneMark } from './steps.part.js';

export interface VillageTile {
  href: string;
  name: string;
  /** "ต.ดอนจิก" */
  place: string;
  atStart: Satang;
  left: Satang;
  solved: boolean;
}

/** Open villages first, worst first; the caller sorts. */
export function VillageGrid({ of }: { of: VillageTile[] }) {
  const worst = Math.max(...of.map(village => village.atStart), 1);
  return (
    <ul class="villages">
      {of.map(village => (
        <li key={village.href}>
          <Village village={village} worst={worst} />
        </li>
      ))}
    </ul>
  );
}

function Village({ village, worst }: { village: VillageTile; worst: Satang }) {
  const { t } = useFrame();
  const width = (amount: Satang) => String(Math.round((amount / worst) * 2800) / 10);
  const settled = village.atStart - village.left;
  return (
    <a class={village.solved ? 'solved' : 'left-to-do'} href={village.href}>
      <strong>{village.name}</strong>
      <span class="small muted">{village.place}</span>
      <span class="meter">
        <svg viewBox="0 0 280 10" preserveAspectRatio="none" aria-hidden="true">
          <rect class="good" width={width(settled)} height="10" />
          {!village.solved && (
            <rect class="left" x={width(settled)} width={width(village.left)} height="10" />
          )}
        </svg>
      </span>
      {village.solved ? (
        <DoneMark>{t.charts.solved}</DoneMark>
      ) : (
        <span class="small">
          {t.charts.left} <span class="money">{baht(village.left)}</span>
        </span>
      )}
    </a>
  );
}

interface Place {
  key: string;
  name: string;
  villages: number;
  resolved: number;
  atStart: Satang;
  remaining: Satang;
}

/** The subdistricts side by side like a map's sheets: most left to do first; those without a problem last. */
export function SubdistrictGrid({ of, hrefOf }: { of: Place[]; hrefOf: (code: string) => string }) {
  const { t } = useFrame();
  const found = of.filter(place => place.villages > 0).toSorted((a, b) => b.remaining - a.remaining);
  const sound = of.filter(place => place.villages === 0);
  return (
    <>
      <VillageGrid
        of={found.map(place => ({
          href: hrefOf(place.key),
          name: t.result.subdistrict(place.name),
          place: t.result.solvedAt(place.resolved, place.villages),
          atStart: place.atStart,
          left: place.remaining,
          solved: place.resolved === place.villages,
        }))}
      />
      {sound.length > 0 && (
        <p class="small muted">
          {t.result.noProblem} {sound.map(place => t.result.subdistrict(place.name)).join(', ')}
        </p>
      )}
    </>
  );
}
