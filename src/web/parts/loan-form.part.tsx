// The frame of every form about one loan: the way back, whose loan it is, what to mend, the form.
import type { ComponentChildren } from 'preact';
import type { FormState, Frame, FundWords, Named } from '../frame.js';
import { Form } from './form.part.js';
import { Layout, type Tab } from './layout.part.js';
import { ErrorSummary } from './note.part.js';
import { Head } from './sheet.part.js';
import { Name } from './text.part.js';

/** Which loan a form is about. */
export interface LoanOfForm {
  id: string;
  /** "สัญญา 7/2569", "คำขอ 11/2569" */
  label: string;
  borrower: Named;
  fund: Named;
  words: FundWords;
}

interface LoanFormProps {
  frame: Frame;
  loan: LoanOfForm;
  form: FormState;
  title: string;
  lead?: ComponentChildren;
  submit: string;
  after?: ComponentChildren;
  files?: boolean;
  tab?: Tab;
  /** Between the head and the form: figures to look at first. */
  before?: ComponentChildren;
  children: ComponentChildren;
}

export function LoanFormPage(props: LoanFormProps) {
  const { frame, loan, form, title } = props;
  return (
    <Layout frame={frame} title={title} tab={props.tab ?? 'loans'} form={form}>
      <Head title={title} back={{ href: `/loans/${loan.id}`, label: loan.label }}>
        <Name of={loan.borrower} />
        <br />
        <Name of={loan.fund} />
        {props.lead && (
          <>
            <br />
            {props.lead}
          </>
        )}
      </Head>
      <ErrorSummary form={form} />
      {props.before}
      <Form form={form} submit={props.submit} after={props.after} files={props.files}>
        {props.children}
      </Form>
    </Layout>
  );
}

/** Words of a catalogue as choices, in their order. */
export function choicesOf(words: Record<string, string>) {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}
