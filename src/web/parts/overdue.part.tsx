// ท: the one thing to do next with a loan that is overdue: a call while one is allowed, or the heirs' path.
import type { ContactView, LoanView } from '../pages/loan-view.js';
import { useFrame } from './frame.part.js';
import { Icon } from './icon.part.js';
import { ButtonLink, Figure, Sheet } from './sheet.part.js';
import { Day, Money } from './text.part.js';

/** ท: what is overdue, the promise, the call while one is allowed today. */
export function OverdueSheet({ view }: { view: LoanView }) {
  const { t } = useFrame();
  if (!view.overdue) return null;
  const { contact } = view;
  if (contact?.heirs) return <HeirsSheet view={view} heirs={contact.heirs} />;
  const mayCall = Boolean(contact?.phone && contact.leftToday > 0);
  const mayRecord = view.actions.includes('contacts');
  return (
    <Sheet>
      <Figure
        label={
          <>
            {t.loan.overdueLabel} · <span class="nobr">{t.loan.overdueFor(view.overdue.daysPastDue)}</span>
          </>
        }
        amount={view.overdue.amount}
      />
      {contact?.promise && !contact.promise.kept && <PromiseMark contact={contact} />}
      {contact && mayCall && (
        <a class="btn main full" href={`tel:${contact.phone}`}>
          <Icon name="phone" />
          {t.loan.call(contact.person.name)}
        </a>
      )}
      {!mayCall && mayRecord && (
        <ButtonLink main full href={`/loans/${view.id}/contacts`}>
          {t.loan.recordTalk}
        </ButtonLink>
      )}
      {contact && <ContactRules contact={contact} />}
      <div class="acts">
        {mayCall && mayRecord && (
          <ButtonLink href={`/loans/${view.id}/contacts`}>{t.loan.recordTalk}</ButtonLink>
        )}
        {view.actions.includes('pay') && (
          <ButtonLink href={`/loans/${view.id}/pay`}>{t.loan.receive}</ButtonLink>
        )}
      </div>
    </Sheet>
  );
}

/** ท after the borrower's death: the letter to the heirs, then meeting them, while the claim can be made. */
function HeirsSheet({ view, heirs }: { view: LoanView; heirs: NonNullable<ContactView['heirs']> }) {
  const { t } = useFrame();
  const own = t.loan.heirs;
  const mayRecord = view.actions.includes('contacts');
  const letter = `/api/v1/papers/heirs-letter.pdf?loanId=${view.id}`;
  const [first, ...others] = heirs.letterOn
    ? [
        [own.meet, `/loans/${view.id}/visits?heirs=yes`],
        [own.print, letter],
      ]
    : [
        [own.print, letter],
        [own.sent, `/loans/${view.id}/notices?kind=heirs`],
        [own.meet, `/loans/${view.id}/visits?heirs=yes`],
      ];
  return (
    <Sheet>
      <Figure label={t.loan.overdueLabel} amount={view.overdue!.amount} />
      <p>
        {own.died(view.contact!.person.name)} <Day on={heirs.diedOn} />
        {heirs.letterOn && (
          <>
            <br />
            {own.letterOn} <Day on={heirs.letterOn} />
          </>
        )}
        {heirs.claimUntil && (
          <>
            <br />
            <strong>
              {own.claimUntil} <Day on={heirs.claimUntil} />
            </strong>
          </>
        )}
      </p>
      {mayRecord && (
        <ButtonLink main full href={first![1]!}>
          {first![0]}
        </ButtonLink>
      )}
      <p class="small muted">{own.rule}</p>
      <div class="acts">
        {mayRecord &&
          others.map(([label, href]) => (
            <ButtonLink key={href} href={href!}>
              {label}
            </ButtonLink>
          ))}
        {view.actions.includes('pay') && (
          <ButtonLink href={`/loans/${view.id}/pay`}>{t.loan.receive}</ButtonLink>
        )}
      </div>
    </Sheet>
  );
}

function PromiseMark({ contact }: { contact: ContactView }) {
  const { t, today } = useFrame();
  const promise = contact.promise!;
  const hasCome = promise.on <= today;
  return (
    <p class={hasCome ? 'mark is-collect' : 'mark is-track'}>
      <Icon name="clock" />
      <span>
        {hasCome ? t.loan.promiseDay(contact.person.name) : t.loan.promised(contact.person.name)}{' '}
        <Money of={promise.amount} /> <Day on={promise.on} />
      </span>
    </p>
  );
}

function ContactRules({ contact }: { contact: ContactView }) {
  const { t } = useFrame();
  return (
    <p class="small muted">
      {contact.blocked === null && t.loan.contactLeft(contact.leftToday, contact.until)}
      {contact.blocked === 'stopped' && t.loan.contactStopped}
      {contact.blocked === 'used' && (
        <>
          {t.loan.contactUsed} <Day on={contact.nextAllowedOn} />
        </>
      )}
      {contact.blocked === 'hours' && (
        <>
          {t.loan.contactHours} <Day on={contact.nextAllowedOn} /> {contact.nextAllowedAt}
        </>
      )}
      <br />
      {contact.phone ? t.loan.onlyBorrower(contact.person.name) : t.loan.noPhone}
    </p>
  );
}
