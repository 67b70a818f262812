import { projectItems } from '../../../src/loans/papers/project-items.js';

it('is one item of the whole sum where the purpose has no parts', () => {
  expect(projectItems('เลี้ยงไก่ไข่', 2_000_000)).toEqual([{ name: 'เลี้ยงไก่ไข่', amount: 2_000_000 }]);
  expect(projectItems('  ', 2_000_000)).toEqual([]);
});

it('is one item for each line, each with its own sum', () => {
  expect(projectItems('แม่ไก่ 50 ตัว ๑๒,๐๐๐ บาท\nอาหารไก่ 7,500.50; วัคซีน 499.50 บาท', 2_000_000)).toEqual([
    { name: 'แม่ไก่ 50 ตัว', amount: 1_200_000 },
    { name: 'อาหารไก่', amount: 750_050 },
    { name: 'วัคซีน', amount: 49_950 },
  ]);
});

it('leaves the sums to be written in where they do not add up to what is asked', () => {
  for (const purpose of ['แม่ไก่ 12,000\nอาหารไก่ 7,000', 'แม่ไก่ 12,000\nอาหารไก่']) {
    const [first, second] = projectItems(purpose, 2_000_000);
    expect([first!.amount, second!.amount]).toEqual([null, null]);
    expect(first!.name).toBe('แม่ไก่ 12,000');
  }
});
