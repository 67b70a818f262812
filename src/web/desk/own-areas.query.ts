// Where somebody begins to look: an officer's own areas; an administrator where the funds are.
import { Refusal } from '../../kernel/refusal.js';
import { areaOf } from '../../registry/area.query.js';
import { type Area, areaTitle } from '../../registry/areas.js';
import type { Asking } from './desk.js';

export interface OwnArea {
  /** '' is the whole country. */
  code: string;
  label: string;
}

/** At least one; refuses (404) who has none. */
export async function ownAreas({ db, actor }: Pick<Asking, 'db' | 'actor'>): Promise<OwnArea[]> {
  if (actor.role === 'administrator') return [await named(db, await whereFundsAre(db))];
  const areas = await Promise.all(actor.areas.map(code => named(db, code)));
  if (areas.length > 0) return areas;
  const ids = actor.funds.map(fund => fund.fundId);
  const funds = ids.length
    ? await db.all<{ area: string }>(
        `select distinct area from fund where id in (${ids.map(() => '?').join(', ')}) order by area`,
        ids,
      )
    : [];
  if (funds.length === 0) {
    throw new Refusal('not-found', 'no-area', {
      th: 'ยังไม่ได้กำหนดพื้นที่ให้คุณ แจ้งผู้ดูแลระบบให้เพิ่มพื้นที่ในชื่อผู้ใช้ของคุณ',
      en: 'You have no area yet; ask the administrator to add one to your user',
    });
  }
  return Promise.all(funds.map(fund => named(db, fund.area)));
}

/** อำเภอวารินชำราบ; the whole country for null. */
export function areaName(area: Area | null): string {
  return area ? areaTitle(area) : 'ประเทศไทย';
}

async function named(db: Asking['db'], code: string): Promise<OwnArea> {
  return { code, label: areaName(code ? await areaOf(db, code) : null) };
}

/** The smallest province or district that holds every fund; '' where they lie in several provinces. */
async function whereFundsAre(db: Asking['db']): Promise<string> {
  const ends = await db.first<{ least: string | null; most: string | null }>(
    'select min(area) as least, max(area) as most from fund',
  );
  const { least, most } = ends!;
  if (!least || !most) return '';
  return [4, 2].map(length => least.slice(0, length)).find(code => most.startsWith(code)) ?? '';
}
