// Money, days, names and marks inside a line: they never break in the middle.
import { type ComponentChildren, Fragment } from 'preact';
import { type CivilDate, daysBetween } from '../../kernel/civil-date.js';
import type { Satang } from '../../kernel/money.js';
import * as show from '../format.js';
import type { Named, Stage } from '../frame.js';
import { useFrame } from './frame.part.js';
import { Icon, type IconName } from './icon.part.js';

/** "3,142.50 บาท", or the figure alone with `bare`. */
export function Money({ of, bare }: { of: Satang; bare?: boolean }) {
  const { t } = useFrame();
  return (
    <span class="money">
      {show.baht(of)}
      {bare ? '' : ` ${t.baht}`}
    </span>
  );
}

/** "21 พ.ย. 2569" */
export function Day({ on }: { on: CivilDate }) {
  const { lang } = useFrame();
  return <time dateTime={on}>{show.date(on, lang)}</time>;
}

/** "วันนี้", "อีก 7 วัน" or the date, whichever says more. */
export function DayInWords({ on }: { on: CivilDate }) {
  const { today, t } = useFrame();
  const days = daysBetween(today, on);
  if (days < 0 || days > 1) return <Day on={on} />;
  return <time dateTime={on}>{t.inDays(days)}</time>;
}

/** "21 พ.ย. 2569 09.24 น." of an instant. */
export function Moment({ at }: { at: Date }) {
  const { lang } = useFrame();
  return <time dateTime={at.toISOString()}>{show.instant(at, lang)}</time>;
}

/** The mark of what is invented. */
export function MadeUp() {
  const { t } = useFrame();
  return <span class="made-up">{t.madeUp}</span>;
}

/** A name; each word of it moves as one, because browsers do not know where Thai names may break. */
export function Name({ of }: { of: Named }) {
  const parts = of.name.split(' ').filter(Boolean);
  return (
    <>
      {parts.map((part, index) => (
        <Fragment key={index}>
          {index > 0 && ' '}
          <span class="name">{part}</span>
        </Fragment>
      ))}
      {of.madeUp && (
        <>
          {' '}
          <MadeUp />
        </>
      )}
    </>
  );
}

/** A name inside a link: its words stay whole, and the underline runs on under them. */
export function WholeWords({ of }: { of: string }) {
  return (
    <>
      {of.split(' ').map((word, index) => (
        <Fragment key={index}>
          {index > 0 && ' '}
          {word.length <= 24 ? <span class="nobr">{word}</span> : word}
        </Fragment>
      ))}
    </>
  );
}

/** Things on one line, parted by a middle dot; what is empty is left out. */
export function Dotted({ of }: { of: ComponentChildren[] }) {
  const shown = of.filter(item => item !== null && item !== undefined && item !== false && item !== '');
  return (
    <>
      {shown.map((item, index) => (
        <Fragment key={index}>
          {index > 0 && ' · '}
          {typeof item === 'string' ? <Phrase of={item} /> : item}
        </Fragment>
      ))}
    </>
  );
}

/** Words short enough to be names (บ้านโนนสวาง) stay whole; longer runs break where the browser knows how. */
function Phrase({ of }: { of: string }) {
  return (
    <Sentence
      of={of}
      between={text =>
        text.split(' ').map((word, index) => (
          <Fragment key={index}>
            {index > 0 && ' '}
            {word.length > 2 && word.length <= 16 ? <span class="name">{word}</span> : word}
          </Fragment>
        ))
      }
    />
  );
}

const MONTHS = [...show.SHORT_MONTHS.th, ...show.SHORT_MONTHS.en];

/** "21 พ.ย. 2569 09.24 น.", telephones, accounts, "3,142.50 บาท", "93 วัน", "ใบเสร็จ 2569/0044", "(การันตี)". */
const WHOLE = new RegExp(
  [
    `\\d{1,2} (?:${MONTHS.join('|')}) \\d{4}(?: \\d\\d[.:]\\d\\d(?: น\\.)?)?`,
    '0\\d{1,2}-\\d{3}-\\d{3,4}|\\d{3}-\\d-\\d{5}-\\d|\\d{3}-\\d{6}-\\d',
    '[\\d,]+(?:\\.\\d\\d)? (?:บาท|วัน|baht|days)',
    'ใบเสร็จ(?: \\d+/\\d+)?',
    'ร้อยละ [\\d.]+',
    '\\([ก-๙]{2,14}\\)',
  ].join('|'),
  'g',
);

/** Running words in which dates, amounts with their unit, numbers and words in brackets stay whole. */
export function Sentence({ of, between }: { of: string; between?: (text: string) => ComponentChildren }) {
  const whole = of.match(WHOLE) ?? [];
  return (
    <>
      {of.split(WHOLE).map((text, index) => (
        <Fragment key={index}>
          {between ? between(text) : text}
          {whole[index] && <span class="nobr">{whole[index]}</span>}
        </Fragment>
      ))}
    </>
  );
}

/** The same of what may be more than running words. */
export function worded(children: ComponentChildren): ComponentChildren {
  return typeof children === 'string' ? <Sentence of={children} /> : children;
}

export type Tone = 'prevent' | 'track' | 'collect' | 'wait' | 'danger';

/** A word of state with its icon; without a tone it is quiet. */
export function Mark(props: { tone?: Tone; icon?: IconName; children: ComponentChildren }) {
  return (
    <span class={props.tone ? `mark is-${props.tone}` : 'mark'}>
      {props.icon && <Icon name={props.icon} />}
      {props.children}
    </span>
  );
}

/** The stage as a letter and its word. */
export function StageBadge({ stage }: { stage: Stage }) {
  const { t } = useFrame();
  const { letter, name } = t.stages[stage];
  if (stage === 'closed') {
    return (
      <span class="stage">
        <Icon name="tick" />
        {name}
      </span>
    );
  }
  return (
    <span class={`stage is-${stage}`}>
      <b>{letter}</b>
      {name}
    </span>
  );
}
