import { leaseName, pidOnHost, retrySafe } from '../../../src/reminders/lease.js';

describe('a lease', () => {
  it('tells the process only to its own host', () => {
    const lease = leaseName('village-pc', 4321, 1700);
    expect(pidOnHost(lease, 'village-pc')).toEqual({ pid: 4321, startedAt: 1700 });
    expect(pidOnHost(lease, 'other-pc')).toBeNull();
  });

  it('lets only LINE be tried again: no other channel knows a retry key', () => {
    expect(['line', 'sms', 'email', 'post'].map(retrySafe)).toEqual([true, false, false, false]);
  });
});
