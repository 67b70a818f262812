// Who of each village is invited to a round, and in which words: the chair and some of the committee in
// office on its day.
import type { Post } from '../../kernel/actor.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { notFound } from '../../kernel/refusal.js';
import { thaiDate } from '../../kernel/thai-words.js';
import type { Reader } from '../../platform/database/database.js';
import { areaOf } from '../../registry/area.query.js';
import { areaTitle } from '../../registry/areas.js';
import { committeeOn } from '../../registry/fund-record.query.js';
import { fundsOfVillage } from '../follow-up/village-state.query.js';
import type { Guide } from '../guide.js';
import type { Recovery, RecoveryVillage } from '../recovery.entity.js';
import type { Round, Story } from '../story.js';

export interface Invitation {
  village: string;
  name: string;
  /** By name where the committee is recorded; the number is what config asks for. */
  invited: { name: string; post: Post }[];
  others: number;
  /** To be read out on the telephone or sent in a chat; it names nobody. */
  message: string;
}

export interface Invitations {
  round: Round;
  /** "สำนักงานพัฒนาชุมชนอำเภอพิบูลมังสาหาร จังหวัดอุบลราชธานี" */
  office: string;
  villages: Invitation[];
}

/** The invitations of a round for the villages given; refuses (404) an unknown round. */
export async function invitationsOf(
  db: Reader,
  told: { recovery: Recovery; guide: Guide; story: Story; villages: RecoveryVillage[] },
  roundId: string,
): Promise<Invitations> {
  const round = told.story.rounds.find(one => one.id === roundId);
  if (!round) throw notFound();
  const office = await officeOf(db, told.recovery.area);
  const villages: Invitation[] = [];
  for (const { village, name } of told.villages) {
    if (!round.villages.includes(village)) continue;
    const { others } = told.guide.invitations;
    const invited = await invitedOf(db, told, village, round.on);
    const called = told.guide.steps.clinic.name.th;
    villages.push({
      village,
      name,
      invited,
      others,
      message: messageOf(round, { name, others, office, called }),
    });
  }
  return { round, office, villages };
}

/** The posts that config invites, then as many others of the committee in office on the day. */
export async function invitedOf(
  db: Reader,
  { recovery, guide }: { recovery: Recovery; guide: Guide },
  village: string,
  on: CivilDate,
): Promise<{ name: string; post: Post }[]> {
  const [fundId] = await fundsOfVillage(db, recovery, village);
  const term = fundId ? await committeeOn(db, fundId, on) : null;
  const members = term?.members ?? [];
  const first = members.filter(member => guide.invitations.posts.includes(member.post));
  const others = members.filter(member => !first.includes(member)).slice(0, guide.invitations.others);
  return [...first, ...others].map(({ name, post }) => ({ name, post }));
}

export async function officeOf(db: Reader, area: string): Promise<string> {
  const found = await areaOf(db, area);
  return `สำนักงานพัฒนาชุมชน${found ? areaTitle(found) : ''}`;
}

function messageOf(
  { on, time, place }: Round,
  { name, others, office, called }: { name: string; others: number; office: string; called: string },
): string {
  const hour = time ? ` เวลา ${time.replace(':', '.')} น.` : '';
  return (
    `ขอเชิญประธานและกรรมการ กข.คจ. ${name} อีก ${others} คน ร่วม${called} ` +
    `วันที่ ${thaiDate(on, { month: 'long' })}${hour} ณ ${place} ` +
    `นำสมุดบัญชีเล่ม 6–9 สัญญา และสมุดเงินฝากมาด้วย · ${office}`
  );
}
