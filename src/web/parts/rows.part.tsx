// Lists of things that open: one meaning a row, money at the end, the whole row can be pressed.
import type { ComponentChildren } from 'preact';
import type { Satang } from '../../kernel/money.js';
import { baht } from '../format.js';
import type { Named } from '../frame.js';
import { useFrame } from './frame.part.js';
import { Icon, type IconName } from './icon.part.js';
import { MadeUp, WholeWords } from './text.part.js';

export function Rows({ children, ordered }: { children: ComponentChildren; ordered?: boolean }) {
  return ordered ? <ol class="rows">{children}</ol> : <ul class="rows">{children}</ul>;
}

interface RowProps {
  href: string;
  icon?: IconName;
  what: Named;
  amount?: Satang | null;
  /** At the end of the row instead of money. */
  end?: ComponentChildren;
  /** The second line: why. */
  children?: ComponentChildren;
}

export function Row({ href, icon, what, amount, end, children }: RowProps) {
  return (
    <li class={icon ? undefined : 'plain'}>
      {icon && <Icon name={icon} />}
      <div class="what">
        <a class="cover" href={href}>
          <WholeWords of={what.name} />
        </a>
        {what.madeUp && (
          <>
            {' '}
            <MadeUp />
          </>
        )}
        {children && <p>{children}</p>}
      </div>
      {amount !== undefined && amount !== null ? <RowMoney of={amount} /> : end}
    </li>
  );
}

function RowMoney({ of }: { of: Satang }) {
  const { t } = useFrame();
  return (
    <span class="money">
      {baht(of)}
      <small class="muted">{t.baht}</small>
    </span>
  );
}

/** Filters as links: each answer has an address of its own. */
export function Chips({
  label,
  of,
}: {
  label: string;
  of: { href: string; label: string; current?: boolean }[];
}) {
  return (
    <nav class="chips pad" aria-label={label}>
      {of.map(chip => (
        <a key={chip.href} href={chip.href} aria-current={chip.current ? 'true' : undefined}>
          {chip.label}
        </a>
      ))}
    </nav>
  );
}

/** The way to the rest of a long list; `of` names the list where a page has two. */
export function Pager({ next, first, of }: { next?: string | null; first?: string | null; of?: string }) {
  const { t } = useFrame();
  if (!next && !first) return null;
  return (
    <nav class="acts" aria-label={of ? `${t.pages}: ${of}` : t.pages}>
      {next && (
        <a class="btn" href={next} rel="next">
          {t.next}
          <Icon name="next" />
        </a>
      )}
      {first && (
        <a class="more" href={first}>
          {t.first}
        </a>
      )}
    </nav>
  );
}
