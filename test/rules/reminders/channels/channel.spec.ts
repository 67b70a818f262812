import { ANSWER_WITHIN } from '../../../../src/reminders/channels/channel.js';
import { LEASE_MILLISECONDS } from '../../../../src/reminders/lease.js';

describe('a channel', () => {
  it('answers or is given up long before the lease of its message ends, so that no other process takes it', () => {
    // A batch of 50 goes 25 at a time: two answers one after the other, and time to record them.
    expect(ANSWER_WITHIN * 2 + 60_000).toBeLessThan(LEASE_MILLISECONDS);
  });
});
