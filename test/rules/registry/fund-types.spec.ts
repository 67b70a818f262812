import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LEGAL_MAXIMUM_RATE } from '../../../src/kernel/rate.js';
import { stepOf, WORD_KEYS } from '../../../src/registry/fund-type.js';
import { loadFundTypes } from '../../../src/registry/fund-types.adapter.js';
import { STAGES, STEP_KEYS } from '../../../src/registry/step-definition.js';

const types = loadFundTypes('config/fund-types');
const every = types.list().flatMap(type => type.versions);

describe('the kinds of fund that come with the product', () => {
  it('are the four, each with at least one version', () => {
    expect(types.list().map(type => type.key)).toEqual(['kkj', 'savings', 'village', 'women']);
  });

  it.each(every.map(version => [`${version.key} ${version.validFrom}`, version] as const))(
    '%s has all 19 steps, the six of ป required, and asks no more than the law allows',
    (_, version) => {
      expect(version.steps.map(step => step.key).toSorted()).toEqual(
        STAGES.flatMap(stage => [...STEP_KEYS[stage]]).toSorted(),
      );
      expect(version.steps.filter(step => step.required).map(step => step.key)).toEqual([
        ...STEP_KEYS.prevent,
      ]);
      expect(version.terms.annualRate).toBeLessThanOrEqual(LEGAL_MAXIMUM_RATE);
      expect(version.terms.defaultRate).toBeNull();
      expect(version.reminders.windows).toEqual(['P30D', 'P15D', 'P7D', 'P0D']);
      expect(version.reminders.ladder.map(rung => rung.day)).toEqual([1, 7, 15, 30]);
      expect(version.reminders.hours).toEqual({ fromMinutes: 480, toMinutes: 1080, extended: false });
      expect(Object.keys(version.words).toSorted()).toEqual([...WORD_KEYS].toSorted());
    },
  );

  it("the women's fund lends to groups at 3 percent, and at 0.1 from the relief of พ.ศ. 2563 on", () => {
    expect(types.version('women', '2018-05-01')?.terms.annualRate).toBe(3_000_000);
    expect(types.version('women', '2020-03-31')?.terms.annualRate).toBe(3_000_000);
    expect(types.version('women', '2020-04-01')?.terms.annualRate).toBe(100_000);
    const today = types.version('women', '2026-11-21')!;
    expect(today).toMatchObject({ borrowerKinds: ['group'], grants: true });
    expect(today.limits.principal).toEqual({ value: 20_000_000, beyond: 'refuse' });
    expect(today.reminders.recipients).toBe('members');
    expect(today.approval.bodies.map(body => [body.short.th, body.act, body.required])).toEqual([
      ['คณะทำงาน', 'endorse', false],
      ['อกส.อ.', 'screen', false],
      ['อกส.จ.', 'approve', false],
    ]);
    expect(stepOf(today, 'mentor').name.th).toBe('คณะทำงานรับผิดชอบ 1 คนต่อ 1 กลุ่ม');
  });

  it('กข.คจ. lends to households without interest, up to six instalments in three years', () => {
    const kkj = types.version('kkj', '2026-11-21')!;
    expect(kkj.terms).toMatchObject({ method: 'interest-free', annualRate: 0, instalments: 6, every: 'P6M' });
    expect(kkj).toMatchObject({ borrowerKinds: ['household'], grantedCapital: 28_000_000 });
    expect(kkj.limits.termMonths).toEqual({ value: 36, beyond: 'warn' });
  });

  it('no word or step of กข.คจ. says กู้', () => {
    const { words, steps } = types.version('kkj', '2026-11-21')!;
    expect(words.loan.th).toBe('เงินยืม');
    expect(JSON.stringify({ words, steps })).not.toContain('กู้');
  });

  it('a village fund is repaid once a year, a savings group every month', () => {
    expect(types.version('village', '2026-11-21')?.terms).toMatchObject({ every: 'P1Y', instalments: 2 });
    expect(types.version('savings', '2026-11-21')?.terms).toMatchObject({
      every: 'P1M',
      annualRate: 12_000_000,
    });
  });
});

describe('versions', () => {
  it('a day before the first one takes the first; an unknown key has none', () => {
    expect(types.version('kkj', '1995-06-01')?.validFrom).toBe('2010-10-12');
    expect(types.version('cooperative', '2026-01-01')).toBeNull();
  });

  it('a stored loan finds its own by the day it is valid from', () => {
    expect(types.byVersion('women', '2020-04-01')?.terms.annualRate).toBe(100_000);
    expect(types.byVersion('women', '2020-04-02')).toBeNull();
  });
});

it('a directory with faults stops with one line for each, of every file', () => {
  const directory = mkdtempSync(join(tmpdir(), 'fund-types-'));
  writeFileSync(join(directory, 'a.yaml'), 'key: a\nversions: []\n');
  writeFileSync(join(directory, 'b.yaml'), 'key: b\n');
  expect(() => loadFundTypes(directory)).toThrow(
    /a\.yaml:2:1 versions: .*\n.*b\.yaml:1:1 versions: missing$/,
  );
  rmSync(directory, { recursive: true });
});
