import { AccountAnswer, SignInProviderAnswer } from '@anyone-else/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OidcProvider, startOidcProvider } from '../../../../tests/support/oidc-provider.ts';
import { HostedHouse, type Visitor } from './hosted-house.ts';

const ADA = 'ada@school.example';

let provider: OidcProvider;
let house: HostedHouse;
beforeEach(async () => {
  provider = await startOidcProvider();
  const { issuer, clientId, clientSecret } = provider;
  house = await HostedHouse.open({ provider: { issuer, clientId, clientSecret, name: 'Example School' } });
});
afterEach(async () => {
  await house.close();
  await provider.close();
});

/** Goes to the provider, agrees there, and answers the address with which it sends the browser back. */
async function agree(visitor: Visitor, back?: string): Promise<URL> {
  const reply = await visitor.post('/api/sign-in/provider', back === undefined ? {} : { back });
  const { url } = SignInProviderAnswer.parse(await reply.json());
  const sent = await fetch(url, { redirect: 'manual' });
  return new URL(sent.headers.get('location')!);
}
/** Comes back from there; answers where the server leads to. */
async function comeBack(visitor: Visitor, { pathname, search }: URL): Promise<URL> {
  const reply = await visitor.get(pathname + search);
  expect(reply.status).toBe(303);
  return new URL(reply.headers.get('location')!, 'https://rehearse.example');
}
const who = async (visitor: Visitor) =>
  AccountAnswer.parse(await (await visitor.get('/api/account')).json()).me;

describe('signing in by a provider', () => {
  it('leads there and back to the page, signed in', async () => {
    provider.visit = { sub: '1', email: ADA, email_verified: true };
    const ada = house.visitor();
    const place = await comeBack(ada, await agree(ada, '/people/7'));
    expect(place.href).toBe('https://rehearse.example/sign-in/done?back=%2Fpeople%2F7');
    expect(await who(ada)).toMatchObject({ mail: ADA });
    expect((await ada.get('/api/sessions')).status).toBe(200);
  });

  it('is the same account as by a link to the same address', async () => {
    const byLink = await who(await house.signIn(ADA));
    provider.visit = { sub: '1', email: ADA, email_verified: true };
    const ada = house.visitor();
    await comeBack(ada, await agree(ada));
    expect((await who(ada))!.id).toBe(byLink!.id);
  });

  it('keeps no token of the provider', async () => {
    provider.visit = { sub: '1', email: ADA, email_verified: true };
    for (let times = 0; times < 2; times++) {
      const ada = house.visitor();
      await comeBack(ada, await agree(ada));
    }
    const rows = await house.database.signIn.db.selectFrom('sign_in_accounts').selectAll().execute();
    expect(rows).toMatchObject([{ accessToken: null, refreshToken: null, idToken: null }]);
  });

  it.each<[string, Partial<OidcProvider['visit']>]>([
    ['an address that is not confirmed', { email_verified: false }],
    ['an address of which nothing is said', { email_verified: undefined as never }],
    ['somebody who may not come', { email: 'eve@elsewhere.example' }],
    ['a token for another program', { wrong: { aud: 'another' } }],
    ['a token of another issuer', { wrong: { iss: 'https://evil.example' } }],
    ['a token of another sign-in', { wrong: { nonce: 'another' } }],
    ['a token that is over', { wrong: { exp: 1 } }],
    ['a token with a foreign signature', { forged: true }],
  ])('lets nobody in with %s', async (_, wrong) => {
    provider.visit = { sub: '1', email: ADA, email_verified: true, ...wrong };
    const visitor = house.visitor();
    const place = await comeBack(visitor, await agree(visitor));
    expect(place.pathname).toBe('/sign-in');
    expect(place.searchParams.get('error')).toBeTruthy();
    expect(await who(visitor)).toBeNull();
    expect(await house.database.signIn.db.selectFrom('sign_in_users').selectAll().execute()).toEqual([]);
  });

  it('does not take over an account with an address that the provider has not confirmed', async () => {
    await house.signIn(ADA);
    provider.visit = { sub: 'thief', email: ADA, email_verified: false };
    const thief = house.visitor();
    expect((await comeBack(thief, await agree(thief))).searchParams.get('error')).toBeTruthy();
    expect(await who(thief)).toBeNull();
  });

  it('counts for the browser that began it, and once', async () => {
    provider.visit = { sub: '1', email: ADA, email_verified: true };
    const [ada, victim] = [house.visitor(), house.visitor()];
    const back = await agree(ada);
    await comeBack(victim, back);
    expect(await who(victim)).toBeNull();
    const again = await agree(ada);
    await comeBack(ada, again);
    expect(await who(ada)).not.toBeNull();
    await comeBack(victim, again);
    expect(await who(victim)).toBeNull();
  });

  it('says so where the provider is not there, and lets in by mail all the same', async () => {
    await house.close();
    await provider.close();
    const { issuer, clientId, clientSecret } = provider;
    house = await HostedHouse.open({ provider: { issuer, clientId, clientSecret, name: 'Example School' } });
    const reply = await house.visitor().post('/api/sign-in/provider');
    expect(reply.status).toBe(502);
    expect(await reply.text()).toContain('does not answer just now');
    expect(house.warnings.join()).toContain('Discovery fetch failed');
    expect(await who(await house.signIn(ADA))).not.toBeNull();
    provider = await startOidcProvider();
  });
});
