// Who acts: a signed-in person, a program with a token, or the machine itself.

export const ROLES = [
  'administrator',
  'province-officer',
  'district-officer',
  'subdistrict-officer',
  'committee-member',
  'assistant',
  'auditor',
] as const;
export type Role = (typeof ROLES)[number];

export const POSTS = ['chair', 'vice-chair', 'secretary', 'treasurer', 'member'] as const;
export type Post = (typeof POSTS)[number];

/**
 * Whoever performs an act. Officers have areas (code prefixes), committee members have funds with their post.
 */
export interface Actor {
  userId: string;
  name: string;
  role: Role;
  areas: string[];
  funds: { fundId: string; post: Post }[];
}

/** The machine: the scheduler, the worker, the command line. */
export const SYSTEM: Actor = {
  userId: 'system',
  name: 'ระบบ',
  role: 'administrator',
  areas: [''],
  funds: [],
};
