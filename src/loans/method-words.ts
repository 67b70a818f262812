// How a register and a contract call the ways of interest.
import type { Method } from '../ledger/terms.js';

/** The first word is the one written, all of them are read. */
export const METHOD_WORDS = {
  'interest-free': ['ไม่มีดอกเบี้ย', 'ไม่คิดดอกเบี้ย', 'ปลอดดอกเบี้ย'],
  flat: ['ดอกเบี้ยคงที่', 'คงที่'],
  'equal-principal': ['ลดต้นลดดอก เงินต้นเท่ากัน', 'เงินต้นเท่ากัน', 'เงินต้นเท่ากันทุกงวด'],
  'equal-instalment': ['ลดต้นลดดอก งวดเท่ากัน', 'งวดเท่ากัน', 'ชำระเท่ากันทุกงวด'],
  bullet: ['ชำระเงินต้นครั้งเดียว', 'ชำระครั้งเดียว', 'เงินต้นงวดสุดท้าย'],
} as const satisfies Record<Method, readonly string[]>;
