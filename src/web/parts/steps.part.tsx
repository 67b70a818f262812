// ป ต ท: the path of a loan, its steps, and what happened along it.
import type { ComponentChildren } from 'preact';
import type { Stage } from '../frame.js';
import { useFrame } from './frame.part.js';
import { Icon } from './icon.part.js';
import { ButtonLink } from './sheet.part.js';
import { Mark, Sentence, worded } from './text.part.js';

export interface PathCell {
  stage: Exclude<Stage, 'closed'>;
  state: 'was' | 'now' | 'ahead';
  /** "ทำแล้ว 4 จาก 6 ขั้น", "ไม่มีค้างชำระ" */
  says: ComponentChildren;
}

/** The three stages as cells: done, now, not reached. ท is not a goal. */
export function Path({ cells }: { cells: PathCell[] }) {
  const { t } = useFrame();
  return (
    <div class="pad">
      <ol class="path" aria-label={t.steps.path}>
        {cells.map(({ stage, state, says }) => (
          <li
            key={stage}
            class={`is-${stage}${state === 'was' ? ' was' : ''}`}
            aria-current={state === 'now' ? 'step' : undefined}
          >
            <b>{t.stages[stage].letter}</b>
            <strong>{t.stages[stage].name}</strong>
            <span>{says}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

export interface StepLine {
  key: string;
  /** "ป3" */
  code: string;
  name: string;
  state: 'open' | 'done' | 'waived';
  /** Date · result · who; or what to do. */
  says?: ComponentChildren;
  /** The page that records it; absent where nothing can be done now. */
  href?: string;
  /** Done before and may be done again: the button says บันทึกเพิ่ม. */
  again?: boolean;
}

export function Steps({ of }: { of: StepLine[] }) {
  return (
    <ol class="steps">
      {of.map(step => (
        <StepItem key={step.key} step={step} />
      ))}
    </ol>
  );
}

function StepItem({ step }: { step: StepLine }) {
  const { t } = useFrame();
  const ticked = step.state !== 'open';
  // What is done is only looked at: its name leads there, and no button asks for anything.
  const isOver = ticked && !step.again;
  const name = <Sentence of={step.name} />;
  return (
    <li class={step.state === 'waived' ? 'done waived' : step.state} id={`step-${step.key}`}>
      <Icon name={ticked ? 'done' : 'open'} />
      <div>
        <span class="hidden">{t.steps.states[step.state]}: </span>
        <strong>
          {step.code} {step.href && isOver ? <a href={step.href}>{name}</a> : name}
        </strong>
        {step.says && <p>{worded(step.says)}</p>}
      </div>
      {step.href && !isOver && (
        <ButtonLink href={step.href} about={step.name}>
          {step.again ? t.steps.more : t.save}
        </ButtonLink>
      )}
    </li>
  );
}

export interface TimelineItem {
  what: ComponentChildren;
  /** Day, who, what was said. */
  says?: ComponentChildren;
  /** happened hollow, kept green, turned for the worse brick, to come dashed. */
  look?: 'kept' | 'worse' | 'next';
  end?: ComponentChildren;
}

const LOOKS = { kept: 'ok', worse: 'hot', next: 'next' };

export function Timeline({ of }: { of: TimelineItem[] }) {
  return (
    <ol class="line">
      {of.map((item, index) => (
        <li key={index} class={item.look && LOOKS[item.look]}>
          <div>
            {worded(item.what)}
            {item.says && <p>{worded(item.says)}</p>}
          </div>
          {item.end}
        </li>
      ))}
    </ol>
  );
}

export interface ProcessStep {
  title: ComponentChildren;
  says?: ComponentChildren;
  state: 'was' | 'now' | 'ahead';
}

/** The four recovery steps: the usual order, not a lock. */
export function Process({ of }: { of: ProcessStep[] }) {
  const { t } = useFrame();
  return (
    <ol class="process across">
      {of.map((step, index) => (
        <li
          key={index}
          class={step.state === 'was' ? 'was' : undefined}
          aria-current={step.state === 'now' ? 'step' : undefined}
        >
          <b>
            {step.state === 'was' ? (
              <>
                <Icon name="tick" />
                <span class="hidden">{t.steps.states.done}</span>
              </>
            ) : (
              index + 1
            )}
          </b>
          <div>
            <strong>{step.title}</strong>
            {step.says && <p>{step.says}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** A tick and its word at the end of a line. */
export function DoneMark({ children }: { children: ComponentChildren }) {
  return (
    <Mark tone="prevent" icon="tick">
      {children}
    </Mark>
  );
}
