// ประเภทกองทุน: the rules as config/ has them, each version with the day from which it holds.
import type { CivilDate } from '../../kernel/civil-date.js';
import * as show from '../format.js';
import type { PageProps } from '../frame.js';
import { useFrame } from '../parts/frame.part.js';
import { Layout } from '../parts/layout.part.js';
import { Row, Rows } from '../parts/rows.part.js';
import { type Fact, Facts, Head, Sheet } from '../parts/sheet.part.js';
import { Day, Dotted, worded } from '../parts/text.part.js';
import { words } from '../words/words.js';

export interface FundTypesView {
  rows: { key: string; name: string; short: string; validFrom: CivilDate }[];
}

export function FundTypesPage({ view, frame }: PageProps<FundTypesView>) {
  const t = words(frame.lang);
  const f = t.fundTypes;
  return (
    <Layout frame={frame} title={f.title} tab="more">
      <Head title={f.title} back={{ href: '/more', label: t.office.more }}>
        {f.lead}
      </Head>
      <Sheet>
        <Rows>
          {view.rows.map(row => (
            <Row key={row.key} href={`/fund-types/${row.key}`} icon="fund" what={{ name: row.name }}>
              <Dotted
                of={[
                  row.short,
                  <span>
                    {f.since} <Day on={row.validFrom} />
                  </span>,
                ]}
              />
            </Row>
          ))}
        </Rows>
      </Sheet>
    </Layout>
  );
}

/** One version, its words in the page's language; what is absent is left out. */
export interface FundTypeVersionView {
  validFrom: CivilDate;
  until: CivilDate | null;
  law: string;
  lends: [word: string, value: string | null][];
  limits: [word: string, value: string | null][];
  bodies: { name: string; required: boolean }[];
  steps: { stage: 'prevent' | 'track' | 'collect'; names: string[] }[];
  windows: string[];
  ladder: string[];
  hours: { fromMinutes: number; toMinutes: number; extended: boolean };
}

export interface FundTypeView {
  key: string;
  name: string;
  /** The one in force first. */
  versions: FundTypeVersionView[];
}

export function FundTypePage({ view, frame }: PageProps<FundTypeView>) {
  const t = words(frame.lang);
  return (
    <Layout frame={frame} title={view.name} tab="more">
      <Head title={view.name} back={{ href: '/fund-types', label: t.fundTypes.title }}>
        config/fund-types/{view.key}.yaml
      </Head>
      {view.versions.map(version => (
        <Version key={version.validFrom} of={version} />
      ))}
    </Layout>
  );
}

function Version({ of }: { of: FundTypeVersionView }) {
  const { t, lang } = useFrame();
  const f = t.fundTypes;
  const facts = (pairs: [string, string | null][]): Fact[] => pairs.map(([word, value]) => [word, value]);
  const { fromMinutes, toMinutes, extended } = of.hours;
  return (
    <>
      <Sheet
        title={
          <>
            {f.since} <Day on={of.validFrom} />
            {of.until && (
              <>
                {' '}
                {f.until} <Day on={of.until} />
              </>
            )}
          </>
        }
      >
        <p class="small muted">{of.law}</p>
        <Facts of={facts(of.lends)} />
        <h3>{f.limits}</h3>
        <Facts of={facts(of.limits)} />
      </Sheet>
      <Sheet title={f.steps}>
        {of.bodies.length > 0 && (
          <p class="small">
            {f.bodies}: {of.bodies.map(body => body.name).join(' · ')}
          </p>
        )}
        {of.steps.map(({ stage, names }) => (
          <>
            <h3>
              {t.stages[stage].letter} {t.stages[stage].name}
            </h3>
            <ol>
              {names.map(name => (
                <li key={name}>{worded(name)}</li>
              ))}
            </ol>
          </>
        ))}
      </Sheet>
      <Sheet title={t.reminders.title}>
        <Facts
          of={[
            [f.windows, of.windows.map(t.reminders.window).join(' · ')],
            [f.ladder, of.ladder.join(' · ') || null],
            [
              f.hours,
              [fromMinutes, toMinutes].map(minutes => show.timeOfDay(minutes, lang)).join(' – ') +
                (extended ? f.extended : ''),
            ],
          ]}
        />
      </Sheet>
    </>
  );
}
