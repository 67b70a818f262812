import { spiderSvg } from '../../../src/recovery/lessons/spider.js';

const score = (name: string, before: number | null, after: number | null) => ({
  axis: name,
  name,
  before,
  after,
});

it('draws both figures with the outermost point at five', () => {
  const svg = spiderSvg([score('ก', 1, 5), score('ข', 2, 5), score('ค', 3, 5)])!;
  const figures = svg.match(/stroke-width="3"/g)!;
  // Two figures, and a line of each in the legend.
  expect(figures).toHaveLength(4);
  expect(svg).toContain('points="310,80 ');
  expect(svg).toContain('ก่อน');
});

it('draws no figure of which an axis has no score, and nothing at all for two axes', () => {
  const svg = spiderSvg([score('ก', 1, null), score('ข', 2, 4), score('ค', 3, 5)])!;
  expect(svg).toContain('ก่อน');
  expect(svg).not.toContain('หลัง');
  expect(spiderSvg([score('ก', 1, 2), score('ข', 2, 4)])).toBeNull();
});

it('keeps what was typed from becoming part of the drawing', () => {
  const svg = spiderSvg([score('<b>&', 1, 2), score('ข', 2, 4), score('ค', 3, 5)])!;
  expect(svg).toContain('&lt;b>&amp;');
});
