import { STAGES, STEP_KEYS } from '../../../src/registry/step-definition.js';
import { steps } from '../../../src/registry/step-schema.js';

type Written = Record<string, Record<string, unknown>>;

/** All 19 steps as a file writes them, with one changed. */
function written(key?: string, change: Record<string, unknown> = {}): Written {
  const all: Written = {};
  for (const stage of STAGES) {
    for (const name of STEP_KEYS[stage]) all[name] = { stage, name: { th: 'ก', en: 'a' }, wording: 'ก' };
  }
  if (key) all[key] = { ...all[key], ...change };
  return all;
}

function faults(value: Written): string[] {
  return (steps.safeParse(value).error?.issues ?? []).map(
    issue => `${issue.path.join('.')}: ${issue.message}`,
  );
}

it('what is not written is not required, not recurring, and asks for no evidence', () => {
  expect(steps.parse(written())[0]).toEqual({
    key: 'member-briefing',
    stage: 'prevent',
    name: { th: 'ก', en: 'a' },
    wording: 'ก',
    required: false,
    recurring: false,
    everyMonths: null,
    evidence: { kinds: [], required: false },
  });
});

it('keeps the order of the file', () => {
  const { mentor, ...rest } = written();
  expect(steps.parse({ mentor: mentor!, ...rest }).map(step => step.key)[0]).toBe('mentor');
});

it('only a prevent step can be required, and only a recurring one be expected again', () => {
  expect(faults(written('risk-assessment', { required: true }))).toEqual([]);
  expect(faults(written('mentor', { required: true }))).toEqual(['mentor.required: only prevent steps']);
  expect(faults(written('contest', { everyMonths: 3 }))).toEqual([
    'contest.everyMonths: needs recurring: true',
  ]);
});
