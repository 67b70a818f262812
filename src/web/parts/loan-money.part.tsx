// The money side of a loan: what is due or overdue, the instalments, the reminders.
import * as show from '../format.js';
import type { InstalmentView, LoanView } from '../pages/loan-view.js';
import { PaidMeter } from './chart.part.js';
import { useFrame } from './frame.part.js';
import { ButtonLink, Figure, More, Sheet } from './sheet.part.js';
import { DoneMark, Timeline, type TimelineItem } from './steps.part.js';
import { type Column, Table } from './table.part.js';
import { Day, Dotted, Mark, Money, Sentence } from './text.part.js';

/** ต: the next instalment, its amount, one button, and how far the principal is. */
export function DueSheet({ view }: { view: LoanView }) {
  const { t } = useFrame();
  if (!view.due) return null;
  return (
    <Sheet>
      <Figure
        label={
          <Dotted
            of={[
              <span class="nobr">
                {t.loan.instalmentDue(view.due.number)} <Day on={view.due.on} />
              </span>,
              t.inDays(view.due.daysLeft),
            ]}
          />
        }
        amount={view.due.amount}
      />
      {view.actions.includes('pay') && (
        <ButtonLink main full href={`/loans/${view.id}/pay`}>
          {t.loan.pay}
        </ButtonLink>
      )}
      <PaidMeter paid={view.principalPaid} left={view.principalLeft} />
    </Sheet>
  );
}

/** ท: the rows that are overdue, and their sum. */
export function OverdueInstalments({ view }: { view: LoanView }) {
  const { t } = useFrame();
  const rows = view.instalments.filter(row => row.state === 'overdue');
  if (!view.overdue || !rows.length) return null;
  return (
    <Sheet title={t.loan.overdueInstalments}>
      <Table
        rows={rows}
        columns={[
          { head: t.loan.instalment, cell: row => row.number, foot: t.total },
          { head: t.loan.due, cell: row => <Day on={row.dueOn} />, foot: '' },
          { head: t.loan.paid, number: true, cell: row => show.baht(row.paid), foot: '' },
          {
            head: (
              <>
                {t.loan.overdueLabel}
                <br />
                {t.loan.inBaht}
              </>
            ),
            number: true,
            cell: row => show.baht(row.left),
            foot: show.baht(view.overdue.amount),
          },
        ]}
      />
      <p class="small muted">
        {t.loan.principalLeft} <Money of={view.principalLeft} />
        <br />
        {t.loan.backToTrack}
      </p>
    </Sheet>
  );
}

/** The plan: a few rows around now, the rest one link away. */
export function InstalmentsSheet({ view }: { view: LoanView }) {
  const { t } = useFrame();
  // Where every row is overdue, they stand above already.
  const allAbove = view.instalments.every(row => row.state === 'overdue');
  if (!view.instalments.length || (view.stage === 'collect' && allAbove)) return null;
  const isPart = view.instalments.length < view.instalmentCount;
  return (
    <Sheet title={t.loan.instalments} fact={t.loan.instalmentCount(view.instalmentCount)}>
      <InstalmentTable rows={view.instalments} />
      {isPart && (
        <More href={`/loans/${view.id}?instalments=all`}>
          {t.loan.seeAllInstalments(view.instalmentCount)}
        </More>
      )}
    </Sheet>
  );
}

export function InstalmentTable({ rows }: { rows: InstalmentView[] }) {
  const { t } = useFrame();
  const columns: Column<InstalmentView>[] = [
    { head: t.loan.instalment, cell: row => row.number },
    { head: t.loan.due, cell: row => <DueDay row={row} /> },
    { head: t.baht, number: true, cell: row => show.baht(row.total) },
    { head: t.loan.state, cell: row => <InstalmentState row={row} /> },
  ];
  return <Table rows={rows} columns={columns} isNow={row => Boolean(row.next)} />;
}

// The contract's day as it is printed; what is paid by the next working day is in time (s.193/8).
function DueDay({ row }: { row: InstalmentView }) {
  const { t } = useFrame();
  if (!row.inTimeUntil) return <Day on={row.dueOn} />;
  return (
    <>
      <Day on={row.dueOn} />
      <br />
      <span class="small muted">
        {t.loan.inTimeUntil} <Day on={row.inTimeUntil} />
      </span>
    </>
  );
}

function InstalmentState({ row }: { row: InstalmentView }) {
  const { t } = useFrame();
  if (row.state === 'paid') return <DoneMark>{t.loan.states.paid}</DoneMark>;
  if (row.state === 'overdue') {
    return (
      <Mark tone="collect" icon="clock">
        {t.loan.states.overdue}
      </Mark>
    );
  }
  if (row.next && row.daysLeft !== undefined) {
    return (
      <Mark tone="track" icon="clock">
        {t.inDays(row.daysLeft)}
      </Mark>
    );
  }
  return <span class="muted">{t.loan.states[row.state]}</span>;
}

/** What has been and will be sent about the next instalment, in ท about the oldest that is overdue. */
export function RemindersSheet({ view }: { view: LoanView }) {
  const { t } = useFrame();
  if (!view.due || !view.reminders.length) return null;
  const items = view.reminders.map((reminder): TimelineItem => {
    const sent = reminder.state === 'sent';
    return {
      what: <Dotted of={[t.reminders.window(reminder.window), reminder.channel]} />,
      says: <Dotted of={[<Day on={reminder.on} />, reminder.reason]} />,
      look: sent ? 'kept' : reminder.state === 'planned' ? 'next' : undefined,
      end: sent ? (
        <DoneMark>{t.reminders.states.sent}</DoneMark>
      ) : (
        <span class="small muted">{t.reminders.states[reminder.state]}</span>
      ),
    };
  });
  return (
    <Sheet
      title={t.loan.reminders(view.due.number)}
      fact={view.stage === 'track' ? t.loan.sentBySystem : undefined}
    >
      <Timeline of={items} />
      {view.stage === 'track' && <p class="small muted">{t.loan.stopsByItself}</p>}
    </Sheet>
  );
}

/** Calls, visits, money, promises: latest first. */
/** To the paper of an entry, and to where it is taken back. */
function EventLinks({ of: { link, undoHref } }: { of: LoanView['events'][number] }) {
  const { t } = useFrame();
  if (!link && !undoHref) return null;
  return (
    <>
      <br />
      <Dotted
        of={[
          link && (
            <a class="nobr" href={link.href}>
              {link.label}
            </a>
          ),
          undoHref && <a href={undoHref}>{t.reversal.link}</a>,
        ]}
      />
    </>
  );
}

export function EventsSheet({ view }: { view: LoanView }) {
  const { t } = useFrame();
  if (!view.events.length) return null;
  const items = view.events.map(
    (event): TimelineItem => ({
      what: (
        <>
          <strong>
            <Sentence of={event.what} />
          </strong>
          {event.result && ` · ${event.result}`}
          {event.amount ? (
            <>
              {' '}
              <Money of={event.amount} />
            </>
          ) : null}
        </>
      ),
      says: (
        <>
          <Dotted of={[<Day on={event.on} />, event.by]} />
          {event.note && (
            <>
              <br />
              {event.note}
            </>
          )}
          <EventLinks of={event} />
        </>
      ),
      look: event.look,
      end: event.mark ? <DoneMark>{event.mark}</DoneMark> : undefined,
    }),
  );
  return (
    <Sheet title={view.stage === 'collect' ? t.loan.talks : t.loan.timeline} fact={t.latestFirst}>
      <Timeline of={items} />
      <More href={`/loans/${view.id}?timeline=all${view.olderFrom ? `&from=${view.olderFrom}` : ''}`}>
        {view.olderFrom ? t.loan.seeOlder : t.loan.seeTimeline}
      </More>
    </Sheet>
  );
}
