// The pieces of a page: its head, sheets, facts, the one figure, links that go on and back.
import { type ComponentChildren, Fragment } from 'preact';
import { type Satang, writeBaht } from '../../kernel/money.js';
import { baht } from '../format.js';
import { useFrame } from './frame.part.js';
import { Icon, type IconName } from './icon.part.js';
import { worded } from './text.part.js';

/** The way back, above the heading. */
export function Crumb({ href, children }: { href: string; children: ComponentChildren }) {
  return (
    <a class="crumb" href={href}>
      <Icon name="back" />
      {children}
    </a>
  );
}

interface HeadProps {
  /** The heading answers the page's question. */
  title: ComponentChildren;
  back?: { href: string; label: string };
  children?: ComponentChildren;
}

/** The head of a page: way back, h1, quiet lines. */
export function Head({ title, back, children }: HeadProps) {
  return (
    <div class="head">
      {back && <Crumb href={back.href}>{back.label}</Crumb>}
      <h1>{title}</h1>
      {children && <p class="muted">{children}</p>}
    </div>
  );
}

interface SheetProps {
  title?: ComponentChildren;
  /** One quiet fact at the right of the heading. */
  fact?: ComponentChildren;
  id?: string;
  children: ComponentChildren;
}

/** White paper on the warm ground. */
export function Sheet({ title, fact, id, children }: SheetProps) {
  const isMark = typeof fact !== 'string' && typeof fact !== 'number';
  return (
    <section class="sheet" id={id}>
      {title && fact ? (
        <header>
          <h2>{title}</h2>
          {isMark ? fact : <span class="muted">{fact}</span>}
        </header>
      ) : (
        title && <h2>{title}</h2>
      )}
      {children}
    </section>
  );
}

export type Fact = [word: ComponentChildren, value: ComponentChildren];

/** Word at the left, value at the right; facts without a value are left out. */
export function Facts({ of, small }: { of: (Fact | null | false | undefined)[]; small?: boolean }) {
  const shown = of.filter((fact): fact is Fact => Boolean(fact) && hasValue((fact as Fact)[1]));
  if (!shown.length) return null;
  return (
    <dl class={small ? 'facts small' : 'facts'}>
      {shown.map(([word, value], index) => (
        <Fragment key={index}>
          <dt>{word}</dt>
          <dd>{worded(value)}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

/** The one amount of a page, satang and บาท small. */
export function Figure({ label, amount }: { label: ComponentChildren; amount: Satang }) {
  const { t } = useFrame();
  const satang = writeBaht(amount).slice(-2);
  return (
    <dl class="figure">
      <dt>{label}</dt>
      <dd>
        <span class="money">
          {baht(amount).slice(0, -3)}
          <small>
            .{satang} {t.baht}
          </small>
        </span>
      </dd>
    </dl>
  );
}

/** A quiet link of a full touch height. */
export function More({ href, children }: { href: string; children: ComponentChildren }) {
  return (
    <a class="more" href={href}>
      {children}
    </a>
  );
}

interface ButtonLinkProps {
  href: string;
  icon?: IconName;
  main?: boolean;
  full?: boolean;
  /** Said only to ears: what the short word acts on. */
  about?: string;
  children: ComponentChildren;
}

/** A link that looks pressable. `main` once on a page. */
export function ButtonLink({ href, icon, main, full, about, children }: ButtonLinkProps) {
  const look = ['btn', main && 'main', full && 'full'].filter(Boolean).join(' ');
  return (
    <a class={look} href={href}>
      {icon && <Icon name={icon} />}
      {children}
      {about && <span class="hidden"> {about}</span>}
    </a>
  );
}

/** Prints the page where a script runs, and opens the paper where none does. */
export function PrintLink({
  href,
  main,
  children,
}: {
  href: string;
  main?: boolean;
  children: ComponentChildren;
}) {
  return (
    <a class={main ? 'btn main full' : 'btn'} href={href} data-print>
      <Icon name="print" />
      {children}
    </a>
  );
}

function hasValue(value: ComponentChildren): boolean {
  return value !== null && value !== undefined && value !== false && value !== '';
}
