// The recoveries of an officer's areas, and the opening of one.
import type { RecoveryAnswer } from '../../recovery/recovery-answer.query.js';
import * as show from '../format.js';
import type { FormState, PageProps } from '../frame.js';
import { DateField } from '../parts/date-field.part.js';
import { FileField, TextField } from '../parts/field.part.js';
import { Form } from '../parts/form.part.js';
import { Layout } from '../parts/layout.part.js';
import { EmptyState, ErrorSummary } from '../parts/note.part.js';
import { Row, Rows } from '../parts/rows.part.js';
import { ButtonLink, Head, Sheet } from '../parts/sheet.part.js';
import { words } from '../words/words.js';

export interface RecoveriesView {
  recoveries: RecoveryAnswer[];
  mayOpen: boolean;
}

/** The recoveries of the caller's areas. */
export function RecoveriesPage({ view, frame }: PageProps<RecoveriesView>) {
  const t = words(frame.lang).recovery;
  return (
    <Layout frame={frame} title={t.title} tab="recoveries">
      <Head title={t.title} />
      <Sheet>
        {view.recoveries.length === 0 && <EmptyState>{t.none}</EmptyState>}
        <Rows>
          {view.recoveries.map(one => (
            <Row key={one.id} href={`/recoveries/${one.id}`} icon="mend" what={{ name: one.areaName }}>
              {t.openedOn} {show.date(one.openedOn, frame.lang)} ·{' '}
              {t.says['follow-up'](one.now.resolvedVillages, one.now.remainingVillages)}
              {one.closedOn && ` · ${t.closedOn} ${show.date(one.closedOn, frame.lang)}`}
            </Row>
          ))}
        </Rows>
        {view.mayOpen && (
          <ButtonLink href="/recoveries/new" main={view.recoveries.length === 0} full>
            {t.open}
          </ButtonLink>
        )}
      </Sheet>
    </Layout>
  );
}

export function OpenRecoveryPage({ view, frame }: PageProps<{ form: FormState; area: string }>) {
  const t = words(frame.lang).recovery;
  return (
    <Layout frame={frame} title={t.open} tab="recoveries" form={view.form}>
      <Head title={t.open} back={{ href: '/recoveries', label: t.title }}>
        {t.openLead}
      </Head>
      <ErrorSummary form={view.form} />
      <Form form={view.form} submit={t.open} files>
        <TextField name="area" label={t.area} hint={t.areaHint} digits />
        <DateField name="baselineAsOf" label={t.baselineAsOf} />
        <TextField name="listNumber" label={t.listNumber} hint={t.listHint} />
        <DateField name="listOn" label={t.listOn} plain />
        <FileField
          name="file"
          label={t.reportFile}
          hint={
            <>
              {t.reportHint}{' '}
              <a href={`/api/v1/papers/debt-report-template.xlsx?area=${view.area}`}>{t.reportTemplate}</a>
            </>
          }
          accept=".xlsx,.csv"
        />
      </Form>
    </Layout>
  );
}
