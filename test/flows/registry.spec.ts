// Funds, people, groups and households, told through HTTP in both homes.
import { pictureHead } from '../../src/registry/picture-head.js';
import { chunk, drawn, exif, heic, jpeg, segment, taken } from '../rules/registry/photos.js';
import { type App, type Client, startApp } from '../services/app.js';
import { describeEachHome } from '../services/homes.js';

const SRIKHAI = '341522';
const ELSEWHERE = '340101';
const UNKNOWN = '01a1fd9b-83ba-70d7-b36e-b01b8c8f793b';

/** A national id whose check digit holds, made from twelve digits. */
function nationalId(twelve: string): string {
  const sum = [...twelve].reduce((total, digit, index) => total + Number(digit) * (13 - index), 0);
  return twelve + String((11 - (sum % 11)) % 10);
}

describeEachHome('registry', home => {
  let app: App;
  let admin: Client;
  let officer: Client;
  let chair: Client;
  let stranger: Client;
  let auditor: Client;
  let fundId: string;
  let otherFundId: string;

  beforeAll(async () => {
    app = await startApp(home);
    admin = app.as('admin');
    const open = async (name: string, area: string) =>
      (await admin.post('funds', { name, fundType: 'women', area })).body.id;
    fundId = await open('กองทุนสตรีเมืองศรีไค', SRIKHAI);
    otherFundId = await open('กองทุนสตรีในเมือง', ELSEWHERE);
    await app.addUser({ username: 'officer', role: 'district-officer', areas: ['3415'] });
    await app.addUser({ username: 'chair', role: 'committee-member', funds: [{ fundId, post: 'chair' }] });
    await app.addUser({
      username: 'stranger',
      role: 'committee-member',
      funds: [{ fundId: otherFundId, post: 'chair' }],
    });
    await app.addUser({ username: 'auditor', role: 'auditor', areas: ['34'] });
    officer = app.as('officer');
    chair = app.as('chair');
    stranger = app.as('stranger');
    auditor = app.as('auditor');
  });
  afterAll(() => app?.close());

  const registered = async (person: object) => {
    const answer = await chair.post('people', { fundId, ...person });
    expect(answer.status).toBe(201);
    return answer.body;
  };
  const eventsOf = (subjectId: string) =>
    app.house.database.all<{ act: string; chain: string; details: string }>(
      'select act, chain, details from audit_event where subject_id = ? order by id',
      [subjectId],
    );

  describe('areas', () => {
    it('go from the province down to villages that officers add', async () => {
      const districts = await officer.get('areas?parent=34&limit=200');
      expect(districts.body.items).toContainEqual(
        expect.objectContaining({ code: '3415', name: 'วารินชำราบ', level: 'district' }),
      );
      const village = await officer.post('areas', { code: '34152203', name: 'บ้านศรีไค' });
      expect(village.status).toBe(201);
      const villages = await chair.get(`areas?parent=${SRIKHAI}`);
      expect(villages.body).toEqual({
        items: [{ code: '34152203', name: 'บ้านศรีไค', nameEn: null, level: 'village', parent: SRIKHAI }],
        nextCursor: null,
      });
    });

    it('refuse a code twice, a code below nothing, and who is no officer there', async () => {
      await officer.post('areas', { code: '34152204', name: 'บ้านหนึ่ง' });
      const twice = await officer.post('areas', { code: '34152204', name: 'บ้านสอง' });
      expect([twice.status, twice.body.errors[0].code]).toEqual([422, 'duplicate']);
      expect((await officer.post('areas', { code: '34159999', name: 'x' })).status).toBe(422);
      expect((await officer.post('areas', { code: '34010101', name: 'x' })).status).toBe(404);
      expect((await chair.post('areas', { code: '34152205', name: 'x' })).status).toBe(403);
      expect((await auditor.post('areas', { code: '34152205', name: 'x' })).status).toBe(403);
    });

    it('give the 77 provinces a page at a time', async () => {
      const first = (await chair.get('areas')).body;
      const second = (await chair.get(`areas?cursor=${first.nextCursor}`)).body;
      expect([first.items.length, second.items.length, second.nextCursor]).toEqual([50, 27, null]);
    });
  });

  describe('funds', () => {
    it('are opened by an officer with their own terms and account', async () => {
      const payment = { bank: 'ธ.ก.ส.', accountNumber: '0123456789', accountName: 'กองทุนสตรี' };
      const terms = { annualRate: '2.50', every: 'P3M', defaultRate: 'statutory' };
      const fund = {
        name: 'กองทุนใหม่',
        fundType: 'women',
        area: SRIKHAI,
        capital: '280000.00',
        terms,
        payment,
      };
      const opened = await officer.post('funds', fund);
      expect(opened.status).toBe(201);
      expect(opened.body).toMatchObject({ ...fund, madeUp: false });
      expect((await officer.get(`funds/${opened.body.id}`)).body).toEqual(opened.body);
    });

    it('are mended with old and new in the audit event', async () => {
      const { body } = await officer.post('funds', { name: 'กองทุนพิมผิด', fundType: 'women', area: SRIKHAI });
      for (const field of ['annualRate', 'defaultRate']) {
        const above = await officer.patch(`funds/${body.id}`, { terms: { [field]: '15.01' } });
        expect(above.body.errors[0]).toMatchObject({
          field: `terms.${field}`,
          code: 'rate-above-legal-maximum',
        });
      }
      const mended = await officer.patch(`funds/${body.id}`, { name: 'กองทุนพิมพ์ถูก', capital: '100.50' });
      expect([mended.status, mended.body.name, mended.body.capital]).toEqual([200, 'กองทุนพิมพ์ถูก', '100.50']);
      const event = (await eventsOf(body.id)).at(-1)!;
      expect([event.act, event.chain]).toEqual(['mend-fund', body.id]);
      expect(JSON.parse(event.details)).toEqual({
        old: { name: 'กองทุนพิมผิด', capital: null },
        new: { name: 'กองทุนพิมพ์ถูก', capital: 10050 },
      });
    });

    it('name every fault at its field', async () => {
      const wrong = { name: ' ', fundType: 'women', area: 341522, capital: 500, colour: 'red' };
      const answer = await officer.post('funds', wrong);
      expect(answer.status).toBe(422);
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
      const codes = answer.body.errors.map(({ field, code }: { field: string; code: string }) => [
        field,
        code,
      ]);
      expect(Object.fromEntries(codes)).toEqual({
        name: 'empty',
        area: 'wrong-type',
        capital: 'wrong-type',
        colour: 'unknown-field',
      });
    });

    it('say in Thai what a field takes, whatever stood there', async () => {
      const fund = { name: 'x', fundType: 'women', area: SRIKHAI };
      const saysOf = async (part: object) => {
        const { errors } = (await officer.post('funds', { ...fund, ...part })).body;
        return errors[0].message as string;
      };
      expect(await saysOf({ capital: 500 })).toContain('ใส่จำนวนเงินเป็นข้อความ เช่น "3000.00"');
      expect(await saysOf({ terms: { annualRate: 3 } })).toContain('เป็นข้อความ เช่น "3.00"');
      expect(await saysOf({ name: 'ก'.repeat(301) })).toMatch(/ใส่ได้ไม่เกิน \d+ ตัวอักษร/);
      expect(await saysOf({ name: 5 })).toContain('ต้องเป็นข้อความ');
      expect(await saysOf({ terms: 'flat' })).toContain('ต้องเป็นชุดของช่อง');
      expect(await saysOf({ terms: { instalments: '12' } })).toContain('ต้องเป็นตัวเลข');
      expect(await saysOf({ terms: { instalments: 0 } })).toBe('ใส่อย่างน้อย 1');
      expect(await saysOf({ terms: { graceDays: 367 } })).toBe('ใส่ได้ไม่เกิน 366');
    });

    it('call an absent id missing, and a wrong one wrong', async () => {
      const codeOf = async (fundId?: unknown) => {
        const asked = { fundId, recipient: 'x', purpose: 'x', amount: '5.00', givenOn: '2026-01-01' };
        return (await officer.post('grants', asked)).body.errors[0].code;
      };
      expect([await codeOf(), await codeOf('x')]).toEqual(['missing', 'bad-id']);
    });

    it.each([
      ['an unknown area', { area: '999999' }, 'area', 'unknown-area'],
      ['an unknown kind', { fundType: 'lottery' }, 'fundType', 'unknown-fund-type'],
      ['a missing name', { name: undefined }, 'name', 'missing'],
      ['too fine an amount', { capital: '1.001' }, 'capital', 'bad-amount'],
      ['nothing as capital', { capital: '0.00' }, 'capital', 'not-positive'],
      ['a bad period', { terms: { every: 'monthly' } }, 'terms.every', 'bad-period'],
      ['a rate as a number', { terms: { annualRate: 3 } }, 'terms.annualRate', 'wrong-type'],
    ])('refuse %s', async (_, part, field, code) => {
      const answer = await officer.post('funds', { name: 'x', fundType: 'women', area: SRIKHAI, ...part });
      expect([answer.status, answer.body.errors[0].field, answer.body.errors[0].code]).toEqual([
        422,
        field,
        code,
      ]);
    });

    it('answer in Thai, and in English when asked', async () => {
      const wrong = { name: 'x', fundType: 'lottery', area: SRIKHAI };
      expect((await officer.post('funds', wrong)).body.detail).toMatch(/ประเภทกองทุน/);
      const english = await officer.post('funds', wrong, { 'Accept-Language': 'en' });
      expect(english.body.detail).toMatch(/kind of fund/);
    });

    it('open only to those whose role and area allow it', async () => {
      const fund = { name: 'x', fundType: 'women', area: ELSEWHERE };
      expect((await officer.post('funds', fund)).status).toBe(404);
      expect((await chair.post('funds', { ...fund, area: SRIKHAI })).status).toBe(403);
      expect((await auditor.post('funds', { ...fund, area: SRIKHAI })).status).toBe(403);
      expect((await app.guest.post('funds', fund)).status).toBe(401);
      expect((await officer.get(`funds/${otherFundId}`)).status).toBe(404);
      expect((await stranger.patch(`funds/${fundId}`, { name: 'x' })).status).toBe(404);
      expect((await chair.patch(`funds/${fundId}`, { area: '3415' })).status).toBe(403);
    });

    it('are listed within the scope, found by a part of the name', async () => {
      const names = async (client: Client, query: string) =>
        (await client.get(`funds?${query}`)).body.items.map((fund: { name: string }) => fund.name);
      expect(await names(stranger, '')).toEqual(['กองทุนสตรีในเมือง']);
      expect(await names(admin, `q=${encodeURIComponent('เมืองศรี')}`)).toEqual(['กองทุนสตรีเมืองศรีไค']);
      expect(await names(officer, `q=${encodeURIComponent('ในเมือง')}`)).toEqual([]);
      expect(await names(admin, `area=${ELSEWHERE}`)).toEqual(['กองทุนสตรีในเมือง']);
    });
  });

  describe('people', () => {
    it('keep their national id hidden, and unique within a fund', async () => {
      const id = nationalId('110070123456');
      const person = await registered({ name: 'นางสมศรี ใจดี', nationalId: id, phone: '081-234-5678' });
      expect(person).toMatchObject({
        area: SRIKHAI,
        nationalId: `x-xxxx-xxxxx-${id.slice(10, 12)}-${id[12]}`,
        phone: '081-234-5678',
        channels: [],
        warnings: [],
      });
      const again = await chair.post('people', { fundId, name: 'อีกคน', nationalId: id });
      expect([again.status, again.body.errors[0].field, again.body.errors[0].code]).toEqual([
        422,
        'nationalId',
        'duplicate',
      ]);
      const elsewhere = await stranger.post('people', { name: 'คนเดียวกัน', nationalId: id });
      expect(elsewhere.status).toBe(201);
      const rows = await app.house.database.all('select * from person');
      const events = await app.house.database.all('select details from audit_event');
      expect(JSON.stringify([rows, events])).not.toContain(id);
    });

    it('read Thai digits, and warn of a rare first digit', async () => {
      const id = nationalId('012345678901');
      const thai = id.replace(/\d/g, digit => '๐๑๒๓๔๕๖๗๘๙'[Number(digit)]!);
      const person = await registered({ name: 'ผู้ไม่มีสถานะ', nationalId: thai });
      expect(person.nationalId.slice(-4)).toBe(`${id.slice(10, 12)}-${id[12]}`.slice(-4));
      expect(person.warnings).toEqual([{ code: 'unusual-national-id', message: expect.any(String) }]);
    });

    it.each([
      ['a wrong check digit', { nationalId: '1100701234560' }, 'nationalId', 'bad-national-id'],
      ['letters as phone', { phone: 'ไม่มี' }, 'phone', 'bad-phone'],
      [
        'an unknown kind of channel',
        { channels: [{ kind: 'fax', address: '1' }] },
        'channels.0.kind',
        'bad-choice',
      ],
      ['a bad email', { channels: [{ kind: 'email', address: 'x' }] }, 'channels.0.address', 'bad-address'],
      [
        'a consent of tomorrow',
        { channels: [{ kind: 'sms', address: '0812345678', consentedOn: '2026-11-22' }] },
        'channels.0.consentedOn',
        'in-the-future',
      ],
      [
        'a day that is none',
        { channels: [{ kind: 'line', address: 'U1', consentedOn: '2026-02-30' }] },
        'channels.0.consentedOn',
        'bad-date',
      ],
      ['an unknown area', { area: '999999' }, 'area', 'unknown-area'],
      ['a name of nothing', { name: '' }, 'name', 'empty'],
      ['a NUL in a name', { name: 'a\u0000b' }, 'name', 'bad-letter'],
    ])('refuse %s', async (_, part, field, code) => {
      const before = await app.house.database.first('select count(*) as n from person');
      const answer = await chair.post('people', { fundId, name: 'ใครสักคน', ...part });
      expect([answer.status, answer.body.errors[0].field, answer.body.errors[0].code]).toEqual([
        422,
        field,
        code,
      ]);
      expect(await app.house.database.first('select count(*) as n from person')).toEqual(before);
    });

    it('refuse a body that is no JSON with 400', async () => {
      expect((await chair.post('people', '{"name":')).status).toBe(400);
    });

    it('belong to a fund or, by an officer, to an area', async () => {
      const helper = await officer.post('people', { name: 'อาสาจากต่างหมู่บ้าน', area: SRIKHAI });
      expect([helper.status, helper.body.fundId, helper.body.area]).toEqual([201, null, SRIKHAI]);
      expect((await chair.get(`people/${helper.body.id}`)).status).toBe(404);
      expect((await admin.post('people', { name: 'ไม่มีที่อยู่' })).body.errors[0].field).toBe('fundId');
      // A committee member of one fund need not say which.
      expect((await chair.post('people', { name: 'สมาชิก' })).body.fundId).toBe(fundId);
    });

    it('stay within their fund: others get 404, readers 403', async () => {
      const { id } = await registered({ name: 'คนของกองทุน' });
      expect((await stranger.get(`people/${id}`)).status).toBe(404);
      expect((await stranger.patch(`people/${id}`, { name: 'x' })).status).toBe(404);
      expect((await stranger.post('people', { fundId, name: 'x' })).status).toBe(404);
      expect((await stranger.post('people', { fundId: UNKNOWN, name: 'x' })).status).toBe(404);
      expect((await officer.get(`people/${id}`)).status).toBe(200);
      expect((await officer.post('people', { fundId, name: 'x' })).status).toBe(403);
      expect((await auditor.patch(`people/${id}`, { name: 'x' })).status).toBe(403);
    });

    it('are found by a part of a Thai name, by phone and by national id', async () => {
      const id = nationalId('340010012345');
      await registered({ name: 'นางบัวผัน แสงทอง', phone: '089 765 4321', nationalId: id });
      await registered({ name: 'ร้าน 100%_บัว' });
      const found = async (q: string, client = chair) =>
        (await client.get(`people?q=${encodeURIComponent(q)}`)).body.items.map(
          (one: { name: string }) => one.name,
        );
      expect(await found('ผัน แสง')).toEqual(['นางบัวผัน แสงทอง']);
      expect(await found('7654321')).toEqual(['นางบัวผัน แสงทอง']);
      expect(await found('089-765')).toEqual(['นางบัวผัน แสงทอง']);
      expect(await found(id)).toEqual(['นางบัวผัน แสงทอง']);
      expect(await found('0%_')).toEqual(['ร้าน 100%_บัว']);
      expect(await found('%')).toEqual(['ร้าน 100%_บัว']);
      expect(await found('บัว', stranger)).toEqual([]);
    });

    it('are mended field by field; channels as a whole, the withdrawn consent kept', async () => {
      const channels = [
        { kind: 'line', address: 'Uabc', consentedOn: '2026-11-01' },
        { kind: 'sms', address: '081 234 5678', consentedOn: '2026-11-01' },
      ];
      const { id } = await registered({ name: 'นายทอง', phone: '0812345678', channels });
      const mended = await chair.patch(`people/${id}`, { channels: [channels[1]], phone: null });
      expect(mended.body).toMatchObject({ name: 'นายทอง', phone: null });
      expect(mended.body.channels).toEqual([
        { id: expect.any(String), kind: 'sms', address: '0812345678', consentedOn: '2026-11-01' },
      ]);
      const kept = await app.house.database.all(
        'select kind, withdrawn_on from contact_channel where person_id = ? order by kind',
        [id],
      );
      expect(kept).toEqual([
        { kind: 'line', withdrawnOn: '2026-11-21' },
        { kind: 'sms', withdrawnOn: null },
      ]);
      const event = JSON.parse((await eventsOf(id)).at(-1)!.details);
      expect([event.old.phone, event.new.phone, event.new.channels.length]).toEqual(['0812345678', null, 1]);
    });

    it('are left alone while contact is stopped', async () => {
      const { id } = await registered({ name: 'ผู้โต้แย้งหนี้' });
      const stop = await chair.post(`people/${id}/contact-stops`, {
        from: '2026-11-21',
        reason: 'โต้แย้งยอดหนี้',
      });
      expect([stop.status, stop.body.from, stop.body.until]).toEqual([201, '2026-11-21', null]);
      const end = `people/${id}/contact-stops/${stop.body.id}/end`;
      const resumed = await chair.post(end, { on: '2026-12-01', reason: 'ตกลงกันแล้ว' });
      expect([resumed.status, resumed.body.until]).toEqual([200, '2026-11-30']);
      expect((await chair.post(end, { on: '2026-12-05', reason: 'อีกครั้ง' })).status).toBe(409);
      expect((await chair.get(`people/${id}/contact-stops`)).body.items).toEqual([resumed.body]);
      const backwards = { from: '2026-11-21', until: '2026-11-20', reason: 'x' };
      expect((await chair.post(`people/${id}/contact-stops`, backwards)).status).toBe(422);
      expect((await stranger.get(`people/${id}/contact-stops`)).status).toBe(404);
    });

    it('who died are written to no more', async () => {
      const { id } = await registered({ name: 'ผู้ล่วงลับ' });
      const died = await chair.post(`people/${id}/death`, { diedOn: '2026-11-10' });
      expect([died.body.diedOn, died.body.deathKnownOn]).toEqual(['2026-11-10', '2026-11-21']);
      expect((await chair.get(`people/${id}/contact-stops`)).body.items).toHaveLength(1);
      expect((await chair.post(`people/${id}/death`, { diedOn: '2026-11-22' })).status).toBe(422);
    });
  });

  describe('groups and households', () => {
    it('hold people of their fund, one of them speaking for all', async () => {
      const members = [(await registered({ name: 'ก' })).id, (await registered({ name: 'ข' })).id];
      const group = { fundId, name: 'กลุ่มทอผ้า', members, representativeId: members[1] };
      const made = await chair.post('groups', group);
      expect(made.status).toBe(201);
      expect(made.body).toMatchObject({ kind: 'group', name: 'กลุ่มทอผ้า', representativeId: members[1] });
      expect(made.body.members.toSorted()).toEqual(members.toSorted());
      expect((await chair.get(`households/${made.body.id}`)).status).toBe(404);
      const mended = await chair.patch(`groups/${made.body.id}`, { members: [members[1]] });
      expect(mended.body.members).toEqual([members[1]]);
      expect((await chair.get(`groups?q=${encodeURIComponent('ทอ')}`)).body.items).toEqual([mended.body]);
      const household = await chair.post('households', { name: 'ครัวเรือนใจดี', members: [members[0]] });
      expect([household.status, household.body.kind]).toEqual([201, 'household']);
    });

    it('refuse strangers, the same person twice, and a speaker from outside', async () => {
      const own = (await registered({ name: 'ค' })).id;
      const foreign = (await stranger.post('people', { name: 'คนอื่น' })).body.id;
      const refused = async (part: object) => {
        const answer = await chair.post('groups', { name: 'กลุ่ม', ...part });
        return [answer.status, answer.body.errors[0].field, answer.body.errors[0].code];
      };
      expect(await refused({ members: [own, foreign] })).toEqual([422, 'members.1', 'unknown-person']);
      expect(await refused({ members: [own, own] })).toEqual([422, 'members.1', 'duplicate']);
      expect(await refused({ members: [own], representativeId: UNKNOWN })).toEqual([
        422,
        'representativeId',
        'not-a-member',
      ]);
      expect(await refused({ members: ['x'] })).toEqual([422, 'members.0', 'bad-id']);
    });
  });

  describe('what is written down about a fund', () => {
    it('keeps committees, handovers and balances', async () => {
      const at = `funds/${fundId}`;
      const seats = [
        { name: 'นางเลขา', post: 'secretary' },
        { name: 'นางประธาน', post: 'chair' },
      ];
      const term = await chair.post(`${at}/committee-terms`, { from: '2026-10-01', members: seats });
      expect([term.status, term.body.members[0].name]).toEqual([201, 'นางประธาน']);
      expect((await chair.get(`${at}/committee-terms/${term.body.id}`)).body).toEqual(term.body);
      const handover = {
        on: '2026-10-02',
        givenBy: ['ก'],
        receivedBy: ['ข'],
        items: [{ name: 'สมุดบัญชี' }],
        cash: '15.25',
      };
      const handed = await officer.post(`${at}/handovers`, handover);
      expect(handed.body).toMatchObject({ ...handover, bank: null });
      const balance = await chair.post(`${at}/accounts`, { kind: 'bank', on: '2026-11-20', amount: '0.00' });
      expect([balance.status, balance.body.amount]).toEqual([201, '0.00']);
      expect((await chair.get(`${at}/accounts`)).body.items).toEqual([balance.body]);
      expect((await stranger.get(`${at}/accounts`)).status).toBe(404);
      expect(
        (await officer.post(`${at}/accounts`, { kind: 'cash', on: '2026-11-20', amount: '1.00' })).status,
      ).toBe(403);
      const tomorrow = { kind: 'cash', on: '2026-11-22', amount: '1.00' };
      expect((await chair.post(`${at}/accounts`, tomorrow)).body.errors[0].code).toBe('in-the-future');
    });

    it('says how much money is missing', async () => {
      const fund = { name: 'กข.คจ. บ้านทดสอบ', fundType: 'kkj', area: SRIKHAI, capital: '280000.00' };
      const { id } = (await admin.post('funds', fund)).body;
      expect((await officer.get(`funds/${id}/health`)).body).toMatchObject({
        missing: null,
        isProblem: null,
      });
      await admin.post(`funds/${id}/accounts`, { kind: 'bank', on: '2026-11-01', amount: '250000.00' });
      await admin.post(`funds/${id}/accounts`, { kind: 'cash', on: '2026-11-02', amount: '10000.50' });
      expect((await officer.get(`funds/${id}/health`)).body).toMatchObject({
        capital: '280000.00',
        outstanding: '0.00',
        total: '260000.50',
        missing: '19999.50',
        isProblem: true,
      });
      expect((await officer.get(`funds/${id}/health?asOf=2026-11-01`)).body.missing).toBe('30000.00');
      expect((await officer.get(`funds/${id}/health?asOf=2026-13-01`)).status).toBe(422);
    });

    it('sums grants by fiscal year', async () => {
      const grant = {
        fundId,
        recipient: 'กลุ่มสตรี',
        purpose: 'อบรมอาชีพ',
        amount: '12000.00',
        givenOn: '2026-09-30',
      };
      const given = await chair.post('grants', grant);
      expect([given.status, given.body.amount]).toEqual([201, '12000.00']);
      await chair.post('grants', { ...grant, amount: '500.00', givenOn: '2026-10-01' });
      const of = async (from: number, to: number) =>
        (await chair.get(`funds/${fundId}/summary?fiscalYearFrom=${from}&fiscalYearTo=${to}`)).body;
      expect(await of(2569, 2569)).toEqual({
        projects: 1,
        total: '12000.00',
        loans: { projects: 0, amount: '0.00' },
        grants: { projects: 1, amount: '12000.00' },
        overdue: '0.00',
      });
      expect((await of(2569, 2570)).total).toBe('12500.00');
      expect((await chair.get(`funds/${fundId}/summary?fiscalYearFrom=ปีนี้`)).status).toBe(422);
      expect((await chair.get(`grants/${given.body.id}`)).body).toEqual(given.body);
      expect((await stranger.get('grants')).body.items).toEqual([]);
    });
  });

  describe('files', () => {
    const png = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(100)]);
    const handIn = (client: Client, content: Uint8Array, name: string, headers = {}) => {
      const form = new FormData();
      form.append('file', new Blob([content as BlobPart]), name);
      return client.post('files', form, headers);
    };

    it('are told by their content, and seen by those who see who handed them in', async () => {
      const file = await handIn(chair, png, 'ภาพ.png');
      expect([file.status, file.body]).toEqual([201, { id: expect.any(String), kind: 'png', bytes: 108 }]);
      expect((await chair.get(`files/${file.body.id}`)).body.name).toBe('ภาพ.png');
      const content = await officer.get(`files/${file.body.id}/content`);
      expect([content.status, content.headers.get('content-type')]).toEqual([200, 'image/png']);
      expect((await stranger.get(`files/${file.body.id}`)).status).toBe(404);
    });

    it('refuse a PDF named .jpg, what is no photo, what is too large, and nothing', async () => {
      const pdf = Buffer.from('%PDF-1.7\n');
      expect((await handIn(chair, pdf, 'ใบเสร็จ.jpg')).body.errors[0].code).toBe('bad-file');
      expect((await handIn(chair, Buffer.from('MZ'), 'a.exe')).status).toBe(422);
      const size = Buffer.from('0000c3500000c3500802000000', 'hex');
      const bomb = Buffer.concat([png.subarray(0, 8), chunk('IHDR', size), Buffer.alloc(100)]);
      expect((await handIn(chair, bomb, 'a.png')).body.errors[0]).toMatchObject({
        code: 'too-many-dots',
        message: expect.stringContaining('50,000 × 50,000 จุด'),
      });
      expect((await handIn(chair, Buffer.alloc(15 * 1024 * 1024 + 1), 'a.png')).status).toBe(413);
      expect((await chair.post('files', new FormData())).status).toBe(422);
      expect((await handIn(app.guest, png, 'a.png')).status).toBe(401);
      expect((await handIn(auditor, png, 'a.png')).status).toBe(403);
    });

    it('lose what the phone wrote of the place, unless it is kept on purpose', async () => {
      const photo = jpeg([segment(0xe1, exif(6))]);
      const stored = async (keepLocation?: string) => {
        const form = new FormData();
        if (keepLocation) form.append('keepLocation', keepLocation);
        form.append('file', new Blob([photo as BlobPart]), 'IMG_1.JPG');
        const { status, body } = await chair.post('files', form);
        expect(status).toBe(201);
        return chair.bytes(`files/${body.id}/content`);
      };
      expect((await stored()).includes('GPS')).toBe(false);
      expect(await stored('true')).toEqual(photo);
      const upright = await handIn(chair, taken(await drawn(80, 40).jpeg(90), 6), 'IMG_3.JPG');
      const kept = await chair.bytes(`files/${upright.body.id}/content`);
      expect(pictureHead(kept, 'jpeg')).toMatchObject({ width: 40, height: 80, turn: 1 });
      const broken = Buffer.concat([photo.subarray(0, 60), Buffer.from('Exif\0\0', 'latin1')]);
      expect((await handIn(chair, broken, 'a.jpg')).body.errors[0].code).toBe('broken-photo');
    });

    it('show HEIC to a browser that takes it, and say the way out to any other', async () => {
      const { id } = (await handIn(chair, heic(), 'IMG_2.HEIC')).body;
      const shown = async (client: Client, Accept: string) => {
        const { status, headers, body } = await client.get(`files/${id}/picture`, { Accept });
        return [status, headers.get('content-type')?.split(';')[0], String(body).includes('ส่งเป็น JPG')];
      };
      expect(await shown(officer, 'image/avif,image/webp,*/*')).toEqual([200, 'image/svg+xml', true]);
      expect(await shown(officer, 'image/heic,*/*')).toEqual([200, 'image/heic', false]);
      expect((await stranger.get(`files/${id}/picture`)).status).toBe(404);
      expect((await chair.bytes(`files/${id}/content`)).includes('GPS')).toBe(false);
    });

    it('take WebP; of a file of 100 MB is said that it is too large, and nothing is stored', async () => {
      const before = (await chair.get('files?limit=200')).body.items.length;
      const webp = Buffer.from('RIFF\x14\0\0\0WEBPVP8 \x08\0\0\0PICTURE.', 'latin1');
      expect((await handIn(chair, webp, 'ภาพ.webp')).body).toMatchObject({ kind: 'webp' });
      expect((await handIn(chair, webp, 'ภาพ.png')).body.errors[0].code).toBe('bad-file');
      const large = await handIn(chair, Buffer.alloc(100 * 1024 * 1024), 'a.jpg');
      expect([large.status, large.body.detail]).toEqual([413, expect.stringContaining('ไม่เกิน 15 MB')]);
      expect((await chair.get('files?limit=200')).body.items).toHaveLength(before + 1);
    });

    it('count the content for an Idempotency-Key', async () => {
      const key = { 'Idempotency-Key': 'photo-1' };
      const first = await handIn(chair, png, 'a.png', key);
      expect((await handIn(chair, png, 'a.png', key)).body).toEqual(first.body);
      expect((await handIn(chair, Buffer.concat([png, png]), 'a.png', key)).status).toBe(422);
    });
  });

  describe('an Idempotency-Key', () => {
    it('answers again and does nothing, whatever the order of the fields', async () => {
      const key = { 'Idempotency-Key': 'register-once' };
      const first = await chair.post('people', { fundId, name: 'ครั้งเดียว' }, key);
      const again = await chair.post('people', { name: 'ครั้งเดียว', fundId }, key);
      expect([first.status, again.status]).toEqual([201, 201]);
      expect(again.body).toEqual(first.body);
      const other = await chair.post('people', { fundId, name: 'คนอื่น' }, key);
      expect([other.status, other.body.errors[0].field]).toEqual([422, 'Idempotency-Key']);
      // Another caller's key is another key.
      expect((await stranger.post('people', { name: 'คนอื่น' }, key)).status).toBe(201);
    });

    it('lets twenty at once do the work of one', async () => {
      const key = { 'Idempotency-Key': 'register-at-once' };
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => chair.post('people', { fundId, name: 'พร้อมกัน' }, key)),
      );
      expect(new Set(answers.map(answer => answer.body.id)).size).toBe(1);
      const found = await chair.get(`people?q=${encodeURIComponent('พร้อมกัน')}`);
      expect(found.body.items).toHaveLength(1);
    });

    it('forgets a refusal, so that it may be mended', async () => {
      const key = { 'Idempotency-Key': 'mended' };
      expect((await chair.post('people', { fundId, name: '' }, key)).status).toBe(422);
      expect((await chair.post('people', { fundId, name: 'แก้แล้ว' }, key)).status).toBe(201);
      const long = { 'Idempotency-Key': 'k'.repeat(201) };
      expect((await chair.post('people', { fundId, name: 'x' }, long)).status).toBe(422);
    });
  });

  it('lists page by page without leaving anybody out', async () => {
    for (let n = 1; n <= 5; n += 1) await registered({ name: `รายชื่อที่ ${n}` });
    const names: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page = await chair.get(`people?q=${encodeURIComponent('รายชื่อ')}&limit=2&cursor=${cursor}`);
      names.push(...page.body.items.map((one: { name: string }) => one.name));
      cursor = page.body.nextCursor;
    }
    expect(names).toEqual([1, 2, 3, 4, 5].map(n => `รายชื่อที่ ${n}`));
    expect((await chair.get('people?limit=0')).status).toBe(422);
    expect((await chair.get('people?limit=201')).status).toBe(422);
  });
});
