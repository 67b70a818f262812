import { v7 as newId } from 'uuid';
import type { Act, Doing } from '../journal/act.js';
import { type FieldFault, invalid, invalidFields } from '../kernel/refusal.js';
import type { Reader } from '../platform/database/database.js';
import { mustBeArea } from './area.query.js';
import { BorrowerGroup, GroupMember } from './borrower-group.entity.js';
import { type GroupKind, type GroupRecord, groupOf, groupPlace } from './group.query.js';
import { mended, withGiven } from './mended.js';
import { homeArea, homePlace } from './register-person.act.js';

export interface GroupInput {
  name: string;
  fundId: string | null;
  /** null: the fund's own area. */
  area: string | null;
  /** Ids of people of the same fund. */
  members: string[];
  /** One of the members. */
  representativeId: string | null;
}

/** Registers a borrowing group or a household of a fund (without a fund: `byOfficer(registerGroup)`). */
export const registerGroup: Act<GroupInput & { kind: GroupKind; madeUp?: boolean }, GroupRecord> = {
  name: 'register-group',
  right: 'work',
  place: (db, input) => homePlace(db, input),
  async run(input, doing) {
    const { tx } = doing;
    const area = await homeArea(tx, input);
    await checkMembers(tx, input);
    const id = newId();
    const { kind, fundId, name, representativeId } = input;
    await tx.insert(BorrowerGroup, {
      id,
      fundId,
      area,
      kind,
      name,
      representativeId,
      details: null,
      madeUp: input.madeUp ? 1 : 0,
      createdAt: doing.at.toISOString(),
    });
    await setMembers(doing, id, fundId, input.members);
    const answer = await groupOf(tx, id);
    return { answer, subject: { kind, id }, details: { ...answer } };
  },
};

export interface MendGroup {
  groupId: string;
  given: Partial<Omit<GroupInput, 'fundId' | 'area'> & { area: string }>;
}

/** Mends what is wrongly typed, and lets members come and go. */
export const mendGroup: Act<MendGroup, GroupRecord> = {
  name: 'mend-group',
  right: 'work',
  place: (db, { groupId }) => groupPlace(db, groupId),
  async run({ groupId, given }, doing) {
    const { tx } = doing;
    const before = await groupOf(tx, groupId);
    const after = withGiven<GroupRecord>(before, given);
    if (given.area !== undefined) await mustBeArea(tx, given.area, 'area');
    await checkMembers(tx, after);
    await tx.run('update borrower_group set name = ?, area = ?, representative_id = ? where id = ?', [
      after.name,
      after.area,
      after.representativeId,
      groupId,
    ]);
    await setMembers(doing, groupId, before.fundId, after.members);
    const answer = await groupOf(tx, groupId);
    return { answer, subject: { kind: before.kind, id: groupId }, details: mended(before, answer) };
  },
};

async function setMembers(
  doing: Doing,
  groupId: string,
  fundId: string | null,
  members: string[],
): Promise<void> {
  await doing.tx.run('delete from group_member where group_id = ?', [groupId]);
  await doing.tx.insert(
    GroupMember,
    members.map(personId => ({ groupId, personId })),
  );
  doing.announce({ kind: 'recipients-changed', ids: [groupId], fundId });
}

/** Refuses (422) people who are unknown, another fund's or named twice, and a representative from outside. */
async function checkMembers(
  db: Reader,
  { fundId, members, representativeId }: Pick<GroupInput, 'fundId' | 'members' | 'representativeId'>,
): Promise<void> {
  const marks = members.map(() => '?').join(', ');
  const known = members.length
    ? await db.all<{ id: string; fundId: string | null }>(
        `select id, fund_id from person where id in (${marks})`,
        members,
      )
    : [];
  const ofThisFund = new Set(known.filter(person => person.fundId === fundId).map(person => person.id));
  const faults = members.flatMap((id, index): FieldFault[] => {
    const field = `members.${index}`;
    if (!ofThisFund.has(id)) return [{ field, ...UNKNOWN_PERSON }];
    return members.indexOf(id) < index ? [{ field, ...NAMED_TWICE }] : [];
  });
  if (faults.length > 0) throw invalidFields(faults);
  // Nobody outside the group is told of its debt (invariant 5), so its representative is one of it.
  if (representativeId !== null && !members.includes(representativeId)) {
    throw invalid(
      'representativeId',
      'not-a-member',
      'ผู้แทนต้องเป็นคนในกลุ่มหรือครัวเรือนนี้ เพิ่มชื่อเป็นสมาชิกก่อน',
      'The representative must be one of the members',
    );
  }
}

const UNKNOWN_PERSON = {
  code: 'unknown-person',
  message: { th: 'ไม่พบคนนี้ในกองทุน เพิ่มชื่อก่อน', en: 'No such person in this fund; register them first' },
};
const NAMED_TWICE = {
  code: 'duplicate',
  message: { th: 'ใส่คนนี้ซ้ำ', en: 'This person is named twice' },
};
