// Sample views of the pages of measures, guarantees, what-if, books and plans.
import type { JSX } from 'preact';
import type { CollectFormView } from '../../../../src/web/pages/collect.page.js';
import * as Measure from '../../../../src/web/pages/measure.page.js';
import { committeeFrame as frame } from './frame.js';

const english = { ...frame, lang: 'en' as const };
const plan = {
  owed: 4_040_000,
  lastDueOn: '2026-10-20',
  rows: [{ number: 1, dueOn: '2026-10-20', left: 4_040_000 }],
};
const altered = [
  { figure: 'division' as const, on: '2026-08-20', before: '1: 100.00', after: '2: 100.00' },
  { figure: 'days-past-due' as const, on: '2026-11-21', before: '30', after: '0' },
];

export function moneyStories(view: CollectFormView): Record<string, JSX.Element> {
  const measure = { ...view, guarantors: view.people, before: plan, after: plan, warnings: ['ผู้ค้ำหลุดพ้น'] };
  const form = { values: {}, faults: [], alters: altered };
  return {
    restructure: <Measure.RestructurePage view={measure} frame={english} />,
    'restructure-altered': <Measure.RestructurePage view={{ ...measure, form }} frame={frame} />,
    guarantee: <Measure.GuaranteePage view={view} frame={frame} />,
  };
}
