// คลังบทเรียน: what districts published, found by cause, way to solve, place and words.
import type { Choice, PageProps } from '../frame.js';
import { SelectField } from '../parts/field.part.js';
import { Search } from '../parts/form.part.js';
import { FormContext } from '../parts/frame.part.js';
import { Layout } from '../parts/layout.part.js';
import { EmptyState } from '../parts/note.part.js';
import { Row, Rows } from '../parts/rows.part.js';
import { Head, More, Sheet } from '../parts/sheet.part.js';
import { Day, MadeUp } from '../parts/text.part.js';
import { words } from '../words/words.js';

export interface LibraryView {
  asked: { q: string; cause: string; remedy: string; area: string };
  causes: Choice[];
  remedies: Choice[];
  places: Choice[];
  lessons: { id: string; title: string; place: string; on: string; causes: string; madeUp: boolean }[];
}

export function LibraryPage({ view, frame }: PageProps<LibraryView>) {
  const all = words(frame.lang);
  const own = all.lessonWork;
  const form = { values: view.asked, faults: [] };
  return (
    <Layout frame={frame} title={own.library} tab="recoveries">
      <Head title={own.library} back={{ href: '/recoveries', label: all.recovery.title }}>
        {own.libraryLead}
      </Head>
      <section class="sheet">
        <FormContext.Provider value={form}>
          <Search label={own.findWords} value={view.asked.q}>
            <SelectField name="cause" label={all.case.causes} choices={view.causes} blank={own.any} />
            <SelectField name="remedy" label={all.case.remedies} choices={view.remedies} blank={own.any} />
            <SelectField name="area" label={own.place} choices={view.places} blank={own.any} />
          </Search>
        </FormContext.Provider>
      </section>
      <Sheet title={own.found(view.lessons.length)}>
        {view.lessons.length === 0 && <EmptyState>{own.noneFound}</EmptyState>}
        <Rows>
          {view.lessons.map(one => (
            <Row
              key={one.id}
              href={`/lessons/${one.id}`}
              icon="paper"
              what={{ name: one.title, madeUp: one.madeUp }}
            >
              {one.place} · <Day on={one.on} />
              {one.causes && ` · ${one.causes}`}
            </Row>
          ))}
        </Rows>
      </Sheet>
    </Layout>
  );
}

export interface LibraryLessonView {
  title: string;
  place: string;
  on: string;
  causes: string[];
  remedies: string[];
  improvements: string[];
  sections: { head: string; lines: string[] }[];
  madeUp: boolean;
}

export function LibraryLessonPage({ view, frame }: PageProps<LibraryLessonView>) {
  const all = words(frame.lang);
  const own = all.lessonWork;
  const list = (title: string, of: string[]) =>
    of.length > 0 && (
      <Sheet title={title}>
        <ul>
          {of.map(one => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </Sheet>
    );
  return (
    <Layout frame={frame} title={view.title} tab="recoveries">
      <Head title={view.title} back={{ href: '/lessons', label: own.library }}>
        {view.place} · <Day on={view.on} /> {view.madeUp && <MadeUp />}
      </Head>
      {list(all.case.causes, view.causes)}
      {list(all.case.remedies, view.remedies)}
      {view.sections
        .filter(section => section.lines.length > 0)
        .map((section, index) => (
          <Sheet key={index} title={section.head}>
            {section.lines.map((line, at) => (
              <p key={at}>{line}</p>
            ))}
          </Sheet>
        ))}
      {list(all.lessons.improvements, view.improvements)}
      <More href="/lessons">{own.library}</More>
    </Layout>
  );
}
