// นำเข้าทะเบียน: send the file, see every fault by row and column, store all or nothing.
import type { Satang } from '../../kernel/money.js';
import type { Choice, FormState, PageProps } from '../frame.js';
import { FileField, SelectField } from '../parts/field.part.js';
import { Form, HiddenKeys } from '../parts/form.part.js';
import { useFrame } from '../parts/frame.part.js';
import { Icon } from '../parts/icon.part.js';
import { Layout } from '../parts/layout.part.js';
import { ErrorSummary, Note } from '../parts/note.part.js';
import { ButtonLink, Facts, Head, More, Sheet } from '../parts/sheet.part.js';
import { Money } from '../parts/text.part.js';
import { words } from '../words/words.js';

/** One thing to correct in a file; words in the page's language. */
export interface FaultLine {
  row: number;
  column: string;
  /** What was read. */
  read: string;
  /** What to do. */
  says: string;
}

/** Fields: fundId, file; posts multipart to /imports. */
export interface ImportView {
  funds: Choice[];
  templateHref: string;
  form: FormState;
}

export function ImportPage({ view, frame }: PageProps<ImportView>) {
  const t = words(frame.lang);
  const i = t.imports;
  return (
    <Layout frame={frame} title={i.title} tab="more" form={view.form}>
      <Head title={i.title} back={{ href: '/more', label: t.office.more }}>
        {i.lead}
      </Head>
      <ErrorSummary form={view.form} />
      <Form
        form={view.form}
        submit={i.check}
        files
        after={<More href={view.templateHref}>{i.template}</More>}
      >
        <SelectField name="fundId" label={i.fund} choices={view.funds} />
        <FileField name="file" label={i.file} hint={i.fileHint} accept=".xlsx,.csv" />
      </Form>
    </Layout>
  );
}

/** After a check with faults. Nothing was stored. */
export interface ImportFaultsView {
  fileName: string;
  rows: number;
  total: number;
  sheets: { name: string; faults: FaultLine[] }[];
  /** Where the corrected file is sent. */
  againHref: string;
  /** The file with the faults marked; null for a .csv. */
  markedHref: string | null;
}

export function ImportFaultsPage({ view, frame }: PageProps<ImportFaultsView>) {
  const t = words(frame.lang);
  const i = t.imports;
  const shown = view.sheets.reduce((sum, sheet) => sum + sheet.faults.length, 0);
  return (
    <Layout frame={frame} title={i.faults(view.total)} tab="more">
      <Head title={i.faults(view.total)} back={{ href: '/imports', label: i.title }}>
        {view.fileName} · {i.read(view.rows)}
      </Head>
      <Note kind="wait" role="status">
        <strong>{i.nothingStored}</strong>
        <br />
        {i.mendLead[0]}
        <br />
        {i.mendLead[1]}
      </Note>
      <Sheet>
        <div class="stack">
          <ButtonLink main full href={view.againHref}>
            {i.again}
          </ButtonLink>
          {view.markedHref && (
            <a class="btn full" href={view.markedHref}>
              <Icon name="file" />
              <span>
                {i.marked[0]} <span class="name">{i.marked[1]}</span>
              </span>
            </a>
          )}
        </div>
      </Sheet>
      {view.sheets.map(sheet => (
        <Sheet key={sheet.name} title={i.sheet(sheet.name)} fact={i.spots(sheet.faults.length)}>
          <Faults of={sheet.faults} />
        </Sheet>
      ))}
      {shown < view.total && <p class="pad muted">{i.andMore(view.total - shown)}</p>}
    </Layout>
  );
}

function Faults({ of }: { of: FaultLine[] }) {
  const { t } = useFrame();
  return (
    <ol class="faults">
      {of.map(fault => (
        <li key={`${fault.row}-${fault.column}`}>
          <strong>
            {t.imports.row(fault.row)} · {fault.column}
          </strong>
          {fault.read && <q>{fault.read}</q>}
          <p>{fault.says}</p>
        </li>
      ))}
    </ol>
  );
}

/** After a check without faults: posts commit=yes and uploadId; or, once stored, what was stored. */
export interface ImportReadyView {
  fileName: string;
  fundId: string;
  uploadId: string;
  rows: number;
  loans: number;
  payments: number;
  principal: Satang;
  stored: boolean;
}

export function ImportReadyPage({ view, frame }: PageProps<ImportReadyView>) {
  const t = words(frame.lang);
  const i = t.imports;
  const title = view.stored ? i.stored(view.loans, view.payments) : i.allRight;
  return (
    <Layout frame={frame} title={title} tab="more">
      <Head title={title} back={{ href: '/imports', label: i.title }}>
        {view.fileName} · {i.read(view.rows)}
      </Head>
      <Sheet title={view.stored ? undefined : i.willStore(view.loans, view.payments)}>
        <Facts of={[[i.sum, <Money of={view.principal} />]]} />
        {view.stored ? (
          <ButtonLink main full href={`/loans?fundId=${view.fundId}`}>
            {i.seeLoans}
          </ButtonLink>
        ) : (
          <form method="post" action="/imports">
            <HiddenKeys />
            <input type="hidden" name="fundId" value={view.fundId} />
            <input type="hidden" name="uploadId" value={view.uploadId} />
            <input type="hidden" name="commit" value="yes" />
            <button class="btn main full" type="submit">
              {i.store(view.loans)}
            </button>
          </form>
        )}
      </Sheet>
    </Layout>
  );
}
