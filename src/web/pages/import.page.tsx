// นำเข้าทะเบียน: send the file, see every fault by row and column, store all or nothing.
import type { Satang } from '../../kernel/money.js';
import type { Choice, FormState, Named, PageProps } from '../frame.js';
import { FileField, SelectField } from '../parts/field.part.js';
import { ActButton, Form, HiddenKeys } from '../parts/form.part.js';
import { useFrame } from '../parts/frame.part.js';
import { Icon } from '../parts/icon.part.js';
import { Layout } from '../parts/layout.part.js';
import { EmptyState, ErrorSummary, Note } from '../parts/note.part.js';
import { Row, Rows } from '../parts/rows.part.js';
import { ButtonLink, Facts, Head, More, Sheet } from '../parts/sheet.part.js';
import { Dotted, Moment, Money, Name } from '../parts/text.part.js';
import { words } from '../words/words.js';

/** A register that was sent and is not stored yet. */
export interface DraftLine {
  id: string;
  fileName: string;
  fund: string;
  changedAt: Date;
}

/** Fields: fundId, file; posts multipart to /imports. */
export interface ImportView {
  funds: Choice[];
  /** For who may import into no fund: where somebody who may is added. */
  way: { label: string; href: string } | null;
  templates: { label: string; href: string }[];
  drafts: DraftLine[];
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
      {view.funds.length > 0 ? (
        <Form form={view.form} submit={i.check} action="/imports" files>
          <SelectField name="fundId" label={i.fund} choices={view.funds} />
          <FileField name="file" label={i.file} hint={i.fileHint} accept=".xlsx,.csv" />
        </Form>
      ) : (
        <Sheet>
          <EmptyState action={view.way ?? undefined}>{i.byCommittee}</EmptyState>
        </Sheet>
      )}
      <Sheet title={i.template}>
        <ul class="stack">
          {view.templates.map(template => (
            <li key={template.href}>
              <More href={template.href}>{template.label}</More>
            </li>
          ))}
        </ul>
      </Sheet>
      {view.drafts.length > 0 && (
        <Sheet title={i.drafts}>
          <Rows>
            {view.drafts.map(draft => (
              <Row key={draft.id} href={`/imports/${draft.id}`} icon="file" what={{ name: draft.fileName }}>
                <Dotted of={[draft.fund, <Moment at={draft.changedAt} />]} />
              </Row>
            ))}
          </Rows>
        </Sheet>
      )}
    </Layout>
  );
}

/** One cell to correct, with all that is wrong with it; words in the page's language. */
export interface FaultLine {
  row: number;
  column: string;
  /** What was read. */
  read: string;
  /** What to do. */
  says: string[];
  /** The field that mends it: `cell.<sheet>.<row>.<column>`, or `head.<sheet>.<column>` for a header. */
  field: string | null;
  /** Offered instead of the cell: to leave the row out. `drop.<sheet>.<row>` */
  dropField: string | null;
  /** What stands there now, as it is typed. */
  value: string;
  /** For a header: the columns that the file lacks. */
  titles: string[];
}

/** After a check with faults: nothing was stored. Posts the mended cells to its own address. */
export interface ImportFaultsView {
  id: string;
  fileName: string;
  fund: Named;
  rows: number;
  total: number;
  sheets: { name: string; total: number; faults: FaultLine[] }[];
  mayMend: boolean;
}

export function ImportFaultsPage({ view, frame }: PageProps<ImportFaultsView>) {
  const t = words(frame.lang);
  const i = t.imports;
  const shown = view.sheets.reduce((sum, sheet) => sum + sheet.faults.length, 0);
  return (
    <Layout frame={frame} title={i.faults(view.total)} tab="more">
      <Head title={i.faults(view.total)} back={{ href: '/imports', label: i.title }}>
        {view.fileName} · {i.read(view.rows)}
        <br />
        <Name of={view.fund} />
      </Head>
      <Note kind="wait">
        <strong>{i.nothingStored}</strong>
        <br />
        {i.mendLead[0]}
        <br />
        {i.mendLead[1]}
      </Note>
      <form method="post" action={`/imports/${view.id}`}>
        <HiddenKeys keep />
        {view.sheets.map(sheet => (
          <Sheet key={sheet.name} title={i.sheet(sheet.name)} fact={i.spots(sheet.total)}>
            <Faults of={sheet.faults} />
          </Sheet>
        ))}
        {shown < view.total && <p class="pad muted">{i.andMore(view.total - shown)}</p>}
        {view.mayMend && (
          <div class="pad">
            <button class="btn main full" type="submit">
              {i.checkAgain}
            </button>
          </div>
        )}
      </form>
      <Sheet title={i.orInFile}>
        <div class="stack">
          <a class="btn full" href={`/imports/${view.id}/marked.xlsx`}>
            <Icon name="file" />
            <span>
              {i.marked[0]} <span class="name">{i.marked[1]}</span>
            </span>
          </a>
          <ButtonLink full href="/imports">
            {i.again}
          </ButtonLink>
          {view.mayMend && <ActButton action={`/imports/${view.id}/drop`} label={i.drop} />}
        </div>
      </Sheet>
    </Layout>
  );
}

function Faults({ of }: { of: FaultLine[] }) {
  const { t } = useFrame();
  const i = t.imports;
  return (
    <ol class="faults">
      {of.map(fault => (
        <li key={`${fault.row}-${fault.column}`}>
          <strong>
            {i.row(fault.row)} · {fault.column}
          </strong>
          {fault.read && <q>{fault.read}</q>}
          {fault.says.map(says => (
            <p key={says}>{says}</p>
          ))}
          {fault.field && <MendField fault={fault} field={fault.field} />}
          {fault.dropField && (
            <div class="pick">
              <label>
                <input type="checkbox" name={fault.dropField} value="yes" />
                {i.dropRow(fault.row)}
              </label>
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}

function MendField({ fault, field }: { fault: FaultLine; field: string }) {
  const { t } = useFrame();
  const i = t.imports;
  const id = field.replaceAll('.', '-');
  return (
    <div class="field">
      <label for={id}>
        {i.mended}
        <span class="hidden"> {`${i.row(fault.row)} ${fault.column}`}</span>
      </label>
      {field.startsWith('cell.') ? (
        <input id={id} name={field} value={fault.value} autocomplete="off" />
      ) : (
        <select id={id} name={field}>
          <option value={fault.value}>{t.choose}</option>
          {fault.titles.map(title => (
            <option key={title} value={title}>
              {title}
            </option>
          ))}
          <option value="">{i.ignoreColumn}</option>
        </select>
      )}
    </div>
  );
}

/** After a check without faults: posts to /imports/:id/commit. */
export interface ImportReadyView {
  id: string;
  fileName: string;
  fund: Named;
  rows: number;
  loans: number;
  payments: number;
  principal: Satang;
  mayStore: boolean;
}

export function ImportReadyPage({ view, frame }: PageProps<ImportReadyView>) {
  const t = words(frame.lang);
  const i = t.imports;
  return (
    <Layout frame={frame} title={i.allRight} tab="more">
      <Head title={i.allRight} back={{ href: '/imports', label: i.title }}>
        {view.fileName} · {i.read(view.rows)}
        <br />
        <Name of={view.fund} />
      </Head>
      <Sheet title={i.willStore(view.loans, view.payments)}>
        <Facts of={[[i.sum, <Money of={view.principal} />]]} />
        {view.mayStore && (
          <div class="stack">
            <ActButton action={`/imports/${view.id}/commit`} label={i.store(view.loans)} main />
            <ActButton action={`/imports/${view.id}/drop`} label={i.drop} />
          </div>
        )}
      </Sheet>
    </Layout>
  );
}
