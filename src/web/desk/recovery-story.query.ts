// A recovery's story for its pages: whose it is, what it is called, what the asker sees of it.
import { may } from '../../access/right.js';
import type { Words } from '../../kernel/refusal.js';
import type { Guide } from '../../recovery/guide.js';
import type { Recovery, RecoveryVillage } from '../../recovery/recovery.entity.js';
import { factsOf, guideOf, recoveryOf, seenVillages, villagesOf } from '../../recovery/recovery.query.js';
import { readStory, type Story } from '../../recovery/story.js';
import { areaOf } from '../../registry/area.query.js';
import { areaTitle } from '../../registry/areas.js';
import { type Catalogue, words } from '../words/words.js';
import type { Asking } from './desk.js';

export interface RecoveryStory {
  recovery: Recovery;
  guide: Guide;
  story: Story;
  /** Those that the asker sees. */
  villages: RecoveryVillage[];
  areaName: string;
  /** Until it is closed. */
  mayWrite: boolean;
  /** The same for what an assistant only records. */
  mayDecide: boolean;
  /** What is of the whole office: its forum and its team. */
  mayWriteOffice: boolean;
}

/** Refuses (404) a recovery outside the asker's area. */
export async function recoveryStory({ db, actor }: Asking, recoveryId: string): Promise<RecoveryStory> {
  const recovery = await recoveryOf(db, recoveryId);
  const villages = seenVillages(actor, recovery, await villagesOf(db, recoveryId));
  const story = readStory(await factsOf(db, recoveryId));
  const area = await areaOf(db, recovery.area);
  const writes = [recovery.area, ...villages.map(one => one.village)].some(code =>
    may(actor, 'officer', { fundId: null, area: code }),
  );
  return {
    recovery,
    guide: guideOf(recovery),
    story,
    villages,
    areaName: area ? areaTitle(area) : recovery.area,
    mayWrite: writes && story.closing === null,
    mayWriteOffice: may(actor, 'officer', { fundId: null, area: recovery.area }) && story.closing === null,
    mayDecide: may(actor, 'officer', { fundId: null, area: recovery.area }) && actor.role !== 'assistant',
  };
}

/** Without the mark that the page sets itself. */
export function plainName(name: string): string {
  return name.replace(' (สมมุติ)', '');
}

/** What was done, in both languages: the next page may be read in the other one. */
export function said(of: (words: Catalogue) => string): Words {
  return { th: of(words('th')), en: of(words('en')) };
}

/** Whose pages these are. */
export function headOf({ recovery, areaName }: RecoveryStory) {
  return { recoveryId: recovery.id, areaName, madeUp: recovery.madeUp === 1 };
}
