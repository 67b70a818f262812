// What helps a borrower, on the loan's page: the measure that holds, and who still stands behind the loan.
import type { GuarantorView, LoanView } from '../pages/loan-view.js';
import { useFrame } from './frame.part.js';
import { Note } from './note.part.js';
import { Day, Dotted, Money, Name } from './text.part.js';

/** Whether the last change of the plan is kept; nothing where the plan was never changed. */
export function MeasureNote({ of }: { of: LoanView['measure'] }) {
  const { t } = useFrame();
  if (!of || of.state === 'replaced') return null;
  return (
    <Note kind={of.state === 'broken' ? 'collect' : 'track'} label={t.collect.restructureTitle}>
      <strong>{t.collect.restructureMeasures[of.kind]}</strong>{' '}
      <Dotted
        of={[
          <Day on={of.on} />,
          of.until && (
            <span class="nobr">
              {t.clocks.until} <Day on={of.until} />
            </span>
          ),
        ]}
      />
      <p>
        {t.measure.states[of.state]} {of.brokenSince && <Day on={of.brokenSince} />}
      </p>
    </Note>
  );
}

/** Each guarantor with the most that may be asked, and whether they are still bound. */
export function GuarantorNames({ of }: { of: GuarantorView[] }) {
  const { t } = useFrame();
  return (
    <>
      {of.map((person, index) => (
        <span key={person.name}>
          {index > 0 && <br />}
          <Name of={person} />
          {person.maximum !== null && (
            <>
              {' '}
              <span class="nobr">
                {t.measure.upTo} <Money of={person.maximum} />
              </span>
            </>
          )}
          <br />
          <span class="small muted">
            {t.measure.bound[person.state]} {person.freeSince && <Day on={person.freeSince} />}
            {person.state === 'bound' && person.until && (
              <>
                {t.clocks.until} <Day on={person.until} />
              </>
            )}
          </span>
        </span>
      ))}
    </>
  );
}
