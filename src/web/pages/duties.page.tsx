// A fund's fiscal year by the seven duties of its working group, with the clinic's log and the problems met.
import type { FundDuties } from '../../portfolio/fund-duties.query.js';
import type { Named, PageProps } from '../frame.js';
import { useFrame } from '../parts/frame.part.js';
import { Layout } from '../parts/layout.part.js';
import { EmptyState, Note } from '../parts/note.part.js';
import { Row, Rows } from '../parts/rows.part.js';
import { ButtonLink, Head, More, Sheet } from '../parts/sheet.part.js';
import { Day, Dotted, Name } from '../parts/text.part.js';
import { words } from '../words/words.js';

export interface DutiesView {
  fund: Named & { id: string };
  year: FundDuties;
  /** What a step or an activity is called. */
  names: Record<string, string>;
  /** null: not before the fund's first record, not after this year. */
  after: number | null;
  mayRecord: boolean;
}

export function DutiesPage({ view, frame }: PageProps<DutiesView>) {
  const t = words(frame.lang).duties;
  const { fund, year } = view;
  const at = (other: number) => `/funds/${fund.id}/duties?year=${other}`;
  const paper = (ending: string) =>
    `/api/v1/papers/duty-report.${ending}?fundId=${fund.id}&fiscalYear=${year.fiscalYear}&digits=thai`;
  return (
    <Layout frame={frame} title={t.title} tab="funds">
      <Head title={t.title} back={{ href: `/funds/${fund.id}`, label: fund.name }}>
        <Name of={fund} /> · {t.year(year.fiscalYear)}
      </Head>
      <Note kind={year.noArrearsSince ? 'prevent' : 'wait'}>
        <strong>{year.noArrearsSince ? t.noArrears : t.arrears}</strong>{' '}
        {year.noArrearsSince && <Day on={year.noArrearsSince} />}
      </Note>
      <DutiesSheet view={view} />
      <ClinicSheet view={view} />
      <Sheet title={t.problems}>
        <p class="small muted">{t.problemsLead}</p>
        {year.problems.length === 0 && <EmptyState>{t.problemsNone}</EmptyState>}
        <ul>
          {year.problems.map((one, at) => (
            <li key={at}>
              {one.note}{' '}
              <span class="small muted">
                <Dotted of={[<Day on={one.on} />, view.names[one.kind]]} />
              </span>
            </li>
          ))}
        </ul>
      </Sheet>
      <Sheet>
        <ButtonLink href={paper('pdf')} icon="print" main={!view.mayRecord} full>
          {t.pdf}
        </ButtonLink>
        <More href={paper('docx')}>{t.word}</More>
        <More href={at(year.fiscalYear - 1)}>{`${t.before} ${year.fiscalYear - 1}`}</More>
        {view.after !== null && <More href={at(view.after)}>{`${t.after} ${view.after}`}</More>}
      </Sheet>
    </Layout>
  );
}

function DutiesSheet({ view }: { view: DutiesView }) {
  const t = useFrame().t.duties;
  return (
    <Sheet>
      <Rows ordered>
        {view.year.duties.map((line, at) => (
          <li class="plain" key={line.duty}>
            <div class="what">
              {at + 1}. {t.names[line.duty]}
              <p class="small muted">
                {line.duty === 'report' ? (
                  t.problemsTold(line.times)
                ) : line.times === 0 ? (
                  t.none
                ) : (
                  <Dotted of={line.kinds.map(one => `${view.names[one.kind]} ${t.times(one.times)}`)} />
                )}
              </p>
            </div>
            {line.duty !== 'report' && line.times > 0 && (
              <span class="nobr">
                {t.times(line.times)}
                {line.people > 0 && <small class="muted"> {t.people(line.people)}</small>}
              </span>
            )}
          </li>
        ))}
      </Rows>
    </Sheet>
  );
}

function ClinicSheet({ view }: { view: DutiesView }) {
  const t = useFrame().t.duties;
  const { clinic } = view.year;
  return (
    <Sheet title={t.clinic} fact={t.times(clinic.length)}>
      {clinic.length === 0 && <EmptyState>{t.clinicNone}</EmptyState>}
      <Rows>
        {clinic.map(one => (
          <Row
            key={one.id}
            href={`/funds/${view.fund.id}/activities/${one.id}`}
            what={{ name: view.names[one.kind]! }}
          >
            <Dotted of={[<Day on={one.on} />, one.place, one.people > 0 && t.people(one.people), one.note]} />
          </Row>
        ))}
      </Rows>
      {view.mayRecord && (
        <ButtonLink href={`/funds/${view.fund.id}/activities/new`} main full>
          {t.record}
        </ButtonLink>
      )}
    </Sheet>
  );
}
