// Who comes in and what each may do, told through HTTP in both homes.
import { actorOfSession } from '../../src/access/actor.query.js';
import { makeSetUpLink } from '../../src/access/make-code.act.js';
import { hashPassword } from '../../src/access/password.js';
import { endSession, openSession } from '../../src/access/session.act.js';
import { tokenHash } from '../../src/access/token.js';
import { choosePassword, linkLineByCode, setUp } from '../../src/access/use-code.act.js';
import { SYSTEM } from '../../src/kernel/actor.js';
import type { Refusal } from '../../src/kernel/refusal.js';
import { type App, type Client, startApp } from '../services/app.js';
import { describeEachHome } from '../services/homes.js';

const UNKNOWN = '01a1fd9b-83ba-70d7-b36e-b01b8c8f793b';

describeEachHome('access', home => {
  let app: App;
  let admin: Client;
  let officer: Client;
  let chair: Client;
  let member: Client;
  let fundId: string;
  let otherFundId: string;

  beforeAll(async () => {
    app = await startApp(home);
    admin = app.as('admin');
    const open = async (name: string, area: string) =>
      (await admin.post('funds', { name, fundType: 'women', area })).body.id;
    fundId = await open('กองทุนสตรีเมืองศรีไค', '341522');
    otherFundId = await open('กองทุนสตรีในเมือง', '340101');
    const committee = (post: 'chair' | 'member') => ({
      role: 'committee-member' as const,
      funds: [{ fundId, post }],
    });
    await app.addUser({ username: 'chair', ...committee('chair') });
    await app.addUser({ username: 'member', ...committee('member') });
    await app.addUser({ username: 'officer', role: 'district-officer', areas: ['3415'] });
    await app.addUser({ username: 'auditor', role: 'auditor', areas: ['34'] });
    officer = app.as('officer');
    chair = app.as('chair');
    member = app.as('member');
  });
  afterAll(() => app?.close());

  const signIn = (username: string, password: string) =>
    app.guest.post('tokens', { username, password, label: 'test' });
  const refusal = (promise: Promise<unknown>): Promise<Refusal> =>
    promise.then(
      () => Promise.reject(new Error('it was not refused')),
      error => error,
    );
  const minutesLater = (minutes: number) => app.setDay('2026-11-21', 9 * 60 + minutes);
  afterEach(() => minutesLater(0));

  describe('signing in', () => {
    it('gives a program its token; the name may be typed in capitals', async () => {
      const made = await admin.post('users', {
        username: 'somsri',
        password: 'ลับสุดยอด๑๒๓',
        role: 'auditor',
        areas: ['34'],
      });
      expect(made.status).toBe(201);
      expect(made.body).toMatchObject({
        username: 'somsri',
        name: 'somsri',
        role: 'auditor',
        hasPassword: true,
      });
      expect(JSON.stringify(made.body)).not.toContain('scrypt');
      const { status, body } = await signIn('SomSri', 'ลับสุดยอด๑๒๓');
      expect([status, Object.keys(body)]).toEqual([201, ['token']]);
      const own = await app.guest.get('account', { Authorization: `Bearer ${body.token}` });
      expect(own.body.id).toBe(made.body.id);
    });

    it('refuses a wrong password and an unknown name in the same words', async () => {
      const wrong = await signIn('somsri', 'wrong-password');
      const unknown = await signIn('nobody', 'wrong-password');
      expect([wrong.status, unknown.status]).toEqual([401, 401]);
      expect(wrong.body).toEqual(unknown.body);
      expect((await app.guest.get('funds')).status).toBe(401);
      expect((await app.guest.get('funds', { Authorization: 'Bearer x' })).status).toBe(401);
    });

    it('ends with the token', async () => {
      const { token } = (await signIn('somsri', 'ลับสุดยอด๑๒๓')).body;
      const bearer = { Authorization: `Bearer ${token}` };
      const tokens = (await app.guest.get('tokens', bearer)).body.items;
      expect(JSON.stringify(tokens)).not.toContain(tokenHash(token));
      const mine = tokens.at(-1).id;
      expect((await chair.post(`tokens/${mine}/end`)).status).toBe(404);
      expect((await app.guest.post(`tokens/${mine}/end`, {}, bearer)).status).toBe(200);
      expect((await app.guest.get('funds', bearer)).status).toBe(401);
    });
  });

  describe('users', () => {
    const user = (part: object) => ({ username: `u${Math.trunc(performance.now() * 1000)}`, ...part });
    const committeeOf = (fund: string, post = 'treasurer') => ({
      role: 'committee-member',
      funds: [{ fundId: fund, post }],
    });

    it('of a committee are made by chair and officers, within their own fund and area', async () => {
      expect((await chair.post('users', user(committeeOf(fundId)))).status).toBe(201);
      expect((await officer.post('users', user(committeeOf(fundId)))).status).toBe(201);
      expect((await officer.post('users', user({ role: 'assistant', areas: ['341522'] }))).status).toBe(201);
      expect((await chair.post('users', user(committeeOf(otherFundId)))).status).toBe(404);
      expect((await officer.post('users', user(committeeOf(otherFundId)))).status).toBe(404);
      expect((await member.post('users', user(committeeOf(fundId)))).status).toBe(403);
      expect((await app.as('auditor').post('users', user(committeeOf(fundId)))).status).toBe(403);
    });

    it('of any other role are an administrator’s to make', async () => {
      for (const role of ['administrator', 'district-officer', 'auditor']) {
        expect((await officer.post('users', user({ role, areas: ['341522'] }))).status).toBe(403);
        expect((await chair.post('users', user({ role }))).status).toBe(403);
      }
      expect((await chair.post('users', user({ role: 'committee-member' }))).status).toBe(403);
      expect((await admin.post('users', user({ role: 'province-officer', areas: ['34'] }))).status).toBe(201);
    });

    it.each([
      ['a name that is taken', { username: 'CHAIR' }, 'username', 'duplicate'],
      ['a name with a space', { username: 'a b' }, 'username', 'bad-username'],
      ['a short password', { password: '1234567' }, 'password', 'too-short'],
      ['a password without end', { password: 'x'.repeat(1001) }, 'password', 'too-long'],
      ['an unknown role', { role: 'king' }, 'role', 'bad-choice'],
      ['an unknown area', { areas: ['99'] }, 'areas.0', 'unknown-area'],
      ['an unknown fund', { funds: [{ fundId: UNKNOWN, post: 'chair' }] }, 'funds.0.fundId', 'unknown-fund'],
      ['an unknown field', { admin: true }, 'admin', 'unknown-field'],
    ])('refuse %s', async (_, part, field, code) => {
      const answer = await admin.post('users', user({ role: 'auditor', ...part }));
      expect([answer.status, answer.body.errors[0].field, answer.body.errors[0].code]).toEqual([
        422,
        field,
        code,
      ]);
    });

    it('are mended, moved and switched off; nobody rises by the way', async () => {
      const made = (await chair.post('users', { ...user(committeeOf(fundId)), password: 'password-1' })).body;
      const moved = await chair.patch(`users/${made.id}`, {
        name: 'นางใหม่',
        ...committeeOf(fundId, 'secretary'),
      });
      expect([moved.status, moved.body.name, moved.body.funds]).toEqual([
        200,
        'นางใหม่',
        [{ fundId, post: 'secretary' }],
      ]);
      expect((await chair.patch(`users/${made.id}`, { role: 'administrator' })).status).toBe(403);
      expect((await chair.patch(`users/${made.id}`, committeeOf(otherFundId))).status).toBe(404);
      const { token } = (await signIn(made.username, 'password-1')).body;
      const off = await chair.patch(`users/${made.id}`, { switchedOff: true });
      expect([off.body.switchedOff, off.body.switchedOffAt]).toEqual([true, '2026-11-21T02:00:00.000Z']);
      expect((await app.guest.get('funds', { Authorization: `Bearer ${token}` })).status).toBe(401);
      expect((await signIn(made.username, 'password-1')).status).toBe(401);
      await chair.patch(`users/${made.id}`, { switchedOff: false });
      expect((await app.guest.get('funds', { Authorization: `Bearer ${token}` })).status).toBe(401);
      expect((await signIn(made.username, 'password-1')).status).toBe(201);
    });

    it('who serve elsewhere as well are beyond the chair', async () => {
      const funds = [fundId, otherFundId].map(id => ({ fundId: id, post: 'member' }));
      const made = (await admin.post('users', user({ role: 'committee-member', funds }))).body;
      expect((await chair.patch(`users/${made.id}`, { name: 'x' })).status).toBe(404);
      expect((await chair.post(`users/${made.id}/codes`, { purpose: 'password' })).status).toBe(404);
    });

    it('keep one administrator', async () => {
      const own = (await admin.get('account')).body;
      for (const part of [{ switchedOff: true }, { role: 'auditor' }]) {
        expect((await admin.patch(`users/${own.id}`, part)).status).toBe(409);
      }
      expect((await admin.get('account')).body).toEqual(own);
    });

    it('are seen by those they serve with', async () => {
      const names = async (client: Client) =>
        (await client.get('users?limit=200')).body.items.map((one: { username: string }) => one.username);
      expect(await names(chair)).toEqual(expect.arrayContaining(['chair', 'member']));
      expect(await names(chair)).not.toEqual(expect.arrayContaining(['officer']));
      expect(await names(chair)).not.toContain('admin');
      expect(await names(officer)).toEqual(expect.arrayContaining(['chair', 'officer']));
      const adminId = (await admin.get('account')).body.id;
      expect((await chair.get(`users/${adminId}`)).status).toBe(404);
    });

    it('keep no trace of a password that came under an Idempotency-Key', async () => {
      const key = { 'Idempotency-Key': 'user-1' };
      const asked = { ...user(committeeOf(fundId)), password: 'tracelessly' };
      const first = await chair.post('users', asked, key);
      expect((await chair.post('users', asked, key)).body).toEqual(first.body);
      expect((await chair.post('users', { ...asked, password: 'another-one' }, key)).status).toBe(422);
      const kept = await app.house.database.all('select * from kept_answer');
      const events = await app.house.database.all('select * from audit_event');
      expect(JSON.stringify([kept, events])).not.toMatch(/tracelessly|scrypt/);
    });
  });

  describe('codes', () => {
    const newUser = async (username: string) => {
      const scope = { role: 'committee-member' as const, funds: [{ fundId, post: 'member' as const }] };
      return app.addUser({ username, password: 'old-password', ...scope });
    };
    const codeFor = async (userId: string, purpose = 'password') =>
      (await chair.post(`users/${userId}/codes`, { purpose })).body;
    const choose = async (username: string, code: string, password = 'new-password') =>
      choosePassword(app.house.journal, { username, code, passwordHash: await hashPassword(password) });

    it('mend a forgotten password once', async () => {
      const userId = await newUser('forgetful');
      const made = await codeFor(userId);
      expect(made).toEqual({ code: expect.stringMatching(/^\d{8}$/), expiresAt: '2026-11-21T02:10:00.000Z' });
      expect(await choose('Forgetful', made.code)).toBe(userId);
      expect((await signIn('forgetful', 'new-password')).status).toBe(201);
      expect((await signIn('forgetful', 'old-password')).status).toBe(401);
      expect((await refusal(choose('forgetful', made.code))).code).toBe('wrong-code');
      const stored = await app.house.database.all('select * from one_time_code');
      const events = await app.house.database.all('select details from audit_event');
      expect(JSON.stringify([stored, events])).not.toContain(made.code);
    });

    it('die after five wrong tries, after ten minutes, and when a new one is made', async () => {
      const userId = await newUser('unlucky');
      const first = await codeFor(userId);
      const wrong = first.code === '00000000' ? '00000001' : '00000000';
      for (let n = 1; n <= 5; n += 1) await refusal(choose('unlucky', wrong));
      expect((await refusal(choose('unlucky', first.code))).kind).toBe('invalid');
      const second = await codeFor(userId);
      minutesLater(10);
      expect((await refusal(choose('unlucky', second.code))).code).toBe('wrong-code');
      const third = await codeFor(userId);
      const fourth = await codeFor(userId);
      await refusal(choose('unlucky', third.code));
      expect(await choose('unlucky', fourth.code)).toBe(userId);
    });

    it('on a sign-in card work seven days, only for whom they were made', async () => {
      const userId = await newUser('carded');
      await newUser('neighbour');
      const card = await codeFor(userId, 'sign-in-card');
      minutesLater(7 * 24 * 60 - 1);
      expect((await refusal(choose('neighbour', card.code))).code).toBe('wrong-code');
      expect(await choose('carded', card.code)).toBe(userId);
    });

    it('are given by those who manage the user', async () => {
      const userId = await newUser('helped');
      expect((await member.post(`users/${userId}/codes`, { purpose: 'password' })).status).toBe(403);
      const adminId = (await admin.get('account')).body.id;
      expect((await officer.post(`users/${adminId}/codes`, { purpose: 'password' })).status).toBe(404);
      expect((await chair.post(`users/${UNKNOWN}/codes`, { purpose: 'password' })).status).toBe(404);
      expect((await officer.post(`users/${userId}/codes`, { purpose: 'set-up' })).status).toBe(422);
    });

    it('link a borrower’s own LINE account', async () => {
      const person = (
        await chair.post('people', { name: 'นางมี', channels: [{ kind: 'sms', address: '0812345678' }] })
      ).body;
      const { code } = (await chair.post(`people/${person.id}/line-link-codes`)).body;
      const wrong = code === '00000000' ? '00000001' : '00000000';
      const send = async (lineUserId: string, text: string) => {
        const input = { lineUserId, code: text };
        return (await app.house.journal.perform(linkLineByCode, input, { actor: SYSTEM })).personId;
      };
      for (let n = 1; n <= 5; n += 1) expect(await send('Uguesser', wrong)).toBeNull();
      expect(await send('Uguesser', code)).toBeNull();
      expect(await send('Umee', code)).toBe(person.id);
      expect(await send('Uother', code)).toBeNull();
      const { channels } = (await chair.get(`people/${person.id}`)).body;
      expect(channels).toMatchObject([
        { kind: 'line', address: 'Umee', consentedOn: '2026-11-21' },
        { kind: 'sms', address: '0812345678' },
      ]);
    });
  });

  describe('browsers', () => {
    const since = '2026-11-01T00:00:00.000Z';
    const opened = async (userId: string, device: string) => {
      const { cookie } = await app.house.journal.perform(openSession, { userId, device }, { actor: SYSTEM });
      return tokenHash(cookie);
    };
    const isIn = async (hash: string) => (await actorOfSession(app.house.database, hash, since)) !== null;

    it('sign in and out, and a lost phone is signed out from elsewhere', async () => {
      const { id: userId } = (await member.get('account')).body;
      const [phone, desk] = [await opened(userId, 'โทรศัพท์'), await opened(userId, 'คอมพิวเตอร์')];
      const listed = (await member.get('sessions')).body.items;
      expect(listed.map((one: { device: string }) => one.device)).toEqual(['โทรศัพท์', 'คอมพิวเตอร์']);
      expect(JSON.stringify(listed)).not.toContain(phone);
      expect((await officer.post(`sessions/${listed[0].id}/end`)).status).toBe(200);
      expect([await isIn(phone), await isIn(desk)]).toEqual([false, true]);
      const actor = (await actorOfSession(app.house.database, desk, since))!.actor;
      await app.house.journal.perform(endSession, { sessionHash: desk }, { actor });
      expect(await isIn(desk)).toBe(false);
      const third = await opened(userId, 'อีกเครื่อง');
      expect((await chair.post(`users/${userId}/sign-out`)).body).toEqual({ endedSessions: 1 });
      expect(await isIn(third)).toBe(false);
    });

    it('are signed out by a new password, which needs the old one', async () => {
      await app.addUser({ username: 'changer', password: 'first-password' });
      const changer = app.as('changer');
      const browser = await opened((await changer.get('account')).body.id, 'x');
      const change = (oldPassword: string, newPassword: string) =>
        changer.post('account/password', { oldPassword, newPassword });
      expect((await change('wrong', 'second-password')).body.errors[0].field).toBe('oldPassword');
      expect((await change('first-password', 'short')).body.errors[0].field).toBe('newPassword');
      expect(await isIn(browser)).toBe(true);
      expect((await change('first-password', 'second-password')).status).toBe(200);
      expect(await isIn(browser)).toBe(false);
      expect((await signIn('changer', 'second-password')).status).toBe(201);
    });
  });

  it('is set up once: with an administrator there, the link is neither made nor used', async () => {
    const made = refusal(app.house.journal.perform(makeSetUpLink, {}, { actor: SYSTEM }));
    expect((await made).kind).toBe('conflict');
    const again = { token: 'x', username: 'second', name: 'x', passwordHash: 'x' };
    expect((await refusal(setUp(app.house.journal, again))).code).toBe('wrong-code');
  });
});
