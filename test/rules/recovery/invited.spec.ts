import { type Invited, standing, stateOf, tellInvitation } from '../../../src/recovery/clinic/invited.js';
import type { FactKind, StoredFact } from '../../../src/recovery/facts.js';

const fact = (kind: FactKind, id: string, subjectId: string, body: object): StoredFact => ({
  ...{ id, seq: 1, kind, village: '34190101', subjectId, onDate: '2026-07-20', body: JSON.stringify(body) },
  ...{ enteredAt: '2026-07-20T02:00:00.000Z', enteredByName: 'พิมพ์ใจ' },
});
const asked = { name: 'คำพันธ์', post: 'chair', channel: 'line', text: 'ขอเชิญ', reason: null };
const known = (...facts: StoredFact[]) => {
  const all: Invited[] = [];
  for (const one of facts) tellInvitation(all, one);
  return all;
};
const outcome = (kind: string) => fact('invitation-outcome', 'o', 'a', { outcome: kind, providerId: null });
const invitation = fact('invitation', 'a', 'r', asked);

describe('an invitation by message', () => {
  it.each([
    ['unknown', []],
    ['sent', [outcome('accepted')]],
    ['unknown', [outcome('unknown')]],
    ['by-hand', [outcome('refused')]],
    ['by-hand', [outcome('paused')]],
    ['sent', [outcome('accepted'), outcome('unknown')]],
    ['sent', [outcome('unknown'), outcome('accepted')]],
  ])('is %s after %j', (state, outcomes) => {
    expect(stateOf(known(invitation, ...outcomes)[0]!)).toBe(state);
  });

  it('is by hand where no channel takes it', () => {
    expect(stateOf(known(fact('invitation', 'a', 'r', { ...asked, channel: null }))[0]!)).toBe('by-hand');
  });

  it('stands for the same person and words; a moved round asks anew', () => {
    const all = known(invitation, fact('invitation', 'b', 'r', asked));
    const sought = { roundId: 'r', village: '34190101', name: 'คำพันธ์', text: 'ขอเชิญ' };
    expect(standing(all, sought)?.id).toBe('b');
    expect(standing(all, { ...sought, text: 'ขอเชิญ วันใหม่' })).toBeUndefined();
    expect(standing(all, { ...sought, village: '34190102' })).toBeUndefined();
  });
});
