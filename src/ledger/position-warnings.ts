// What is odd about a loan's facts, yet does not stop its position from being computed.

import { writeBaht } from '../kernel/money.js';
import type { Words } from '../kernel/refusal.js';
import type { Loan, Standing } from './replay.js';
import { termsWarnings } from './terms.js';

export interface PositionWarning {
  code: string;
  message: Words;
}

/** Warnings about a loan as its facts have left it. */
export function positionWarnings(loan: Loan, standing: Standing): PositionWarning[] {
  const warnings: PositionWarning[] = [...termsWarnings(loan.terms)];
  if (standing.unapplied > 0) {
    const amount = writeBaht(standing.unapplied);
    warnings.push({
      code: 'paid-more-than-owed',
      message: {
        th: `ชำระเกินยอดหนี้ ${amount} บาท โปรดคืนเงินหรือบันทึกการคืน`,
        en: `${amount} baht was paid above all that was owed: please refund it`,
      },
    });
  }
  if (standing.refundTooMuch > 0) {
    const amount = writeBaht(standing.refundTooMuch);
    warnings.push({
      code: 'refund-above-credit',
      message: {
        th: `คืนเงินมากกว่ายอดที่ชำระเกิน ${amount} บาท โปรดตรวจรายการคืนเงิน`,
        en: `${amount} baht more was refunded than was overpaid: please check the refund`,
      },
    });
  }
  if (standing.waivedTooMuch > 0) {
    const amount = writeBaht(standing.waivedTooMuch);
    warnings.push({
      code: 'waiver-above-penalty',
      message: {
        th: `ยกค่าปรับให้มากกว่าที่ค้างอยู่ ${amount} บาท ส่วนที่เกินไม่มีผล`,
        en: `${amount} baht more was waived than was asked: the rest has no effect`,
      },
    });
  }
  return warnings;
}
