// What a LINE event does: link, unlink, or nothing but an answer. Its row and its effect are one
// transaction, so that the same event does nothing a second time; rows are kept for good, since a signed
// body may be replayed at any time.
import { linkLineByCode } from '../access/use-code.act.js';
import { type Act, type Doing, INSTALLATION_PLACE } from '../journal/act.js';
import { channelsOf } from '../registry/person.query.js';
import { setChannels } from '../registry/set-channels.act.js';
import { balancesOf, peopleOfLine } from './balances.query.js';
import { type LineEvent, readLineRequest } from './channels/line-webhook.js';
import {
  balanceReply,
  HELP_REPLY,
  LINKED_REPLY,
  NOT_LINKED_REPLY,
  TOO_MANY_CODES_REPLY,
  WELCOME_REPLY,
  WRONG_CODE_REPLY,
} from './line-replies.js';

export interface LineReply {
  /** Null: nothing is answered, because the event was met before or asks for nothing. */
  reply: string | null;
}

export const receiveLineEvent: Act<LineEvent, LineReply> = {
  name: 'receive-line-event',
  right: 'machine',
  place: async () => INSTALLATION_PLACE,
  async run(event, doing) {
    const subject = { kind: 'line-event', id: event.id };
    const isNew = await doing.tx.run(
      'insert into line_event (event_id, received_at) values (?, ?) on conflict do nothing',
      [event.id, doing.at.toISOString()],
    );
    if (isNew === 0) return { answer: { reply: null }, subject, details: { metBefore: true } };
    const { did, people, reply } = await effectOf(event, doing);
    return { answer: { reply }, subject, details: { did, people } };
  },
};

interface Effect extends LineReply {
  did: string;
  people: string[];
}

async function effectOf(event: LineEvent, doing: Doing): Promise<Effect> {
  if (event.kind === 'follow') return { did: 'welcome', people: [], reply: WELCOME_REPLY };
  if (event.kind === 'unfollow') return unlink(event, doing);
  if (event.kind === 'other') return { did: 'ignore', people: [], reply: null };
  const request = readLineRequest(event.text);
  if (request.ask === 'link') return link(event, request.code, doing);
  if (request.ask === 'nothing') return { did: 'help', people: [], reply: HELP_REPLY };
  const people = await peopleOfLine(doing.tx, event.userId);
  if (people.length === 0) return { did: 'balance', people, reply: NOT_LINKED_REPLY };
  const balances = await balancesOf(doing.tx, people, doing.today);
  return { did: 'balance', people, reply: balanceReply(balances, doing.today) };
}

async function link({ userId }: LineEvent, code: string, doing: Doing): Promise<Effect> {
  const { answer } = await linkLineByCode.run({ lineUserId: userId, code }, doing);
  if (answer.personId !== null) return { did: 'link', people: [answer.personId], reply: LINKED_REPLY };
  return { did: 'refuse-code', people: [], reply: answer.mustWait ? TOO_MANY_CODES_REPLY : WRONG_CODE_REPLY };
}

/** Whoever blocks the account takes their consent to this channel back. */
async function unlink({ userId }: LineEvent, doing: Doing): Promise<Effect> {
  const people = await doing.tx.all<{ personId: string }>(
    `select distinct person_id from contact_channel
     where kind = 'line' and address = ? and withdrawn_on is null order by person_id`,
    [userId],
  );
  for (const { personId } of people) {
    const channels = await channelsOf(doing.tx, personId);
    const others = channels.filter(({ kind, address }) => kind !== 'line' || address !== userId);
    await setChannels(doing, personId, others);
  }
  return { did: 'unlink', people: people.map(one => one.personId), reply: null };
}
