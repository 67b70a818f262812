import type { Frame } from '../../../../src/web/frame.js';

export const committeeFrame: Frame = {
  lang: 'th',
  today: '2026-11-21',
  path: '/today',
  csrf: 'csrf-token',
  idempotencyKey: 'key-1',
  user: { name: 'สมศรี', role: 'committee-member' },
  demo: true,
  flash: null,
};
export const officerFrame: Frame = {
  ...committeeFrame,
  user: { name: 'อ.วารินชำราบ', role: 'district-officer' },
};
export const administratorFrame: Frame = {
  ...committeeFrame,
  user: { name: 'ผู้ดูแล', role: 'administrator' },
};
export const strangerFrame: Frame = { ...committeeFrame, user: null };
