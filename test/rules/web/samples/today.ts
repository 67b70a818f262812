import type { SignInView } from '../../../../src/web/pages/sign-in.page.js';
import type { TodayView } from '../../../../src/web/pages/today.page.js';

const made = (name: string) => ({ name, madeUp: true });

export const signIn: SignInView = {
  form: {
    values: { username: 'sathit' },
    faults: [
      {
        field: 'password',
        code: 'wrong',
        message: { th: 'ชื่อหรือรหัสผ่านไม่ถูกต้อง ลองอีกครั้ง', en: 'The name or password is not right' },
      },
    ],
  },
  demoUsers: [{ username: 'sathit', says: 'กรรมการกองทุนสตรี', password: 'tidtam-demo' }],
};

export const today: TodayView = {
  fund: made('กองทุนสตรีตำบลสาธิต'),
  first: {
    kind: 'call',
    stage: 'collect',
    title: made('โทรหา คุณบุญมี ทองดี'),
    href: '/loans/3/contacts',
    why: ['นัดชำระวันนี้ ยังไม่ได้รับ', 'กลุ่มปลาร้าบอง บ้านโนนสวาง', 'ติดต่อได้อีก 1 ครั้ง ก่อน 18.00 น.'],
    amount: 159_000,
    call: { phone: '0000000000', name: 'คุณบุญมี' },
  },
  rest: [
    {
      kind: 'payment',
      title: made('รับเงิน กลุ่มจักสาน'),
      href: '/loans/8/pay',
      why: ['นัดมาชำระที่ศาลาประชาคม 14.00 น.'],
      amount: 205_000,
    },
    {
      kind: 'notify',
      title: made('ไปแจ้ง คุณคำปุ่น'),
      href: '/loans/9/contacts',
      why: ['ไปด้วยตนเอง ไม่มีโทรศัพท์'],
      dueOn: '2026-11-28',
      amount: 152_500,
    },
    {
      kind: 'visit',
      title: made('เยี่ยม กลุ่มทอผ้า บ้านสาธิต'),
      href: '/loans/4/steps/encouragement-visit',
      why: ['ถึงรอบเยี่ยมให้กำลังใจเดือนนี้'],
    },
    {
      kind: 'step',
      title: made('ลงพื้นที่ กลุ่มข้าวฮางงอก'),
      href: '/loans/11/steps/feasibility-visit',
      why: [],
      plannedOn: '2026-11-18',
      lateDays: 3,
    },
  ],
  hidden: 0,
  orMore: false,
  done: { sent: 3, handedToCommittee: 0, href: '/messages?on=2026-11-21' },
  allHref: '/tasks',
};
