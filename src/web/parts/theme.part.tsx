// The parts by day, by night or as the device has it: only on the pages that show them all.
import { assetAt } from '../frame.js';
import { THEMES, type Theme } from '../theme-style.js';
import { useFrame } from './frame.part.js';
import { Chips } from './rows.part.js';

/** `path` is the page's own, to which the choice is added. */
export function ThemeChoice({ path, theme }: { path: string; theme: Theme | null }) {
  const { frame, t } = useFrame();
  const own = t.themes;
  return (
    <>
      {theme && <link rel="stylesheet" href={assetAt(`${theme}.css`, frame)} />}
      <Chips
        label={own.label}
        of={[
          { href: path, label: own.device, current: theme === null },
          ...THEMES.map(one => ({ href: `${path}?theme=${one}`, label: own[one], current: theme === one })),
        ]}
      />
    </>
  );
}
