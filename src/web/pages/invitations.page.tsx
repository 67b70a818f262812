// Inviting committees to a round: letters and the list to sign, messages to those who agreed to them with
// what became of each, and the words to read out to the others.
import type { InvitationState } from '../../recovery/clinic/invited.js';
import { ActButton } from '../parts/form.part.js';
import { useFrame } from '../parts/frame.part.js';
import { ButtonLink, Sheet } from '../parts/sheet.part.js';
import { DoneMark } from '../parts/steps.part.js';
import { Mark, Moment } from '../parts/text.part.js';
import type { RoundView } from './clinic.page.js';

/** One message, as it stands. */
export interface InvitedView {
  name: string;
  post: string;
  village: string;
  state: InvitationState;
  /** LINE, SMS …; null: no message goes. */
  channel: string | null;
  /** Why none goes, or why it was not taken. */
  reason: string | null;
  at: Date;
}

export function Invitations({ view }: { view: RoundView }) {
  const t = useFrame().t.rounds;
  const asked = `recoveryId=${view.recoveryId}&roundId=${view.roundId}`;
  const at = `/recoveries/${view.recoveryId}/rounds/${view.roundId}`;
  return (
    <Sheet title={t.invitations}>
      <div class="acts">
        <ButtonLink href={`/api/v1/papers/round-invitation.pdf?${asked}`} icon="print">
          {t.letters}
        </ButtonLink>
        <ButtonLink href={`/api/v1/papers/round-attendance.pdf?${asked}`} icon="print">
          {t.signatureList}
        </ButtonLink>
        {view.mayWrite && <ButtonLink href={`${at}/edit`}>{t.change}</ButtonLink>}
      </div>
      {view.mayInvite && (
        <>
          <p class="small muted">{t.sendLead}</p>
          <ActButton action={`${at}/invitations`} label={t.sendInvitations} />
        </>
      )}
      <Sent of={view.sent} />
      <p class="small muted">{t.messageLead}</p>
      {view.villages.map(village => (
        <details key={village.code}>
          <summary>{village.name}</summary>
          <p>{village.message}</p>
        </details>
      ))}
    </Sheet>
  );
}

function Sent({ of }: { of: InvitedView[] }) {
  const t = useFrame().t.rounds;
  if (of.length === 0) return null;
  return (
    <ul>
      {of.map(one => (
        <li key={one.village + one.name}>
          {one.name} ({one.post}) {one.village}{' '}
          {one.state === 'sent' ? (
            <DoneMark>{t.invitationStates.sent}</DoneMark>
          ) : (
            <Mark tone="wait">{t.invitationStates[one.state]}</Mark>
          )}{' '}
          <span class="small muted">
            {one.state === 'by-hand' ? one.reason : one.channel} · <Moment at={one.at} />
          </span>
        </li>
      ))}
    </ul>
  );
}
