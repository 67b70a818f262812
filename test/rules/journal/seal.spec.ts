import { CHAIN_START, eventHash } from '../../../src/journal/chain.js';
import { keyOf, sealOf } from '../../../src/journal/seal.js';

const COLUMNS = ['id', 'amount', 'note'];

describe('the seal of a row', () => {
  const row = { id: 'a', amount: 100, note: 'จ่ายแล้ว' };

  it('differs when any value does, and when a value moves to another column', () => {
    const seals = [
      row,
      { ...row, id: 'b' },
      { ...row, amount: 101 },
      { ...row, note: null },
      { id: 'a', amount: null, note: 'จ่ายแล้ว' },
      { id: 'a', amount: 'จ่ายแล้ว', note: null },
    ].map(one => sealOf(one, COLUMNS));
    expect(new Set(seals).size).toBe(seals.length);
    expect(seals[0]).toMatch(/^[\w-]{22}$/);
  });

  it('knows neither the order of a row’s fields, nor an empty column that came later, nor what is no column', () => {
    const seal = sealOf(row, COLUMNS);
    expect(sealOf({ note: row.note, amount: row.amount, id: row.id }, COLUMNS)).toBe(seal);
    expect(sealOf({ ...row, place: null }, [...COLUMNS, 'place'])).toBe(seal);
    expect(sealOf({ ...row, shown: true }, COLUMNS)).toBe(seal);
  });

  it('is found by the whole key', () => {
    expect(keyOf(row, ['id'])).toBe('a');
    expect(keyOf({ recoveryId: 'r', village: '34190201' }, ['recoveryId', 'village'])).toBe('r/34190201');
  });
});

describe('the hash of an event', () => {
  const event = {
    ...{ id: 'e', chain: 'f', seq: 1, at: '2026-07-01T02:00:00.000Z', actorId: 'u', actorName: 'สมมุติ' },
    ...{ act: 'record-payment', subjectKind: 'receipt', subjectId: 'r', details: '{}' },
    previousHash: CHAIN_START,
  };

  it('covers the seals, and stays what it was for an event from before there were any', () => {
    const before = eventHash({ ...event, seals: null });
    expect(before).toBe('ec9354a93ceaa65379c0055b8cb29a596bb504fb9be700cb81ffc1957adfe5d2');
    expect(eventHash({ ...event, seals: '{}' })).not.toBe(before);
    expect(eventHash({ ...event, seals: '{"fact":{"a":"b"}}' })).not.toBe(
      eventHash({ ...event, seals: '{}' }),
    );
  });
});
