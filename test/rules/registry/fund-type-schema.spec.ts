import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { fundTypeVersion } from '../../../src/registry/fund-type-schema.js';

type Part = Record<string, unknown>;
const village = parse(readFileSync('config/fund-types/village.yaml', 'utf8')).versions[0] as Part;

/** The faults of the village fund's version with some keys of one part changed. */
function faults(part: string, change: Part): string[] {
  const version = { ...village, [part]: { ...(village[part] as Part), ...change } };
  const issues = fundTypeVersion.safeParse(version).error?.issues ?? [];
  return issues.map(issue => `${issue.path.join('.')}: ${issue.message}`);
}

it('reads baht into satang, percent into micro-percent, times into minutes', () => {
  const version = fundTypeVersion.parse(village);
  expect(version.grantedCapital).toBe(100_000_000);
  expect(version.terms).toMatchObject({ annualRate: 6_000_000, defaultRate: null });
  expect(version.reminders.hours.fromMinutes).toBe(480);
});

it.each([
  ['none', null],
  ['statutory', 'statutory'],
  ['7.50', 7_500_000],
])('a default rate may be %s', (defaultRate, expected) => {
  const version = { ...village, terms: { ...(village['terms'] as Part), defaultRate } };
  expect(fundTypeVersion.parse(version).terms.defaultRate).toBe(expected);
});

it.each([
  ['terms', { method: 'interest-free' }, 'terms.annualRate: an interest-free fund has the rate "0.00"'],
  [
    'terms',
    { gracePrincipalInstalments: 2 },
    'terms.gracePrincipalInstalments: must be fewer than the instalments',
  ],
  [
    'terms',
    { allocation: ['fee', 'fee', 'interest', 'principal'] },
    'terms.allocation: names each of the four',
  ],
  ['terms', { every: 'P0D' }, 'terms.every: write a period such as P1M'],
  [
    'limits',
    { principal: { value: '1,000', beyond: 'warn' } },
    'limits.principal.value: "1,000" cannot be read',
  ],
  ['reminders', { windows: ['P7D', 'P7D'] }, 'reminders.windows: must go from the widest'],
  ['reminders', { windows: ['overdue-1'] }, 'reminders.windows.0: write a window such as P30D'],
  [
    'reminders',
    {
      ladder: [
        { day: 7, kind: 'call' },
        { day: 7, kind: 'visit' },
      ],
    },
    'reminders.ladder: days must grow',
  ],
  [
    'reminders',
    { hours: { from: '07:59', to: '18:00', extended: false } },
    'reminders.hours: must lie within 08:00',
  ],
  [
    'reminders',
    { hours: { from: '12:00', to: '09:00', extended: false } },
    'reminders.hours.to: must be after from',
  ],
  ['approval', { officers: ['governor'] }, 'approval.officers.0: '],
])('%s %j is refused', (part, change, message) => {
  expect(faults(part, change)).toContainEqual(expect.stringContaining(message));
});
