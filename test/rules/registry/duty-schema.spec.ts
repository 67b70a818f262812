import { duties } from '../../../src/registry/duty-schema.js';

const shown = {
  ...{ check: ['project-check'], publicity: ['public-relations'], advice: [], support: [] },
  ...{ 'follow-up': ['field-visit'], problems: ['field-visit'] },
};
const faults = (change: object) =>
  (duties.safeParse({ ...shown, ...change }).error?.issues ?? []).map(
    issue => `${issue.path.join('.')}: ${issue.message}`,
  );

it('takes steps of a loan and activities of the fund, and nothing for a fund without such a list', () => {
  expect(duties.parse(shown)).toEqual(shown);
  expect(duties.parse(undefined)).toBeNull();
});

it('refuses what is no step or activity, and one that would show two duties', () => {
  expect(faults({ advice: ['dancing'] })).toEqual(['advice.0: no step or activity of this name']);
  expect(faults({ support: ['project-check'] })).toEqual([': a step or an activity shows one duty only']);
});
