// เริ่มใช้งาน: from an empty database to the first application, one thing after the other.
import type { PageProps } from '../frame.js';
import { Layout } from '../parts/layout.part.js';
import { ButtonLink, Head, More, Sheet } from '../parts/sheet.part.js';
import { Steps } from '../parts/steps.part.js';
import { type Catalogue, words } from '../words/words.js';

export interface StartView {
  steps: { key: keyof Catalogue['start']['steps']; done: boolean; href: string }[];
}

export function StartPage({ view, frame }: PageProps<StartView>) {
  const t = words(frame.lang);
  const s = t.start;
  const next = view.steps.find(step => !step.done);
  return (
    <Layout frame={frame} title={s.title} tab="overview">
      <Head title={s.title}>{s.lead}</Head>
      {next && (
        <div class="pad">
          <ButtonLink main full href={next.href}>
            {s.steps[next.key]}
          </ButtonLink>
        </div>
      )}
      <Sheet>
        <Steps
          of={view.steps.map((step, index) => ({
            key: step.key,
            code: String(index + 1),
            name: s.steps[step.key],
            state: step.done ? 'done' : 'open',
            says: s.says[step.key],
          }))}
        />
        <More href="/imports">{s.import}</More>
      </Sheet>
    </Layout>
  );
}
