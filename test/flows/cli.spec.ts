// Operations as they are typed in a terminal, each in a process of its own, in both homes.
import { execFile } from 'node:child_process';
import { makeSetUpLink } from '../../src/access/make-code.act.js';
import { hashPassword } from '../../src/access/password.js';
import { setUp } from '../../src/access/use-code.act.js';
import { SYSTEM } from '../../src/kernel/actor.js';
import { openHouse } from '../../src/operations/house.js';
import { readConfig } from '../../src/platform/config.js';
import { type App, startApp } from '../services/app.js';
import { describeEachHome } from '../services/homes.js';

describeEachHome('the terminal', home => {
  let app: App;
  const env = () => ({
    PATH: process.env['PATH'],
    NODE_ENV: 'test',
    DATABASE_URL: home.databaseUrl,
    ENCRYPTION_KEY: '5a'.repeat(32),
  });
  const cli = (...words: string[]) =>
    new Promise<{ code: number; out: string; err: string }>(resolve => {
      execFile(process.execPath, ['dist/cli.js', ...words], { env: env() }, (error, out, err) =>
        resolve({ code: error ? Number(error.code) : 0, out, err }),
      );
    });

  // The set-up link comes first: it needs a database that nobody has signed in to.
  it('gives an empty installation its first administrator by a link that works once', async () => {
    const house = await openHouse(readConfig({ ...env(), PORT: '0' }));
    const { token } = await house.journal.perform(makeSetUpLink, {}, { actor: SYSTEM });
    const input = { username: 'first', name: 'ผู้ดูแลคนแรก', passwordHash: await hashPassword('password-1') };
    await expect(setUp(house.journal, { ...input, token: 'guessed' })).rejects.toThrow('wrong-code');
    const userId = await setUp(house.journal, { ...input, token });
    expect(userId).toMatch(/^[0-9a-f-]{36}$/);
    await expect(setUp(house.journal, { ...input, token, username: 'again' })).rejects.toThrow('wrong-code');
    await house.close();
  });

  describe('with the server running', () => {
    beforeAll(async () => {
      app = await startApp(home);
    });
    afterAll(() => app?.close());

    it('adds a user who can sign in, and a token that works', async () => {
      const added = await cli(
        'user',
        'add',
        '--username',
        'boss',
        '--password',
        'password-1',
        '--role',
        'administrator',
      );
      expect([added.code, added.err]).toEqual([0, '']);
      const signedIn = await app.guest.post('tokens', {
        username: 'boss',
        password: 'password-1',
        label: 'x',
      });
      expect(signedIn.status).toBe(201);
      const { code, out } = await cli('token', 'add', '--username', 'boss', '--label', 'โปรแกรมบัญชี');
      expect(code).toBe(0);
      expect(out).toMatch(/^[\w-]{43}\n$/);
      const own = await app.guest.get('account', { Authorization: `Bearer ${out.trim()}` });
      expect(own.body.username).toBe('boss');
    });

    it('gives the first free post of a fund, or the one that is named', async () => {
      const fund = { name: 'กองทุน', fundType: 'women', area: '341522' };
      const { id } = (await app.as('admin').post('funds', fund)).body;
      const add = async (username: string, fundWord: string) => {
        const words = [
          '--password',
          'password-1',
          '--role',
          'committee-member',
          '--fund',
          fundWord,
          '--json',
        ];
        return JSON.parse((await cli('user', 'add', '--username', username, ...words)).out).funds[0].post;
      };
      expect(await add('c1', id)).toBe('chair');
      expect(await add('c2', id)).toBe('secretary');
      expect(await add('c3', `${id}:member`)).toBe('member');
      const officer = [
        '--password',
        'password-1',
        '--role',
        'district-officer',
        '--area',
        '3415',
        '--area',
        '3401',
      ];
      const made = await cli('user', 'add', '--username', 'o1', ...officer, '--name', 'พัฒนาการ', '--json');
      expect(JSON.parse(made.out)).toMatchObject({ name: 'พัฒนาการ', areas: ['3401', '3415'] });
    });

    it.each([
      [
        'a name that is taken',
        ['--username', 'admin', '--password', 'password-1', '--role', 'auditor'],
        'ซ้ำ',
      ],
      ['a short password', ['--username', 'x', '--password', 'short', '--role', 'auditor'], 'รหัสผ่าน'],
      ['an unknown role', ['--username', 'x', '--password', 'password-1', '--role', 'king'], 'administrator'],
      [
        'an unknown area',
        ['--username', 'x', '--password', 'password-1', '--role', 'auditor', '--area', '99'],
        'พื้นที่',
      ],
      ['a missing word', ['--username', 'x', '--role', 'auditor'], '--password'],
      ['an unknown word', ['--username', 'x', '--colour', 'red'], '--colour'],
    ])('refuses %s with exit code 1', async (_, words, said) => {
      const { code, out, err } = await cli('user', 'add', ...words);
      expect([code, out]).toEqual([1, '']);
      expect(err).toContain(said);
      expect(err).not.toMatch(/ at .*\.js:/);
    });

    it('closes a day and sends what is due', async () => {
      const closed = await cli('daily', '--date', '2026-11-21', '--json');
      expect([closed.code, closed.err]).toEqual([0, '']);
      expect(JSON.parse(closed.out)).toMatchObject({ days: expect.any(Number), planned: 0, expired: 0 });
      expect((await cli('daily', '--date', '21/11/2569')).err).toContain('YYYY-MM-DD');
      const sent = await cli('dispatch', '--now', '2026-11-21T09:00:00+07:00', '--json');
      expect([sent.code, sent.err]).toEqual([0, '']);
    });

    it('says how operations are written', async () => {
      const noOffset = await cli('dispatch', '--now', '2026-11-21T09:00:00');
      expect([noOffset.code, noOffset.err]).toEqual([1, expect.stringContaining('09:00:00+07:00')]);
      const { code, err } = await cli('fly');
      expect(code).toBe(1);
      expect(err).toMatch(/user add --username U/);
      expect((await cli('token', 'add', '--username', 'nobody', '--label', 'x')).code).toBe(1);
    });
  });
});
