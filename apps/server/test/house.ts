import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { embeddedVoice } from '@anyone-else/contact';
import { loadContent } from '@anyone-else/content';
import { openAiModel } from '@anyone-else/llm';
import type { Labels, Reading, SessionSetup, TurnInContext } from '@anyone-else/protocol';
import { type Database, LOCAL_ACCOUNT, openDatabase, type Storage } from '@anyone-else/storage';
import type { FastifyInstance } from 'fastify';
import { type AppDeps, buildApp, type LateReader } from '../src/index.ts';
import { uuidV7 } from '../src/uuid-v7.ts';
import { Browser, type BrowserOptions } from './browser.ts';

export const SETUP: SessionSetup & { seed: number } = {
  personaId: 'nurse-informatics-amado',
  playbookId: 'full-arc',
  minutes: 20,
  user: { name: 'Noor', background: 'ward nurse', targetRole: 'clinical informatics' },
  difficulty: 'true-to-life',
  seed: 7,
};

const content = loadContent();

/** Reads by a few words, at once: what the server does is the same with any reader. */
export const quickReader: LateReader = {
  version: 'quick-1',
  ready: () => true,
  read: async ({ text }: TurnInContext): Promise<Reading> => {
    const labels: Labels = {
      beats: /anyone else/i.test(text) ? ['anyone-else'] : ['journey'],
      acts: ['open-question'],
      fouls: [],
      followUp: false,
    };
    return { labels, confidence: {}, unsure: [], sentences: [] };
  },
  readMany: (turns) => Promise.all(turns.map(quickReader.read)),
  close: async () => {},
};

/** The whole server over a folder of its own. Only the reader and the clock are not the real ones. */
export class House {
  readonly folder = mkdtempSync(join(tmpdir(), 'anyone-else-'));
  database!: Database;
  /** Of the local account: what a test changes in it, the server meets. */
  storage!: Storage;
  app!: FastifyInstance;
  port = 0;
  #clock = Date.UTC(2026, 2, 1, 18);
  #ids = 0;
  #changed: Partial<AppDeps>;
  #url: string | undefined;

  /** @param url of a PostgreSQL database in place of the folder's file */
  constructor(changed: Partial<AppDeps> = {}, url?: string) {
    this.#changed = changed;
    this.#url = url;
  }

  static async open(changed: Partial<AppDeps> = {}, url?: string): Promise<House> {
    const house = new House(changed, url);
    await house.start();
    return house;
  }

  async start(): Promise<void> {
    this.database = await openDatabase(
      this.#url === undefined ? { folder: this.folder } : { url: this.#url },
    );
    this.storage = this.database.of(LOCAL_ACCOUNT);
    const of: Database['of'] = (account) =>
      account === LOCAL_ACCOUNT ? this.storage : this.database.of(account);
    // What was handed out before everything was deleted writes no more.
    const deleteAccount = this.database.deleteAccount;
    this.database.deleteAccount = async (account) => {
      const rows = await deleteAccount(account);
      if (account === LOCAL_ACCOUNT) this.storage = this.database.of(account);
      return rows;
    };
    this.app = await buildApp({
      database: { ...this.database, of },
      content,
      reader: quickReader,
      voice: embeddedVoice,
      now: () => {
        this.#clock += 1000;
        return new Date(this.#clock).toISOString();
      },
      newId: () => uuidV7(this.#clock, new Uint8Array(10).fill(++this.#ids)),
      newSeed: () => 7,
      newNonce: () => 'c0ffee',
      connect: openAiModel,
      version: '0.0.0-test',
      allowedHosts: [],
      pages: join(this.folder, 'no-pages'),
      logLevel: 'silent',
      limits: { floorKeptMs: 20 },
      // Where a database keeps the data there is no folder of one's own.
      ...(this.#url === undefined && { folder: { path: this.folder, copyDays: 7 } }),
      ...this.#changed,
    });
    await this.app.listen({ host: '127.0.0.1', port: this.port });
    this.port = (this.app.server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.database.close();
  }

  /** At another port: connections to the old one are gone, and a client may take one of them up again. */
  async restart(changed: Partial<AppDeps> = {}): Promise<void> {
    await this.stop();
    this.port = 0;
    this.#changed = { ...this.#changed, ...changed };
    await this.start();
  }

  async close(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  get address(): string {
    return `127.0.0.1:${this.port}`;
  }

  async begin(changed: object = {}): Promise<string> {
    const reply = await this.post('/api/sessions', { ...SETUP, ...changed });
    return ((await reply.json()) as { id: string }).id;
  }

  get(path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(`http://${this.address}${path}`, init);
  }

  post(path: string, body: unknown, method = 'POST'): Promise<Response> {
    return this.get(path, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  /** A tab on a talk; not joined yet. */
  tab(id: string, options: BrowserOptions = {}): Browser {
    return new Browser(`ws://${this.address}/api/sessions/${id}/live`, options);
  }

  /** A tab that has joined and heard the greeting, or whatever was missed. */
  async join(id: string, lastSeq = -1): Promise<Browser> {
    const tab = this.tab(id);
    tab.send({ type: 'join', lastSeq });
    await tab.hears((frame) => frame.type === 'joined');
    await tab.hears((frame) => frame.type === 'event' && frame.event.seq >= 1);
    return tab;
  }
}
