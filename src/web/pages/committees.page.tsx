// What the committees do and leave undone, beside the money on the overview.
import type { CivilDate } from '../../kernel/civil-date.js';
import { useFrame } from '../parts/frame.part.js';
import { More } from '../parts/sheet.part.js';
import type { Column } from '../parts/table.part.js';
import { Day } from '../parts/text.part.js';
import type { Catalogue } from '../words/words.js';

export interface ToLookAfter {
  href: string;
  quiet: number;
  terms: number;
}

/** The way here from the overview; nothing where no fund needs it. */
export function LookAfter({ of }: { of: ToLookAfter | null }) {
  const t = useFrame().t.attention;
  if (!of) return null;
  return (
    <p class="pad">
      <More href={of.href}>{t.link(of.quiet, of.terms)}</More>
    </p>
  );
}

/** What a committee does and leaves undone; null: it never entered anything. */
export interface CommitteeActivity {
  lastEntryOn: CivilDate | null;
  stepsLate: number;
  talksNotMade: number;
}

type WithActivity = { activity?: CommitteeActivity };

/** What the committees do, beside the money of their funds. */
export function activityColumns(o: Catalogue['overview']): Column<WithActivity>[] {
  const figure = (head: string[], of: 'stepsLate' | 'talksNotMade'): Column<WithActivity> => ({
    head: (
      <>
        {head[0]}
        <br />
        {head[1]}
      </>
    ),
    number: true,
    wide: true,
    cell: ({ activity }) => activity?.[of] || '–',
    foot: '',
  });
  return [
    {
      head: o.lastEntry,
      wide: true,
      cell: ({ activity }) => (activity?.lastEntryOn ? <Day on={activity.lastEntryOn} /> : '–'),
      foot: '',
    },
    figure(o.stepsLate, 'stepsLate'),
    figure(o.talksNotMade, 'talksNotMade'),
  ];
}
