// Step 1, เวทีแลกเปลี่ยนเรียนรู้ในหน่วยงาน: the problem villages on one page, the forums held, one of them.
import { parseBaht } from '../../kernel/money.js';
import type { AnalysedVillage } from '../../recovery/analyse/analysis.query.js';
import type { ForumAnswer } from '../../recovery/analyse/forum-progress.query.js';
import * as show from '../format.js';
import type { PageProps } from '../frame.js';
import { useFrame } from '../parts/frame.part.js';
import { Layout } from '../parts/layout.part.js';
import { type OfOthers, OthersLessons } from '../parts/lessons.part.js';
import { EmptyState } from '../parts/note.part.js';
import { Lines, Photos } from '../parts/photos.part.js';
import { Row, Rows } from '../parts/rows.part.js';
import { ButtonLink, Facts, Head, More, Sheet } from '../parts/sheet.part.js';
import { Table } from '../parts/table.part.js';
import { Day, Dotted, MadeUp, Mark } from '../parts/text.part.js';
import { words } from '../words/words.js';

export interface OfRecovery {
  recoveryId: string;
  areaName: string;
  madeUp: boolean;
}

export interface ForumsView extends OfRecovery {
  villages: (AnalysedVillage & { plainName: string })[];
  forums: { id: string; number: number; on: string; came: number; place: string | null }[];
  team: { name: string; position: string | null }[];
  nextOn: string | null;
  daysLate: number;
  /** Published by other districts about the causes that were found here. */
  lessons: OfOthers[];
  mayWrite: boolean;
}

export function ForumsPage({ view, frame }: PageProps<ForumsView>) {
  const t = words(frame.lang).forum;
  const at = `/recoveries/${view.recoveryId}`;
  const planned = view.villages.filter(one => one.plan).length;
  return (
    <Layout frame={frame} title={t.title} tab="recoveries" wide>
      <Head title={t.title} back={{ href: at, label: words(frame.lang).recovery.title }}>
        {view.areaName}
        <Next view={view} />
      </Head>
      {view.mayWrite && (
        <div class="pad">
          <ButtonLink href={`${at}/forums/new`} main full>
            {t.hold}
          </ButtonLink>
        </div>
      )}
      <Sheet title={t.analysis} fact={t.planned(planned, view.villages.length)}>
        <p class="small muted">{t.analysisLead}</p>
        <Analysis view={view} of={view.villages.filter(one => !one.isSolved)} />
        <Solved view={view} />
      </Sheet>
      {view.lessons.length > 0 && <OthersLessons of={view.lessons} />}
      <Held view={view} />
      <Sheet title={words(frame.lang).team.title} fact={String(view.team.length)}>
        {view.team.length === 0 ? (
          <EmptyState>{words(frame.lang).team.none}</EmptyState>
        ) : (
          <p>
            <Dotted of={view.team.map(one => one.name)} />
          </p>
        )}
        <More href={`${at}/team`}>{words(frame.lang).team.title}</More>
      </Sheet>
    </Layout>
  );
}

/** When the forum is due again; of one that rested for long only the last day is said. */
function Next({ view: { nextOn, daysLate, forums } }: { view: ForumsView }) {
  const t = useFrame().t.forum;
  if (!nextOn) return null;
  const last = forums[0];
  if (last && daysLate > RESTING_DAYS) {
    return (
      <>
        <br />
        {t.lastHeld} <Day on={last.on} /> · {t.restsNow}
      </>
    );
  }
  return (
    <>
      <br />
      {t.next} <Day on={nextOn} />
      {daysLate > 0 && (
        <>
          {' '}
          <Mark tone="wait" icon="clock">
            {t.nextLate(ageOf(daysLate, t))}
          </Mark>
        </>
      )}
    </>
  );
}

/** Three months. */
const RESTING_DAYS = 92;

/** On a phone a list of villages, each with its facts; the same on a laptop, several beside each other. */
function Analysis({ view, of }: { view: ForumsView; of: ForumsView['villages'] }) {
  const { lang, t: all } = useFrame();
  const t = all.forum;
  return (
    <Rows>
      {of.map(one => (
        <Row
          key={one.village}
          href={`/recoveries/${view.recoveryId}/villages/${one.village}${view.mayWrite ? '/plan' : ''}`}
          icon={one.plan ? 'tick' : 'open'}
          what={{ name: one.plainName, madeUp: view.madeUp }}
          amount={parseBaht(one.remaining)!}
        >
          <Dotted
            of={[
              one.subdistrict && `ต.${one.subdistrict}`,
              one.isSolved
                ? t.becameSolved
                : one.daysPastDue !== null && `${t.age} ${ageOf(one.daysPastDue, t)}`,
              t.share(show.baht(parseBaht(one.arrears)!), one.share),
              one.carriedFrom !== null && t.carried,
              one.actions > 0 && t.done(one.actions),
            ].filter(isSaid)}
          />
          <br />
          {one.causes.map(cause => cause.name[lang]).join(' · ') || `${t.causes}: ${t.noCauses}`}
          <br />
          {one.plan ? (
            <>
              {one.plan.owner}
              {one.plan.dueOn && (
                <>
                  {' · '}
                  <Day on={one.plan.dueOn} />
                </>
              )}
            </>
          ) : (
            t.noPlan
          )}
        </Row>
      ))}
    </Rows>
  );
}

function Solved({ view }: { view: ForumsView }) {
  const t = useFrame().t.forum;
  const solved = view.villages.filter(one => one.isSolved);
  if (solved.length === 0) return null;
  return (
    <details>
      <summary>{t.solvedOnes(solved.length)}</summary>
      <Analysis view={view} of={solved} />
    </details>
  );
}

function isSaid(part: string | false): part is string {
  return part !== false && part !== '';
}

function ageOf(days: number, t: { days(n: number): string; years(n: number): string }): string {
  return days < 365 ? t.days(days) : t.years(Math.floor(days / 365));
}

function Held({ view }: { view: ForumsView }) {
  const t = useFrame().t.forum;
  return (
    <Sheet title={t.list}>
      {view.forums.length === 0 && <EmptyState>{t.none}</EmptyState>}
      <Rows>
        {view.forums.map(forum => (
          <Row
            key={forum.id}
            href={`/recoveries/${view.recoveryId}/forums/${forum.id}`}
            icon="people"
            what={{ name: t.number(forum.number) }}
          >
            <Day on={forum.on} /> {view.madeUp && <MadeUp />} · {t.came(forum.came)}
            {forum.place && ` · ${forum.place}`}
          </Row>
        ))}
      </Rows>
    </Sheet>
  );
}

export interface ForumView extends OfRecovery {
  forum: ForumAnswer;
  photos: string[];
}

export function ForumPage({ view, frame }: PageProps<ForumView>) {
  const { forum } = view;
  const { forum: t } = words(frame.lang);
  const title = t.number(forum.number);
  const print = `/api/v1/papers/forum-minutes.pdf?recoveryId=${view.recoveryId}&forumId=${forum.id}`;
  return (
    <Layout frame={frame} title={title} tab="recoveries">
      <Head title={title} back={{ href: `/recoveries/${view.recoveryId}/forums`, label: t.title }}>
        <Day on={forum.on} /> {view.madeUp && <MadeUp />}
        {forum.place && ` · ${forum.place}`}
      </Head>
      <Sheet title={t.minutes}>
        <Lines of={forum.minutes} />
        <Facts of={[[t.attendance, forum.attendance.join(' · ')]]} />
        <ButtonLink href={print} icon="print">
          {t.print}
        </ButtonLink>
      </Sheet>
      <Moved view={view} />
      <Learning view={view} />
      <Photos of={view.photos} title={t.photos} />
    </Layout>
  );
}

function Moved({ view: { forum, recoveryId } }: { view: ForumView }) {
  const { t: all, lang } = useFrame();
  const t = all.forum;
  const satang = (text: string) => show.bahtOrDash(parseBaht(text)!);
  const { totals } = forum;
  return (
    <Sheet title={t.moved(show.date(forum.since, lang))}>
      {forum.moved.length === 0 ? (
        <EmptyState>{t.nothingMoved}</EmptyState>
      ) : (
        <Table
          rows={forum.moved}
          columns={[
            {
              head: t.village,
              words: true,
              foot: t.total,
              cell: one => (
                <a href={`/recoveries/${recoveryId}/villages/${one.village}`}>{plain(one.name)}</a>
              ),
            },
            {
              head: t.before,
              number: true,
              cell: one => satang(one.before),
              foot: satang(totals.remainingBefore),
            },
            { head: t.now, number: true, cell: one => satang(one.now), foot: satang(totals.remainingNow) },
            {
              head: t.what,
              words: true,
              foot: `${t.becameSolved} ${totals.solvedBefore} → ${totals.solvedNow}`,
              cell: one =>
                [
                  one.became === 'solved' ? t.becameSolved : one.became === 'open' ? t.becameOpen : '',
                  one.actions > 0 ? t.done(one.actions) : '',
                ]
                  .filter(Boolean)
                  .join(' · '),
            },
          ]}
        />
      )}
      {forum.still.length > 0 && (
        <p class="small muted">
          {t.still}: {forum.still.map(one => plain(one.name)).join(' · ')}
        </p>
      )}
    </Sheet>
  );
}

function Learning({ view: { forum } }: { view: ForumView }) {
  const t = useFrame().t.forum;
  if (forum.learning.length === 0) return null;
  return (
    <Sheet title={t.learning}>
      <Table
        rows={forum.learning}
        columns={[
          { head: t.attendance, cell: one => one.person },
          { head: t.wantedShort, words: true, cell: one => one.wanted || '–' },
          { head: t.passedShort, words: true, cell: one => one.passedOn || '–' },
        ]}
      />
    </Sheet>
  );
}

function plain(name: string): string {
  return name.replace(' (สมมุติ)', '');
}
