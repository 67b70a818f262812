// แบบประเมินตนเองของหมู่บ้าน: one self-assessment, or two dated ones beside each other with the difference.
import { type Block, LIST_MARGINS, type PaperDocument } from '../../papers/document.js';
import { longDate } from '../../papers/thai-text.js';
import { spiderSvg } from '../lessons/spider.js';
import { type Assessment, type Comparison, type Pair, pointsOf } from './compare.js';
import type { CriteriaVersion } from './criteria.js';

export interface AssessmentPaperData {
  village: string;
  version: CriteriaVersion;
  /** The one that stands alone, or the later of two. */
  latest: Assessment;
  comparison: Comparison | null;
}

export function assessmentPaper(data: AssessmentPaperData): PaperDocument {
  const { village, version, latest, comparison } = data;
  const criteria = version.criteria[latest.criteria];
  const title = `แบบประเมินตนเองของหมู่บ้าน ${criteria?.name.th ?? latest.criteria}`;
  return {
    title,
    size: 'A4',
    marginsMm: LIST_MARGINS,
    pageNumbers: true,
    blocks: [
      { kind: 'heading', level: 1, align: 'center', text: title },
      { kind: 'paragraph', align: 'center', text: village },
      ...(comparison ? [held('ก่อน', comparison.before, version)] : []),
      held(comparison ? 'หลัง' : 'ประเมิน', latest, version),
      ...(comparison ? twoSides(comparison) : oneSide(latest)),
      ...(criteria?.unverified
        ? [{ kind: 'paragraph' as const, small: true, text: criteria.unverified.th }]
        : []),
      { kind: 'signatures', signers: [{ role: 'ผู้ใหญ่บ้านหรือผู้แทนเวทีประชาคม' }, { role: 'พัฒนากร' }] },
    ],
  };
}

function held(
  word: string,
  { on, place, people, participation }: Assessment,
  version: CriteriaVersion,
): Block {
  const steps = participation.map(step => version.participation[step]?.th ?? step);
  const says = [
    `วันที่ ${longDate(on)}`,
    place,
    people === null ? null : `ผู้เข้าร่วม ${people} คน`,
    steps.length > 0 ? `มีส่วนร่วม: ${steps.join(' ')}` : null,
  ];
  return { kind: 'facts', rows: [[word, says.filter(Boolean).join(' · ')]] };
}

function oneSide(one: Assessment): Block[] {
  const { points, most, indicators } = pointsOf(one);
  const table = one.dimensions.flatMap(({ name, indicators: lines }, at) => [
    [dimensionName(name, at), ''],
    ...lines.map((line, n) => [`   ${n + 1}. ${line.name}`, String(line.score)]),
  ]);
  return [
    {
      kind: 'table',
      ruled: true,
      columns: [
        { title: 'ตัวชี้วัด', share: 1 },
        { title: `คะแนน (เต็ม ${one.highest})`, align: 'right' },
      ],
      rows: table,
      total: [`รวม ${indicators} ตัวชี้วัด`, `${points} จาก ${most}`],
    },
  ];
}

function twoSides(comparison: Comparison): Block[] {
  const { dimensions, total, alone } = comparison;
  const cells = ({ before, after, difference }: Pair) => [points(before), points(after), signed(difference)];
  const rows = dimensions.flatMap((dimension, at) => [
    [dimensionName(dimension.name, at), ...cells(dimension)],
    ...dimension.indicators.map((line, n) => [`   ${n + 1}. ${line.name}`, ...cells(line)]),
  ]);
  return [
    {
      kind: 'table',
      ruled: true,
      columns: [
        { title: 'ตัวชี้วัด', share: 1 },
        { title: 'ก่อน', align: 'right' },
        { title: 'หลัง', align: 'right' },
        { title: 'ต่าง', align: 'right' },
      ],
      rows,
      total: [
        `รวม ${total.indicators} ตัวชี้วัดที่มีทั้งสองครั้ง`,
        String(total.before),
        String(total.after),
        signed(total.difference),
      ],
    },
    ...(alone > 0
      ? [{ kind: 'paragraph' as const, small: true, text: `มีในครั้งเดียว ${alone} ตัวชี้วัด ไม่นับในผลรวม` }]
      : []),
    ...spider(comparison),
  ];
}

/** Each dimension's share of what it could reach, on five rings. */
function spider({ dimensions, before, after }: Comparison): Block[] {
  const share = (points: number | null, lines: number, highest: number) =>
    points === null || lines === 0 ? null : (points / (lines * highest)) * 5;
  const axes = dimensions.map((one, at) => {
    const both = one.indicators.filter(line => line.difference !== null).length;
    return {
      axis: String(at),
      name: dimensionName(one.name, at),
      before: share(one.before, both, before.highest),
      after: share(one.after, both, after.highest),
    };
  });
  const svg = spiderSvg(axes);
  if (!svg) return [];
  const description = 'แผนภูมิใยแมงมุมเทียบก่อนและหลัง';
  return [
    { kind: 'picture', format: 'svg', bytes: Buffer.from(svg), widthMm: 120, align: 'center', description },
  ];
}

function dimensionName(name: string, at: number): string {
  return name ? `ด้านที่ ${at + 1} ${name}` : `ด้านที่ ${at + 1}`;
}

function points(score: number | null): string {
  return score === null ? '–' : String(score);
}

function signed(difference: number | null): string {
  if (difference === null) return '–';
  return difference > 0 ? `+${difference}` : difference < 0 ? `−${-difference}` : '0';
}
