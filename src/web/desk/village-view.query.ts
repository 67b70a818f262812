// A village's case in the page's language.
import { may } from '../../access/right.js';
import type { VillageCase } from '../../recovery/village-case.query.js';
import * as show from '../format.js';
import type { VillageView } from '../pages/village.page.js';
import type { TimelineItem } from '../parts/steps.part.js';
import { words } from '../words/words.js';
import type { Asking } from './desk.js';
import { plainName, type RecoveryStory } from './recovery-story.query.js';

export async function villageView(
  { actor, lang }: Asking,
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
    mayWrite,
    mayDecide: mayWrite && actor.role !== 'assistant',
  };
}
