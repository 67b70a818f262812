import { containing, findingPerson } from '../../../src/registry/search.js';

describe('searching', () => {
  it('takes % and _ and \\ for themselves', () => {
    expect(containing('t.name', ' 50%_\\ ').parameters).toEqual(['50\\%\\_\\\\']);
  });

  it('looks at the phone from four digits on, Thai digits too, and at a whole national id', () => {
    const hash = (id: string) => `#${id}`;
    expect(findingPerson('บัว', hash).parameters).toEqual(['บัว']);
    expect(findingPerson('081', hash).parameters).toEqual(['081']);
    expect(findingPerson('๐๘๑-๒', hash).parameters).toEqual(['๐๘๑-๒', '0812']);
    expect(findingPerson('1-1007-01234-56-0', hash).parameters).toContain('1100701234560');
    expect(findingPerson('1-1037-02071-81-1', hash).parameters).toContain('#1103702071811');
  });
});
