// A village assesses itself: the day, who came, and a score for each indicator by its dimension.
import type { Choice, FormState, PageProps } from '../frame.js';
import { DateField } from '../parts/date-field.part.js';
import { GroupBox, Pick, TextArea, TextField, typed, useFault } from '../parts/field.part.js';
import { Form } from '../parts/form.part.js';
import { useForm, useFrame } from '../parts/frame.part.js';
import { Layout } from '../parts/layout.part.js';
import { ErrorSummary, Note } from '../parts/note.part.js';
import { Head } from '../parts/sheet.part.js';
import { words } from '../words/words.js';

export interface AssessmentFormView {
  village: string;
  code: string;
  criteria: string;
  criteriaName: string;
  unverified: string | null;
  highest: number;
  /** How many lines each dimension has. */
  lines: number[];
  participation: Choice[];
  form: FormState;
}

export function AssessmentFormPage({ view, frame }: PageProps<AssessmentFormView>) {
  const all = words(frame.lang);
  const t = all.assess;
  const at = `/villages/${view.code}/assessments`;
  return (
    <Layout frame={frame} title={`${t.record} ${view.village}`} tab="more" form={view.form}>
      <Head title={t.record} back={{ href: `${at}?criteria=${view.criteria}`, label: view.village }}>
        {view.criteriaName}
      </Head>
      <ErrorSummary form={view.form} />
      {view.unverified && <Note kind="wait">{view.unverified}</Note>}
      <Form form={view.form} submit={t.record} action={at}>
        <input type="hidden" name="criteria" value={view.criteria} />
        <DateField name="on" label={all.case.on} />
        <TextField name="place" label={t.place} />
        <TextField name="people" label={t.people} digits />
        <Pick name="participation" label={t.participation} choices={view.participation} many />
        <p class="hint">{t.namesHint}</p>
        {view.lines.map((lines, at) => (
          <DimensionFields key={at} at={at} lines={lines} highest={view.highest} />
        ))}
        <TextArea name="note" label={t.note} rows={2} />
      </Form>
    </Layout>
  );
}

function DimensionFields({ at, lines, highest }: { at: number; lines: number; highest: number }) {
  const t = useFrame().t.assess;
  return (
    <>
      <TextField name={`dimension-${at}`} label={`${t.dimension(at + 1)} ${t.dimensionName}`} />
      <GroupBox name={`lines-${at}`} label={t.lines(highest)}>
        <div class="stack">
          {Array.from({ length: lines }, (_, line) => (
            <Line key={line} of={`${at}-${line}`} says={`${at + 1}.${line + 1}`} />
          ))}
        </div>
      </GroupBox>
    </>
  );
}

/** One indicator and its score beside each other: a form of many lines stays light. */
function Line({ of, says }: { of: string; says: string }) {
  const t = useFrame().t.assess;
  const form = useForm();
  const faults = [useFault(`name-${of}`), useFault(`score-${of}`)];
  return (
    <div class={faults.some(Boolean) ? 'field bad' : 'field'}>
      {faults.map(fault => fault && <p class="wrong">{fault}</p>)}
      <span class="with-unit">
        <span>
          <label for={`name-${of}`} class="hidden">{`${t.indicator} ${says}`}</label>
          <input id={`name-${of}`} name={`name-${of}`} value={typed(form, `name-${of}`)} />
        </span>
        <span>
          <label for={`score-${of}`} class="hidden">{`${t.score} ${says}`}</label>
          <input
            id={`score-${of}`}
            name={`score-${of}`}
            size={2}
            inputMode="numeric"
            value={typed(form, `score-${of}`)}
          />
        </span>
      </span>
    </div>
  );
}
