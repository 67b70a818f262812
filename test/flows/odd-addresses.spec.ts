// Addresses that nobody types: an answer that says so, in both homes, and never a defect.
import { type App, startApp } from '../services/app.js';
import { describeEachHome } from '../services/homes.js';

describeEachHome('odd addresses', home => {
  let app: App;
  beforeAll(async () => {
    app = await startApp(home);
  });
  afterAll(() => app.close());

  it.each(['loans/%00', 'people?q=%00', 'loans?cursor=a%00b', 'recoveries/%00/rounds/%00'])(
    'cannot read %s (400)',
    async path => {
      const answer = await app.as('admin').get(path);
      expect(answer.status).toBe(400);
      expect(answer.body).toMatchObject({ status: 400, type: 'urn:tidtam:bad-address', errors: [] });
    },
  );

  it.each(['loans/%ff', 'loans/x', "loans/'", `loans/${'a'.repeat(80)}`, 'nothing/here'])(
    'has nothing at %s',
    async path => expect([400, 404]).toContain((await app.as('admin').get(path)).status),
  );

  it.each([
    ['same-origin', 'gzip'],
    ['cross-site', null],
  ])('sends a page asked for from %s packed as %p, and the same page', async (from, packing) => {
    const page = await fetch(`${app.url}/sign-in`, { headers: { 'sec-fetch-site': from } });
    expect(page.headers.get('content-encoding')).toBe(packing);
    expect(await page.text()).toMatch(/<\/html>\s*$/);
  });

  it('says so on a page as well', async () => {
    const page = await app.guest.get('/loans/%00');
    expect(page.status).toBe(400);
    expect(page.body).toContain('<html');
  });
});
