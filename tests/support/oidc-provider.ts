import { createHash, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** Who signs in at the provider next, and what it gets wrong. */
export interface Visit {
  sub: string;
  email: string;
  email_verified?: boolean;
  /** Claims to put in the place of the right ones. */
  wrong?: Record<string, unknown>;
  /** Signs with a key that it never published. */
  forged?: boolean;
}

export interface OidcProvider {
  issuer: string;
  clientId: string;
  clientSecret: string;
  visit: Visit;
  close(): Promise<void>;
}

interface Asked {
  nonce: string | null;
  challenge: string | null;
  visit: Visit;
}

const text = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const newKey = () => generateKeyPairSync('rsa', { modulusLength: 2048 });

/** A small provider of OpenID Connect for tests: everybody who comes agrees at once. */
export async function startOidcProvider(): Promise<OidcProvider> {
  const [key, foreign] = [newKey(), newKey()];
  const codes = new Map<string, Asked>();
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  const provider: OidcProvider = {
    issuer,
    clientId: 'anyone-else',
    clientSecret: 'only-for-tests',
    visit: { sub: 'none', email: 'nobody@school.example' },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', issuer);
    const json = (body: unknown, status = 200) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (pathname === '/.well-known/openid-configuration') return void json(described(issuer));
    if (pathname === '/jwks')
      return void json({
        keys: [{ ...key.publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' }],
      });
    if (pathname === '/authorize') {
      const code = randomUUID();
      codes.set(code, {
        nonce: searchParams.get('nonce'),
        challenge: searchParams.get('code_challenge'),
        visit: provider.visit,
      });
      const back = new URL(searchParams.get('redirect_uri') ?? '');
      back.searchParams.set('code', code);
      back.searchParams.set('state', searchParams.get('state') ?? '');
      return void response.writeHead(302, { location: back.href }).end();
    }
    if (pathname !== '/token') return void json({}, 404);
    const form = new URLSearchParams(await body(request));
    const asked = codes.get(form.get('code') ?? '');
    codes.delete(form.get('code') ?? '');
    const proof = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (asked === undefined || asked.challenge !== proof) return void json({ error: 'invalid_grant' }, 400);
    const { forged, wrong, ...who } = asked.visit;
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      ...who,
      iss: issuer,
      aud: provider.clientId,
      iat: now,
      exp: now + 60,
      nonce: asked.nonce,
      ...wrong,
    };
    const id_token = signed(claims, (forged ? foreign : key).privateKey);
    json({ access_token: randomUUID(), token_type: 'Bearer', expires_in: 60, id_token });
  }
  return provider;
}

const described = (issuer: string) => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/jwks`,
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
});

function signed(claims: Record<string, unknown>, key: KeyObject): string {
  const head = `${text({ alg: 'RS256', typ: 'JWT', kid: 'k' })}.${text(claims)}`;
  return `${head}.${sign('sha256', Buffer.from(head), key).toString('base64url')}`;
}

async function body(request: IncomingMessage): Promise<string> {
  let all = '';
  for await (const piece of request) all += piece;
  return all;
}
