// ติดตามรูปแบบ Mobile: the rounds, their planning, and what came out of one. No borrower is named: other
// villages sit by.
import * as show from '../format.js';
import type { Choice, FormState, PageProps } from '../frame.js';
import { DateField } from '../parts/date-field.part.js';
import { PhotoField, Pick, SelectField, TextArea, TextField } from '../parts/field.part.js';
import { Form } from '../parts/form.part.js';
import { useFrame } from '../parts/frame.part.js';
import { Layout } from '../parts/layout.part.js';
import { EmptyState, ErrorSummary } from '../parts/note.part.js';
import { Photos } from '../parts/photos.part.js';
import { Row, Rows } from '../parts/rows.part.js';
import { ButtonLink, Head, Sheet } from '../parts/sheet.part.js';
import { Day, Dotted, MadeUp, Mark } from '../parts/text.part.js';
import { words } from '../words/words.js';
import { Invitations, type InvitedView } from './invitations.page.js';

interface OfRecovery {
  recoveryId: string;
  areaName: string;
  madeUp: boolean;
}

export interface RoundsView extends OfRecovery {
  rounds: { id: string; number: number; on: string; place: string; villages: number; isHeld: boolean }[];
  proposal: { number: number; villages: { code: string; name: string }[] }[];
  mayWrite: boolean;
}

export function RoundsPage({ view, frame }: PageProps<RoundsView>) {
  const t = words(frame.lang).rounds;
  const planned = `/recoveries/${view.recoveryId}/rounds`;
  return (
    <Layout frame={frame} title={t.title} tab="recoveries">
      <Head title={t.title} back={backOf(view, frame.lang)}>
        {view.areaName}
      </Head>
      <Sheet>
        {view.rounds.length === 0 && <EmptyState>{t.none}</EmptyState>}
        <Rows>
          {view.rounds.map(round => (
            <Row
              key={round.id}
              href={`${planned}/${round.id}`}
              icon="place"
              what={{ name: `${t.number(round.number)} · ${round.place.replace(' (สมมุติ)', '')}` }}
              end={
                <Mark tone={round.isHeld ? 'prevent' : undefined} icon={round.isHeld ? 'tick' : 'open'}>
                  {round.isHeld ? t.held : t.notHeld}
                </Mark>
              }
            >
              <Day on={round.on} /> {view.madeUp && <MadeUp />} · {t.villages(round.villages)}
            </Row>
          ))}
        </Rows>
        {view.mayWrite && view.rounds.length > 0 && (
          <ButtonLink href={`${planned}/new`} full>
            {t.plan}
          </ButtonLink>
        )}
      </Sheet>
      {view.mayWrite && view.proposal.length > 0 && <Proposal view={view} />}
    </Layout>
  );
}

function Proposal({ view }: { view: RoundsView }) {
  const t = useFrame().t.rounds;
  const fresh = `/recoveries/${view.recoveryId}/rounds/new`;
  return (
    <Sheet title={t.proposal}>
      <p class="small muted">{t.proposalLead}</p>
      <Rows>
        {view.proposal.map(({ number, villages }) => (
          <Row
            key={number}
            href={`${fresh}?villages=${villages.map(one => one.code).join(',')}`}
            icon="add"
            what={{ name: `${t.planThis} ${number}` }}
          >
            {villages.map(one => one.name.replace(' (สมมุติ)', '')).join(' · ')}
          </Row>
        ))}
      </Rows>
    </Sheet>
  );
}

export interface PlanRoundView extends OfRecovery {
  /** null for a new one. */
  roundId: string | null;
  team: Choice[];
  villages: Choice[];
  form: FormState;
}

/** Fields: on, time, place, members, team (others, lines), guests (lines), villages. */
export function PlanRoundPage({ view, frame }: PageProps<PlanRoundView>) {
  const t = words(frame.lang).rounds;
  const rounds = `/recoveries/${view.recoveryId}/rounds`;
  const title = view.roundId ? t.change : t.plan;
  const back = view.roundId ? `${rounds}/${view.roundId}` : rounds;
  return (
    <Layout frame={frame} title={title} tab="recoveries" form={view.form}>
      <Head title={title} back={{ href: back, label: t.title }} />
      <ErrorSummary form={view.form} />
      <Form form={view.form} submit={view.roundId ? t.saveChange : t.planThis}>
        <DateField name="on" label={t.on} plain />
        <TextField name="time" label={t.time} hint={t.timeHint} />
        <TextField name="place" label={t.place} />
        {view.team.length > 0 && <Pick name="members" label={t.team} choices={view.team} many />}
        <TextArea
          name="team"
          label={view.team.length > 0 ? t.otherTeam : t.team}
          hint={t.teamHint}
          rows={2}
        />
        <TextArea name="guests" label={t.guests} hint={t.guestsHint} rows={2} />
        <Pick name="villages" label={t.chooseVillages} choices={view.villages} many />
      </Form>
    </Layout>
  );
}

export interface RoundView extends OfRecovery {
  number: number;
  rounds: number;
  on: string;
  time: string | null;
  place: string;
  team: string[];
  guests: string[];
  /** Ids of stored photos. */
  photos: string[];
  roundId: string;
  /** How many of the committee are invited besides the chair. */
  others: number;
  aims: Choice[];
  villages: {
    code: string;
    name: string;
    /** Those invited, with their posts. */
    invited: Choice[];
    came: number;
    /** The invitation in words, for a telephone or a chat. */
    message: string;
  }[];
  nextSteps: { title: string; village: string; dueOn: string; assignee: string | null }[];
  isHeld: boolean;
  mayWrite: boolean;
  /** While the round is to come. */
  mayInvite: boolean;
  sent: InvitedView[];
  form: FormState;
}

/** Attendance by tapping, aims by ticks, what was found village by village. */
export function RoundPage({ view, frame }: PageProps<RoundView>) {
  const t = words(frame.lang).rounds;
  const title = t.numberOf(view.number, view.rounds);
  return (
    <Layout frame={frame} title={title} tab="recoveries" form={view.form}>
      <Head title={title} back={{ href: `/recoveries/${view.recoveryId}/rounds`, label: t.title }}>
        {view.place.replace(' (สมมุติ)', '')} {view.madeUp && <MadeUp />}
        <br />
        <Dotted of={[<Day on={view.on} />, view.time && show.timeOfDay(minutesOf(view.time), frame.lang)]} />
        {view.team.length > 0 && (
          <>
            <br />
            {t.team} <Dotted of={view.team} />
          </>
        )}
        {view.guests.length > 0 && (
          <>
            <br />
            {t.guests} <Dotted of={view.guests} />
          </>
        )}
      </Head>
      <ErrorSummary form={view.form} />
      {!view.isHeld && <Invitations view={view} />}
      {view.mayWrite ? (
        <RecordForm view={view} />
      ) : (
        <EmptyState>{view.isHeld ? t.held : t.notHeld}</EmptyState>
      )}
      <Photos of={view.photos} title={words(frame.lang).forum.photos} />
      {view.isHeld && <Invitations view={view} />}
    </Layout>
  );
}

function RecordForm({ view }: { view: RoundView }) {
  const { rounds: t, forum } = useFrame().t;
  const villages = view.villages.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <Form form={view.form} submit={t.record(view.number)} after={t.later} files>
      <div class="stack">
        <h2>{t.whoCame}</h2>
        <p class="small muted">{t.invited(view.others)}</p>
      </div>
      {view.villages.map(village => (
        <div class="stack" key={village.code}>
          {village.invited.length > 0 && (
            <Pick name={`came-${village.code}`} label={village.name} choices={village.invited} many />
          )}
          <TextArea
            name={`others-${village.code}`}
            label={village.invited.length > 0 ? t.others(village.name) : village.name}
            hint={t.othersHint}
            rows={2}
          />
        </div>
      ))}
      <Pick name="aims" label={t.aims} choices={view.aims} many />
      {view.villages.map(village => (
        <TextArea
          key={village.code}
          name={`found-${village.code}`}
          label={t.found(village.name)}
          hint={t.foundHint}
        />
      ))}
      <div class="stack">
        <h2>{t.visits}</h2>
        <p class="small muted">{t.visitsLead}</p>
      </div>
      {view.villages.map(village => (
        <TextArea key={village.code} name={`visit-${village.code}`} label={village.name} rows={2} />
      ))}
      <PhotoField name="photos" label={forum.photos} hint={forum.photosHint} many />
      <div class="stack">
        <h2>{t.next}</h2>
        <NextSteps of={view.nextSteps} />
      </div>
      <TextField name="nextTitle" label={t.nextTitle} />
      <SelectField name="nextVillage" label={t.nextVillage} choices={villages} />
      <DateField name="nextDue" label={t.nextDue} plain />
      <TextField name="nextWho" label={t.nextWho} />
    </Form>
  );
}

function NextSteps({ of }: { of: RoundView['nextSteps'] }) {
  return (
    <ul class="small">
      {of.map(step => (
        <li key={step.title + step.village}>
          {step.title} · {step.village} · <Day on={step.dueOn} />
          {step.assignee && ` · ${step.assignee}`}
        </li>
      ))}
    </ul>
  );
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

function backOf(view: OfRecovery, lang: 'th' | 'en') {
  return { href: `/recoveries/${view.recoveryId}`, label: words(lang).recovery.title };
}
