// A village's register made anew, step by step, and what each household says of its debt.

import { parseBaht } from '../../kernel/money.js';
import type { RegisterWork } from '../../recovery/follow-up/register-work.query.js';
import type { FormState, PageProps } from '../frame.js';
import { DateField } from '../parts/date-field.part.js';
import { Pick, TextField } from '../parts/field.part.js';
import { Form } from '../parts/form.part.js';
import { useFrame } from '../parts/frame.part.js';
import { Layout } from '../parts/layout.part.js';
import { EmptyState, ErrorSummary } from '../parts/note.part.js';
import { Row, Rows } from '../parts/rows.part.js';
import { ButtonLink, Head, Sheet } from '../parts/sheet.part.js';
import { DoneMark } from '../parts/steps.part.js';
import { Day, Dotted, Mark, Money, Name } from '../parts/text.part.js';
import { words } from '../words/words.js';

/** Fields: on, and for each household shown says-ID (yes, no) and note-ID. */
export interface RegisterWorkView {
  recoveryId: string;
  code: string;
  name: string;
  /** Whether the village and its households are invented. */
  madeUp: boolean;
  work: RegisterWork;
  /** Whether the one who looks may bring a register in. */
  mayImport: boolean;
  mayWrite: boolean;
  form: FormState;
}

/** How many households one form asks about; the others come next. */
export const ASKED_AT_ONCE = 30;

export function RegisterWorkPage({ view, frame }: PageProps<RegisterWorkView>) {
  const t = words(frame.lang).registerWork;
  const at = `/recoveries/${view.recoveryId}/villages/${view.code}`;
  return (
    <Layout frame={frame} title={t.title} tab="recoveries" form={view.form}>
      <Head title={t.title} back={{ href: at, label: view.name }}>
        {t.lead}
      </Head>
      <ErrorSummary form={view.form} />
      <Steps view={view} />
      {view.work.open.length > 0 && view.mayWrite && <Asking view={view} />}
      <Answered view={view} />
      {view.mayWrite && (
        <div class="pad">
          <ButtonLink href={`${at}/actions?kind=register-repaired`} full>
            {t.finish}
          </ButtonLink>
        </div>
      )}
    </Layout>
  );
}

function Steps({ view: { work, code, mayImport } }: { view: RegisterWorkView }) {
  const t = useFrame().t.registerWork;
  const [fundId] = work.fundIds;
  const ready = (done: boolean) =>
    done ? <DoneMark>{t.done}</DoneMark> : <Mark tone="wait">{t.notYet}</Mark>;
  const years = work.missingYears.join(', ');
  return (
    <Sheet title={t.steps}>
      <Rows>
        <Row
          href={mayImport ? `/imports?fundId=${fundId}` : '/api/v1/papers/import-template.xlsx?fundType=kkj'}
          icon="file"
          what={{ name: t.loans(work.loans) }}
          end={ready(work.loans > 0)}
        >
          {mayImport ? t.importNow : t.importBy}
        </Row>
        <Row
          href={`/reports/debtor-book?area=${code}`}
          icon="paper"
          what={{ name: t.years }}
          end={ready(work.loans > 0 && work.missingYears.length === 0)}
        >
          {work.missingYears.length > 0 ? t.yearsMissing(years) : t.yearsWhole}
        </Row>
        <Row
          href={`/funds/${fundId}`}
          icon="paper"
          what={{ name: t.balances }}
          end={ready(work.balanceOn !== null)}
        >
          {work.balanceOn ? <Day on={work.balanceOn} /> : t.balancesMissing}
        </Row>
        <Row
          href={`/api/v1/papers/debt-confirmation.pdf?fundId=${fundId}`}
          icon="print"
          what={{ name: t.confirm }}
          end={ready(work.open.length > 0 && work.agreed === work.open.length)}
        >
          {t.confirmed(work.agreed, work.open.length, work.disputed)}
        </Row>
      </Rows>
    </Sheet>
  );
}

function Asking({ view }: { view: RegisterWorkView }) {
  const t = useFrame().t.registerWork;
  const asked = view.work.open.slice(0, ASKED_AT_ONCE);
  const answers = [
    { value: 'yes', label: t.agrees },
    { value: 'no', label: t.differs },
  ];
  return (
    <Form form={view.form} submit={t.save} after={t.saveLead}>
      <DateField name="on" label={t.on} />
      {asked.map(loan => (
        <div class="stack" key={loan.loanId}>
          <Pick
            name={`says-${loan.loanId}`}
            label={
              <Dotted
                of={[
                  <Name of={{ name: loan.name, madeUp: view.madeUp }} />,
                  loan.number,
                  <Money of={parseBaht(loan.outstanding)!} />,
                ]}
              />
            }
            choices={answers}
            across
          />
          <TextField name={`note-${loan.loanId}`} label={t.note} />
        </div>
      ))}
    </Form>
  );
}

function Answered({ view: { work, madeUp } }: { view: RegisterWorkView }) {
  const t = useFrame().t.registerWork;
  const answered = work.open.filter(one => one.confirmed !== null);
  return (
    <Sheet title={t.answered} fact={String(answered.length)}>
      {answered.length === 0 && <EmptyState>{t.noAnswers}</EmptyState>}
      <Rows>
        {answered.map(one => (
          <Row
            key={one.loanId}
            href={`/loans/${one.loanId}`}
            what={{ name: one.name, madeUp }}
            end={
              one.confirmed!.agrees ? (
                <DoneMark>{t.agrees}</DoneMark>
              ) : (
                <Mark tone="collect">{t.differs}</Mark>
              )
            }
          >
            {one.number} · <Money of={parseBaht(one.outstanding)!} /> · <Day on={one.confirmed!.on} />
            {one.confirmed!.note && ` · ${one.confirmed!.note}`}
          </Row>
        ))}
      </Rows>
    </Sheet>
  );
}
