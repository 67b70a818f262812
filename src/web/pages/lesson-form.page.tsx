// A lesson to be written: the heads of its paper with what the system proposes, and the tools to think with.
import type { Choice, FormState, PageProps } from '../frame.js';
import { DateField } from '../parts/date-field.part.js';
import { PhotoField, SelectField, TextArea, TextField } from '../parts/field.part.js';
import { Form } from '../parts/form.part.js';
import { useFrame } from '../parts/frame.part.js';
import { Layout } from '../parts/layout.part.js';
import { ErrorSummary } from '../parts/note.part.js';
import { Head } from '../parts/sheet.part.js';
import { words } from '../words/words.js';

export interface LessonFormView {
  recoveryId: string;
  template: string;
  templateName: string;
  heads: { head: string; group?: number; fields: { name: string; label: string }[] }[];
  questions: Choice[];
  axes: Choice[];
  /** Official papers have a head; the activity form has days by which it goes up. */
  hasHeading: boolean;
  levels: string[];
  /** The recovery's own figures, said above the form. */
  figures: string;
  voices: number;
  /** How many photos were chosen for its paper before. */
  photos: number;
  back: string;
  form: FormState;
}

export function LessonFormPage({ view, frame }: PageProps<LessonFormView>) {
  const all = words(frame.lang);
  const t = all.lessons;
  const own = all.lessonWork;
  return (
    <Layout frame={frame} title={t.write} tab="recoveries" form={view.form}>
      <Head title={view.templateName} back={{ href: view.back, label: t.title }}>
        {view.figures}
        <br />
        {own.proposed}
      </Head>
      <ErrorSummary form={view.form} />
      <Form form={view.form} submit={t.choose} files>
        <input type="hidden" name="template" value={view.template} />
        <TextField name="title" label={t.name} />
        {view.hasHeading && (
          <details>
            <summary>{own.heading}</summary>
            <TextField name="office" label={own.office} />
            <TextField name="number" label={own.number} />
            <TextField name="to" label={own.to} />
          </details>
        )}
        {view.heads.map(head => (
          <HeadFields key={`${head.group}-${head.head}`} head={head} />
        ))}
        <TextArea name="improvements" label={t.improvements} hint={t.improvementsHint} />
        {view.levels.map((level, at) => (
          <DateField key={level} name={`deadline-${at}`} label={`${own.sendBy}${level}`} />
        ))}
        <PhotoField
          name="photos"
          label={own.paperPhotos}
          hint={view.photos > 0 ? own.photosKept(view.photos) : own.photosHint}
          many
        />
        <Tools view={view} />
      </Form>
    </Layout>
  );
}

/** A text, or a column beside the other: line by line they are the rows of the paper's table. */
function HeadFields({ head }: { head: LessonFormView['heads'][number] }) {
  const own = useFrame().t.lessonWork;
  const title = head.group ? `${own.group(head.group)}: ${head.head}` : head.head;
  const [only, ...others] = head.fields;
  if (others.length === 0 && only!.label === '') return <TextArea name={only!.name} label={title} rows={5} />;
  return (
    <fieldset class="stack">
      <legend>{title}</legend>
      <p class="small muted">{own.rowsHint}</p>
      {head.fields.map(field => (
        <TextArea key={field.name} name={field.name} label={field.label} rows={4} />
      ))}
    </fieldset>
  );
}

/** AAR and SWOT by their questions, PDCA, and the scores of the spider diagram. */
function Tools({ view }: { view: LessonFormView }) {
  const own = useFrame().t.lessonWork;
  const scores = [1, 2, 3, 4, 5].map(n => ({ value: String(n), label: String(n) }));
  return (
    <>
      <details>
        <summary>{own.questions(view.voices)}</summary>
        {view.questions.map(one => (
          <TextArea key={one.value} name={`answer-${one.value}`} label={one.label} />
        ))}
      </details>
      <details>
        <summary>{own.pdca}</summary>
        {(['plan', 'do', 'check', 'act'] as const).map(part => (
          <TextArea key={part} name={`pdca-${part}`} label={own.pdcaParts[part]} />
        ))}
      </details>
      <details>
        <summary>{own.spider}</summary>
        <p class="small muted">{own.spiderHint}</p>
        {view.axes.map(axis => (
          <div class="pair" key={axis.value}>
            <SelectField
              name={`before-${axis.value}`}
              label={`${axis.label} · ${own.before}`}
              choices={scores}
              blank="–"
            />
            <SelectField
              name={`after-${axis.value}`}
              label={`${axis.label} · ${own.after}`}
              choices={scores}
              blank="–"
            />
          </div>
        ))}
      </details>
    </>
  );
}
