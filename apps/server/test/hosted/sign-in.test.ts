import { AccountAnswer, DELETE_WORDS, Problem, SessionList } from '@anyone-else/protocol';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SESSION_COOKIE } from '../../src/hosted/auth.ts';
import { HostedHouse } from './hosted-house.ts';

const ADA = 'ada@school.example';
const BOB = 'bob@school.example';
const MINUTE = 60_000;

let house: HostedHouse;
beforeEach(async () => {
  // Only what time it is; waiting is real.
  vi.useFakeTimers({ toFake: ['Date'] });
  house = await HostedHouse.open();
});
afterEach(async () => {
  await house.close();
  vi.useRealTimers();
});

const later = (ms: number) => vi.setSystemTime(Date.now() + ms);
const me = async (reply: Response) => AccountAnswer.parse(await reply.json()).me;
const problem = async (reply: Response) => Problem.parse(await reply.json()).code;

describe('signing in by a link', () => {
  it('takes an address, the mail and a press on the page, and then one is oneself', async () => {
    const ada = house.visitor();
    expect(await me(await ada.get('/api/account'))).toBeNull();
    expect((await ada.get('/api/sessions')).status).toBe(401);

    const link = await ada.askLink('Ada@School.example', '/people/7');
    expect(link).toMatchObject({ back: '/people/7' });
    expect(house.mails[0]).toMatchObject({ to: ADA });
    expect(house.mails[0]!.text).toContain('https://rehearse.example/sign-in/link#token=');

    const signed = await ada.post('/api/sign-in/link', { token: link!.token });
    expect(await me(signed)).toMatchObject({ mail: ADA, admin: false, elsewhere: 0, reminders: false });
    expect(SessionList.parse(await (await ada.get('/api/sessions')).json()).sessions).toEqual([]);
  });

  it('keeps the sign-in in a cookie that no script, no plain line and no neighbour can have', async () => {
    const ada = await house.signIn(ADA);
    expect(SESSION_COOKIE).toMatch(/^__Host-/);
    const attributes = ada.attributes.get(SESSION_COOKIE)!.toLowerCase().split('; ');
    expect(attributes).toEqual(expect.arrayContaining(['path=/', 'httponly', 'secure', 'samesite=lax']));
    expect(attributes.some((one) => one.startsWith('domain'))).toBe(false);
    // Nothing else is set that would tell who somebody is.
    expect([...ada.jar.keys()]).toEqual([SESSION_COOKIE]);
  });

  it('works once, for ten minutes', async () => {
    const ada = house.visitor();
    const link = (await ada.askLink(ADA))!;
    const thief = house.visitor();
    expect((await ada.post('/api/sign-in/link', { token: link.token })).status).toBe(200);
    expect(await problem(await thief.post('/api/sign-in/link', { token: link.token }))).toBe('not-found');
    expect(thief.jar.size).toBe(0);

    const slow = (await ada.askLink(ADA))!;
    later(10 * MINUTE + 1000);
    expect((await house.visitor().post('/api/sign-in/link', { token: slow.token })).status).toBe(404);
  });

  it('keeps nothing of a link that would sign anybody in', async () => {
    const link = (await house.visitor().askLink(ADA))!;
    const rows = await house.database.signIn.db.selectFrom('sign_in_links').selectAll().execute();
    expect(rows.length).toBe(1);
    expect(JSON.stringify(rows)).not.toContain(link.token);
  });

  it('says the same of an address that is known, one that is not, and one that may not come', async () => {
    await house.signIn(ADA);
    const answers = [];
    for (const mail of [ADA, BOB, 'eve@elsewhere.example']) {
      const reply = await house.visitor().post('/api/sign-in/mail', { mail });
      answers.push({ status: reply.status, body: await reply.text(), cookies: reply.headers.getSetCookie() });
    }
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    expect(answers[0]).toEqual({ status: 204, body: '', cookies: [] });
    expect(house.mails.map(({ to }) => to)).toEqual([ADA, ADA, BOB]);
  });

  it('sends one address no more than three links in ten minutes, whoever asks', async () => {
    for (let asked = 0; asked < 6; asked++) await house.visitor().askLink(BOB);
    expect(house.mails.length).toBe(3);
    later(11 * MINUTE);
    await house.visitor().askLink(BOB);
    expect(house.mails.length).toBe(4);
  });

  it('is kept from nobody by those who ask in their place', async () => {
    for (let asked = 0; asked < 3; asked++) await house.visitor().askLink(BOB);
    later(9 * MINUTE);
    for (let asked = 0; asked < 6; asked++) await house.visitor().askLink(BOB);
    expect(house.mails.length).toBe(3);
    // What was asked for and not sent stands in nobody's way.
    later(2 * MINUTE);
    expect((await house.signIn(BOB)).jar.size).toBe(1);
  });

  it('leaves no address behind where no link was sent, and none when the account is deleted', async () => {
    const kept = async () => {
      const { db } = house.database.signIn;
      return JSON.stringify(await db.selectFrom('sign_in_links').selectAll().execute());
    };
    await house.visitor().askLink('eve@elsewhere.example');
    await expect.poll(kept).toBe('[]');
    const bob = await house.signIn(BOB);
    await house.visitor().askLink(BOB);
    expect(await kept()).toContain(BOB);
    expect((await bob.post('/api/data/delete', { words: DELETE_WORDS })).status).toBe(204);
    expect(await kept()).toBe('[]');
  });

  it('ends the other links to the same address, and so does signing out elsewhere', async () => {
    const old = (await house.visitor().askLink(ADA))!;
    const ada = await house.signIn(ADA);
    expect((await house.visitor().post('/api/sign-in/link', old)).status).toBe(404);
    const foreign = (await house.visitor().askLink(ADA))!;
    expect((await ada.post('/api/sign-out/elsewhere')).status).toBe(200);
    expect((await house.visitor().post('/api/sign-in/link', foreign)).status).toBe(404);
  });

  it('asks who asks too often to wait', async () => {
    const visitor = house.visitor();
    const statuses = [];
    for (let asked = 0; asked < 32; asked++)
      statuses.push(
        (await visitor.post('/api/sign-in/mail', { mail: `pupil-${asked}@school.example` })).status,
      );
    expect(statuses.slice(0, 30)).toEqual(Array(30).fill(204));
    expect(statuses.at(-1)).toBe(429);
    const refused = await visitor.post('/api/sign-in/mail', { mail: ADA });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await problem(refused)).toBe('too-fast');
  });

  it.each([
    '',
    'ada',
    'ada@',
    'a b@school.example',
    'ada@school.example, eve@elsewhere.example',
    'x'.repeat(300),
  ])('refuses what is no address: %s', async (mail) => {
    expect((await house.visitor().post('/api/sign-in/mail', { mail })).status).toBe(400);
    expect(house.mails).toEqual([]);
  });

  it.each(['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '/a\tb'])(
    'leads back to no other place than this: %s',
    async (back) => {
      expect(await house.visitor().askLink(ADA, back)).toMatchObject({ back: '/' });
    },
  );

  it('cannot be started by a page of another site', async () => {
    const link = (await house.visitor().askLink(ADA))!;
    const victim = house.visitor();
    const foreign = { origin: 'https://evil.example' };
    expect((await victim.post('/api/sign-in/link', { token: link.token }, foreign)).status).toBe(403);
    // Nor by an address that a browser is led to.
    for (const path of ['/api/sign-in/link', '/api/auth/magic-link/verify'])
      expect((await victim.get(`${path}?token=${link.token}`)).status, path).toBe(404);
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await victim.post('/api/sign-in/link', { token: link.token }, form)).status).toBe(415);
    expect(victim.jar.size).toBe(0);
  });

  it('leaves no other door of the library open', async () => {
    const ada = await house.signIn(ADA);
    for (const path of ['get-session', 'sign-up/email', 'update-user', 'list-sessions', 'delete-user', 'ok'])
      for (const method of ['GET', 'POST']) {
        const reply =
          method === 'GET' ? await ada.get(`/api/auth/${path}`) : await ada.post(`/api/auth/${path}`);
        expect(reply.status, `${method} ${path}`).toBe(404);
      }
  });
});

it('tells the pages that what is kept is kept on a server of many', async () => {
  const ada = await house.signIn(ADA);
  expect(await (await ada.get('/api/model')).json()).toMatchObject({ hosted: true });
  expect(await (await ada.get('/api/content')).json()).toMatchObject({ model: { hosted: true } });
});

it('removes the sign-in with all that was kept, where somebody deletes everything', async () => {
  const [ada, bob] = [await house.signIn(ADA), await house.signIn(BOB)];
  await Promise.all([ada.begin(), bob.begin()]);
  expect((await ada.post('/api/data/delete', { words: DELETE_WORDS })).status).toBe(204);
  expect((await ada.get('/api/sessions')).status).toBe(401);
  const users = await house.database.signIn.db.selectFrom('sign_in_users').select('email').execute();
  expect(users).toEqual([{ email: BOB }]);
  expect(SessionList.parse(await (await bob.get('/api/sessions')).json()).sessions.length).toBe(1);
});
