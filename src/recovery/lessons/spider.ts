// The spider diagram of a lesson as a drawing: one axis for each point, from 1 in the middle to 5 outside.
import type { LessonScore } from './lesson-facts.js';

const SIZE = 620;
const CENTRE = { x: SIZE / 2, y: 230 };
const RADIUS = 150;
const MOST = 5;

/** An SVG of at least three axes; null for fewer, which make no figure. */
export function spiderSvg(scores: (LessonScore & { name: string })[]): string | null {
  if (scores.length < 3) return null;
  const count = scores.length;
  const rings = [1, 2, 3, 4, 5].map(n =>
    polygon(
      scores.map((_, at) => point(at, count, n)),
      'none',
      '#bbb',
      1,
    ),
  );
  const axes = scores.map((_, at) => {
    const { x, y } = point(at, count, MOST);
    return `<line x1="${CENTRE.x}" y1="${CENTRE.y}" x2="${x}" y2="${y}" stroke="#bbb"/>`;
  });
  const labels = scores.map(({ name }, at) => {
    const { x, y } = point(at, count, MOST + 0.6);
    const anchor = Math.abs(x - CENTRE.x) < 10 ? 'middle' : x > CENTRE.x ? 'start' : 'end';
    return `<text x="${x}" y="${y + 6}" text-anchor="${anchor}" ${LETTERS}>${escaped(name)}</text>`;
  });
  const before = shape(scores.map(one => one.before));
  const after = shape(scores.map(one => one.after));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}" height="470" viewBox="0 0 ${SIZE} 470">`,
    ...rings,
    ...axes,
    before ? polygon(before, 'none', '#9a5b13', 3, '8 6') : '',
    after ? polygon(after, 'rgba(38,84,160,0.18)', '#2654a0', 3) : '',
    ...labels,
    before ? legend(20, '#9a5b13', 'ก่อน', '8 6') : '',
    after ? legend(140, '#2654a0', 'หลัง', '') : '',
    '</svg>',
  ].join('');
}

const LETTERS = 'font-family="Sarabun" font-size="17"';

interface Point {
  x: number;
  y: number;
}

function point(at: number, count: number, score: number): Point {
  const angle = (2 * Math.PI * at) / count - Math.PI / 2;
  const radius = (RADIUS * score) / MOST;
  return { x: round(CENTRE.x + radius * Math.cos(angle)), y: round(CENTRE.y + radius * Math.sin(angle)) };
}

/** null while an axis has no score: half a figure would say something that nobody said. */
function shape(scores: (number | null)[]): Point[] | null {
  if (scores.some(score => score === null)) return null;
  return scores.map((score, at) => point(at, scores.length, score!));
}

function polygon(points: Point[], fill: string, stroke: string, width: number, dash = ''): string {
  const at = points.map(({ x, y }) => `${x},${y}`).join(' ');
  const dashed = dash ? ` stroke-dasharray="${dash}"` : '';
  return `<polygon points="${at}" fill="${fill}" stroke="${stroke}" stroke-width="${width}"${dashed}/>`;
}

function legend(x: number, colour: string, word: string, dash: string): string {
  const dashed = dash ? ` stroke-dasharray="${dash}"` : '';
  return (
    `<line x1="${x}" y1="445" x2="${x + 40}" y2="445" stroke="${colour}" stroke-width="3"${dashed}/>` +
    `<text x="${x + 48}" y="451" ${LETTERS}>${word}</text>`
  );
}

function round(n: number): number {
  return Math.round(n * 10) / 10;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
