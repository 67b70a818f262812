// Help to a borrower in trouble: a moratorium and new terms, who agreed, who goes free, and whether it is kept.
import { type App, startApp } from '../services/app.js';
import { describeEachHome } from '../services/homes.js';
import { type FundStory, fundStory } from './story.js';

describeEachHome('measures', home => {
  let app: App;
  let story: FundStory;

  beforeAll(async () => {
    app = await startApp(home);
    story = await fundStory(app, 'ก');
  });
  afterAll(() => app.close());

  const authority = { authority: 'มติคณะกรรมการ', number: '7/2569' };
  const person = async (name: string) =>
    (await story.chair.post('people', { name, fundId: story.fundId })).body.id as string;
  const restructure = (id: string, body: object, query = '') =>
    story.member.post(`loans/${id}/restructures${query}`, { on: '2026-07-01', ...authority, ...body });
  const measureOn = async (id: string, asOf: string) => {
    const { measure } = (await story.chair.get(`loans/${id}?asOf=${asOf}`)).body;
    return [measure.measure, measure.state, measure.brokenSince];
  };

  it('a moratorium moves what falls due to the first instalment after it, and says how it is kept', async () => {
    const id = await story.lend();
    const moratorium = { part: 'principal', until: '2026-09-30' };
    const preview = await restructure(id, { measure: 'moratorium', moratorium }, '?preview=true');
    const asked = (rows: { dueOn: string; outstanding: string }[]) =>
      rows.map(row => [row.dueOn, row.outstanding]);
    expect(asked(preview.body.before.rows)[0]).toEqual(['2026-07-20', '10100.00']);
    expect(asked(preview.body.after.rows)).toEqual([
      ['2026-07-20', '100.00'],
      ['2026-08-20', '75.00'],
      ['2026-09-20', '50.00'],
      ['2026-10-20', '40025.00'],
    ]);
    expect((await story.chair.get(`loans/${id}/restructures`)).body.items).toEqual([]);
    expect((await restructure(id, { measure: 'moratorium', moratorium })).status).toBe(201);
    expect(await measureOn(id, '2026-07-20')).toEqual(['moratorium', 'running', null]);
    expect(await measureOn(id, '2026-07-21')).toEqual(['moratorium', 'broken', '2026-07-21']);
    await story.chair.post(`loans/${id}/payments`, {
      amount: '225.00',
      paidOn: '2026-07-20',
      method: 'cash',
    });
    expect(await measureOn(id, '2026-09-30')).toEqual(['moratorium', 'running', null]);
    expect(await measureOn(id, '2026-10-01')).toEqual(['moratorium', 'ended', null]);
    expect(await measureOn(id, '2026-10-21')).toEqual(['moratorium', 'broken', '2026-10-21']);
    const { oldPlans } = (await story.chair.get(`loans/${id}/schedule`)).body;
    expect(oldPlans).toEqual([expect.objectContaining({ replacedOn: '2026-07-01' })]);
    const [kept] = (await story.chair.get(`loans/${id}/restructures`)).body.items;
    expect(kept).toMatchObject({ part: 'principal', until: '2026-09-30', number: '7/2569' });
    await app.as('admin').post(`entries/${kept.id}/reversal`, { on: '2026-11-21', reason: 'มติผิดฉบับ' });
    expect((await story.chair.get(`loans/${id}`)).body.measure).toBeNull();
  });

  it('a guarantor who did not agree goes free from the day, a new guarantee binds again', async () => {
    const [agrees, silent] = [await person('มาลี ศรีสุข'), await person('ทองใบ คำมี')];
    const id = await story.lend({ guarantorIds: [agrees, silent] });
    const sign = (personId: string, more: object) =>
      story.chair.post(`loans/${id}/guarantees`, { personId, on: '2026-06-20', ...more });
    expect((await sign(agrees, { maximum: '30000.00', share: '60.00' })).status).toBe(201);
    const tooMuch = await sign(silent, { maximum: '40000.00', share: '50.00' });
    expect(tooMuch.body.errors[0]).toMatchObject({ field: 'share', code: 'above-whole' });
    await sign(silent, { maximum: '40000.00', share: '40.00', until: '2027-06-20' });
    const standing = async (asOf: string) =>
      (await story.chair.get(`loans/${id}/guarantors?asOf=${asOf}`)).body.items.map(
        (one: { name: string; state: string; liable: string; freeSince: string | null }) => [
          one.name,
          one.state,
          one.liable,
          one.freeSince,
        ],
      );
    expect(await standing('2026-06-20')).toEqual([
      ['ทองใบ คำมี', 'bound', '16100.00', null],
      ['มาลี ศรีสุข', 'bound', '24150.00', null],
    ]);
    const consents = [{ personId: agrees, consented: true }];
    const longer = await restructure(id, { terms: { instalments: 8 }, guarantorConsents: consents });
    expect(longer.body.warnings[0]).toMatchObject({ code: 'guarantor-goes-free' });
    expect(await standing('2026-11-21')).toEqual([
      ['ทองใบ คำมี', 'free', '0.00', '2026-07-01'],
      expect.arrayContaining(['มาลี ศรีสุข', 'bound']),
    ]);
    await sign(silent, { maximum: '10000.00', on: '2026-08-01' });
    expect((await standing('2026-11-21'))[0]).toEqual(['ทองใบ คำมี', 'bound', '10000.00', null]);
  });

  it('a lower rate on the same days gives no more time: nobody goes free', async () => {
    const id = await story.lend({ guarantorIds: [await person('คำ แสนดี')] });
    const terms = { annualRate: '1.00', instalments: 4, firstDueOn: '2026-07-20' };
    const lower = await restructure(id, { measure: 'lower-rate', terms });
    expect(lower.status).toBe(201);
    expect(lower.body.warnings).toEqual([]);
    const state = async () => (await story.chair.get(`loans/${id}/guarantors`)).body.items[0].state;
    expect(await state()).toBe('bound');
    const later = await restructure(id, { on: '2026-07-02', terms: { ...terms, firstDueOn: '2026-07-21' } });
    expect(later.body.warnings[0].code).toBe('guarantor-goes-free');
    expect(await state()).toBe('free');
  });

  it('refuses what cannot be, and writes nothing', async () => {
    const id = await story.lend();
    const codes = async (body: object) => (await restructure(id, body)).body.errors?.[0]?.code;
    expect(await codes({})).toBe('missing');
    expect(await codes({ moratorium: { part: 'both', until: '2026-06-30' } })).toBe('before-it-begins');
    const both = { moratorium: { part: 'both', until: '2026-08-30' }, terms: { instalments: 3 } };
    expect(await codes(both)).toBe('not-with-moratorium');
    expect(await codes({ terms: { annualRate: '15.01' } })).toBe('rate-above-legal-maximum');
    expect((await restructure(id, { on: '2026-06-19', terms: { instalments: 3 } })).status).toBe(422);
    expect((await story.chair.get(`loans/${id}/restructures`)).body.items).toEqual([]);
  });
});
