// The steps of a loan by stage, the opinions before approval, and what stands in the way.
import type { FundWords } from '../frame.js';
import type { EndorsementView, LoanView, StepView } from '../pages/loan-view.js';
import type { Catalogue } from '../words/words.js';
import { useFrame } from './frame.part.js';
import { Note } from './note.part.js';
import { Facts, Sheet } from './sheet.part.js';
import { type StepLine, Steps } from './steps.part.js';
import { Day, Dotted, Mark } from './text.part.js';

/** The steps of one stage, and how many are done. */
export function StepsSheet({ steps, words }: { steps: StepView[]; words: FundWords }) {
  const { t } = useFrame();
  const stage = steps[0]?.stage;
  if (!stage) return null;
  const done = steps.filter(step => step.state !== 'open').length;
  const titles = {
    prevent: t.loan.preventTitle(words),
    track: t.loan.trackTitle(words),
    collect: t.loan.collectTitle(steps.length),
  };
  return (
    <Sheet title={titles[stage]} fact={t.loan.path.steps(done, steps.length)}>
      <StepList steps={steps} />
    </Sheet>
  );
}

/** The letter and the place in the stage make the code ป3. */
export function StepList({ steps }: { steps: StepView[] }) {
  const { t } = useFrame();
  return (
    <Steps of={steps.map((step, index) => stepLine(step, `${t.stages[step.stage].letter}${index + 1}`, t))} />
  );
}

export function stepName(step: Pick<StepView, 'key' | 'name'>, t: Catalogue): string {
  return step.name ?? t.steps.names[step.key];
}

function stepLine(step: StepView, code: string, t: Catalogue): StepLine {
  return {
    key: step.key,
    code,
    name: stepName(step, t),
    state: step.state,
    says: <StepSays step={step} />,
    href: step.href ?? undefined,
    again: step.recurring && step.state === 'done',
  };
}

function StepSays({ step }: { step: StepView }) {
  const { t } = useFrame();
  if (step.state === 'waived') return <Dotted of={[t.loan.waivedBecause, step.reason]} />;
  if (step.state === 'open') {
    return (
      <>
        {step.lateDays ? <Mark tone="danger">{t.lateDays(step.lateDays)}</Mark> : null}{' '}
        <Dotted
          of={[
            step.plannedOn && (
              <span class="nobr">
                {t.loan.planned} <Day on={step.plannedOn} />
              </span>
            ),
            step.hint ?? (step.plannedOn ? null : t.loan.neverDone),
          ]}
        />
      </>
    );
  }
  return (
    <Dotted
      of={[
        step.recurring && step.times ? t.loan.times(step.times) : null,
        step.doneOn && <Day on={step.doneOn} />,
        step.note,
        step.doneBy,
      ]}
    />
  );
}

/** The bodies before the approval, each with its act, day and number. */
export function Endorsements({ of }: { of: EndorsementView[] }) {
  const { t } = useFrame();
  if (!of.length) return null;
  return (
    <Sheet title={t.loan.endorsements}>
      <Facts
        of={of.map(item => [
          item.body,
          item.act ? (
            <>
              {t.loan.acts[item.act]}
              <br />
              <span class="small muted">
                <Dotted of={[item.on && <Day on={item.on} />, item.number]} />
              </span>
            </>
          ) : (
            <span class="muted">{t.loan.waiting}</span>
          ),
        ])}
      />
    </Sheet>
  );
}

/** What stands in the way, each thing linked to where it is done. */
export function InTheWayNote({ view }: { view: LoanView }) {
  const { t } = useFrame();
  const open = view.inTheWay;
  if (view.status === 'applied' && open.length) {
    return (
      <Note kind="wait" role="status">
        <strong>{t.loan.cannotApprove(open.length)}</strong>
        <OpenThings of={open} />
      </Note>
    );
  }
  if (view.status === 'approved' && open.length) {
    return (
      <Note kind="wait" role="status">
        <strong>{t.loan.cannotDisburse(view.words)}</strong>
        <OpenThings of={open} />
      </Note>
    );
  }
  if (view.stage !== 'prevent') return null;
  return (
    <Note kind="prevent" role="status">
      <strong>
        {view.status === 'approved' ? t.loan.readyToDisburse(view.words) : t.loan.readyToApprove}
      </strong>
    </Note>
  );
}

function OpenThings({ of }: { of: LoanView['inTheWay'] }) {
  const { t } = useFrame();
  return (
    <ul>
      {of.map(item => (
        <li key={item.key}>
          <a href={item.href}>{item.label}</a>
          {item.plannedOn && (
            <>
              {' '}
              · {t.loan.planned} <Day on={item.plannedOn} />
            </>
          )}
          {item.lateDays ? <span class="nobr"> {t.lateDays(item.lateDays)}</span> : null}
        </li>
      ))}
    </ul>
  );
}

/** Said, but not in the way. */
export function Warnings({ of }: { of: string[] }) {
  const { t } = useFrame();
  if (!of.length) return null;
  return (
    <Note kind="wait">
      <strong>{t.loan.warnings}</strong>
      <ul>
        {of.map(text => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Note>
  );
}
