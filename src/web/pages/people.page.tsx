// คนและกลุ่ม: the list, and one person, group or household.
import type { CivilDate } from '../../kernel/civil-date.js';
import * as show from '../format.js';
import type { Named, PageProps } from '../frame.js';
import { ActButton, Search } from '../parts/form.part.js';
import { useFrame } from '../parts/frame.part.js';
import { Layout } from '../parts/layout.part.js';
import { EmptyState, Note } from '../parts/note.part.js';
import { Chips, Pager, Row, Rows } from '../parts/rows.part.js';
import { ButtonLink, Facts, Head, More, Sheet } from '../parts/sheet.part.js';
import { Day, Dotted, Mark, Name } from '../parts/text.part.js';
import { type Catalogue, words } from '../words/words.js';
import { type LoanRow, LoanRows } from './loans.page.js';

export type PartyKind = keyof Catalogue['people']['kinds'];

/** Query: q, kind. */
export interface PeopleView {
  fund: Named | null;
  q: string;
  kind: PartyKind | null;
  rows: { href: string; kind: PartyKind; name: Named; says: string[] }[];
  mayAdd: boolean;
  next: string | null;
  first: string | null;
}

const KINDS = ['person', 'group', 'household'] as const;

export function PeoplePage({ view, frame }: PageProps<PeopleView>) {
  const t = words(frame.lang);
  const address = (kind: string) => `/people?${new URLSearchParams({ q: view.q, kind })}`;
  return (
    <Layout frame={frame} title={t.people.title} tab="more">
      <Head title={t.people.title} back={{ href: '/more', label: t.office.more }}>
        {view.fund && <Name of={view.fund} />}
      </Head>
      {view.mayAdd && (
        <div class="pad stack">
          <ButtonLink main full href="/groups/new">
            {t.people.addGroup}
          </ButtonLink>
          <ButtonLink full href="/people/new">
            {t.people.addPerson}
          </ButtonLink>
          <More href="/households/new">{t.people.addHousehold}</More>
        </div>
      )}
      <Search label={t.people.searchLabel} value={view.q} action="/people" />
      <Chips
        label={t.people.filter}
        of={[
          { href: address(''), label: t.all, current: !view.kind },
          ...KINDS.map(kind => ({
            href: address(kind),
            label: t.people.kinds[kind],
            current: view.kind === kind,
          })),
        ]}
      />
      <Sheet>
        {view.rows.length ? (
          <Rows>
            {view.rows.map(row => (
              <Row
                key={row.href}
                href={row.href}
                icon={row.kind === 'person' ? 'person' : 'people'}
                what={row.name}
              >
                <Dotted of={[t.people.kinds[row.kind], ...row.says]} />
              </Row>
            ))}
          </Rows>
        ) : (
          <EmptyState>{view.q ? t.loans.notFound(view.q) : t.people.empty}</EmptyState>
        )}
        <Pager next={view.next} first={view.first} />
      </Sheet>
    </Layout>
  );
}

export interface ChannelLine {
  kind: 'line' | 'sms' | 'email' | 'post';
  /** Shortened where it is nobody's business. */
  address: string;
  consentedOn: CivilDate | null;
}

/** One person, group or household. The national id is never in a view, but for its last digits. */
export interface PartyView {
  kind: PartyKind;
  id: string;
  name: Named;
  fund: Named | null;
  phone: string | null;
  address: string | null;
  village: string | null;
  /** Masked: x-xxxx-xxxxx-12-3. */
  nationalIdEnd: string | null;
  channels: ChannelLine[];
  /** The code to type in LINE, when one was just asked for. */
  lineCode: string | null;
  stoppedFrom: CivilDate | null;
  /** Of a person who has died; where a mistaken record is taken back, by whoever may. */
  died: { on: CivilDate; knownOn: CivilDate | null; undoHref: string | null } | null;
  /** Of a group or household. */
  members: { href: string; name: Named; isRepresentative: boolean }[];
  /** Of a person. */
  memberOf: { href: string; name: Named }[];
  loans: LoanRow[];
  applyHref: string | null;
  editHref: string | null;
  stopHref: string | null;
  /** Where a code for LINE is asked for: a posting, since each one ends the code before it. */
  lineAction: string | null;
}

export function PartyPage({ view, frame }: PageProps<PartyView>) {
  const t = words(frame.lang);
  return (
    <Layout frame={frame} title={view.name.name} tab="more">
      <Head title={<Name of={view.name} />} back={{ href: '/people', label: t.people.title }}>
        <Dotted of={[t.people.kinds[view.kind], view.fund && <Name of={view.fund} />]} />
      </Head>
      {view.died && <Died of={view.died} />}
      {view.stoppedFrom && (
        <Note kind="wait">
          <strong>
            {t.people.stopped} <Day on={view.stoppedFrom} />
          </strong>
        </Note>
      )}
      {view.lineCode && (
        <Note kind="prevent" role="status">
          <strong>{view.lineCode}</strong>
          <p>{t.people.lineCode}</p>
        </Note>
      )}
      <Sheet>
        <Facts
          of={[
            [t.people.phone, view.phone && <a href={`tel:${view.phone}`}>{show.telephone(view.phone)}</a>],
            [t.people.village, view.village],
            [t.people.address, view.address],
            [t.people.nationalId, view.nationalIdEnd],
          ]}
        />
        <p class="small muted">{t.people.privacy}</p>
        <div class="acts">
          {view.editHref && <ButtonLink href={view.editHref}>{t.edit}</ButtonLink>}
          {view.lineAction && <ActButton action={view.lineAction} label={t.people.lineLink} />}
          {view.stopHref && <More href={view.stopHref}>{t.people.stop}</More>}
        </div>
      </Sheet>
      <Channels of={view.channels} />
      <Members view={view} />
      <Sheet title={t.people.loans}>
        {view.loans.length ? <LoanRows of={view.loans} /> : <EmptyState>{t.people.noLoans}</EmptyState>}
        {view.applyHref && <ButtonLink href={view.applyHref}>{t.people.newLoan}</ButtonLink>}
      </Sheet>
    </Layout>
  );
}

/** A death, and the way back where it was recorded by mistake. */
function Died({ of }: { of: NonNullable<PartyView['died']> }) {
  const { t } = useFrame();
  return (
    <Note kind="wait">
      <strong>
        {t.reversal.died} <Day on={of.on} />
      </strong>
      {of.knownOn && (
        <p>
          {t.reversal.knownOn} <Day on={of.knownOn} />
        </p>
      )}
      {of.undoHref && <More href={of.undoHref}>{t.reversal.deathBack}</More>}
    </Note>
  );
}

function Channels({ of }: { of: ChannelLine[] }) {
  const { t } = useFrame();
  if (!of.length) return null;
  return (
    <Sheet title={t.people.channels}>
      <Facts
        of={of.map(channel => [
          t.messages.channels[channel.kind],
          <>
            {channel.address}
            <br />
            {channel.consentedOn ? (
              <Mark tone="prevent" icon="tick">
                {t.people.consented} <Day on={channel.consentedOn} />
              </Mark>
            ) : (
              <Mark tone="wait" icon="info">
                {t.people.notConsented}
              </Mark>
            )}
          </>,
        ])}
      />
    </Sheet>
  );
}

function Members({ view }: { view: PartyView }) {
  const { t } = useFrame();
  const rows = view.kind === 'person' ? view.memberOf : view.members;
  if (!rows.length) return null;
  return (
    <Sheet
      title={view.kind === 'person' ? t.people.groups : t.people.members}
      fact={view.kind === 'person' ? undefined : t.headCount(rows.length)}
    >
      <Rows>
        {rows.map(row => (
          <Row key={row.href} href={row.href} icon="person" what={row.name}>
            {isRepresentative(row) && t.people.representative}
          </Row>
        ))}
      </Rows>
    </Sheet>
  );
}

function isRepresentative(row: object): boolean {
  return 'isRepresentative' in row && row.isRepresentative === true;
}
