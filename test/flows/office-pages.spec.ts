// Every page of officers and administrators answers in both homes: its statements run on SQLite and PostgreSQL.
import { type App, startApp } from '../services/app.js';
import { openFund } from '../services/cast.js';
import { describeEachHome } from '../services/homes.js';

const PASSWORD = 'ปลาทูแม่กลอง1';

describeEachHome('the pages of the office', home => {
  let app: App;
  let fundId: string;

  beforeAll(async () => {
    app = await startApp(home, { day: '2026-06-01' });
    const cast = await openFund(app);
    fundId = cast.fundId;
    await cast.lend(await cast.person('คำปุ่น ทองดี', [{ kind: 'sms', address: '0810000001' }]));
    app.setDay('2026-07-10');
    await app.as('admin').post('jobs/daily', { date: '2026-07-10' });
    await app.addUser({ username: 'boss', password: PASSWORD });
    await app.addUser({ username: 'warin', password: PASSWORD, role: 'district-officer', areas: ['3415'] });
  });
  afterAll(() => app.close());

  /** Signs in as a browser would, and answers its cookies. */
  async function signedIn(username: string): Promise<string> {
    const entered = await fetch(`${app.url}/sign-in`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ username, password: PASSWORD }),
    });
    return entered.headers
      .getSetCookie()
      .map(one => one.split(';')[0])
      .join('; ');
  }

  /** What opens pages for a user from then on. */
  async function pagesOf(
    username: string,
  ): Promise<(path: string) => Promise<{ status: number; html: string }>> {
    const cookie = await signedIn(username);
    return async path => {
      const answer = await fetch(app.url + path, { redirect: 'manual', headers: { cookie } });
      return { status: answer.status, html: await answer.text() };
    };
  }

  const q = encodeURIComponent('ทอง');
  const everybodys = [
    '/overview',
    '/overview?area=341522&fundType=women&asOf=2026-07-09',
    '/overview/loans',
    '/overview/loans?which=past30&fundType=women',
    '/overview/loans?which=31-60&cursor=100_0',
    '/overview/villages?fundType=kkj',
    '/funds',
    `/funds?q=${q}&area=34&fundType=women`,
    '/messages',
    '/messages?state=failed',
    '/messages?state=sent&on=2026-07-10',
    '/reminders',
    '/reminders?state=sent&on=2026-07-10',
    '/journal',
    `/journal?q=${q}`,
    `/journal?q=${encodeURIComponent('1 มิ.ย. 2569')}`,
    `/find?q=${q}`,
    '/find?q=1/2569',
    '/more',
    '/account',
    '/help/officer',
    '/help/glossary',
    '/help/messages',
    '/fund-types',
    '/fund-types/kkj',
    '/users',
    '/users/new',
  ];

  it.each(['boss', 'warin'])('open for %s', async username => {
    const page = await pagesOf(username);
    for (const path of everybodys) {
      const { status, html } = await page(path);
      expect({ path, status }).toEqual({ path, status: 200 });
      expect(html).toContain('<h1');
    }
  });

  it('list a loan’s forms in their order, to print and to go on in Word', async () => {
    const loan = (await app.as('warin').get(`loans?fundId=${fundId}`)).body.items[0];
    const page = await pagesOf('warin');
    expect((await page(`/loans/${loan.id}`)).html).toContain(`href="/loans/${loan.id}/papers"`);
    const { html } = await page(`/loans/${loan.id}/papers`);
    const files = [...html.matchAll(/papers\/([a-z-]+\.(?:pdf|docx))\?loanId/g)].map(found => found[1]);
    const forms = ['project-proposal', 'application', 'contract', 'disbursement-receipt'];
    expect(files.slice(0, 8)).toEqual(forms.flatMap(form => [`${form}.pdf`, `${form}.docx`]));
  });

  it('lead nobody to what they may not do', async () => {
    app.setDay('2026-11-02');
    await app.as('admin').post('jobs/daily', { date: '2026-11-02' });
    await app.addUser({ username: 'looker', password: PASSWORD, role: 'auditor', areas: ['3415'] });
    const loan = (await app.as('warin').get(`loans?fundId=${fundId}`)).body.items[0];
    expect(loan.stage).toBe('collect');
    for (const username of ['warin', 'looker']) {
      const page = await pagesOf(username);
      for (const path of [`/loans/${loan.id}`, `/loans/${loan.id}/papers`]) {
        const { html } = await page(path);
        expect(html).toContain('papers/acknowledgement.pdf');
        expect(html).not.toContain('papers/demand-letter.pdf');
      }
      app.setDay('2026-10-01');
      const dueToday = (await page('/today')).html + (await page('/pay')).html;
      app.setDay('2026-11-02');
      expect(dueToday).toContain(`href="/loans/${loan.id}"`);
      const tasks = (await page('/tasks')).html + dueToday + (await page('/today')).html;
      const links = [...tasks.matchAll(/href="(\/(?:loans|tasks)\/[^"]+)"/g)].map(found => found[1]!);
      expect(links.length).toBeGreaterThan(0);
      for (const path of new Set(links)) expect([path, (await page(path)).status]).toEqual([path, 200]);
    }
  });

  it('say of a loan in arrears what was sent, when one may speak, and after a death what its heirs are due', async () => {
    const page = await pagesOf('boss');
    const loan = (await app.as('warin').get(`loans?fundId=${fundId}`)).body.items[0];
    const sheet = async () => (await page(`/loans/${loan.id}`)).html;
    const text = (html: string) => html.replace(/<[^>]*>/g, '');
    expect(text(await sheet())).toMatch(/การเตือนงวดที่ 1.*ก่อน 7 วัน24 มิ.ย. 2569 · พ้นช่วงวันที่ควรแจ้งแล้ว/);
    app.setDay('2026-11-02', 22 * 60);
    const late = text(await sheet());
    expect(late).toContain('นอกเวลาที่กฎหมายให้ติดต่อ ติดต่อได้อีก 3 พ.ย. 2569 08.00 น.');
    expect(late).not.toContain('วันนี้ติดต่อครบแล้ว');
    app.setDay('2026-11-02');
    expect((await page(`/loans/${loan.id}/death`)).html).not.toMatch(/type="radio"[^>]*checked/);
    const died = { personId: loan.borrower.id, diedOn: '2026-10-30' };
    expect((await app.as('boss').post(`loans/${loan.id}/deaths`, died)).status).toBe(201);
    const heirs = await sheet();
    expect(heirs).toMatch(/class="btn main full" href="[^"]*heirs-letter.pdf/);
    expect(text(heirs)).toContain('เรียกร้องจากกองมรดกได้ถึง 2 พ.ย. 2570');
    const letter = { kind: 'heirs', on: '2026-11-02', sentBy: 'ไปรษณีย์ลงทะเบียน' };
    expect((await app.as('boss').post(`loans/${loan.id}/notices`, letter)).status).toBe(201);
    expect(await sheet()).toMatch(/class="btn main full" href="[^"]*visits\?heirs=yes/);
  });

  it('tell an officer who has no area yet what to ask for', async () => {
    await app.addUser({ username: 'nowhere', password: PASSWORD, role: 'district-officer' });
    const { status, html } = await (await pagesOf('nowhere'))('/overview');
    expect(status).toBe(404);
    expect(html).toContain('ยังไม่ได้กำหนดพื้นที่ให้คุณ');
  });

  it('lead an officer whose district has no fund yet to the first one, and say who brings in a register', async () => {
    await app.addUser({ username: 'fresh', password: PASSWORD, role: 'district-officer', areas: ['3419'] });
    const page = await pagesOf('fresh');
    expect((await page('/overview')).html).toContain('href="/funds/new"');
    const { html } = await page('/imports');
    expect(html).toContain('นำเข้าโดยกรรมการของกองทุนนั้น');
    expect(html).toContain('import-template.xlsx?fundType=kkj');
    expect(html).not.toContain('name="file"');
    expect((await (await pagesOf('warin'))('/overview')).html).not.toContain('href="/funds/new"');
  });

  it('open for the administrator, and for nobody else where they are the installation’s', async () => {
    const [boss, warin] = [await pagesOf('boss'), await pagesOf('warin')];
    const { id } = (await app.as('warin').get('account')).body;
    for (const path of [
      '/operations',
      '/start',
      '/imports',
      `/imports?fundId=${fundId}`,
      '/journal?by=system',
    ]) {
      expect({ path, status: (await boss(path)).status }).toEqual({ path, status: 200 });
    }
    expect((await boss(`/users/${id}`)).html).toContain('อำเภอวารินชำราบ');
    expect((await warin('/operations')).status).toBe(403);
    expect((await warin('/start')).status).toBe(403);
    for (const path of ['/design', '/design/loan'])
      expect([(await boss(path)).status, (await warin(path)).status]).toEqual([200, 403]);
    const [, night] = (await boss('/design?theme=night')).html.match(/href="(\/assets\/night\.css[^"]*)"/)!;
    expect(await (await fetch(`${app.url}${night}`)).text()).toContain('--surface: #1c1f29');
    expect((await boss('/design?theme=dusk')).html).not.toContain('dusk.css');
  });

  it('only show a form that comes back from the sign-in, where its page has no fields to show it in', async () => {
    const cookie = await signedIn('warin');
    const chosen = async () => (await app.as('warin').get('account')).body.language;
    const before = await chosen();
    const language = before === 'en' ? 'th' : 'en';
    const answer = await fetch(`${app.url}/account/language`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie, origin: app.url },
      body: new URLSearchParams({
        kept: JSON.stringify({ path: '/account/language', values: { language } }),
      }),
    });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('ดูแล้วกดบันทึกอีกครั้ง');
    expect(await chosen()).toBe(before);
  });

  it('show every fund to look after, twenty at a time', async () => {
    // Without a committee on record, in a subdistrict of their own.
    const opened = { fundType: 'kkj', area: '341521' };
    const ids: string[] = [];
    for (let n = 1; n <= 22; n++)
      ids.push((await app.as('admin').post('funds', { ...opened, name: `กองทุนดอนงัว ${n}` })).body.id);
    const page = await pagesOf('warin');
    const listed = (html: string) =>
      [...html.split('<h2>')[1]!.matchAll(/href="\/funds\/([^"]+)"/g)].map(link => link[1]!);
    const first = await page('/overview/attention?area=341521');
    const next = /href="([^"]*terms=20[^"]*)"/.exec(first.html)![1]!.replaceAll('&amp;', '&');
    const [shown, rest] = [listed(first.html), listed((await page(next)).html)];
    expect([shown.length, rest.length]).toEqual([20, 2]);
    expect([...shown, ...rest].sort()).toEqual(ids.sort());
    const odd = await page('/overview/attention?area=341521&terms=nine&quiet=-4');
    expect(listed(odd.html)).toEqual(shown);
  });

  it('hold what is outside one’s area for not there, and lead a stranger to the sign-in', async () => {
    const warin = await pagesOf('warin');
    for (const path of [
      '/overview?area=3419',
      '/overview/loans?area=10',
      '/imports/none',
      '/fund-types/none',
    ]) {
      expect({ path, status: (await warin(path)).status }).toEqual({ path, status: 404 });
    }
    const answer = await fetch(`${app.url}/journal`, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sign-in?next=%2Fjournal']);
  });
});
