import { AccountAnswer, SessionList } from '@anyone-else/protocol';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SESSION_COOKIE } from '../../src/hosted/auth.ts';
import { HostedHouse } from './hosted-house.ts';

const ADA = 'ada@school.example';
const BOB = 'bob@school.example';
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

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

describe('being signed in', () => {
  it('shows nobody anything of anybody else', async () => {
    const [ada, bob] = [await house.signIn(ADA), await house.signIn(BOB)];
    const id = await ada.begin();
    expect(SessionList.parse(await (await bob.get('/api/sessions')).json()).sessions).toEqual([]);
    expect((await bob.get(`/api/sessions/${id}`)).status).toBe(404);
    expect((await ada.get(`/api/sessions/${id}`)).status).toBe(200);
  });

  it('ends with the sign-out, on the page and at the socket', async () => {
    const ada = await house.signIn(ADA);
    const stolen = ada.cookies;
    const tab = ada.tab(await ada.begin());
    tab.send({ type: 'join', lastSeq: -1 });
    await tab.hears((frame) => frame.type === 'joined');
    const out = await ada.post('/api/sign-out');
    expect(out.headers.get('clear-site-data')).toContain('storage');
    expect(await tab.ended).toBe(4401);
    expect(ada.jar.size).toBe(0);
    // The cookie is worth nothing any more, whoever has it.
    expect((await ada.get('/api/sessions', { headers: { cookie: stolen } })).status).toBe(401);
    expect(await ada.tab('any').ended).toBe(401);
  });

  it('can be ended everywhere else', async () => {
    const [here, there] = [await house.signIn(ADA), await house.signIn(ADA)];
    expect(await me(await here.get('/api/account'))).toMatchObject({ elsewhere: 1 });
    const bob = await house.signIn(BOB);
    expect(await me(await here.post('/api/sign-out/elsewhere'))).toMatchObject({ elsewhere: 0 });
    expect((await there.get('/api/sessions')).status).toBe(401);
    for (const stays of [here, bob]) expect((await stays.get('/api/sessions')).status).toBe(200);
  });

  it('ends on this server within a minute where another one signed out', async () => {
    const ada = await house.signIn(ADA);
    const tab = ada.tab(await ada.begin());
    tab.send({ type: 'join', lastSeq: -1 });
    await tab.hears((frame) => frame.type === 'joined');
    // As another server does it: nothing in the memory of this one knows of it.
    await house.database.signIn.db.deleteFrom('sign_in_sessions').execute();
    later(MINUTE + 1000);
    expect((await ada.get('/api/sessions')).status).toBe(401);
    await house.hosted.lookAgain();
    expect(await tab.ended).toBe(4401);
  });

  it('goes on with a new token each day, and what was asked with the old one still counts for a minute', async () => {
    const ada = await house.signIn(ADA);
    const first = ada.cookies;
    later(DAY + MINUTE);
    await Promise.all([ada.get('/api/sessions'), ada.get('/api/me'), ada.get('/api/content')]);
    expect(ada.cookies).not.toBe(first);
    const withFirst = () => house.visitor().get('/api/sessions', { headers: { cookie: first } });
    expect((await withFirst()).status).toBe(200);
    later(2 * MINUTE);
    expect((await withFirst()).status).toBe(401);
    const answer = await ada.get('/api/account');
    expect(await me(answer)).toMatchObject({ mail: ADA, elsewhere: 0 });
    // Signing out ends it all, whatever token it began with.
    await ada.post('/api/sign-out');
    expect(await house.database.signIn.db.selectFrom('sign_in_sessions').selectAll().execute()).toEqual([]);
  });

  it('is over after a week away, and after a month in any case', async () => {
    const ada = await house.signIn(ADA);
    later(7 * DAY + MINUTE);
    expect((await ada.get('/api/sessions')).status).toBe(401);

    const bob = await house.signIn(BOB);
    for (let day = 0; day < 30; day += 5) {
      later(5 * DAY - MINUTE);
      expect((await bob.get('/api/sessions')).status, `day ${day}`).toBe(200);
    }
    later(DAY);
    expect((await bob.get('/api/sessions')).status).toBe(401);
  });

  it('rests on a token that cannot be made up or changed', async () => {
    const ada = await house.signIn(ADA);
    const [, value] = ada.cookies.split('=');
    for (const wrong of ['', 'x', value!.slice(0, -3), value!.replace(/^./, 'Z'), value!.split('.')[0]!])
      expect(
        (await house.visitor().get('/api/sessions', { headers: { cookie: `${SESSION_COOKIE}=${wrong}` } }))
          .status,
        wrong,
      ).toBe(401);
  });

  it('asks the database no more than once a minute for one browser', async () => {
    const ada = await house.signIn(ADA);
    await ada.get('/api/sessions');
    const { auth } = house.hosted;
    const asked = vi.spyOn(auth.api, 'getSession');
    for (let times = 0; times < 5; times++) await ada.get('/api/sessions');
    expect(asked).toHaveBeenCalledTimes(0);
    later(MINUTE + 1000);
    await ada.get('/api/sessions');
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('keeps neither from where nor with what somebody signed in', async () => {
    await house.visitor().get('/api/account');
    await house.signIn(ADA);
    const [row] = await house.database.signIn.db.selectFrom('sign_in_sessions').selectAll().execute();
    expect(row).toMatchObject({ ipAddress: '', userAgent: '' });
  });
});
