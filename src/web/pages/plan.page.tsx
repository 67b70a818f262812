// Help for one household: the plan by the four ท, what is to be done by whom, the two ways on, referrals.
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Asked, Help, PlanAction } from '../../loans/collect/help.js';
import type { PageProps } from '../frame.js';
import { useFrame } from '../parts/frame.part.js';
import { Layout } from '../parts/layout.part.js';
import type { LoanOfForm } from '../parts/loan-form.part.js';
import { EmptyState } from '../parts/note.part.js';
import { Row, Rows } from '../parts/rows.part.js';
import { ButtonLink, Facts, Head, More, Sheet } from '../parts/sheet.part.js';
import { Day, Dotted, Mark, Name } from '../parts/text.part.js';
import { words } from '../words/words.js';

export interface PlanView {
  loan: LoanOfForm;
  help: Help;
  /** Whether the one who looks may write here. */
  mayWrite: boolean;
}

const PARTS = ['attitude', 'skill', 'resource', 'way-out'] as const;

export function PlanPage({ view, frame }: PageProps<PlanView>) {
  const t = words(frame.lang);
  const { loan, help, mayWrite } = view;
  const at = `/loans/${loan.id}`;
  const done = help.actions.filter(one => one.done).length;
  return (
    <Layout frame={frame} title={t.household.title} tab="loans">
      <Head title={t.household.title} back={{ href: at, label: loan.label }}>
        <Name of={loan.borrower} />
        <br />
        {help.actions.length > 0 ? t.household.progress(done, help.actions.length) : t.household.lead}
      </Head>
      {mayWrite && (
        <div class="pad">
          <ButtonLink main full href={`${at}/plan-actions`}>
            {t.household.addAction}
          </ButtonLink>
        </div>
      )}
      {PARTS.map(part => (
        <Sheet key={part} title={t.household.parts[part]} fact={t.household.partHints[part]}>
          <Actions of={help.actions.filter(one => one.part === part)} at={at} />
        </Sheet>
      ))}
      <HeadSheet view={view} at={at} />
      <Exits view={view} at={at} />
      <Referrals view={view} at={at} />
    </Layout>
  );
}

function Actions({ of, at }: { of: PlanAction[]; at: string }) {
  const { t } = useFrame();
  if (!of.length) return <p class="small muted">{t.household.nothing}</p>;
  return (
    <Rows>
      {of.map(one => (
        <Row
          key={one.factId}
          href={`${at}/plan-result?of=${one.factId}`}
          what={{ name: one.action }}
          end={<ActionMark of={one} />}
        >
          <Dotted
            of={[
              one.finding,
              `${t.household.byWhom} ${one.owner}`,
              <>
                {t.household.due} <Day on={one.dueOn} />
              </>,
              one.note,
            ]}
          />
        </Row>
      ))}
    </Rows>
  );
}

function ActionMark({ of }: { of: PlanAction }) {
  const { t, today } = useFrame();
  if (of.done) {
    return (
      <Mark tone="prevent" icon="tick">
        {t.household.done}
      </Mark>
    );
  }
  return of.dueOn < today ? (
    <Mark tone="wait" icon="clock">
      {t.household.notDone}
    </Mark>
  ) : (
    <Mark>{t.household.open}</Mark>
  );
}

function HeadSheet({ view, at }: { view: PlanView; at: string }) {
  const { t } = useFrame();
  const { head } = view.help;
  const p = t.household;
  if (!head && !view.mayWrite) return null;
  return (
    <Sheet title={p.headTitle}>
      {head ? (
        <Facts
          of={[
            [p.madeOn, <Day on={head.on} />],
            [p.source, head.source && p.sources[head.source]],
            [p.dimensions, head.dimensions?.map(one => p.dimensionNames[one]).join(' · ')],
            [p.certifiedOn, head.certifiedOn && <Day on={head.certifiedOn} />],
            [p.certifiedBy, head.certifiedBy],
            [p.team, head.team],
            [p.mentors, head.mentors],
            [t.note, head.note],
          ]}
        />
      ) : null}
      {view.mayWrite && <More href={`${at}/household-plans`}>{p.headEdit}</More>}
    </Sheet>
  );
}

function Exits({ view, at }: { view: PlanView; at: string }) {
  const { t } = useFrame();
  const p = t.household;
  if (view.help.exits.length === 0 && !view.mayWrite) return null;
  return (
    <Sheet title={p.exits}>
      {view.help.exits.length > 0 && (
        <Rows>
          {view.help.exits.map(one => (
            <Row
              key={one.factId}
              href={`${at}/outcome?of=${one.factId}`}
              what={{ name: one.what }}
              end={<OutcomeMark of={one} />}
            >
              <Dotted
                of={[p.exitKinds[one.kind], one.level && p.levels[one.level], one.to, ...told(one, p.toldOn)]}
              />
            </Row>
          ))}
        </Rows>
      )}
      {view.mayWrite && <More href={`${at}/plan-exits`}>{p.exitTitle}</More>}
    </Sheet>
  );
}

function Referrals({ view, at }: { view: PlanView; at: string }) {
  const { t } = useFrame();
  const p = t.household;
  const { referrals } = view.help;
  const measures: Record<string, string> = t.collect.measures;
  return (
    <Sheet title={p.referrals}>
      {referrals.length > 0 ? (
        <Rows>
          {referrals.map(one => (
            <Row
              key={one.factId}
              href={`${at}/outcome?of=${one.factId}`}
              what={{ name: measures[one.measure] ?? one.measure }}
              end={<OutcomeMark of={one} />}
            >
              <Dotted of={[one.referredTo, <Day on={one.on} />, ...told(one, p.toldOn)]} />
            </Row>
          ))}
        </Rows>
      ) : (
        <EmptyState>{p.nothing}</EmptyState>
      )}
      {view.mayWrite && <More href={`${at}/assistance`}>{p.addReferral}</More>}
    </Sheet>
  );
}

function told({ toldOn, note }: Asked, label: string) {
  const day = toldOn && <ToldOn label={label} on={toldOn} />;
  return [day, note];
}

function ToldOn({ label, on }: { label: string; on: CivilDate }) {
  return (
    <>
      {label} <Day on={on} />
    </>
  );
}

function OutcomeMark({ of }: { of: Asked }) {
  const { t, today } = useFrame();
  const label = t.household.outcomes[of.outcome];
  if (of.outcome === 'granted') {
    return (
      <Mark tone="prevent" icon="tick">
        {label}
      </Mark>
    );
  }
  const late = of.outcome === 'waiting' && of.askOn !== null && of.askOn <= today;
  return late ? (
    <Mark tone="wait" icon="clock">
      {label}
    </Mark>
  ) : (
    <Mark>{label}</Mark>
  );
}
