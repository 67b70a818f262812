// Who answers for a loan: members each for a part, who borrows along, guarantors; and the forms of it.
import type { CivilDate } from '../../kernel/civil-date.js';
import type { Satang } from '../../kernel/money.js';
import * as show from '../format.js';
import type { Choice, FormState, Named, PageProps } from '../frame.js';
import { DateField } from '../parts/date-field.part.js';
import { AmountField, GroupBox, SelectField, TextArea, useFault } from '../parts/field.part.js';
import { useFrame } from '../parts/frame.part.js';
import { Layout } from '../parts/layout.part.js';
import { LoanFormPage, type LoanOfForm } from '../parts/loan-form.part.js';
import { GuarantorNames } from '../parts/measure.part.js';
import { MemberTable, type MemberView } from '../parts/members.part.js';
import { EmptyState } from '../parts/note.part.js';
import { ButtonLink, Head, More, Sheet } from '../parts/sheet.part.js';
import { Timeline } from '../parts/steps.part.js';
import { Day, Dotted, Name } from '../parts/text.part.js';
import { words } from '../words/words.js';
import type { GuarantorView } from './loan-view.js';

export interface PartiesView {
  loan: LoanOfForm;
  /** The group's or household's own page; null for a person's loan. */
  groupHref: string | null;
  /** Empty where the contract does not split the loan. */
  members: MemberView[];
  joint: (Named & { on: CivilDate; note: string | null })[];
  guarantors: GuarantorView[];
  /** Whether the one who looks may write here. */
  mayDivide: boolean;
  mayWrite: boolean;
}

export function PartiesPage({ view, frame }: PageProps<PartiesView>) {
  const { loan } = view;
  const t = words(frame.lang).parties;
  return (
    <Layout frame={frame} title={t.title} tab="loans">
      <Head title={t.title} back={{ href: `/loans/${loan.id}`, label: loan.label }}>
        <Name of={loan.borrower} />
        <br />
        <Name of={loan.fund} />
      </Head>
      {view.groupHref && <Members view={view} at={`/loans/${loan.id}/shares`} />}
      <Joint view={view} at={`/loans/${loan.id}/joint-debtors`} />
      <Guarantors view={view} at={`/loans/${loan.id}/guarantees`} />
    </Layout>
  );
}

function Members({ view, at }: { view: PartiesView; at: string }) {
  const { t } = useFrame();
  const isSplit = view.members.length > 0;
  return (
    <Sheet title={t.parties.members} id="members">
      {isSplit ? <MemberTable of={view.members} /> : <EmptyState>{t.parties.notSplit}</EmptyState>}
      {isSplit && <p class="small muted">{t.parties.splitLead}</p>}
      {view.mayDivide && (
        <ButtonLink main={!isSplit} full href={at}>
          {isSplit ? t.parties.splitAnew : t.parties.split}
        </ButtonLink>
      )}
      {view.groupHref && <More href={view.groupHref}>{t.parties.toGroup}</More>}
    </Sheet>
  );
}

function Joint({ view, at }: { view: PartiesView; at: string }) {
  const { t } = useFrame();
  const { joint, loan } = view;
  return (
    <Sheet title={t.parties.joint(loan.words)} id="joint">
      {joint.length ? (
        <Timeline
          of={joint.map(one => ({
            what: <Name of={one} />,
            says: <Dotted of={[<Day on={one.on} />, one.note]} />,
          }))}
        />
      ) : (
        <EmptyState>{t.parties.noJoint}</EmptyState>
      )}
      <p class="small muted">{t.parties.jointLaw}</p>
      {view.mayWrite && (
        <ButtonLink full href={at}>
          {t.parties.addJoint(loan.words)}
        </ButtonLink>
      )}
    </Sheet>
  );
}

function Guarantors({ view, at }: { view: PartiesView; at: string }) {
  const { t } = useFrame();
  return (
    <Sheet title={t.loan.guarantors} id="guarantors">
      {view.guarantors.length ? (
        <p>
          <GuarantorNames of={view.guarantors} />
        </p>
      ) : (
        <EmptyState>{t.parties.noGuarantor}</EmptyState>
      )}
      {view.mayWrite && (
        <ButtonLink full href={at}>
          {t.measure.guaranteeTitle}
        </ButtonLink>
      )}
    </Sheet>
  );
}

/** Fields: on (date), note, and per member `share-<id>` an amount; a fault of their sum is at `shares`. */
export interface SharesFormView {
  loan: LoanOfForm;
  principal: Satang;
  members: { id: string; name: string }[];
  form: FormState;
}

export function SharesPage({ view, frame }: PageProps<SharesFormView>) {
  const t = words(frame.lang);
  return (
    <LoanFormPage
      {...{ frame, ...view }}
      title={t.parties.split}
      lead={t.parties.splitFormLead}
      submit={t.parties.splitSave}
      after={t.parties.splitAfter}
    >
      <Shares view={view} />
      <DateField name="on" label={t.parties.splitOn} />
      <TextArea name="note" label={t.note} hint={t.optional} rows={2} />
    </LoanFormPage>
  );
}

function Shares({ view }: { view: SharesFormView }) {
  const { t } = useFrame();
  const fault = useFault('shares');
  return (
    <GroupBox
      name="shares"
      label={t.parties.sharesOf}
      hint={`${t.parties.sumTo} ${show.baht(view.principal)} ${t.baht}`}
      fault={fault}
    >
      <div class="stack">
        {view.members.map(({ id, name }) => (
          <AmountField key={id} name={`share-${id}`} label={<Name of={{ name }} />} />
        ))}
      </div>
    </GroupBox>
  );
}

/** Fields: personId, on (date), note. */
export interface JointFormView {
  loan: LoanOfForm;
  people: Choice[];
  form: FormState;
}

export function JointDebtorPage({ view, frame }: PageProps<JointFormView>) {
  const t = words(frame.lang);
  return (
    <LoanFormPage
      {...{ frame, ...view }}
      title={t.parties.addJoint(view.loan.words)}
      lead={t.parties.jointLaw}
      submit={t.parties.jointSave(view.loan.words)}
    >
      <SelectField name="personId" label={t.parties.who} choices={view.people} blank={t.choose} />
      <DateField name="on" label={t.collect.signedOn} />
      <TextArea name="note" label={t.note} hint={t.optional} rows={2} />
    </LoanFormPage>
  );
}
