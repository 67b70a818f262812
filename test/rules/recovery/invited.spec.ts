import {
  type Invited,
  leftBehind,
  mayLeave,
  standing,
  stateOf,
  tellInvitation,
} from '../../../src/recovery/clinic/invited.js';
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

  it.each([
    ['by the call that decided it', 'line', 'own', '09:00', true],
    ['where a key protects a second try', 'line', 'earlier', '09:30', true],
    ['as the evening begins', 'line', 'own', '18:00', false],
    ['again in the evening, key or not', 'line', 'earlier', '18:30', false],
    ['again where no key protects it', 'sms', 'earlier', '09:30', false],
  ])('leaves %s: %s, %s call, %s', (_, channel, hand, time, leaves) => {
    const now = Date.parse(`2026-07-20T${time}:00+07:00`);
    expect(mayLeave({ at: '2026-07-20T02:00:00.000Z', channel, hand: 'own' }, { now, hand })).toBe(leaves);
  });

  it('never leaves on another day than its own: that day is not used for it', () => {
    const now = Date.parse('2026-07-21T08:30:00+07:00');
    const asked = { at: '2026-07-20T10:00:00.000Z', channel: 'line', hand: 'own' };
    expect(mayLeave(asked, { now, hand: 'earlier' })).toBe(false);
  });

  it('is unknown when an earlier call may have sent it, and by hand when this one did not', () => {
    expect(leftBehind({ hand: 'own' }, 'own').kind).toBe('refused');
    expect(leftBehind({ hand: 'own' }, 'later').kind).toBe('unknown');
  });

  it('stands for the same person and words; a moved round asks anew', () => {
    const all = known(invitation, fact('invitation', 'b', 'r', asked));
    const sought = { roundId: 'r', village: '34190101', name: 'คำพันธ์', text: 'ขอเชิญ' };
    expect(standing(all, sought)?.id).toBe('b');
    expect(standing(all, { ...sought, text: 'ขอเชิญ วันใหม่' })).toBeUndefined();
    expect(standing(all, { ...sought, village: '34190102' })).toBeUndefined();
  });
});
