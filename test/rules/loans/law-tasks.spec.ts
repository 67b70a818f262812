import { estateTask, limitationTask, noticeTask } from '../../../src/loans/law-tasks.js';
import { LENT } from './facts.js';
import { sourceOf } from './task-source.js';

test('before the debt is barred it warns four times, each when the one before was seen to', () => {
  const source = sourceOf(LENT, { limitation: { endsOn: '2031-07-21', section: 'มาตรา 193/33' } });
  const done = new Set<string>();
  for (const dueOn of ['2030-07-21', '2031-01-21', '2031-04-21', '2031-06-21']) {
    const [task] = limitationTask(source, done);
    expect(task!.dueOn).toBe(dueOn);
    done.add(task!.sourceKey);
  }
  expect(limitationTask(source, done)).toEqual([]);
  expect(limitationTask(sourceOf(LENT), new Set())).toEqual([]);
});

test('a guarantor is told of the oldest default they were not told of, within 60 days of its due day', () => {
  const notice = (noticedOn: string | null) =>
    noticeTask({ personId: 'g', name: 'แก้ว', noticedOn }, sourceOf(LENT))[0]!;
  expect(notice(null)).toMatchObject({ dueOn: '2026-07-21', personId: 'g' });
  expect(notice(null).reason.th).toContain('18 ก.ย. 2569');
  expect(notice(null).reason.en).toContain('18 Sep 2026 (Civil and Commercial Code s. 686)');
  expect(notice('2026-07-25').dueOn).toBe('2026-08-21');
  expect(notice('2026-07-20').dueOn).toBe('2026-07-21');
});

test('an estate is told of from the day the death is known', () => {
  const estate = { personId: 'p', name: 'คำปุ่น', knownOn: '2026-08-01', endsOn: '2027-08-02' };
  const task = estateTask(estate, sourceOf(LENT));
  expect(task).toMatchObject({ kind: 'estate', dueOn: '2026-08-01' });
  expect(task.title).toEqual({ th: 'แจ้งทายาทของ คำปุ่น', en: 'Tell the heirs of คำปุ่น' });
  expect(task.reason.th).toContain('2 ส.ค. 2570');
  const late = estateTask({ ...estate, endsOn: '2025-03-18' }, sourceOf(LENT));
  expect(late.reason.th).toContain('พ้นกำหนดเรียกร้องต่อกองมรดกตั้งแต่ 18 มี.ค. 2568');
});
