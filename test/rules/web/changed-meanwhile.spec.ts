import { changedMeanwhile, openedForm, overTheNew } from '../../../src/web/changed-meanwhile.js';

const opened = { name: 'มณี', phone: '0810000001', members: ['a', 'b'], bornOnDay: '1', bornOnWhen: 'other' };
const seen = openedForm(opened).seen!;
const say = (_field: string, value: string[]) => value.join(', ');
/** What comes back when these fields were typed over. */
const typing = (typed: object) => ({ ...opened, ...typed, seen });

describe('a form over a record that somebody changed meanwhile', () => {
  it('stands in nobody’s way while the record is as it was, whatever was typed', () => {
    expect(changedMeanwhile(typing({ name: 'มณีรัตน์', members: 'a' }), opened)).toEqual([]);
  });

  it('takes no order of ticks and no blank for a change', () => {
    const same = { ...opened, members: ['b', 'a'], phone: ' 0810000001 ', address: '' };
    expect(changedMeanwhile(typing({}), same)).toEqual([]);
  });

  it('lets both have changed a field alike', () => {
    expect(changedMeanwhile(typing({ phone: '089' }), { ...opened, phone: '089' })).toEqual([]);
  });

  it('brings in what the second left alone, keeps what the second typed, and tells both at their fields', () => {
    const now = { ...opened, phone: '089', name: 'มณีกาญจน์' };
    const posted = typing({ name: 'มณีรัตน์' });
    const { values, faults, seen: next } = overTheNew({ values: posted, faults: [] }, posted, now, say);
    expect(values).toMatchObject({ name: 'มณีรัตน์', phone: '089' });
    expect(faults.map(fault => [fault.field, fault.message.en])).toEqual([
      ['name', 'Changed from “มณี” to “มณีกาญจน์”; what you typed is still in the field'],
      ['phone', 'Changed from “0810000001” to “089”'],
    ]);
    expect(changedMeanwhile({ ...values, seen: next! }, now)).toEqual([]);
  });

  it('tells a day at its one field', () => {
    const now = { ...opened, bornOnDay: '2', bornOnWhen: 'today' };
    const posted = typing({});
    expect(
      overTheNew({ values: posted, faults: [] }, posted, now, say).faults.map(fault => fault.field),
    ).toEqual(['bornOn']);
  });

  it.each([undefined, '', 'null', '{', '7'])('guards nothing by %p, which no form of ours sends', text => {
    expect(changedMeanwhile({ ...opened, seen: text }, { ...opened, name: 'ใหม่' })).toEqual([]);
  });
});
