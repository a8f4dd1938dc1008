import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { House } from './house.ts';

const pages = mkdtempSync(join(tmpdir(), 'anyone-else-pages-'));
let house: House;
beforeAll(async () => {
  mkdirSync(join(pages, '_app', 'immutable'), { recursive: true });
  const script = 'start("here")';
  const page = (title: string) =>
    `<title>${title}</title><script>${script}</script><script src="/x.js"></script>`;
  for (const name of ['index', 'talks', '200']) {
    writeFileSync(join(pages, `${name}.html`), page(name));
    writeFileSync(join(pages, `${name}.html.gz`), gzipSync(page(name)));
  }
  writeFileSync(join(pages, '_app', 'immutable', 'a.js'), 'export const a = 1;');
  house = await House.open({ pages });
});
afterAll(async () => {
  await house.close();
  rmSync(pages, { recursive: true });
});

describe('the pages', () => {
  it('come from their files, packed where the browser can unpack', async () => {
    for (const [path, title] of [
      ['/', 'index'],
      ['/talks', 'talks'],
    ] as const) {
      const reply = await house.get(path, { headers: { 'accept-encoding': 'gzip' } });
      expect(reply.headers.get('content-encoding')).toBe('gzip');
      expect(reply.headers.get('content-type')).toMatch(/^text\/html/);
      expect(await reply.text()).toContain(`<title>${title}</title>`);
    }
  });

  it('are drawn in the browser where they have no file', async () => {
    for (const path of ['/rehearse/01900000-0000-7000-8000-000000000001', '/letters/x?from=review']) {
      const reply = await house.get(path);
      expect(reply.status).toBe(200);
      expect(await reply.text()).toContain('<title>200</title>');
    }
  });

  it('are kept for good where their name changes with what is in them, and asked for again elsewhere', async () => {
    const cached = async (path: string) => (await house.get(path)).headers.get('cache-control');
    expect(await cached('/_app/immutable/a.js')).toBe('public, max-age=31536000, immutable');
    expect(await cached('/')).toBe('no-cache');
    expect(await cached('/rehearse/x')).toBe('no-cache');
    expect(await cached('/api/sessions')).toBe('no-store');
  });

  it('may run their own first script and no other', async () => {
    const policy = (await house.get('/')).headers.get('content-security-policy')!;
    // The digest of: start("here")
    expect(policy).toContain("script-src 'self' 'sha256-UIvOrZdVjINhApsX+k+JYOyzF9sSKOdzHOKitLln87o='");
    expect(policy).not.toMatch(/unsafe/);
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).toContain("frame-ancestors 'none'");
  });

  it('are not found where a file is meant, or an address of the API', async () => {
    for (const path of ['/_app/immutable/gone.js', '/gone.png', '/api/gone']) {
      const reply = await house.get(path);
      expect([400, 403, 404], path).toContain(reply.status);
      expect(await reply.json(), path).toMatchObject({ code: expect.any(String) });
    }
    expect((await house.get('/rehearse/x', { method: 'POST' })).status).toBe(404);
  });

  it('are all there is: nothing beside their folder is handed out', async () => {
    for (const path of [
      '/..%2f..%2fetc%2fpasswd',
      '/_app/..%2f..%2f..%2fetc%2fpasswd',
      '/%5c..%5cetc%5cpasswd',
    ])
      expect(await (await house.get(path)).text(), path).toMatch(/<title>200<\/title>|"code":/);
  });

  it('take odd ranges and tags without a fault', async () => {
    const odd: Record<string, string>[] = [
      { range: 'bytes=9-1' },
      { range: 'bytes=99999-' },
      { range: 'bytes=-' },
      { range: 'x' },
      { 'if-none-match': '"' },
      { 'if-modified-since': 'yesterday' },
    ];
    for (const headers of odd)
      expect((await house.get('/', { headers })).status, JSON.stringify(headers)).toBeLessThan(500);
  });

  it('are told to be missing when they have not been built', async () => {
    const bare = await House.open();
    const reply = await bare.get('/');
    expect(reply.status).toBe(503);
    expect(await reply.text()).toMatch(/have not been built yet: start with "npm start"/);
    expect((await bare.get('/api/health')).status).toBe(200);
    await bare.close();
  });
});
