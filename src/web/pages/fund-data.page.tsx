// A fund's own data: where its borrowers pay and whom they ask, and the form that mends it.
import type { FundPayment } from '../../registry/fund.query.js';
import type { PageProps } from '../frame.js';
import { AmountField, TextField } from '../parts/field.part.js';
import { Form } from '../parts/form.part.js';
import { useFrame } from '../parts/frame.part.js';
import { Layout } from '../parts/layout.part.js';
import { ErrorSummary } from '../parts/note.part.js';
import { Facts, Head, More, Sheet } from '../parts/sheet.part.js';
import { words } from '../words/words.js';
import type { FundCareView } from './fund-care.page.js';
import { PaymentFields } from './fund-form.page.js';

interface FundDataProps {
  id: string;
  /** null while nobody said. */
  payment: FundPayment | null;
  mayMend: boolean;
}

/** A fund's own data as its page shows it, with the way to mend it. */
export function FundData({ id, payment, mayMend }: FundDataProps) {
  const { t } = useFrame();
  const f = t.newFund;
  return (
    <Sheet title={t.fundData.title}>
      {payment ? (
        <Facts
          of={[
            [f.bank, payment.bank],
            [f.accountNumber, <span class="nobr">{payment.accountNumber}</span>],
            [f.accountName, payment.accountName],
            payment.promptPay ? [f.promptPay, <span class="nobr">{payment.promptPay}</span>] : false,
            payment.contactName ? [f.contactName, payment.contactName] : false,
            payment.contactPhone ? [f.contactPhone, <span class="nobr">{payment.contactPhone}</span>] : false,
          ]}
        />
      ) : (
        <p class="muted">{t.fundData.noAccount}</p>
      )}
      {mayMend && <More href={`/funds/${id}/edit`}>{t.fundData.edit}</More>}
    </Sheet>
  );
}

/** Fields: name, capital, bank, accountNumber, accountName, promptPay, contactName, contactPhone. */
export function FundDataPage({ view, frame }: PageProps<FundCareView>) {
  const t = words(frame.lang);
  return (
    <Layout frame={frame} title={t.fundData.title} tab="funds" form={view.form}>
      <Head title={t.fundData.title} back={{ href: `/funds/${view.fund.id}`, label: view.fund.name }} />
      <ErrorSummary form={view.form} />
      <Form form={view.form} submit={t.fundData.save}>
        <TextField name="name" label={t.funds.name} />
        <AmountField name="capital" label={t.funds.capital} hint={t.optional} />
        <PaymentFields />
      </Form>
    </Layout>
  );
}
