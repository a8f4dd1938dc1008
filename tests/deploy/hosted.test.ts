import { readFileSync } from 'node:fs';
import https from 'node:https';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, expect, it } from 'vitest';
import { noNginx, startNginx } from '../support/nginx.ts';
import { dataFolder, freePort, startServer } from '../support/server.ts';
import { startSmtpSink } from '../support/smtp-sink.ts';

const without = noNginx();
if (without !== undefined) console.warn(`Signing in behind nginx is not tested: ${without}`);
const folder = dataFolder();
afterAll(folder.remove);

/** What systemd makes of the file. */
const settings = Object.fromEntries(
  readFileSync(join(import.meta.dirname, '..', '..', 'deploy', 'one-machine.env'), 'utf8')
    .split('\n')
    .flatMap((line) => [/^([A-Z_]+)="?(.*?)"?$/.exec(line)?.slice(1, 3) ?? []])
    .filter((pair) => pair.length === 2),
) as Record<string, string>;

interface Answer {
  status: number;
  cookies: string[];
  body: string;
}

const asker =
  (address: string) =>
  (path: string, body?: object, headers: Record<string, string> = {}): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const json = { 'content-type': 'application/json', origin: `https://${address}` };
      const asked = https.request(`https://${address}${path}`, {
        // The certificate is made for this run by this run.
        rejectUnauthorized: false,
        method: body === undefined ? 'GET' : 'POST',
        headers: { ...(body === undefined ? {} : json), ...headers },
      });
      asked.once('error', reject);
      asked.once('response', async (response) =>
        resolve({
          status: response.statusCode ?? 0,
          cookies: response.headers['set-cookie'] ?? [],
          body: await text(response),
        }),
      );
      asked.end(body === undefined ? undefined : JSON.stringify(body));
    });

it.skipIf(without !== undefined)(
  'by deploy/one-machine.env behind deploy/nginx.conf somebody signs in, and nobody else is let in',
  async () => {
    const [port, mail] = [await freePort(), await startSmtpSink()];
    const nginx = await startNginx([port, port]);
    const ask = asker(nginx.address);
    // Nobody answers yet: a page that looks again by itself, and not nginx's own.
    const away = await ask('/');
    expect([away.status, away.body.includes('Back in a moment')]).toEqual([502, true]);

    const env = {
      ...settings,
      PORT: String(port),
      ANYONE_ELSE_DATA: folder.path,
      ANYONE_ELSE_SECRET: '0123456789abcdef'.repeat(2),
      ANYONE_ELSE_ORIGIN: `https://${nginx.address}`,
      SMTP_URL: mail.url,
    };
    const server = await startServer(folder.path, { port, env });
    expect((await ask('/api/sessions')).status).toBe(401);
    expect((await ask('/metrics')).status).toBe(404);
    const to = 'ida@school.example';
    await ask('/api/sign-in/mail', { mail: to, back: '/' });
    const token = /\/sign-in\/link#\S*?token=([^&\s]+)/.exec((await mail.next(to)).text)?.[1];
    const arrived = await ask('/api/sign-in/link', { token });
    expect(arrived.status).toBe(200);
    const [cookie = ''] = arrived.cookies;
    expect(cookie).toMatch(/^__Host-[^;]+;.*HttpOnly/i);
    expect(cookie).toMatch(/;\s*Secure/i);
    expect(cookie).not.toMatch(/Domain=/i);
    const own = await ask('/api/sessions', undefined, { cookie: cookie.split(';')[0]! });
    expect([own.status, JSON.parse(own.body)]).toEqual([200, { sessions: [] }]);

    await server.stop();
    await nginx.close();
    await mail.close();
  },
);
