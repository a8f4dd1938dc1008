import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { embeddedVoice } from '@anyone-else/contact';
import { loadContent } from '@anyone-else/content';
import { openAiModel } from '@anyone-else/llm';
import { type Database, LOCAL_ACCOUNT, openDatabase, type Storage } from '@anyone-else/storage';
import type { FastifyInstance } from 'fastify';
import { type AppDeps, buildApp } from '../../src/index.ts';
import { type Neighbours, openNeighbours } from '../../src/instances/neighbours.ts';
import { uuidV7 } from '../../src/uuid-v7.ts';
import { Browser } from '../browser.ts';
import { quickReader, SETUP } from '../house.ts';

const content = loadContent();
let ids = 0;
let clock = Date.UTC(2026, 2, 1, 18);

/** One of several servers in this process, each with a database of its own hands where `open` gives it one. */
export class Server {
  readonly name: string;
  readonly app: FastifyInstance;
  readonly database: Database;
  readonly neighbours: Neighbours;
  /** From now on it says and hears nothing, as one that hangs: but its sockets stand, and it goes on by itself. */
  readonly freeze: () => void;

  constructor(
    name: string,
    app: FastifyInstance,
    rest: { database: Database; neighbours: Neighbours; freeze(): void },
  ) {
    this.name = name;
    this.app = app;
    this.database = rest.database;
    this.neighbours = rest.neighbours;
    this.freeze = rest.freeze;
  }

  static async start(name: string, database: Database, changed: Partial<AppDeps> = {}): Promise<Server> {
    let frozen = false;
    const timers = new Set<NodeJS.Timeout>();
    const { bus, instances } = database;
    const neighbours = await openNeighbours({
      self: name,
      instances,
      bus: {
        ...bus,
        tell: (message) => void (frozen || bus.tell(message)),
        listen: (topic, hear) => bus.listen(topic, (body) => void (frozen || hear(body))),
      },
      every(ms, work) {
        const timer = setInterval(work, ms);
        timers.add(timer);
        return () => clearInterval(timer);
      },
      defect(error) {
        throw error;
      },
    });
    const freeze = () => {
      frozen = true;
      for (const timer of timers) clearInterval(timer);
      void instances.leave(name);
    };
    const app = await buildApp({
      database,
      content,
      reader: quickReader,
      voice: embeddedVoice,
      neighbours,
      now: () => {
        clock += 1000;
        return new Date(clock).toISOString();
      },
      newId: () => {
        ids += 1;
        return uuidV7(clock, new Uint8Array(10).fill(ids % 256).fill(ids >> 8, 5));
      },
      newSeed: () => 7,
      newNonce: () => 'c0ffee',
      connect: openAiModel,
      version: '0.0.0-test',
      allowedHosts: [],
      pages: join(tmpdir(), 'no-pages'),
      logLevel: 'silent',
      ...changed,
      limits: { floorKeptMs: 20, framesPerSecond: 1_000_000, turnsPerMinute: 1_000_000, ...changed.limits },
    });
    await app.listen({ host: '127.0.0.1', port: 0 });
    return new Server(name, app, { database, neighbours, freeze });
  }

  get address(): string {
    return `127.0.0.1:${(this.app.server.address() as AddressInfo).port}`;
  }

  get storage(): Storage {
    return this.database.of(LOCAL_ACCOUNT);
  }

  ask(path: string, method = 'GET', body?: unknown): Promise<Response> {
    return fetch(`http://${this.address}${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
  }

  async begin(changed: object = {}): Promise<string> {
    const reply = await this.ask('/api/sessions', 'POST', { ...SETUP, ...changed });
    return ((await reply.json()) as { id: string }).id;
  }

  /** A window's line, which has sent its `join`. */
  tab(id: string, tab?: string, lastSeq = -1): Browser {
    const browser = new Browser(`ws://${this.address}/api/sessions/${id}/live`);
    browser.send({ type: 'join', lastSeq, ...(tab === undefined ? {} : { tab }) });
    return browser;
  }

  /** One that was told whether it has the floor. */
  async join(id: string, tab?: string, lastSeq = -1): Promise<Browser> {
    const browser = this.tab(id, tab, lastSeq);
    await browser.hears(({ type }) => type === 'floor');
    return browser;
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.neighbours.close();
  }
}

/** Several servers on the data of one folder, in this process. */
export class Servers {
  readonly folder = mkdtempSync(join(tmpdir(), 'anyone-else-'));
  database!: Database;
  all: Server[] = [];

  static async open(count: number, changed: Partial<AppDeps> = {}): Promise<Servers> {
    const servers = new Servers();
    servers.database = await openDatabase({ folder: servers.folder });
    for (let at = 0; at < count; at++)
      servers.all.push(await Server.start(`server-${at}`, servers.database, changed));
    return servers;
  }

  async close(): Promise<void> {
    await Promise.all(this.all.map((server) => server.close()));
    await this.database.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** What this window was told last of the floor. */
export function hasFloor({ frames }: Browser): boolean {
  const told = frames.findLast((frame) => frame.type === 'floor');
  return told?.type === 'floor' && told.yours;
}
