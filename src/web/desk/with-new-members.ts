// People who are named for the first time as members of a group: registered with the group, or not at all.
import type { Act } from '../../journal/act.js';
import { registerPerson } from '../../registry/register-person.act.js';

/** The act with these people registered in the fund before it; `put` writes their ids into its input. */
export function withNewMembers<I, A>(
  act: Act<I, A>,
  names: string[],
  fundId: string | null,
  put: (input: I, ids: string[]) => I,
): Act<I, A> {
  return {
    ...act,
    async run(input, doing) {
      const ids: string[] = [];
      for (const name of names) {
        const person = {
          name,
          fundId,
          area: null,
          nationalId: null,
          phone: null,
          address: null,
          channels: [],
        };
        ids.push((await registerPerson.run(person, doing)).answer.id);
      }
      const done = await act.run(put(input, ids), doing);
      return { ...done, details: { ...done.details, newMembers: names } };
    },
  };
}
