// Key figures: the word, the figure with its list behind it, what it is a part of. Four at most.
import type { ComponentChildren } from 'preact';
import { worded } from './text.part.js';

export interface Kpi {
  word: ComponentChildren;
  figure: ComponentChildren;
  /** The list behind the figure. */
  href?: string;
  part?: ComponentChildren;
}

export function Kpis({ of }: { of: Kpi[] }) {
  return (
    <dl class="kpi">
      {of.map((kpi, index) => (
        <div key={index}>
          <dt>{kpi.word}</dt>
          <dd class="money">
            {kpi.href ? (
              <a class="cover" href={kpi.href}>
                {kpi.figure}
              </a>
            ) : (
              kpi.figure
            )}
          </dd>
          <dd>{worded(kpi.part)}</dd>
        </div>
      ))}
    </dl>
  );
}
