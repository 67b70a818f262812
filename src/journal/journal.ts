// The one door for writes: right, idempotency key, one transaction, reactions, one audit event, commit or dry
// run.
import { v7 as newId } from 'uuid';
import type { Actor } from '../kernel/actor.js';
import { bangkokDate } from '../kernel/civil-date.js';
import type { Clock } from '../platform/clock.js';
import { crashPoint } from '../platform/crash-point.js';
import type { Database, Writer } from '../platform/database/database.js';
import {
  type Act,
  type Change,
  type Doing,
  INSTALLATION_PLACE,
  type Place,
  type Reaction,
  type Right,
  type RightCheck,
} from './act.js';
import { AuditEvent } from './audit-event.entity.js';
import { CHAIN_START, eventHash, INSTALLATION } from './chain.js';
import { answerUnder, type IdempotencyKey, keepAnswer, keptAnswer } from './kept-answers.js';
import { SealingWriter } from './sealing-writer.js';

/** How an act is asked for. A preview is done wholly and taken back: it answers what would have been. */
export interface Call {
  actor: Actor;
  key?: IdempotencyKey;
  preview?: boolean;
}

export class Journal {
  private readonly reactions: { name: string; kinds: string[]; react: Reaction }[] = [];
  private rightCheck: RightCheck = () => {
    throw new Error('No right check is registered');
  };

  constructor(
    private readonly database: Database,
    readonly clock: Clock,
  ) {}

  /** Registers what a room does when a lower room's act announces one of these changes. */
  react(name: string, kinds: string[], react: Reaction): void {
    this.reactions.push({ name, kinds, react });
  }

  /** The registered reactions, for the command that lists them. */
  reactionNames(): { name: string; kinds: string[] }[] {
    return this.reactions.map(({ name, kinds }) => ({ name, kinds }));
  }

  guardBy(check: RightCheck): void {
    this.rightCheck = check;
  }

  /**
   * Performs an act: all of it, or nothing. Throws the act's refusal; a repeated key answers as the first
   * time.
   */
  async perform<I, A>(act: Act<I, A>, input: I, call: Call): Promise<A> {
    try {
      const answer = await this.database.write(tx => this.passage(tx, act, input, call));
      crashPoint('journal.after-commit');
      return answer;
    } catch (stop) {
      if (stop instanceof TakenBack) return stop.answer as A;
      throw stop;
    }
  }

  /**
   * Does work that is many acts, each once in effect by itself, and keeps its answer under the key: the same
   * key answers so again and starts nothing.
   */
  async performAll<A>(name: string, right: Right, work: () => Promise<A>, call: Call): Promise<A> {
    this.rightCheck(call.actor, right, INSTALLATION_PLACE, false);
    const kept = call.key && (await answerUnder(this.database, call.key));
    if (kept) return JSON.parse(kept) as A;
    const answer = await work();
    if (!call.key) return answer;
    const keepIt: Act<A, A> = {
      ...{ name, right, place: async () => INSTALLATION_PLACE },
      run: async () => ({ answer, subject: { kind: 'job', id: name }, details: {} }),
    };
    return this.perform(keepIt, answer, call);
  }

  private async passage<I, A>(tx: Writer, act: Act<I, A>, input: I, call: Call): Promise<A> {
    const at = this.clock.now();
    if (call.key && !call.preview) {
      const kept = await keptAnswer(tx, call.key, at);
      if (kept) return JSON.parse(kept) as A;
    }
    const place = await act.place(tx, input);
    const preview = call.preview ?? false;
    this.rightCheck(call.actor, act.right, place, preview);
    const chain = await lockChain(tx, place);
    const changes: Change[] = [];
    const sealing = new SealingWriter(tx);
    const doing: Doing = {
      tx: sealing,
      actor: call.actor,
      at,
      today: bangkokDate(at),
      preview,
      announce: change => changes.push(change),
    };
    const done = await act.run(input, doing);
    await this.runReactions(changes, doing);
    if (preview) throw new TakenBack(done.answer);
    const sealed = { ...done, seals: JSON.stringify(sealing.seals) };
    await appendEvent(tx, chain, act.name, sealed, call.actor, at);
    if (call.key) await keepAnswer(tx, call.key, JSON.stringify(done.answer));
    crashPoint('journal.before-commit');
    return done.answer;
  }

  private async runReactions(changes: Change[], doing: Doing): Promise<void> {
    // A reaction may announce more: the list grows while it is walked.
    for (const change of changes) {
      for (const reaction of this.reactions) {
        if (reaction.kinds.includes(change.kind)) await reaction.react(change, doing);
      }
    }
  }
}

/** Carries a preview's answer out of the transaction that is rolled back. */
class TakenBack extends Error {
  constructor(readonly answer: unknown) {
    super('preview');
  }
}

interface ChainHead {
  chain: string;
  seq: number;
  hash: string;
}

/**
 * Takes the chain's row for this transaction: acts of one fund happen one after the other, in every process.
 */
async function lockChain(tx: Writer, place: Place): Promise<ChainHead> {
  const chain = place.fundId ?? INSTALLATION;
  const find = `select chain, seq, hash from chain_head where chain =
    ?${tx.dialect === 'postgres' ? ' for update' : ''}`;
  const head = await tx.first<ChainHead>(find, [chain]);
  if (head) return head;
  await tx.run('insert into chain_head (chain, seq, hash) values (?, 0, ?) on conflict do nothing', [
    chain,
    CHAIN_START,
  ]);
  return (await tx.first<ChainHead>(find, [chain]))!;
}

async function appendEvent(
  tx: Writer,
  head: ChainHead,
  act: string,
  done: { subject: { kind: string; id: string }; details: Record<string, unknown>; seals: string },
  actor: Actor,
  at: Date,
): Promise<void> {
  const event = {
    id: newId(),
    chain: head.chain,
    seq: head.seq + 1,
    at: at.toISOString(),
    actorId: actor.userId,
    actorName: actor.name,
    act,
    subjectKind: done.subject.kind,
    subjectId: done.subject.id,
    details: JSON.stringify(done.details),
    seals: done.seals,
    previousHash: head.hash,
  };
  const hash = eventHash(event);
  await tx.insert(AuditEvent, { ...event, hash });
  const moved = await tx.run('update chain_head set seq = ?, hash = ? where chain = ? and seq = ?', [
    event.seq,
    hash,
    head.chain,
    head.seq,
  ]);
  if (moved !== 1) throw new Error(`The chain ${head.chain} moved during an act`);
}
