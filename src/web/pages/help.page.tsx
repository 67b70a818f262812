// วิธีใช้: one short page per kind of work, with pictures of the real pages; all of it as a booklet to print.
import type { Role } from '../../kernel/actor.js';
import { assetAt, type PageProps } from '../frame.js';
import { useFrame } from '../parts/frame.part.js';
import { Layout } from '../parts/layout.part.js';
import { Chips } from '../parts/rows.part.js';
import { Head, More, PrintLink, Sheet } from '../parts/sheet.part.js';
import { Day } from '../parts/text.part.js';
import { words } from '../words/words.js';
import { Glossary, MessageExamples, type MessageExamplesView } from './help-more.page.js';

export type Audience = 'committee' | 'officer' | 'administrator';

/** Whose help a role reads first. */
export function audienceOf(role: Role): Audience {
  if (role === 'administrator') return 'administrator';
  return role === 'committee-member' ? 'committee' : 'officer';
}

export interface HelpView {
  audience: Audience;
}

const AUDIENCES: [Audience, Role][] = [
  ['committee', 'committee-member'],
  ['officer', 'district-officer'],
  ['administrator', 'administrator'],
];

function roleOf(audience: Audience): Role {
  return AUDIENCES.find(([one]) => one === audience)![1];
}

/** What `npm run pictures` takes for each part, in the order of the parts. */
const PICTURES: Record<Audience, string[]> = {
  committee: ['02-today', '05-loan-prevent', '10-pay', '08-loan-collect', '12-receipt'],
  officer: ['18-overview', '21-recovery', '16-import', '18-overview'],
  administrator: ['23-operations', '24-users'],
};

export function HelpPage({ view, frame }: PageProps<HelpView>) {
  const t = words(frame.lang);
  const title = t.office.helpTitle(t.roles[roleOf(view.audience)]);
  return (
    <Layout frame={frame} title={title} tab="more">
      <Head title={title} back={{ href: '/more', label: t.office.more }} />
      <Chips
        label={t.office.help}
        of={AUDIENCES.map(([audience, of]) => ({
          href: `/help/${audience}`,
          label: t.roles[of],
          current: audience === view.audience,
        }))}
      />
      <div class="pad acts">
        <More href={`/help/${view.audience}/booklet`}>{t.booklet.open}</More>
        <More href="/help/messages">{t.examples.title}</More>
        <More href="/help/glossary">{t.glossary.title}</More>
      </div>
      <HelpParts of={view.audience} loading="lazy" />
    </Layout>
  );
}

function HelpParts({ of, loading }: { of: Audience; loading: 'lazy' | 'eager' }) {
  const { frame, t } = useFrame();
  return (
    <>
      {t.helpPages[of].map(({ title, lines }, at) => (
        <Sheet key={title} title={title}>
          <ol class="stack">
            {lines.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ol>
          {PICTURES[of][at] && (
            <img
              class="shot"
              src={assetAt(`help-${PICTURES[of][at]}.webp`, frame)}
              width="240"
              height="427"
              alt={t.booklet.picture(title)}
              loading={loading}
            />
          )}
        </Sheet>
      ))}
    </>
  );
}

export type BookletView = HelpView & Pick<MessageExamplesView, 'examples'>;

/** The help of a role, the words of the field and the messages, one after the other, to be printed. */
export function BookletPage({ view, frame }: PageProps<BookletView>) {
  const t = words(frame.lang);
  const title = t.booklet.title(t.roles[roleOf(view.audience)]);
  return (
    <Layout frame={frame} title={title} tab="more">
      <Head title={title} back={{ href: `/help/${view.audience}`, label: t.office.help }}>
        {t.product} · <Day on={frame.today} />
      </Head>
      <div class="pad no-print">
        <PrintLink href={`/help/${view.audience}/booklet`} main>
          {t.booklet.print}
        </PrintLink>
      </div>
      <HelpParts of={view.audience} loading="eager" />
      <h2 class="pad">{t.glossary.title}</h2>
      <Glossary />
      <h2 class="pad">{t.examples.title}</h2>
      <p class="pad small muted">{t.examples.lead}</p>
      <MessageExamples of={view.examples} />
    </Layout>
  );
}
