// A village's case in the page's language.
import { may } from '../../access/right.js';
import { standingAssessments } from '../../recovery/assessments/assessment.query.js';
import type { CauseKey } from '../../recovery/guide.js';
import type { VillageCase } from '../../recovery/village-case.query.js';
import * as show from '../format.js';
import type { VillageView } from '../pages/village.page.js';
import type { TimelineItem } from '../parts/steps.part.js';
import { words } from '../words/words.js';
import type { Asking } from './desk.js';
import { photosOf } from './evidence.js';
import { plainName, type RecoveryStory } from './recovery-story.query.js';

export async function villageView(
  { db, actor, lang }: Asking,
  found: VillageCase,
  { story, guide, areaName }: RecoveryStory,
): Promise<VillageView> {
  const t = words(lang).case;
  const place = { fundId: null, area: found.code };
  const mayWrite = may(actor, 'officer', place) && story.closing === null;
  const dotted = (parts: string[]) => parts.filter(Boolean).join(' · ');
  const actions: TimelineItem[] = (story.actions.get(found.code) ?? []).toReversed().map(action => ({
    what: guide.actions[action.kind][lang],
    says: dotted([
      show.date(action.on, lang),
      action.note,
      action.people.join(', '),
      action.helpers.length > 0 ? `${t.helpers} ${action.helpers.join(', ')}` : '',
    ]),
    look: action.kind === 'paid' ? 'kept' : undefined,
  }));
  const history: TimelineItem[] = (story.statuses.get(found.code) ?? []).toReversed().map(change => ({
    what: change.status === 'solved' ? t.solved : t.open,
    says: dotted([show.date(change.on, lang), change.by, change.note, change.waiver?.reason ?? '']),
    look: change.status === 'solved' ? 'kept' : 'worse',
  }));
  const plan = story.plans.get(found.code);
  const planned = (plan?.remedies ?? []).map(key => guide.remedies[key]?.name[lang] ?? key);
  if (plan?.ownRemedy) planned.push(plan.ownRemedy);
  return {
    village: { ...found, name: plainName(found.name) },
    areaName,
    madeUp: plainName(found.name) !== found.name,
    actions,
    history,
    remedies: planned.length > 0 ? planned : found.suggested.remedies.map(one => one.name[lang]),
    ways: mayWrite ? waysOf(found, lang) : [],
    photos: (story.actions.get(found.code) ?? [])
      .flatMap(action => photosOf(action.evidence))
      .toReversed()
      .slice(0, 24),
    assessed: (await standingAssessments(db, found.code)).length,
    mayWrite,
    mayDecide: mayWrite && actor.role !== 'assistant',
  };
}

/** Where each remedy is done: of the village's causes first. */
function waysOf(
  { recoveryId, causes, funds, code, households }: VillageCase,
  lang: Asking['lang'],
): VillageView['ways'] {
  const [fund] = funds;
  if (!fund) return [];
  const t = words(lang).case.wayNames;
  const ways: { causes: CauseKey[]; href: string; label: string }[] = [
    {
      causes: ['committee-changed', 'committee-discontinuous'],
      href: `/funds/${fund.id}/committee-terms/new`,
      label: t.committee,
    },
    {
      causes: ['documents-not-handed-over', 'committee-changed'],
      href: `/funds/${fund.id}/handovers/new`,
      label: t.handover,
    },
    {
      causes: ['records-out-of-date', 'documents-not-handed-over'],
      href: `/recoveries/${recoveryId}/villages/${code}/register`,
      label: t.register,
    },
    ...(households.some(one => one.died.length > 0)
      ? [
          {
            causes: ['borrower-deceased' as const],
            href: `/tasks?fundId=${fund.id}&kind=estate`,
            label: t.estate,
          },
        ]
      : []),
    ...(households.length > 0
      ? [{ causes: ['borrower-deceased' as const], href: '#debtors', label: t.death }]
      : []),
    { causes: [], href: `/funds/${fund.id}`, label: t.fund },
  ];
  const named = causes.map(cause => cause.key as CauseKey);
  const fits = (way: { causes: CauseKey[] }) => way.causes.some(cause => named.includes(cause));
  return ways
    .filter(way => named.length === 0 || fits(way) || way.causes.length === 0)
    .map(({ href, label }) => ({ href, label }));
}
