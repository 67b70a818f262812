// The law's clocks of one loan as its page shows them: the first to end first.
import { daysBetween } from '../../kernel/civil-date.js';
import { englishSection } from '../../kernel/english-words.js';
import { parseBaht } from '../../kernel/money.js';
import { type LoanClocks, loanClocks } from '../../loans/collect/clocks.query.js';
import type { Lang } from '../frame.js';
import type { ClockView } from '../pages/loan-view.js';
import { words } from '../words/words.js';
import type { Asking } from './desk.js';

/** Every running clock, past ones included: they are labelled, neither hidden nor called forgiven. */
export async function clockViews(asking: Asking, loanId: string): Promise<ClockView[]> {
  const clocks = await loanClocks(asking.db, loanId, asking.today);
  const all = [...limitations(clocks, asking), ...guarantors(clocks, asking), ...estates(clocks, asking)];
  return all.toSorted((a, b) => (a.endsOn < b.endsOn ? -1 : a.endsOn > b.endsOn ? 1 : 0));
}

const sectionIn = (lang: Lang, section: string) => (lang === 'en' ? englishSection(section) : section);

function limitations({ limitation }: LoanClocks, { today, lang }: Asking): ClockView[] {
  const t = words(lang).clocks;
  return limitation.map(clock => ({
    kind: 'limitation',
    of: t.instalment(clock.instalment, clock.claim),
    amount: parseBaht(clock.outstanding),
    endsOn: clock.endsOn,
    daysLeft: daysBetween(today, clock.endsOn),
    state: clock.past ? 'barred' : 'running',
    section: sectionIn(lang, clock.section),
    counted: clock.counted[lang],
  }));
}

function guarantors({ guarantorNotice }: LoanClocks, { today, lang }: Asking): ClockView[] {
  const t = words(lang).clocks;
  return guarantorNotice.map(clock => ({
    kind: 'guarantor',
    of: clock.name,
    amount: null,
    endsOn: clock.endsOn,
    daysLeft: daysBetween(today, clock.endsOn),
    state:
      clock.inTime === true ? 'reached' : clock.inTime === false ? 'late' : clock.sentOn ? 'sent' : 'open',
    section: sectionIn(lang, clock.section),
    counted: t.sixtyDays(clock.instalment),
    receivedOn: clock.receivedOn,
  }));
}

function estates({ estate }: LoanClocks, { today, lang }: Asking): ClockView[] {
  const t = words(lang).clocks;
  return estate.map(clock => ({
    kind: 'estate',
    of: clock.name,
    amount: null,
    endsOn: clock.endsOn,
    daysLeft: daysBetween(today, clock.endsOn),
    state: clock.past ? 'estate-past' : 'running',
    section: sectionIn(lang, clock.section),
    counted: t.oneYear,
  }));
}
