// What a person is told while the database is held, gone or full: the same may be sent again.
import type { Words } from '../kernel/refusal.js';
import type { Outage } from '../platform/database/database.js';
import { log } from '../platform/log.js';

export interface OutageAnswer {
  status: 503 | 507;
  detail: Words;
}

export function outageAnswer(error: Outage): OutageAnswer {
  log('error', 'outage', { what: error.what });
  return {
    status: error.what === 'database full' ? 507 : 503,
    detail: {
      th: 'ยังไม่ได้บันทึก ระบบไม่ว่าง รอสักครู่แล้วลองอีกครั้ง',
      en: 'Nothing was stored; try again shortly',
    },
  };
}
