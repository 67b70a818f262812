// The six commonest jobs, done on a phone from the page วันนี้ to the page that says it is stored, each tap counted.
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';

/** What a job costs its person. */
export interface Cost {
  taps: number;
  /** The fields that were typed into. */
  typed: number;
}

class Phone {
  readonly cost: Cost = { taps: 0, typed: 0 };

  constructor(private readonly page: Page) {}

  /** Taps the first of what leads to another page. */
  async follow(what: string): Promise<void> {
    const left = this.page.url();
    await this.tap(this.page.locator(what).first());
    await this.page.waitForURL(url => url.href !== left);
  }

  async tap(what: Locator): Promise<void> {
    await what.click();
    this.cost.taps += 1;
  }

  async type(name: string, words: string): Promise<void> {
    await this.page.locator(`[name="${name}"]`).fill(words);
    this.cost.typed += 1;
  }

  /** A choice from a list that the phone opens over the page. */
  async choose(name: string, value: string): Promise<void> {
    await this.page.locator(`[name="${name}"]`).selectOption(value);
    this.cost.taps += 1;
  }

  tick(words: string): Promise<void> {
    return this.tap(this.page.locator('main label').filter({ hasText: words }).first());
  }
}

const SAVE = 'form .btn.main';
const tab = (address: string) => `nav a[href="${address}"]`;
const link = (address: string) => `main a[href*="${address}"]`;

/** By their names in docs/design.md: how each is done, and what the last page says then. */
const JOBS: Record<string, [says: string, how: (phone: Phone) => Promise<void>]> = {
  'receive the instalment that is due today, with its receipt': [
    'ใบเสร็จรับเงิน',
    async phone => {
      await phone.follow(link('/pay'));
      await phone.follow(SAVE);
    },
  ],
  'record a step of ป that is due': [
    'ยังอนุมัติไม่ได้',
    async phone => {
      await phone.follow(link('/steps/risk-assessment'));
      await phone.type('note', 'รายได้พอชำระ');
      await phone.follow(SAVE);
    },
  ],
  'record a talk with the one who comes first': [
    'บันทึกผลการพูดคุยแล้ว',
    async phone => {
      await phone.follow(link('/contacts'));
      await phone.type('note', 'จะชำระสิ้นเดือน');
      await phone.follow(SAVE);
    },
  ],
  'enter an application of a group in the register': [
    'ยังอนุมัติไม่ได้',
    async phone => {
      await phone.follow(tab('/loans'));
      await phone.follow(link('/loans/new'));
      await phone.follow(link('borrowerKind=group'));
      await phone.type('purpose', 'ซื้อจักรเย็บผ้า');
      await phone.type('principal', '20,000');
      await phone.follow(SAVE);
    },
  ],
  'cancel a wrong receipt': [
    'ยกเลิกใบเสร็จแล้ว',
    async phone => {
      await phone.follow(tab('/more'));
      await phone.follow(link('/receipts'));
      await phone.follow(link('/receipts/'));
      await phone.follow(link('/cancel'));
      await phone.type('reason', 'ลงผิดสัญญา');
      await phone.follow(SAVE);
    },
  ],
  'record a meeting for two loans': [
    'บันทึกกิจกรรมแล้ว',
    async phone => {
      await phone.follow(tab('/more'));
      await phone.follow(link('/funds'));
      await phone.follow(link('/activities/new'));
      await phone.choose('kind', 'repayment-briefing');
      await phone.tick('กลุ่มข้าวแต๋น');
      await phone.tick('กลุ่มจักสาน');
      await phone.follow(SAVE);
    },
  ],
};

/** Does a job of docs/design.md and says what it cost; it must have been stored. */
export async function costOf(page: Page, job: string): Promise<Cost> {
  const [says, how] = JOBS[job] ?? ['', () => Promise.reject(new Error(`Nobody walks the job “${job}”`))];
  const phone = new Phone(page);
  await page.goto('/today');
  await how(phone);
  const told = await page.locator('main').innerText();
  if (!told.includes(says))
    throw new Error(`“${job}” ends at ${page.url()}, which says: ${told.slice(0, 300)}`);
  return phone.cost;
}

/** The table of docs/design.md: each job with the taps and the typed fields that it promises. */
export function writtenCosts(): [job: string, Cost][] {
  const [, table = ''] = readFileSync('docs/design.md', 'utf8').split(/^\| job \|.*\n.*\n/m);
  return [...(table.split('\n\n')[0] ?? '').matchAll(/^\| (.+?) \| (\d+) \| (.+?) \|$/gm)].map(
    ([, job, taps, typed]) => [
      job!,
      { taps: Number(taps), typed: typed === 'nothing' ? 0 : typed!.split(',').length },
    ],
  );
}
