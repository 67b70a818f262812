// What each message to a borrower looks like: an invented loan, by the very rules that make the real ones.
import { addDays, addMonths, type CivilDate } from '../../kernel/civil-date.js';
import type { FundTypeVersion } from '../../registry/fund-type.js';
import { smsSegments } from '../../reminders/sms-segments.js';
import { reminderSms } from '../../reminders/sms-wording.js';
import { type ReminderContent, reminderText } from '../../reminders/wording.js';
import type { Lang } from '../frame.js';
import type { MessageExamplesView } from '../pages/help-more.page.js';
import { words } from '../words/words.js';

/** One example for each window and for the first day that is overdue. */
export function messageExamples(
  version: FundTypeVersion,
  today: CivilDate,
  lang: Lang,
): MessageExamplesView['examples'] {
  const t = words(lang);
  const late = version.reminders.ladder.find(rung => rung.kind === 'message');
  const keys = [...version.reminders.windows, ...(late ? [`overdue-${late.day}`] : [])];
  return keys.map(key => {
    const content = contentOf(version, dueOn(key, today), key.startsWith('overdue'));
    const sms = reminderSms(content, lang);
    return {
      when: t.reminders.window(key),
      ways: [
        { way: 'line', text: reminderText(content, lang) },
        { way: 'sms', text: sms, note: t.examples.segments(smsSegments(sms).segments) },
      ],
    };
  });
}

/** The due day of which a window's message would be sent today. */
function dueOn(key: string, today: CivilDate): CivilDate {
  if (key === 'P1M') return addMonths(today, 1);
  const days = /^(?:P|overdue-)(\d+)/.exec(key);
  const count = Number(days?.[1] ?? 0);
  return addDays(today, key.startsWith('overdue') ? -count : count);
}

function contentOf(version: FundTypeVersion, due: CivilDate, overdue: boolean): ReminderContent {
  return {
    fundName: version.key === 'women' ? 'กองทุนสตรีตำบลสาธิต' : `${version.short.th} บ้านสาธิต`,
    words: version.words,
    recipientName: 'คุณสมมุติ ใจดี',
    instalments: [{ contractNumber: '7/2569', instalment: 3, dueOn: due, amountSatang: 205_000, overdue }],
    payment: {
      bank: 'ธนาคารสาธิต',
      accountNumber: '000-0-00000-0',
      accountName: 'กองทุนสาธิต',
      contactName: 'คุณสมศรี',
      contactPhone: '080-000-0000',
    },
  };
}
