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
