// The law's clocks on a loan's page: what ends first, the others on their own page.
import type { ClockView } from '../pages/loan-view.js';
import { useFrame } from './frame.part.js';
import { More, Sheet } from './sheet.part.js';
import { Timeline, type TimelineItem } from './steps.part.js';
import { Day, Dotted, Mark, Money, Sentence } from './text.part.js';

/** A clock with less than this many days is said in colour. */
const NEAR = 90;

export function ClocksSheet({ of, href }: { of: ClockView[]; href: string }) {
  const { t } = useFrame();
  if (!of.length) return null;
  return (
    <Sheet title={t.clocks.title} id="clocks">
      <ClockList of={of.slice(0, 1)} brief />
      <More href={href}>{t.clocks.all(of.length)}</More>
    </Sheet>
  );
}

/** Each clock with its last day and its state; how it was counted, unless in brief. */
export function ClockList({ of, brief }: { of: ClockView[]; brief?: boolean }) {
  const { t } = useFrame();
  const items = of.map(
    (clock): TimelineItem => ({
      what: `${t.clocks.kinds[clock.kind]}: ${clock.of}`,
      says: <ClockSays of={clock} brief={brief} />,
    }),
  );
  return <Timeline of={items} />;
}

function ClockSays({ of, brief }: { of: ClockView; brief?: boolean }) {
  const { t } = useFrame();
  return (
    <>
      <Dotted
        of={[
          <span class="nobr">
            {t.clocks.until} <Day on={of.endsOn} />
          </span>,
          of.daysLeft >= 0 ? t.clocks.left(of.daysLeft) : null,
          of.amount !== null && <Money of={of.amount} />,
        ]}
      />
      <br />
      <ClockState of={of} />
      <br />
      {brief ? of.section : <Sentence of={of.counted} />}
      {!brief && !of.counted.includes(of.section) && ` (${of.section})`}
    </>
  );
}

function ClockState({ of }: { of: ClockView }) {
  const { t } = useFrame();
  const isNear = of.daysLeft < NEAR && of.state !== 'reached';
  return (
    <Mark tone={of.state === 'reached' ? 'prevent' : isNear ? 'wait' : 'track'} icon="clock">
      {t.clocks.states[of.state]}
      {of.receivedOn && (
        <>
          {' '}
          <Day on={of.receivedOn} />
        </>
      )}
    </Mark>
  );
}
