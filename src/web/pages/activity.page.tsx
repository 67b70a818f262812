// One meeting, visit or forum of a fund, as it was recorded for all the loans it was about.
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Named, PageProps } from '../frame.js';
import { Layout } from '../parts/layout.part.js';
import { Row, Rows } from '../parts/rows.part.js';
import { Facts, Head, Sheet } from '../parts/sheet.part.js';
import { Day, Name } from '../parts/text.part.js';
import { type Catalogue, words } from '../words/words.js';

export interface ActivityView {
  fund: Named & { id: string };
  name: string;
  on: CivilDate;
  place: string | null;
  topics: string[];
  people: string[];
  note: string | null;
  by: string;
  files: { kind: keyof Catalogue['step']['kinds']; href: string }[];
  loans: { href: string; name: Named; number: string }[];
}

export function ActivityPage({ view, frame }: PageProps<ActivityView>) {
  const t = words(frame.lang);
  return (
    <Layout frame={frame} title={view.name} tab="funds">
      <Head title={view.name} back={{ href: `/funds/${view.fund.id}`, label: view.fund.name }}>
        <Name of={view.fund} />
      </Head>
      <Sheet>
        <Facts
          of={[
            [t.activity.onDay, <Day on={view.on} />],
            [t.activity.place, view.place],
            [t.activity.by, view.by],
            [t.note, view.note],
          ]}
        />
        {view.topics.length > 0 && <Lines title={t.activity.topics} of={view.topics} />}
        {view.people.length > 0 && <Lines title={t.activity.came(view.people.length)} of={view.people} />}
      </Sheet>
      {view.files.length > 0 && (
        <Sheet title={t.activity.files}>
          <Rows>
            {view.files.map((file, index) => (
              <Row
                key={file.href}
                href={file.href}
                icon="file"
                what={{ name: `${t.step.kinds[file.kind]} ${index + 1}` }}
              />
            ))}
          </Rows>
        </Sheet>
      )}
      {view.loans.length > 0 && (
        <Sheet title={t.activity.loansOf} fact={t.loans.count(view.loans.length)}>
          <Rows>
            {view.loans.map(loan => (
              <Row key={loan.href} href={loan.href} icon="paper" what={loan.name}>
                {loan.number}
              </Row>
            ))}
          </Rows>
        </Sheet>
      )}
    </Layout>
  );
}

function Lines({ title, of }: { title: string; of: string[] }) {
  return (
    <div>
      <h2>{title}</h2>
      <ul>
        {of.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
