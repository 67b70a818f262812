// The kinds of fund as config/ has them, in the page's words.
import { addDays } from '../../kernel/civil-date.js';
import { formatBaht } from '../../kernel/money.js';
import { notFound } from '../../kernel/refusal.js';
import type { FundTypeVersion, Limit } from '../../registry/fund-type.js';
import { houseRules } from '../../registry/house-rules.js';
import * as show from '../format.js';
import type { Lang } from '../frame.js';
import type { FundTypesView, FundTypeVersionView, FundTypeView } from '../pages/fund-types.page.js';
import { words } from '../words/words.js';
import type { Asking } from './desk.js';

export function fundTypesView({ today, lang }: Pick<Asking, 'today' | 'lang'>): FundTypesView {
  const { fundTypes } = houseRules();
  return {
    rows: fundTypes.list().map(({ key }) => {
      const { name, short, validFrom } = fundTypes.version(key, today)!;
      return { key, name: name[lang], short: short[lang], validFrom };
    }),
  };
}

/** One kind with all its versions, the latest first; refuses (404) an unknown key. */
export function fundTypeView({ today, lang }: Pick<Asking, 'today' | 'lang'>, key: string): FundTypeView {
  const { fundTypes } = houseRules();
  const type = fundTypes.list().find(known => known.key === key);
  if (!type) throw notFound();
  const versions = type.versions.map((version, at) => {
    const next = type.versions[at + 1];
    return { ...versionView(version, lang), until: next ? addDays(next.validFrom, -1) : null };
  });
  return { key, name: fundTypes.version(key, today)!.name[lang], versions: versions.reverse() };
}

function versionView(version: FundTypeVersion, lang: Lang): Omit<FundTypeVersionView, 'until'> {
  const t = words(lang);
  const { terms, limits, reminders } = version;
  const stages = ['prevent', 'track', 'collect'] as const;
  return {
    validFrom: version.validFrom,
    law: version.law[lang],
    lends: [
      [t.application.method, t.application.methods[terms.method]],
      [t.fundTypes.rate, show.rate(terms.annualRate, lang)],
      [t.fundTypes.instalments, `${terms.instalments} ${show.everyPeriod(terms.every, lang)}`],
      [t.fundTypes.grace, terms.graceDays ? t.days(terms.graceDays) : null],
      [t.fundTypes.allocation, terms.allocation.map(part => t.parts[part]).join(' → ')],
      [t.fundTypes.defaultRate, defaultRate(version, lang)],
      [t.fundTypes.committee, `${version.committee.minimum}–${version.committee.maximum}`],
    ],
    limits: [
      [t.fundTypes.principal, limitOf(limits.principal, value => `${formatBaht(value)} ${t.baht}`, lang)],
      [t.fundTypes.term, limitOf(limits.termMonths, String, lang)],
      [t.fundTypes.mostInstalments, limitOf(limits.instalments, String, lang)],
      [t.fundTypes.members, limitOf(limits.groupMembers, String, lang)],
    ],
    bodies: version.approval.bodies.map(body => ({ name: body.short[lang], required: body.required })),
    steps: stages.map(stage => ({
      stage,
      names: version.steps.filter(step => step.stage === stage).map(step => step.name[lang]),
    })),
    windows: [...reminders.windows],
    ladder: reminders.ladder.map(rung => `${t.lateDays(rung.day)} ${t.fundTypes.rungs[rung.kind]}`),
    hours: reminders.hours,
  };
}

function limitOf(limit: Limit | null, write: (value: number) => string, lang: Lang): string | null {
  return limit && `${write(limit.value)} (${words(lang).fundTypes.beyond[limit.beyond]})`;
}

function defaultRate({ terms }: FundTypeVersion, lang: Lang): string | null {
  if (terms.defaultRate === null) return null;
  return terms.defaultRate === 'statutory'
    ? words(lang).fundTypes.statutory
    : show.rate(terms.defaultRate, lang);
}
