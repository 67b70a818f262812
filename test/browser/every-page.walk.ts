// Every page of the page map in a browser, found by following the links of the demonstration as each role: for weak
// eyes, on the narrowest phone, and by the keyboard alone.
import 'reflect-metadata';
import type { CDPSession, Page } from 'playwright-core';
import { DESK_CONTROLLERS } from '../../src/web/desk/desk-controllers.js';
import { OFFICE_CONTROLLERS } from '../../src/web/desk/office-controllers.js';
import { RECOVERY_CONTROLLERS } from '../../src/web/desk/recovery-controllers.js';
import { TODAY } from '../services/app.js';
import { type Demonstration, openDemonstration } from './demonstration.js';
import { cutOffIn, focusFaultsIn, violationsOf, weightOf } from './look-over.js';
import { MOST_KILOBYTES, type Person } from './person.js';

const NO_PAGE = /^\/(api\/v1|assets)\/|\.(pdf|xlsx|docx|csv|json)|[?&]lang=/;
/** A loan is another page in each stage; the forms of the steps and the API's pages are alike. */
const MOST_ALIKE: Record<string, number> = { '/loans/ID': 5, '/loans/ID/steps/KEY': 2 };
const GET = 0;

let demonstration: Demonstration;
/** How many pages of a shape were met, by whoever came there first. */
const shapes = new Map<string, number>();
const lookedAt: string[] = [];

beforeAll(async () => {
  demonstration = await openDemonstration();
}, 300_000);
afterAll(() => demonstration?.close());

/** Whether an address shows something that was not looked at yet: ids and what is asked are left out. */
function isNew(address: string): boolean {
  const shape = new URL(address, demonstration.app.url).pathname
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID')
    .replace(/\/\d+/g, '/N')
    .replace(/(steps|docs)\/.*/, '$1/KEY');
  const times = shapes.get(shape) ?? 0;
  shapes.set(shape, times + 1);
  return times < (MOST_ALIKE[shape] ?? 1);
}

async function linksOf(page: Page): Promise<string[]> {
  // The gallery's links lead nowhere.
  if (new URL(page.url()).pathname.startsWith('/design')) return ['/design/loan'];
  const found = await page.evaluate<string[]>(
    `[...document.querySelectorAll('a[href^="/"]')].map(link => link.getAttribute('href').split('#')[0])`,
  );
  return found.filter(address => !NO_PAGE.test(address));
}

/** Opens an address and says all that is wrong there. */
async function faultsAt(page: Page, devtools: CDPSession, address: string): Promise<string[]> {
  const opened = (await page.goto(address))!;
  lookedAt.push(new URL(address, demonstration.app.url).pathname);
  const weight = weightOf(await opened.body());
  const expected = address === '/nowhere' ? 404 : 200;
  const faults = [
    ...(opened.status() === expected ? [] : [`answers ${opened.status()}`]),
    ...(weight > MOST_KILOBYTES ? [`weighs ${weight} kB`] : []),
    ...(await cutOffIn(page, devtools)),
    ...(await focusFaultsIn(page)),
    // Last: axe looks at the page with its tabs let go.
    ...(await violationsOf(page)),
  ];
  return faults.map(fault => `${address}: ${fault}`);
}

/** Looks at the first pages, and from there along the links at each shape once. */
async function faultsAlong(
  { page, context, faults }: Pick<Person, 'page' | 'context' | 'faults'>,
  ...first: string[]
): Promise<string[]> {
  const devtools = await context.newCDPSession(page);
  const found: string[] = [];
  const waiting = [...first];
  let met = 0;
  for (let address = waiting.shift(); address; address = waiting.shift()) {
    met += 1;
    if (!isNew(address) && met > first.length) continue;
    found.push(...(await faultsAt(page, devtools, address)));
    waiting.push(...(await linksOf(page)));
  }
  return [...found, ...faults];
}

const LETTER = {
  ...{ area: '34', title: 'วันพัฒนาชุมชน', number: 'อบ 0019/ว 252' },
  ...{ issuedOn: TODAY, fromOn: TODAY, untilOn: TODAY, deadlines: { province: TODAY, department: TODAY } },
  ...{ references: [], items: ['ปลูกป่า'], groups: ['ผู้นำ'], target: { places: 1, times: 1, people: 20 } },
};
const REPORT = {
  ...{ area: '3419', periodFrom: TODAY, places: 1, times: 1 },
  ...{
    participants: [{ group: 'ผู้นำ', count: 25 }],
    items: [{ name: 'ปลูกป่า', places: 1 }],
    results: ['ร่มรื่น'],
  },
};
/** The demonstration leads to none of these: the first day, the middle of an import, what it has no record of. */
const ELSEWHERE = [
  '/setup/:token',
  '/imports/:id',
  '/funds/:id/activities/:activityId',
  '/funds/:id/handovers/:handoverId',
  '/recoveries/:id/lessons/:lessonId/edit',
];

test('nothing is wrong with any page that a member of a committee comes to', async () => {
  const api = demonstration.app.as('sathit');
  const [fund] = (await api.get('funds')).body.items;
  const [loan] = (await api.get('loans?status=active')).body.items;
  const several = `/pay/several?fundId=${fund.id}&payerId=${loan.borrower.id}`;
  // Nobody has died in the demonstration: the page says so.
  const [alive] = (await api.get('people?limit=1')).body.items;
  const reversals = [`/loans/${loan.id}/disburse/reversal`, `/people/${alive.id}/death/reversal`];
  const own = ['/', '/more', '/nowhere', ...reversals, several];
  expect(await faultsAlong(await demonstration.someone('sathit'), ...own)).toEqual([]);
  expect(await faultsAlong(await demonstration.someone('kkj01'), '/', '/more', '/loans/new')).toEqual([]);
}, 300_000);

test('nothing is wrong with any page that an officer comes to', async () => {
  const letter = `activity-calls/${(await demonstration.app.as('ubon').post('activity-calls', LETTER)).body.id}`;
  const report = (await demonstration.app.as('phibun').post(`${letter}/reports`, REPORT)).body.id;
  const letters = [`/${letter}/reports/new?area=3419&from=${TODAY}`, `/${letter}/reports/${report}`];
  const [recovery] = (await demonstration.app.as('phibun').get('recoveries')).body.items;
  // A village leads to its register's work only where its records are a cause: not every one that is looked at.
  const register = `/recoveries/${recovery.id}/villages/${recovery.villages[0].code}/register`;
  const officer = await demonstration.someone('phibun');
  const others = ['/more', '/nowhere', '/funds/new', register, ...letters];
  expect(await faultsAlong(officer, '/', ...others)).toEqual([]);
}, 300_000);

test('nothing is wrong with any page that an administrator comes to', async () => {
  expect(await faultsAlong(await demonstration.someone('admin'), '/', '/more', '/nowhere', '/funds')).toEqual(
    [],
  );
}, 300_000);

test('nothing is wrong with any page for those who do not sign in, and no page was left out', async () => {
  const [recovery] = (await demonstration.app.as('phibun').get('recoveries')).body.items;
  const voice = (await demonstration.app.as('phibun').get(`recoveries/${recovery.id}/voice-link`)).body.url;
  const guest = await demonstration.browser.newContext({
    baseURL: demonstration.app.url,
    serviceWorkers: 'block',
    locale: 'th-TH',
  });
  const addresses = [
    '/sign-in',
    '/code',
    ...[voice, `${voice}/thanks`].map(one => new URL(one, demonstration.app.url).pathname),
  ];
  const nobody = { page: await guest.newPage(), context: guest, faults: [] };
  expect(await faultsAlong(nobody, ...addresses)).toEqual([]);
  await guest.close();
  const all = routes().filter(({ address }) => !ELSEWHERE.includes(address));
  const seen = new Set(lookedAt.map(path => all.find(route => route.pattern.test(path))));
  expect(all.filter(route => !seen.has(route)).map(({ address }) => address)).toEqual([]);
}, 100_000);

/** The addresses of all pages; those with fewer parameters first, for `/funds/new` is no fund. */
function routes(): { address: string; pattern: RegExp }[] {
  const parameters = (address: string) => address.split(':').length;
  const found = [...DESK_CONTROLLERS, ...OFFICE_CONTROLLERS, ...RECOVERY_CONTROLLERS].flatMap(
    ({ prototype }) => {
      const base: string = Reflect.getMetadata('path', prototype.constructor);
      const handlers = Object.values(Object.getOwnPropertyDescriptors(prototype)).map(({ value }) => value);
      return handlers
        .filter(handler => Reflect.getMetadata('method', handler) === GET)
        .map(handler =>
          `/${base}/${Reflect.getMetadata('path', handler)}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1'),
        )
        .filter(address => !NO_PAGE.test(address))
        .map(address => ({ address, pattern: new RegExp(`^${address.replace(/:\w+/g, '[^/]+')}$`) }));
    },
  );
  return found.sort((one, other) => parameters(one.address) - parameters(other.address));
}
