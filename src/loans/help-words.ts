// What is done to help a household, each thing as one sentence a villager reads.
import type { CivilDate } from '../kernel/civil-date.js';
import { englishDate } from '../kernel/english-words.js';
import type { Words } from '../kernel/refusal.js';
import { thaiDate } from '../kernel/thai-words.js';
import type { Outcome } from './collect/help.js';
import { PART_WORDS } from './help-tasks.js';

/** The fields of a helping fact, as far as its sentence says them. */
export interface HelpBody {
  [field: string]: unknown;
  done?: boolean;
}

const OUTCOME_WORDS: Record<Outcome, Words> = {
  waiting: { th: 'ยังรอผล', en: 'still waiting' },
  granted: { th: 'ได้รับแล้ว', en: 'granted' },
  refused: { th: 'ไม่ได้รับ', en: 'not granted' },
};

const LEVELS: Record<string, Words> = {
  village: { th: 'หมู่บ้าน', en: 'village' },
  subdistrict: { th: 'ตำบล', en: 'subdistrict' },
  district: { th: 'อำเภอ', en: 'district' },
  province: { th: 'จังหวัด', en: 'province' },
};

/** `of` is the thing that a later word tells of; undefined where this is the thing itself. */
type Tell = (body: HelpBody, of: HelpBody | undefined) => Words;

const text = (value: unknown) => String(value ?? '');
const said = (value: unknown) => (value ? `: ${text(value)}` : '');

export const HELP_SENTENCES: Record<'assistance' | 'plan' | 'plan-action' | 'plan-exit', Tell> = {
  assistance: (body, of) =>
    of
      ? told(body, text(of['referredTo']))
      : {
          th: `ส่งต่อมาตรการช่วยเหลือ ${text(body['measure'])} ไปยัง ${referredTo(body)}`,
          en: `Referred to ${text(body['referredTo'])} for ${text(body['measure'])}${said(body['outcome'])}`,
        },
  plan: body => ({
    th: `ทำแผนครัวเรือน${said(body['note'])}`,
    en: `Made a household plan${said(body['note'])}`,
  }),
  'plan-action': (body, of) =>
    of
      ? {
          th: `แผนครัวเรือน ${body.done ? 'ทำแล้ว' : 'ยังไม่ได้ทำ'} ${noted(of, body)}`,
          en: `Household plan, ${body.done ? 'done' : 'not done'}, ${noted(of, body)}`,
        }
      : planned(body),
  'plan-exit': (body, of) => (of ? told(body, text(of['to'])) : leaving(body)),
};

const referredTo = (body: HelpBody) => `${text(body['referredTo'])}${said(body['outcome'])}`;
const noted = (of: HelpBody, body: HelpBody) => `${text(of['action'])}${said(body['note'])}`;

function planned(body: HelpBody): Words {
  const part = PART_WORDS[body['part'] as keyof typeof PART_WORDS] ?? '';
  const dueOn = body['dueOn'] as CivilDate | undefined;
  const by = dueOn ? englishDate(dueOn) : '';
  return {
    th: `แผนครัวเรือน ${part} ${text(body['action'])} ภายใน ${dueOn ? thaiDate(dueOn) : ''}`.trim(),
    en: `Household plan, ${text(body['part'])}, ${text(body['action'])} by ${by}`.trim(),
  };
}

function leaving(body: HelpBody): Words {
  const level = LEVELS[text(body['level'])];
  return body['kind'] === 'plan-item'
    ? {
        th: `บรรจุ ${text(body['what'])} ในแผน${level?.th ?? ''} ${text(body['to'])}`,
        en: `Put ${text(body['what'])} into the ${level?.en ?? ''} plan ${text(body['to'])}`,
      }
    : {
        th: `ส่งคำขอ ${text(body['what'])} ถึง ${text(body['to'])}`,
        en: `Asked ${text(body['to'])} for ${text(body['what'])}`,
      };
}

function told(body: HelpBody, by: string): Words {
  const outcome = OUTCOME_WORDS[body['result'] as Outcome] ?? OUTCOME_WORDS.waiting;
  return {
    th: `ผลจาก ${by} ${outcome.th}${said(body['outcome'])}`,
    en: `Word from ${by}, ${outcome.en}${said(body['outcome'])}`,
  };
}
