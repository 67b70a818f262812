// A village's case in a recovery: money and status kept apart, causes, who is behind, what was done.

import { parseBaht } from '../../kernel/money.js';
import type { VillageCase } from '../../recovery/village-case.query.js';
import * as show from '../format.js';
import type { PageProps } from '../frame.js';
import { useFrame } from '../parts/frame.part.js';
import { Layout } from '../parts/layout.part.js';
import { EmptyState, Note } from '../parts/note.part.js';
import { PhotoStrip } from '../parts/photos.part.js';
import { Row, Rows } from '../parts/rows.part.js';
import { ButtonLink, Facts, Head, Sheet } from '../parts/sheet.part.js';
import { DoneMark, Timeline, type TimelineItem } from '../parts/steps.part.js';
import { Table } from '../parts/table.part.js';
import { Day, Dotted, MadeUp, Mark, Money } from '../parts/text.part.js';
import { words } from '../words/words.js';

export interface VillageView {
  village: VillageCase;
  areaName: string;
  /** The village and who lives in it are invented. */
  madeUp: boolean;
  /** What each action says, in the page's language, newest first. */
  actions: TimelineItem[];
  history: TimelineItem[];
  remedies: string[];
  /** The ways to each remedy's own page or paper, those of the causes first. */
  ways: { href: string; label: string }[];
  /** Ids of stored photos. */
  photos: string[];
  /** How often it assessed itself. */
  assessed: number;
  mayWrite: boolean;
  mayDecide: boolean;
}

export function VillagePage({ view, frame }: PageProps<VillageView>) {
  const { village } = view;
  const t = words(frame.lang).case;
  const at = `/recoveries/${village.recoveryId}/villages/${village.code}`;
  return (
    <Layout frame={frame} title={village.name} tab="recoveries">
      <Head
        title={village.name}
        back={{ href: `/recoveries/${village.recoveryId}#villages`, label: words(frame.lang).recovery.title }}
      >
        {village.subdistrict && `ต.${village.subdistrict} · `}
        {view.areaName} {view.madeUp && <MadeUp />}
      </Head>
      <Standing village={village} />
      {view.mayWrite && (
        <div class="pad">
          <ButtonLink href={`${at}/actions`} main full>
            {t.act}
          </ButtonLink>
        </div>
      )}
      <CausesOf view={view} at={at} />
      {view.ways.length > 0 && (
        <Sheet title={t.ways}>
          <Rows>
            {view.ways.map(way => (
              <Row key={way.href} href={way.href} icon="mend" what={{ name: way.label }} />
            ))}
          </Rows>
        </Sheet>
      )}
      <Debtors village={village} madeUp={view.madeUp} />
      <Sheet title={t.actions}>
        {view.actions.length === 0 ? <EmptyState>{t.noActions}</EmptyState> : <Timeline of={view.actions} />}
        {view.photos.length > 0 && <PhotoStrip of={view.photos} />}
      </Sheet>
      {village.findings.length > 0 && (
        <Sheet title={t.findings}>
          {village.findings.map(finding => (
            <p key={finding.on + finding.text}>
              {finding.text} · <Day on={finding.on} />
            </p>
          ))}
        </Sheet>
      )}
      <MoneyHistory village={village} />
      <SelfAssessments village={village} times={view.assessed} />
      <Sheet title={t.history}>
        <Timeline of={view.history} />
        {view.mayDecide && <ButtonLink href={`${at}/status`}>{t.status}</ButtonLink>}
      </Sheet>
    </Layout>
  );
}

function Standing({ village }: { village: VillageCase }) {
  const { lang, t: all } = useFrame();
  const t = all.case;
  const satang = (text: string) => parseBaht(text)!;
  const { baseline, reported } = village;
  return (
    <Sheet title={t.atStart} fact={<StatusMark village={village} />}>
      <Facts
        of={[
          [t.arrears, <Money of={satang(baseline.arrears)} />],
          reported?.arrears && village.differs.includes('arrears')
            ? [t.reported, `${show.baht(satang(reported.arrears))} ${t.differs}`]
            : null,
          [t.left, <Money of={satang(village.remainingArrears)} />],
          [t.capital, <Money of={satang(baseline.capital)} />],
          baseline.missing ? [t.missing, <Money of={satang(baseline.missing)} />] : null,
          [t.households, String(baseline.households)],
          [t.defaulting, String(baseline.defaulting)],
          ...village.funds.map(({ committee, termEndedOn }): [string, string] => [
            t.committee,
            committee
              ? `${t.committeeSays(committee.members)} ${show.date(committee.from, lang)}`
              : termEndedOn
                ? `${all.attention.ended} ${show.date(termEndedOn, lang)}`
                : t.noCommittee,
          ]),
        ]}
      />
      <p class="small muted">{t.source[village.source]}</p>
      {village.isProblem && village.status !== 'solved' && (
        <Note kind={village.lacking.length > 0 ? 'wait' : 'prevent'}>
          <strong>{village.lacking.length > 0 ? t.lacking : t.rule}</strong>
          {village.lacking.map(lack => (
            <p key={lack.code}>{lack.message[lang]}</p>
          ))}
        </Note>
      )}
      {village.isQuiet && (
        <p>
          <Mark tone="wait" icon="clock">
            {t.quiet(village.quietDays)}
          </Mark>
        </p>
      )}
    </Sheet>
  );
}

function StatusMark({ village }: { village: VillageCase }) {
  const t = useFrame().t.case;
  if (village.status === 'solved') return <DoneMark>{t.solved}</DoneMark>;
  if (village.status === 'no-problem') return <Mark>{t.noProblem}</Mark>;
  return <Mark tone="collect">{t.open}</Mark>;
}

function CausesOf({ view: { village, remedies, mayWrite }, at }: { view: VillageView; at: string }) {
  const { lang, t: all } = useFrame();
  const t = all.case;
  const plan = village.plan as { owner: string; dueOn: string | null; note: string } | null;
  return (
    <Sheet title={t.causes}>
      {village.causes.length === 0 && <EmptyState>{t.noCauses}</EmptyState>}
      <ul>
        {village.causes.map(cause => (
          <li key={cause.key}>
            {cause.name[lang]} {cause.main && <Mark tone="track">{t.main}</Mark>}
            {cause.note && ` · ${cause.note}`}
          </li>
        ))}
      </ul>
      <Facts
        of={[
          plan && [t.owner, plan.owner],
          plan?.dueOn ? [t.due, show.date(plan.dueOn, lang)] : null,
          plan?.note ? [all.rounds.visits, plan.note] : null,
          [t.remedies, remedies.join(' · ')],
          [t.team, village.suggested.team.length > 0 && <Dotted of={village.suggested.team} />],
        ]}
      />
      {mayWrite && (
        <div class="acts">
          <ButtonLink href={`${at}/causes`}>{t.confirm}</ButtonLink>
          {village.isProblem && <ButtonLink href={`${at}/plan`}>{all.forum.plan}</ButtonLink>}
        </div>
      )}
    </Sheet>
  );
}

/** Named here and nowhere else. */
function Debtors({ village, madeUp }: { village: VillageCase; madeUp: boolean }) {
  const { lang, t: all } = useFrame();
  const t = all.case;
  return (
    <Sheet id="debtors" title={t.debtors} fact={String(village.households.length)}>
      {village.households.length === 0 ? (
        <EmptyState>{t.noDebtors}</EmptyState>
      ) : (
        <>
          <p class="small muted">
            {t.care}
            {village.causes.some(cause => cause.key === 'borrower-deceased') && ` · ${t.deathWay}`}
          </p>
          <Rows>
            {village.households.map(one => (
              <Row
                key={one.loanId}
                href={`/loans/${one.loanId}`}
                what={{ name: one.name, madeUp }}
                amount={parseBaht(one.overdue)!}
              >
                {one.number} · <Day on={one.since} />
                {one.died.map(person => (
                  <p key={person.name}>
                    <Mark tone="wait">{t.died(person.name, show.date(person.on, lang))}</Mark>
                  </p>
                ))}
              </Row>
            ))}
          </Rows>
        </>
      )}
    </Sheet>
  );
}

function MoneyHistory({ village }: { village: VillageCase }) {
  const t = useFrame().t.case;
  const points = village.moneyHistory.toReversed();
  const changed = points.filter((point, at) => at === 0 || point.overdue !== points[at - 1]!.overdue);
  return (
    <Sheet title={t.money}>
      <Table
        rows={changed.slice(0, 12)}
        columns={[
          { head: t.on, cell: point => <Day on={point.on} /> },
          { head: t.left, number: true, cell: point => show.bahtOrDash(parseBaht(point.overdue)!) },
        ]}
      />
    </Sheet>
  );
}

function SelfAssessments({ village, times }: { village: VillageCase; times: number }) {
  const t = useFrame().t.assess;
  return (
    <Sheet>
      <Rows>
        <Row href={`/villages/${village.code}/assessments`} icon="paper" what={{ name: t.title }}>
          {times > 0 ? t.times(times) : t.notYet}
        </Row>
      </Rows>
    </Sheet>
  );
}
