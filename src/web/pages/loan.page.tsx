// One loan, in whichever stage it is: where it stands, what is in the way, what to do next.
import * as show from '../format.js';
import type { PageProps } from '../frame.js';
import { ClocksSheet } from '../parts/clocks.part.js';
import { useFrame } from '../parts/frame.part.js';
import { Layout } from '../parts/layout.part.js';
import {
  DueSheet,
  EventsSheet,
  InstalmentsSheet,
  OverdueInstalments,
  RemindersSheet,
} from '../parts/loan-money.part.js';
import {
  Endorsements,
  InTheWayNote,
  StepList,
  StepsSheet,
  stepName,
  Warnings,
} from '../parts/loan-steps.part.js';
import { GuarantorNames, MeasureNote } from '../parts/measure.part.js';
import { OverdueSheet } from '../parts/overdue.part.js';
import { Row, Rows } from '../parts/rows.part.js';
import { ButtonLink, Facts, Head, More, Sheet } from '../parts/sheet.part.js';
import { Path, type PathCell } from '../parts/steps.part.js';
import { Day, Dotted, Mark, Money, Name } from '../parts/text.part.js';
import { type Catalogue, words } from '../words/words.js';
import type { LoanView } from './loan-view.js';

export type { LoanView } from './loan-view.js';

export function LoanPage({ view, frame }: PageProps<LoanView>) {
  const t = words(frame.lang);
  const isApplication = view.stage === 'prevent';
  const number = isApplication ? t.loan.applicationNumber(view.number) : t.loan.loanNumber(view.number);
  return (
    <Layout frame={frame} title={number} tab="loans">
      <LoanHead view={view} number={number} t={t} />
      <Path cells={pathOf(view, t)} />
      <InTheWayNote view={view} />
      <MainAction view={view} t={t} />
      {view.stage === 'track' && <DueSheet view={view} />}
      {view.stage === 'collect' && <OverdueSheet view={view} />}
      {view.stage === 'closed' && <ClosedSheet view={view} />}
      <OverdueInstalments view={view} />
      <MeasureNote of={view.measure} />
      <Warnings of={view.warnings} />
      {view.stage === 'collect' && <EventsSheet view={view} />}
      <RemindersSheet view={view} />
      <StepsOfStage view={view} />
      {view.stage !== 'prevent' && <InstalmentsSheet view={view} />}
      {view.stage !== 'collect' && <EventsSheet view={view} />}
      <ClocksSheet of={view.clocks} href={`/loans/${view.id}/clocks`} />
      <ProjectSheet view={view} />
      <Endorsements of={view.endorsements} />
      <PapersSheet view={view} />
      <OtherActs view={view} />
    </Layout>
  );
}

function LoanHead({ view, number, t }: { view: LoanView; number: string; t: Catalogue }) {
  const facts = [
    number,
    view.stage === 'prevent' && view.project.appliedOn && (
      <span class="nobr">
        {t.loan.appliedOn} <Day on={view.project.appliedOn} />
      </span>
    ),
    view.guide && `${t.loan.guide} ${view.guide.name}`,
    view.representative && (
      <span class="nobr">
        {representativeOf(view, t)} {view.representative.name}
      </span>
    ),
  ];
  return (
    <Head title={<Name of={view.borrower} />} back={{ href: '/loans', label: t.loans.title }}>
      <Dotted of={facts} />
      <br />
      <Name of={view.fund} />
      {view.asOf && (
        <>
          <br />
          <Mark tone="wait" icon="clock">
            {t.loan.asOf} <Day on={view.asOf} />
          </Mark>{' '}
          <More href={`/loans/${view.id}`}>{t.loan.seeToday}</More>
        </>
      )}
    </Head>
  );
}

function representativeOf({ borrowerHref }: LoanView, t: Catalogue): string {
  return borrowerHref.startsWith('/households/') ? t.loan.householdRepresentative : t.loan.representative;
}

/** The three cells; ท is not a goal, so a loan without arrears says so there. */
function pathOf(view: LoanView, t: Catalogue): PathCell[] {
  const { preventDone, preventTotal, paidInstalments, overdueInstalments } = view.path;
  const reachedTrack = view.project.disbursedOn !== null;
  const says = {
    prevent: t.loan.path.steps(preventDone, preventTotal),
    track: reachedTrack ? t.loan.path.paid(paidInstalments) : t.loan.path.notReached,
    collect: !reachedTrack
      ? t.loan.path.notReached
      : overdueInstalments
        ? t.loan.path.overdue(overdueInstalments)
        : t.loan.path.notOverdue,
  };
  const order = ['prevent', 'track', 'collect'] as const;
  const at = view.stage === 'closed' ? (reachedTrack ? 2 : 1) : order.indexOf(view.stage);
  return order.map((stage, index) => ({
    stage,
    state: stage === view.stage ? 'now' : index < at ? 'was' : 'ahead',
    says: says[stage],
  }));
}

/** ป: the first open step; when none is open, the approval; then the payout. */
function MainAction({ view, t }: { view: LoanView; t: Catalogue }) {
  if (view.stage !== 'prevent') return null;
  const next = view.steps.find(step => step.stage === 'prevent' && step.state === 'open' && step.href);
  const [label, href] =
    view.status === 'approved'
      ? [t.decide.disburse(view.words), `/loans/${view.id}/disburse`]
      : view.inTheWay.length && next?.href
        ? [t.loan.record(view.inTheWay[0]?.label ?? stepName(next, t)), next.href]
        : [t.loan.approve, `/loans/${view.id}/approve`];
  const blocked = view.status === 'approved' && view.inTheWay.length > 0;
  if (blocked) return null;
  return (
    <div class="pad">
      <ButtonLink main full href={href}>
        {label}
      </ButtonLink>
    </div>
  );
}

/** The steps of the stage open, the others one press away. */
function StepsOfStage({ view }: { view: LoanView }) {
  const { t } = useFrame();
  const order = ['prevent', 'track', 'collect'] as const;
  const current = view.stage === 'closed' ? null : view.stage;
  const others = order.filter(stage => stage !== current);
  const reached = others.filter(stage => stage === 'prevent' || view.project.disbursedOn);
  const of = (stage: string) => view.steps.filter(step => step.stage === stage);
  return (
    <>
      {current && <StepsSheet steps={of(current)} words={view.words} />}
      {reached.length > 0 && (
        <Sheet>
          <div>
            {reached.map(stage => (
              <details key={stage}>
                <summary>
                  {t.stages[stage].letter} {t.stages[stage].name} · {t.loan.seeAllSteps(of(stage).length)}
                </summary>
                <StepList steps={of(stage)} />
              </details>
            ))}
          </div>
        </Sheet>
      )}
    </>
  );
}

function ClosedSheet({ view }: { view: LoanView }) {
  const { t } = useFrame();
  return (
    <Sheet title={t.statuses[view.status]}>
      <Facts
        of={[
          [t.loan.closedOn, view.closedOn && <Day on={view.closedOn} />],
          [t.loan.rejectedBecause, view.closedReason],
        ]}
      />
    </Sheet>
  );
}

function ProjectSheet({ view }: { view: LoanView }) {
  const { t, lang } = useFrame();
  const { project } = view;
  const rate = project.rate ? show.rate(project.rate, lang) : t.loan.noInterest;
  const plan = `${t.loan.instalmentCount(project.instalments)} ${show.everyPeriod(project.every, lang)}`;
  return (
    <Sheet title={t.loan.projectTitle(view.words)}>
      <Facts
        of={[
          [t.loan.asked(view.words), <Money of={project.asked} />],
          project.approved !== null && [t.loan.approved, <Money of={project.approved} />],
          [t.loan.purpose, project.purpose],
          [t.loan.repayment(view.words), plan],
          [
            t.loan.interest,
            project.isDaily ? `${rate} ${t.application.interestBases['daily-balance']}` : rate,
          ],
          project.disbursedOn !== null && [t.loan.disbursedOn(view.words), <Day on={project.disbursedOn} />],
          view.representative && [representativeOf(view, t), <Name of={view.representative} />],
          project.members && [
            t.loan.members,
            <More href={project.members.href}>{t.loan.seeMembers(project.members.count)}</More>,
          ],
          project.guarantors.length > 0 && [t.loan.guarantors, <GuarantorNames of={project.guarantors} />],
        ]}
      />
      <More href={view.borrowerHref}>{view.borrower.name}</More>
    </Sheet>
  );
}

function PapersSheet({ view }: { view: LoanView }) {
  const { t } = useFrame();
  return (
    <Sheet title={t.loan.papers}>
      <Rows>
        {view.papers.map(paper => (
          <Row key={paper.href} href={paper.href} what={{ name: paper.label }} />
        ))}
        <Row href={`/loans/${view.id}/papers`} what={{ name: t.loanPapers.all }} />
      </Rows>
    </Sheet>
  );
}

/** Whatever else may be done with this loan now; the common ones stand above. */
function OtherActs({ view }: { view: LoanView }) {
  const { t } = useFrame();
  const shown = view.actions.filter(action => !(action === 'pay' && view.stage !== 'closed'));
  if (!shown.length) return null;
  const address = (action: string) =>
    `/loans/${view.id}/${action === 'disburse-reversal' ? 'disburse/reversal' : action}`;
  return (
    <Sheet title={t.loan.otherActs}>
      <Rows>
        {shown.map(action => (
          <Row key={action} href={address(action)} what={{ name: t.loan.actions[action] }} />
        ))}
      </Rows>
    </Sheet>
  );
}
