// A village's case in a recovery: money and status kept apart, causes, who is behind, what was done.

import type { ComponentChildren } from 'preact';
import { parseBaht } from '../../kernel/money.js';
import type { VillageCase } from '../../recovery/village-case.query.js';
import * as show from '../format.js';
import type { Choice, FormState, PageProps } from '../frame.js';
import { DateField } from '../parts/date-field.part.js';
import { Pick, SelectField, TextArea } from '../parts/field.part.js';
import { Form } from '../parts/form.part.js';
import { useFrame } from '../parts/frame.part.js';
import { Layout } from '../parts/layout.part.js';
import { EmptyState, ErrorSummary, Note } from '../parts/note.part.js';
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
      <Debtors village={village} madeUp={view.madeUp} />
      <Sheet title={t.actions}>
        {view.actions.length === 0 ? <EmptyState>{t.noActions}</EmptyState> : <Timeline of={view.actions} />}
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
          ...village.funds.map(({ committee }): [string, string] => [
            t.committee,
            committee
              ? `${t.committeeSays(committee.members)} ${show.date(committee.from, lang)}`
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
  const plan = village.plan as { owner: string; dueOn: string | null } | null;
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
          [t.remedies, remedies.join(' · ')],
          [t.team, village.suggested.team.length > 0 && <Dotted of={village.suggested.team} />],
        ]}
      />
      {mayWrite && <ButtonLink href={`${at}/causes`}>{t.confirm}</ButtonLink>}
    </Sheet>
  );
}

/** Named here and nowhere else. */
function Debtors({ village, madeUp }: { village: VillageCase; madeUp: boolean }) {
  const { t: all } = useFrame();
  const t = all.case;
  return (
    <Sheet title={t.debtors} fact={String(village.households.length)}>
      {village.households.length === 0 ? (
        <EmptyState>{t.noDebtors}</EmptyState>
      ) : (
        <>
          <p class="small muted">{t.care}</p>
          <Rows>
            {village.households.map(one => (
              <Row
                key={one.loanId}
                href={`/loans/${one.loanId}`}
                what={{ name: one.name, madeUp }}
                amount={parseBaht(one.overdue)!}
              >
                {one.number} · <Day on={one.since} />
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

export interface VillageFormView {
  recoveryId: string;
  code: string;
  name: string;
  choices: Choice[];
  form: FormState;
}

function FormFrame({
  view,
  frame,
  title,
  children,
}: PageProps<VillageFormView> & { title: string; children: ComponentChildren }) {
  return (
    <Layout frame={frame} title={`${title} ${view.name}`} tab="recoveries" form={view.form}>
      <Head
        title={title}
        back={{ href: `/recoveries/${view.recoveryId}/villages/${view.code}`, label: view.name }}
      />
      <ErrorSummary form={view.form} />
      <Form form={view.form} submit={words(frame.lang).save}>
        {children}
      </Form>
    </Layout>
  );
}

export function VillageActionPage({ view, frame }: PageProps<VillageFormView>) {
  const t = words(frame.lang).case;
  return (
    <FormFrame view={view} frame={frame} title={t.act}>
      <Pick name="kind" label={t.kind} choices={view.choices} />
      <DateField name="on" label={t.on} />
      <TextArea name="note" label={t.note} />
      <TextArea name="people" label={t.people} hint={t.eachLine} rows={2} />
      <TextArea name="helpers" label={t.helpers} hint={t.eachLine} rows={2} />
    </FormFrame>
  );
}

export function VillageCausesPage({ view, frame }: PageProps<VillageFormView>) {
  const t = words(frame.lang).case;
  return (
    <FormFrame view={view} frame={frame} title={t.confirm}>
      <Seen form={view.form} />
      <Pick name="causes" label={t.causes} choices={view.choices} many />
      <SelectField name="main" label={t.mainAgain} choices={view.choices} blank="" />
      <TextArea name="note" label={t.note} />
    </FormFrame>
  );
}

export function VillageStatusPage({ view, frame }: PageProps<VillageFormView>) {
  const t = words(frame.lang).case;
  return (
    <FormFrame view={view} frame={frame} title={t.status}>
      <Seen form={view.form} />
      <Pick name="status" label={t.status} choices={view.choices} />
      <DateField name="on" label={t.on} />
      <TextArea name="note" label={t.note} />
      <TextArea name="waiver" label={t.waiver} hint={t.waiverHint} rows={2} />
    </FormFrame>
  );
}

/** What the officer saw when the form was opened: another's change meanwhile is told, not overwritten. */
function Seen({ form }: { form: FormState }) {
  return <input type="hidden" name="seen" value={String(form.values['seen'] ?? '')} />;
}
