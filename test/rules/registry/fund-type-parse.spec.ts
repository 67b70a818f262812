import { readFileSync } from 'node:fs';
import type { FundType } from '../../../src/registry/fund-type.js';
import { parseFundType } from '../../../src/registry/fund-type-parse.js';
import { type ConfigFault, writeFault } from '../../../src/registry/yaml-file.js';

const FILE = 'config/fund-types/women.yaml';
const WOMEN = readFileSync(FILE, 'utf8');

/** The faults of the women's file after one change; the change must find what it changes. */
function faultsAfter(from: string, to: string): string[] {
  expect(WOMEN).toContain(from);
  const parsed = parseFundType(FILE, WOMEN.replace(from, to));
  return Array.isArray(parsed) ? parsed.map(writeFault) : [];
}

/** Line and column of a text in the women's file, as a fault writes them. */
function placeOf(text: string): string {
  const lines = WOMEN.slice(0, WOMEN.indexOf(text)).split('\n');
  return `${FILE}:${lines.length}:${lines.at(-1)!.length + 1}`;
}

function parsed(text: string): FundType {
  const result = parseFundType(FILE, text);
  if (Array.isArray(result)) throw new Error((result as ConfigFault[]).map(writeFault).join('\n'));
  return result;
}

describe('a fund type that cannot be right names its file, line, column and reason', () => {
  it('a mistyped key', () => {
    expect(faultsAfter('graceDays:', 'graceDay:')).toEqual([
      `${placeOf('terms:\n')} versions.0.terms.graceDays: missing`,
      `${placeOf('graceDays:')} versions.0.terms.graceDay: unknown key`,
    ]);
  });

  it('a rate above the legal 15 percent', () => {
    expect(faultsAfter('annualRate: "3.00"', 'annualRate: "15.01"')).toEqual([
      expect.stringMatching(/^.*women\.yaml:\d+:\d+ versions\.0\.terms\.annualRate: above 15\.00 .*s\.654/),
    ]);
    expect(faultsAfter('annualRate: "3.00"', 'annualRate: "15.00"')).toEqual([]);
  });

  it('a default rate above the legal 15 percent', () => {
    const [fault, ...others] = faultsAfter('defaultRate: none', 'defaultRate: "18.00"');
    expect(others).toEqual([]);
    expect(fault).toContain(`${placeOf('defaultRate: none')} versions.0.terms.defaultRate: `);
  });

  it('a rate that is not in quotes', () => {
    expect(faultsAfter('annualRate: "3.00"', 'annualRate: 3.00')).toEqual([
      `${placeOf('annualRate: "3.00"')} versions.0.terms.annualRate: write percent a year in quotes, "3.00"`,
    ]);
  });

  it('a step that the model does not have, and the one that is therefore missing', () => {
    expect(faultsAfter('      risk-assessment:', '      risk-asessment:')).toEqual([
      `${placeOf('steps:\n')} versions.0.steps.risk-assessment: missing`,
      `${placeOf('risk-assessment:')} versions.0.steps.risk-asessment: unknown step`,
    ]);
  });

  it('a step in the wrong stage', () => {
    const faults = faultsAfter('mentor:\n        stage: track', 'mentor:\n        stage: collect');
    expect(faults).toEqual([expect.stringContaining('versions.0.steps.mentor.stage: belongs to track')]);
  });

  it('a part that is missing', () => {
    expect(faultsAfter('    legalPerson: false', '    #')).toEqual([
      `${placeOf('validFrom: 2012')} versions.0.legalPerson: missing`,
    ]);
  });

  it('hours beyond what the law allows on every day', () => {
    expect(faultsAfter('to: "18:00"', 'to: "20:00"')).toEqual([
      expect.stringContaining('versions.0.reminders.hours: must lie within 08:00 to 18:00'),
    ]);
  });

  it('windows out of order', () => {
    expect(faultsAfter('[P30D, P15D, P7D, P0D]', '[P7D, P30D, P0D]')).toHaveLength(1);
    expect(faultsAfter('[P30D, P15D, P7D, P0D]', '[P1M, P15D, P7D, P0D]')).toEqual([]);
  });

  it('a fault in a later version stands in that version, and is told once', () => {
    expect(faultsAfter('annualRate: "0.10"', 'annualRate: "99"')).toEqual([
      expect.stringContaining(`${placeOf('annualRate: "0.10"')} versions.1.terms.annualRate: above`),
    ]);
    expect(faultsAfter('dayCount: 30/360', 'dayCount: 30/36')).toHaveLength(1);
  });

  it('a later version that no longer fits what it keeps', () => {
    expect(faultsAfter('terms: { annualRate: "0.10" }', 'terms: { method: interest-free }')).toEqual([
      expect.stringContaining(
        `${placeOf('terms: { annual')} versions.1.terms.annualRate: an interest-free fund has the rate "0.00"`,
      ),
    ]);
  });

  it('versions out of order', () => {
    expect(faultsAfter('validFrom: 2020-04-01', 'validFrom: 2012-01-01')).toEqual([
      `${placeOf('validFrom: 2020')} versions.1.validFrom: must be after the version before`,
    ]);
  });

  it('a day that does not exist', () => {
    expect(faultsAfter('2020-04-01', '2020-04-31')[0]).toContain('"2020-04-31" cannot be read');
  });

  it('what is not YAML at all, and a key written twice', () => {
    expect(faultsAfter('    grants: true', '    grants: [true')[0]).toMatch(/women\.yaml:\d+:\d+ /);
    expect(faultsAfter('    grants: true', '    legalPerson: true')[0]).toMatch(
      /:\d+:\d+ Map keys must be unique/,
    );
    expect(parseFundType(FILE, '')).toHaveLength(1);
  });

  it("a file under another key's name", () => {
    expect(faultsAfter('key: women', 'key: woman')).toEqual([
      `${placeOf('key: women')} key: the file of woman is woman.yaml`,
    ]);
  });
});

describe('a later version', () => {
  it('changes what it writes and keeps the rest', () => {
    const [before, after] = parsed(WOMEN).versions;
    expect(before!.terms.annualRate).toBe(3_000_000);
    expect(after!.terms).toEqual({ ...before!.terms, annualRate: 100_000 });
    expect(after!.steps).toEqual(before!.steps);
  });

  it('replaces a list as a whole', () => {
    const text = `${WOMEN}    reminders: { windows: [P7D] }\n`;
    const after = parsed(text).versions[1]!;
    expect(after.reminders.windows).toEqual(['P7D']);
    expect(after.reminders.ladder).toHaveLength(4);
  });
});

it('the order of the steps is the order of the file', () => {
  const moved = WOMEN.replace('      field-visit:', '      \n      field-visit:');
  expect(
    parsed(moved)
      .versions[0]!.steps.map(step => step.key)
      .slice(0, 3),
  ).toEqual(['member-briefing', 'project-check', 'feasibility-visit']);
});

it('what was read cannot be changed', () => {
  const version = parsed(WOMEN).versions[0]!;
  expect(() => {
    version.terms.annualRate = 0;
  }).toThrow(TypeError);
  expect(() => (version.steps as unknown[]).push({})).toThrow(TypeError);
});
