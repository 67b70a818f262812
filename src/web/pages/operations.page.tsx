// การทำงานของระบบ: is all well, and what was missed and made up for.
import { bangkokDate, type CivilDate, daysBetween } from '../../kernel/civil-date.js';
import * as show from '../format.js';
import type { Choice, FormState, PageProps } from '../frame.js';
import { SelectField, TextField } from '../parts/field.part.js';
import { ActButton, Form } from '../parts/form.part.js';
import { useFrame } from '../parts/frame.part.js';
import type { IconName } from '../parts/icon.part.js';
import { Kpis } from '../parts/kpi.part.js';
import { Layout } from '../parts/layout.part.js';
import { ErrorSummary, Note } from '../parts/note.part.js';
import { Head, Sheet } from '../parts/sheet.part.js';
import { Table } from '../parts/table.part.js';
import { Day, Mark, Moment, type Tone } from '../parts/text.part.js';
import { type Catalogue, words } from '../words/words.js';

export interface DailyRunLine {
  on: CivilDate;
  /** null: the machine was off on that day. */
  startedAt: Date | null;
  /** Messages that the run made for its day. */
  made: number;
  sent: number;
  failed: number;
  handed: number;
  /** Run on a later day than its own. */
  late: boolean;
}

export interface CheckLine {
  name: keyof Catalogue['operations']['names'];
  state: 'works' | 'notSet' | 'paused' | 'broken';
  /** When it was last checked or done, and what was found. */
  at: Date | null;
  says: string | null;
}

/** Posts to /operations/run-daily, /operations/backup, /operations/verify. */
export interface OperationsView {
  seenAt: Date;
  needsCare: number;
  lastRun: { at: Date; seconds: number } | null;
  nextRun: Date | null;
  messages: { sent: number; failed: number; handed: number };
  waiting: { count: number; oldestMinutes: number };
  /** Latest first. */
  runs: DailyRunLine[];
  remark: string | null;
  checks: CheckLine[];
  /** What the last verification found broken. */
  breaks: string[];
  /** The channels that are configured: a test message may be sent. Fields of testForm: kind, to. */
  channels: Choice[];
  testForm: FormState;
  mayRun: boolean;
}

export function OperationsPage({ view, frame }: PageProps<OperationsView>) {
  const t = words(frame.lang);
  const o = t.operations;
  return (
    <Layout frame={frame} title={o.title} tab="operations" form={view.testForm} wide>
      <Head title={view.needsCare ? o.needsCare(view.needsCare) : o.well}>
        {o.seenAt} <Moment at={view.seenAt} />
      </Head>
      <ErrorSummary form={view.testForm} />
      <Breaks of={view.breaks} />
      <Figures view={view} />
      <div class="cols">
        <Runs view={view} />
        <Checks view={view} />
      </div>
      {view.channels.length > 0 && <ChannelTestForm view={view} />}
    </Layout>
  );
}

function Breaks({ of }: { of: string[] }) {
  const { t } = useFrame();
  if (!of.length) return null;
  return (
    <Note kind="danger" role="status">
      <strong>{t.operations.broken}</strong>
      <ul>
        {of.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Note>
  );
}

function ChannelTestForm({ view }: { view: OperationsView }) {
  const { t } = useFrame();
  const o = t.operations;
  return (
    <Form form={view.testForm} submit={o.testSend} action="/operations/test" secondary>
      <h2>{o.testTitle}</h2>
      <p class="small muted">{o.testLead}</p>
      <SelectField name="kind" label={o.testChannel} choices={view.channels} />
      <TextField name="to" label={o.testTo} hint={o.testToHint} />
    </Form>
  );
}

function Figures({ view }: { view: OperationsView }) {
  const { t, today, lang } = useFrame();
  const o = t.operations;
  const inWords = (at: Date) => {
    const day = bangkokDate(at);
    const ahead = daysBetween(today, day);
    const word =
      ahead === 0 ? t.today : ahead === 1 ? t.tomorrow : ahead === -1 ? t.yesterday : show.date(day, lang);
    return `${word} ${show.clock(at, lang)}`;
  };
  return (
    <Kpis
      of={[
        {
          word: o.lastRun,
          figure: view.lastRun ? inWords(view.lastRun.at) : o.never,
          part: view.lastRun && o.took(view.lastRun.seconds),
        },
        {
          word: o.nextRun,
          figure: view.nextRun ? inWords(view.nextRun) : t.none,
          part: view.nextRun && <Day on={bangkokDate(view.nextRun)} />,
        },
        {
          word: o.messagesToday,
          figure: o.sent(view.messages.sent),
          href: `/messages?on=${today}`,
          part: (
            <>
              {o.failed(view.messages.failed)}
              <br />
              {o.handed(view.messages.handed)}
            </>
          ),
        },
        {
          word: o.oldestWaiting,
          figure: view.waiting.count ? o.minutes(view.waiting.oldestMinutes) : t.none,
          part: o.queue(view.waiting.count),
        },
      ]}
    />
  );
}

function Runs({ view }: { view: OperationsView }) {
  const { t, lang } = useFrame();
  const o = t.operations;
  const twoLines = (lines: string[]) => (
    <>
      {lines[0]}
      <br />
      {lines[1]}
    </>
  );
  const figure = (of: (run: DailyRunLine) => number) => (run: DailyRunLine) => (run.startedAt ? of(run) : '');
  return (
    <Sheet title={o.runs} fact={o.lastDays(view.runs.length)}>
      <Table
        rows={view.runs}
        columns={[
          {
            head: o.day,
            cell: run => (
              <>
                {run.startedAt ? (
                  <a href={`/messages?on=${run.on}`}>
                    <Day on={run.on} />
                  </a>
                ) : (
                  <Day on={run.on} />
                )}
                {run.late && (
                  <>
                    <br />
                    <Mark tone="wait">{o.madeUpLater}</Mark>
                  </>
                )}
              </>
            ),
          },
          {
            head: o.start,
            cell: run =>
              run.startedAt && !run.late ? (
                <span class="nobr">{show.clockFigure(run.startedAt, lang)}</span>
              ) : (
                <>
                  <Mark tone="wait">{o.machineOff}</Mark>
                  <br />
                  {run.startedAt && <Moment at={run.startedAt} />}
                </>
              ),
          },
          { head: twoLines(o.sentHead), number: true, cell: sentOfMade },
          { head: twoLines(o.failedHead), number: true, cell: figure(run => run.failed) },
          { head: twoLines(o.handedHead), number: true, cell: figure(run => run.handed) },
        ]}
      />
      {view.remark && <p class="small muted">{view.remark}</p>}
      {view.mayRun && <ActButton action="/operations/run-daily" label={o.runNow} />}
    </Sheet>
  );
}

const LOOK: Record<CheckLine['state'], { tone?: Tone; icon: IconName }> = {
  works: { tone: 'prevent', icon: 'tick' },
  notSet: { icon: 'open' },
  paused: { tone: 'wait', icon: 'clock' },
  broken: { tone: 'danger', icon: 'warn' },
};

function Checks({ view }: { view: OperationsView }) {
  const { t } = useFrame();
  const o = t.operations;
  return (
    <Sheet title={o.checks}>
      <ul class="checks">
        {view.checks.map(check => (
          <li key={check.name}>
            {o.names[check.name]}
            <Mark {...LOOK[check.state]}>
              {check.says ?? (check.at ? <Moment at={check.at} /> : o[check.state])}
            </Mark>
          </li>
        ))}
      </ul>
      {view.mayRun && (
        <div class="acts">
          <ActButton action="/operations/backup" label={o.backupNow} />
          <ActButton action="/operations/verify" label={o.verifyNow} />
        </div>
      )}
    </Sheet>
  );
}

function sentOfMade({ startedAt, sent, made }: DailyRunLine): string {
  return startedAt ? `${sent}/${made}` : '';
}
