import { readFileSync } from 'node:fs';
import { dutyLines, dutyOf, problemsOf } from '../../../src/portfolio/duties.js';
import { DUTIES } from '../../../src/registry/duty-schema.js';
import type { FundType } from '../../../src/registry/fund-type.js';
import { parseFundType } from '../../../src/registry/fund-type-parse.js';
import { STEP_KEYS } from '../../../src/registry/step-definition.js';

const file = 'config/fund-types/women.yaml';
const women = parseFundType(file, readFileSync(file, 'utf8')) as FundType;
const rules = women.versions.at(-1)!.duties!;
const record = (kind: string, note = '', people = 0) => ({ kind, on: '2026-06-01', note, people });

it('each of the clinic’s services and of the model’s steps shows one duty', () => {
  expect(
    ['clinic-advice', 'clinic-project-check', 'clinic-follow-up', 'clinic-debt'].map(kind =>
      dutyOf(rules, kind),
    ),
  ).toEqual(['advice', 'check', 'follow-up', 'follow-up']);
  const steps = Object.values(STEP_KEYS).flat();
  expect(steps.filter(key => dutyOf(rules, key) === 'other')).toEqual([]);
});

it('counts how often and how many people, each record under one duty', () => {
  const records = [
    record('clinic-advice', '', 3),
    record('clinic-advice', '', 2),
    record('field-visit', 'น้ำท่วม'),
  ];
  const lines = dutyLines(rules, records);
  expect(lines.map(one => one.duty)).toEqual([...DUTIES]);
  expect(lines.find(one => one.duty === 'advice')).toEqual({
    duty: 'advice',
    times: 2,
    people: 5,
    kinds: [{ kind: 'clinic-advice', times: 2 }],
  });
  expect(lines.find(one => one.duty === 'report')).toMatchObject({ times: 1, kinds: [] });
});

it('takes problems from what was written while following up, the same words of a day once', () => {
  const records = [
    record('field-visit', 'น้ำท่วม'),
    record('field-visit', 'น้ำท่วม'),
    record('field-visit', ' '),
    record('awareness-forum', 'คนมามาก'),
  ];
  expect(problemsOf(rules, records)).toEqual([record('field-visit', 'น้ำท่วม')]);
});
