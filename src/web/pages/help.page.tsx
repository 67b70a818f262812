// วิธีใช้: one short page per kind of work.
import type { Role } from '../../kernel/actor.js';
import type { PageProps } from '../frame.js';
import { Layout } from '../parts/layout.part.js';
import { Chips } from '../parts/rows.part.js';
import { Head, More, Sheet } from '../parts/sheet.part.js';
import { words } from '../words/words.js';

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

export function HelpPage({ view, frame }: PageProps<HelpView>) {
  const t = words(frame.lang);
  const role = AUDIENCES.find(([audience]) => audience === view.audience)![1];
  const title = t.office.helpTitle(t.roles[role]);
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
        <More href="/help/messages">{t.examples.title}</More>
        <More href="/help/glossary">{t.glossary.title}</More>
      </div>
      {t.helpPages[view.audience].map(part => (
        <Sheet key={part.title} title={part.title}>
          <ol class="stack">
            {part.lines.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </Sheet>
      ))}
    </Layout>
  );
}
