import { readFileSync } from 'node:fs';
import { CAUSES, guideOn, remediesFor, skillsFor } from '../../../src/recovery/guide.js';
import { parseGuide } from '../../../src/recovery/guide-parse.js';

const file = 'config/recovery/kkj.yaml';
const text = readFileSync(file, 'utf8');

function shipped() {
  const parsed = parseGuide(file, text);
  if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
  return parsed.guides;
}

describe('the guide that comes with the product', () => {
  const [guide] = shipped();

  it('knows a way to solve each cause of the model', () => {
    for (const cause of CAUSES) expect(remediesFor(guide!, [cause]).length).toBeGreaterThan(0);
    expect(remediesFor(guide!, ['borrower-deceased']).map(one => one.key)).toContain('meet-heirs');
  });

  it('asks for mediation and law where a borrower died', () => {
    expect(skillsFor(guide!, 'borrower-deceased')).toEqual(['mediation', 'law']);
  });

  it('invites the chair and three of the committee', () => {
    expect(guide!.invitations).toEqual({ posts: ['chair'], others: 3 });
  });
});

describe('a guide’s file', () => {
  const faults = (changed: string) => {
    const parsed = parseGuide(file, changed);
    return 'faults' in parsed ? parsed.faults : [];
  };

  it('is refused with the line of every fault', () => {
    const [fault, ...others] = faults(text.replace('proposed: 5', 'proposed: none'));
    expect(others).toEqual([]);
    expect(fault).toMatchObject({
      file,
      line: text.split('\n').findIndex(one => one.includes('proposed: 5')) + 1,
    });
  });

  it('is refused when a cause of the product has no words, or an unknown one has', () => {
    const renamed = text.replace('      borrower-deceased: { th', '      borrower-gone: { th');
    expect(faults(renamed).map(fault => fault.reason)).toEqual([
      expect.stringContaining('causes.borrower-deceased: missing'),
      expect.stringContaining('causes.borrower-gone: unknown key'),
    ]);
  });

  it('lets a later version write only what it changes', () => {
    const parsed = parseGuide(file, `${text}  - validFrom: 2027-01-01\n    rounds: { proposed: 7 }\n`);
    if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
    const guides = new Map([['kkj', parsed.guides]]);
    expect(guideOn(guides, 'kkj', '2026-12-31')?.rounds.proposed).toBe(5);
    expect(guideOn(guides, 'kkj', '2027-01-01')).toMatchObject({
      rounds: { proposed: 7 },
      quietAfterDays: 90,
    });
    expect(guideOn(guides, 'kkj', '1999-01-01')?.validFrom).toBe('2010-10-12');
    expect(guideOn(guides, 'women', '2026-01-01')).toBeNull();
  });
});
