// Two acts that one form asks for together: both in one transaction, or neither.
import type { Act } from './act.js';

/** The first act, followed by another of the same right and place; its audit event tells both. */
export function andThen<I, A, J>(first: Act<I, A>, next: Act<J, unknown>, input: J): Act<I, A> {
  return {
    ...first,
    async run(asked, doing) {
      const done = await first.run(asked, doing);
      const more = await next.run(input, doing);
      return { ...done, details: { ...done.details, [next.name]: more.details } };
    },
  };
}
