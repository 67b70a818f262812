import { POSTS, ROLES, SYSTEM } from '../../../src/kernel/actor.js';

describe('who acts', () => {
  it('has the roles and posts of the public surface', () => {
    expect(ROLES).toEqual([
      'administrator',
      'province-officer',
      'district-officer',
      'subdistrict-officer',
      'committee-member',
      'assistant',
      'auditor',
    ]);
    expect(POSTS).toEqual(['chair', 'vice-chair', 'secretary', 'treasurer', 'member']);
  });

  it('may be the machine itself', () => {
    expect(SYSTEM).toMatchObject({ userId: 'system', role: 'administrator' });
  });
});
