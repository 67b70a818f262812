// One invented fund and its people, for every paper's test.

import type { Receipt } from '../../../src/loans/papers/receipt.paper.js';
import type { Letterhead } from '../../../src/papers/document.js';

export const FUND: Letterhead = {
  name: 'กองทุนพัฒนาบทบาทสตรี\nตำบลสาธิต (สมมุติ)',
  lines: ['อำเภอวารินชำราบ จังหวัดอุบลราชธานี'],
};

export const RECEIPT: Receipt = {
  fund: FUND,
  number: '2569/0048',
  numberYear: 'ปีปฏิทิน',
  paidOn: '2026-11-21',
  enteredOn: '2026-11-21',
  payer: 'กลุ่มข้าวแต๋น บ้านสาธิต',
  broughtBy: 'คุณบุปผา แสนดี',
  loans: [
    {
      contractNumber: '7/2569',
      instalments: [6],
      instalmentCount: 24,
      feeSatang: 0,
      penaltySatang: 0,
      interestSatang: 14_250,
      principalSatang: 300_000,
      principalLeftSatang: 5_400_000,
      next: { instalment: 7, dueOn: '2026-12-28', amountSatang: 313_500 },
    },
  ],
  amountSatang: 314_250,
  amountInWords: 'สามพันหนึ่งร้อยสี่สิบสองบาทห้าสิบสตางค์',
  unappliedSatang: 0,
  method: 'cash',
  receiver: { post: 'คณะทำงาน', name: 'คุณสมศรี ใจงาม' },
};
