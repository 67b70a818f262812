// Help beside the short pages: the words of the field, and what each message to a borrower looks like.
import type { Choice, PageProps } from '../frame.js';
import { useFrame } from '../parts/frame.part.js';
import { Layout } from '../parts/layout.part.js';
import { Chips } from '../parts/rows.part.js';
import { Head, Sheet } from '../parts/sheet.part.js';
import { MadeUp, Sentence } from '../parts/text.part.js';
import { words } from '../words/words.js';

export function GlossaryPage({ frame }: PageProps<Record<string, never>>) {
  const t = words(frame.lang);
  return (
    <Layout frame={frame} title={t.glossary.title} tab="more">
      <Head title={t.glossary.title} back={{ href: '/help', label: t.office.help }} />
      <Glossary />
    </Layout>
  );
}

/** Query: fundType. */
export interface MessageExamplesView {
  kinds: (Choice & { current: boolean })[];
  examples: { when: string; ways: { way: 'line' | 'sms' | 'receipt'; text: string; note?: string }[] }[];
}

export function MessageExamplesPage({ view, frame }: PageProps<MessageExamplesView>) {
  const t = words(frame.lang);
  const e = t.examples;
  return (
    <Layout frame={frame} title={e.title} tab="more">
      <Head title={e.title} back={{ href: '/help', label: t.office.help }}>
        {e.lead} <MadeUp />
      </Head>
      <Chips
        label={t.funds.kind}
        of={view.kinds.map(kind => ({
          href: `/help/messages?fundType=${kind.value}`,
          label: kind.label,
          current: kind.current,
        }))}
      />
      <MessageExamples of={view.examples} />
    </Layout>
  );
}

/** The words of the field, each with its meaning. */
export function Glossary() {
  const { t } = useFrame();
  return (
    <Sheet>
      <dl class="stack">
        {t.glossary.entries.map(([word, meaning]) => (
          <div key={word}>
            <dt>
              <strong>{word}</strong>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}

/** What is sent to a borrower at each time, in each way. */
export function MessageExamples({ of }: { of: MessageExamplesView['examples'] }) {
  const e = useFrame().t.examples;
  return (
    <>
      {of.map(example => (
        <Sheet key={example.when} title={example.when}>
          {example.ways.map(({ way, text, note }) => (
            <section key={way}>
              <h3>{e.ways[way]}</h3>
              <blockquote class="stack">
                {text.split('\n\n').map(block => (
                  <p key={block}>
                    {block.split('\n').map(line => (
                      <>
                        <Sentence of={line} />
                        <br />
                      </>
                    ))}
                  </p>
                ))}
              </blockquote>
              {note && <p class="small muted">{note}</p>}
            </section>
          ))}
        </Sheet>
      ))}
    </>
  );
}
