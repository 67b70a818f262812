// Post: the committee prints the letter and carries or mails it, in a plain envelope (Debt Collection Act
// s.11).
import type { Channel, Outcome, Quota } from './channel.js';

/** Always there: it needs nobody but people. What it is given becomes a task with a letter to print. */
export class LetterChannel implements Channel {
  readonly kind = 'post';
  readonly configured = true;

  send(): Promise<Outcome> {
    return Promise.resolve({ kind: 'handed' });
  }

  quota(): Promise<Quota | null> {
    return Promise.resolve(null);
  }

  close(): void {}
}
