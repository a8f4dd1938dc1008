import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { embeddedVoice } from '@anyone-else/contact';
import { loadContent } from '@anyone-else/content';
import { openAiModel } from '@anyone-else/llm';
import { type Database, openDatabase } from '@anyone-else/storage';
import type { FastifyInstance } from 'fastify';
import { type Hosted, openHosted } from '../../src/hosted/hosted.ts';
import { readInvited } from '../../src/hosted/invited.ts';
import type { Mail } from '../../src/hosted/mailer.ts';
import type { HostedSettings } from '../../src/hosted/settings.ts';
import { type AppDeps, buildApp } from '../../src/index.ts';
import { uuidV7 } from '../../src/uuid-v7.ts';
import { Browser } from '../browser.ts';
import { quickReader, SETUP } from '../house.ts';

const ORIGIN = 'https://rehearse.example';
const content = loadContent();

/** A server on which people sign in; mail is kept here in place of being sent. */
export class HostedHouse {
  readonly mails: Mail[] = [];
  readonly warnings: string[] = [];
  readonly #folder = mkdtempSync(join(tmpdir(), 'anyone-else-'));
  database!: Database;
  hosted!: Hosted;
  app!: FastifyInstance;
  port = 0;
  #ids = 0;

  static async open(
    changed: Partial<HostedSettings> = {},
    { database, deps = {} }: { database?: Database; deps?: Partial<AppDeps> } = {},
  ): Promise<HostedHouse> {
    const house = new HostedHouse();
    house.database = database ?? (await openDatabase({ folder: house.#folder }));
    const settings: HostedSettings = {
      origin: ORIGIN,
      secret: 'only-for-tests-'.repeat(3),
      invited: readInvited('@school.example'),
      admins: new Set(['head@school.example']),
      ...changed,
    };
    house.hosted = openHosted({
      settings,
      database: house.database,
      mailer: { send: async (mail) => void house.mails.push(mail), close: () => {} },
      now: Date.now,
      warn: (message) => void house.warnings.push(message),
    });
    house.app = await buildApp({
      database: house.database,
      content,
      reader: quickReader,
      voice: embeddedVoice,
      now: () => new Date().toISOString(),
      newId: () => uuidV7(Date.now(), new Uint8Array(10).fill(++house.#ids)),
      newSeed: () => 7,
      newNonce: () => 'c0ffee',
      connect: openAiModel,
      version: '0.0.0-test',
      allowedHosts: [new URL(settings.origin).host],
      pages: join(house.#folder, 'no-pages'),
      logLevel: 'silent',
      limits: { floorKeptMs: 20 },
      whoAsks: house.hosted.whoAsks,
      hosted: { origin: settings.origin },
      signIn: house.hosted,
      ...deps,
    });
    await house.app.listen({ host: '127.0.0.1', port: 0 });
    house.port = (house.app.server.address() as AddressInfo).port;
    return house;
  }

  /** Somebody's browser, at first signed in nowhere. */
  visitor(): Visitor {
    return new Visitor(this);
  }

  async signIn(mail: string): Promise<Visitor> {
    const visitor = this.visitor();
    await visitor.signIn(mail);
    return visitor;
  }

  async close(): Promise<void> {
    await this.app.close();
    this.hosted.close();
    await this.database.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** A browser as far as sign-in is concerned: it keeps cookies and says where it comes from. */
export class Visitor {
  readonly jar = new Map<string, string>();
  /** The attributes with which each cookie was last set. */
  readonly attributes = new Map<string, string>();
  readonly #house: HostedHouse;

  constructor(house: HostedHouse) {
    this.#house = house;
  }

  get cookies(): string {
    return [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async get(path: string, init: RequestInit = {}): Promise<Response> {
    const reply = await fetch(
      path.startsWith('http') ? path : `http://127.0.0.1:${this.#house.port}${path}`,
      {
        redirect: 'manual',
        ...init,
        headers: { ...(this.jar.size > 0 ? { cookie: this.cookies } : {}), ...init.headers },
      },
    );
    for (const cookie of reply.headers.getSetCookie()) this.#keep(cookie);
    return reply;
  }

  send(
    method: string,
    path: string,
    body: unknown = {},
    headers: Record<string, string> = {},
  ): Promise<Response> {
    return this.get(path, {
      method,
      headers: { 'content-type': 'application/json', origin: ORIGIN, ...headers },
      body: JSON.stringify(body),
    });
  }

  post = (path: string, body?: unknown, headers?: Record<string, string>) =>
    this.send('POST', path, body, headers);

  /** Asks for a link and answers what the mail holds; undefined where none came. */
  async askLink(mail: string, back?: string): Promise<{ token: string; back: string } | undefined> {
    const before = this.#house.mails.length;
    await this.post('/api/sign-in/mail', { mail, ...(back === undefined ? {} : { back }) });
    await new Promise((resolve) => setImmediate(resolve));
    for (let tries = 0; tries < 20 && this.#house.mails.length === before; tries++)
      await new Promise((resolve) => setTimeout(resolve, 5));
    const sent = this.#house.mails[before];
    if (sent === undefined) return undefined;
    const link = new URLSearchParams(new URL(/https?:\/\/\S+#\S+/.exec(sent.text)![0]).hash.slice(1));
    return { token: link.get('token')!, back: link.get('back')! };
  }

  async signIn(mail: string): Promise<Response> {
    const link = await this.askLink(mail);
    return await this.post('/api/sign-in/link', { token: link!.token });
  }

  async begin(): Promise<string> {
    const reply = await this.post('/api/sessions', SETUP);
    return ((await reply.json()) as { id: string }).id;
  }

  tab(id: string): Browser {
    return new Browser(`ws://127.0.0.1:${this.#house.port}/api/sessions/${id}/live`, {
      origin: ORIGIN,
      headers: { cookie: this.cookies },
    });
  }

  #keep(cookie: string): void {
    const [pair = '', ...attributes] = cookie.split('; ');
    const at = pair.indexOf('=');
    const name = pair.slice(0, at);
    this.attributes.set(name, attributes.join('; '));
    if (/max-age=0/i.test(cookie)) this.jar.delete(name);
    else this.jar.set(name, pair.slice(at + 1));
  }
}
