// What an entry dated back alters of later days: said once, before it is stored.
import type { Altered } from '../frame.js';
import { useFrame } from './frame.part.js';
import { Day } from './text.part.js';

/** The same figures have the same mark: what was seen is not shown a second time, what changed since is. */
export function alteredMark(of: Altered[]): string {
  return of.map(one => `${one.figure}:${one.on}:${one.before}:${one.after}`).join('|');
}

/** How many later figures, and each before and after; inside the form that will store it. */
export function AltersLater({ of }: { of: Altered[] }) {
  const { t } = useFrame();
  if (!of.length) return null;
  return (
    <section class="note is-wait" role="status" id="alters">
      <div>
        <strong>{t.altered.before(of.length)}</strong>
        <ul>
          {of.map(one => (
            <li key={alteredMark([one])}>
              {t.altered.figures[one.figure]} <Day on={one.on} />: <AlteredFigure of={one} />
            </li>
          ))}
        </ul>
        <p>{t.altered.sendAgain}</p>
        <input type="hidden" name="altersSeen" value={alteredMark(of)} />
      </div>
    </section>
  );
}

function AlteredFigure({ of }: { of: Altered }) {
  const { t } = useFrame();
  const shown = (text: string) => {
    if (of.figure === 'division') return t.altered.division(text);
    return of.figure === 'days-past-due' ? t.altered.days(text) : commas(text);
  };
  return (
    <>
      <span class="nobr">{shown(of.before)}</span> → <span class="nobr">{shown(of.after)}</span>
    </>
  );
}

function commas(baht: string): string {
  return baht.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}
