import http from 'node:http';
import https from 'node:https';
import { text } from 'node:stream/consumers';
import type { PublicEvent, ServerFrame } from '@anyone-else/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { FaultServer } from '../faults/support/server.ts';
import { noNginx, startNginx } from '../support/nginx.ts';
import { noPostgres, startPostgres, type TestPostgres } from '../support/postgres.ts';
import { roundRobin } from '../support/round-robin.ts';
import { freePort } from '../support/server.ts';

const withoutPostgres = await noPostgres();
if (withoutPostgres !== undefined) console.warn(`Several servers are not tested: ${withoutPostgres}`);
const withoutNginx = noNginx();
if (withoutNginx !== undefined) console.warn(`Servers behind nginx are not tested: ${withoutNginx}`);

const SETUP = {
  personaId: 'nurse-informatics-amado',
  playbookId: 'full-arc',
  minutes: 20,
  user: { name: 'Noor', background: 'ward nurse', targetRole: 'clinical informatics' },
  difficulty: 'true-to-life',
  seed: 7,
};
const FIRST = 'How did you come to do this work?';
const SECOND = 'What does a day look like, and what is hard about it?';

interface Proxy {
  address: string;
  close(): Promise<void>;
}

describe.skipIf(withoutPostgres !== undefined)('two servers on one database', () => {
  let postgres: TestPostgres;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres.stop());

  it.for([
    {
      proxy: 'a plain proxy',
      scheme: 'http',
      skipped: undefined,
      start: async (ports: readonly [number, number]) => roundRobin(ports.map((port) => `127.0.0.1:${port}`)),
    },
    { proxy: 'nginx as in deploy', scheme: 'https', skipped: withoutNginx, start: startNginx },
  ])(
    'go on with a talk whose server is killed in the middle of a turn, behind $proxy',
    async (row, context) => {
      if (row.skipped !== undefined) return context.skip(row.skipped);
      const ports = [await freePort(), await freePort()] as const;
      const proxy: Proxy = await row.start(ports);
      const env = { DATABASE_URL: await postgres.database(), PACE: 'spoken', ALLOWED_HOSTS: proxy.address };
      const begin = (port: number) => FaultServer.start({ env, port });
      // The talk is on the first one: there is no other yet.
      const first = await begin(ports[0]);
      const ask = askOf(row.scheme, proxy.address);
      const { id } = (await ask('/api/sessions', SETUP)) as { id: string };
      const left = new Window(row.scheme, proxy.address, id);
      await left.says('client-01', FIRST);
      const second = await begin(ports[1]);
      left.send({ type: 'pace', pace: 'spoken' });
      left.send({ type: 'say', clientId: 'client-02', text: SECOND });
      const half = await left.hears((frame) => frame.type === 'delta' && frame.seq === 5);
      await first.stop('SIGKILL');
      await left.ended;
      expect(left.events.at(-1)).toMatchObject({ seq: 4, text: SECOND });

      const back = new Window(row.scheme, proxy.address, id, 4);
      // As a browser does that was never told.
      await back.says('client-02', SECOND);
      const { events } = (await ask(`/api/sessions/${id}`)) as { events: PublicEvent[] };
      expect([...left.events, ...back.events]).toEqual(events);
      expect(back.events.at(-1)).toMatchObject({ seq: 5, interrupted: false });
      expect('text' in half && JSON.stringify(back.events.at(-1)).includes(half.text.trim())).toBe(true);

      const calm = (await ask('/api/sessions', SETUP)) as { id: string };
      const other = new Window(row.scheme, proxy.address, calm.id);
      await other.says('client-01', FIRST);
      await other.says('client-02', SECOND);
      expect(textsOf(events)).toEqual(textsOf(other.events));
      for (const window of [back, other]) window.close();
      expect(await second.stop('SIGTERM')).toBe(0);
      await proxy.close();
      expect(first.printed + second.printed).not.toContain('fail');
    },
  );
});

const textsOf = (events: readonly PublicEvent[]) =>
  events.flatMap((event) => ('text' in event ? [event.text] : []));

const askOf = (scheme: string, address: string) => (path: string, body?: object) =>
  new Promise<unknown>((resolve, reject) => {
    const json = { headers: { 'content-type': 'application/json' }, method: 'POST' };
    const asked = (scheme === 'https' ? https : http).request(`${scheme}://${address}${path}`, {
      // The certificate is made for this run by this run.
      rejectUnauthorized: false,
      ...(body === undefined ? {} : json),
    });
    asked.once('error', reject);
    asked.once('response', async (response) => {
      const answer = await text(response);
      if ((response.statusCode ?? 500) < 300) resolve(JSON.parse(answer));
      else reject(new Error(`${path} answered ${response.statusCode}: ${answer}`));
    });
    asked.end(body === undefined ? undefined : JSON.stringify(body));
  });

/** A window on a talk: joins at once and hurries its words. */
class Window {
  readonly frames: ServerFrame[] = [];
  readonly ended: Promise<number>;
  #socket: WebSocket;
  #wake = new Set<() => void>();
  #over = false;

  constructor(scheme: string, address: string, id: string, lastSeq = -1) {
    const url = `${scheme.replace('http', 'ws')}://${address}/api/sessions/${id}/live`;
    this.#socket = new WebSocket(url, { rejectUnauthorized: false });
    this.#socket.on('open', () => {
      this.send({ type: 'join', lastSeq, tab: 'the-one-window' });
      this.send({ type: 'pace', pace: 'at-once' });
    });
    this.#socket.on('message', (data) => {
      this.frames.push(JSON.parse(String(data)) as ServerFrame);
      this.#stir();
    });
    this.#socket.on('error', () => undefined);
    this.ended = new Promise((resolve) => this.#socket.once('close', resolve));
    void this.ended.then(() => {
      this.#over = true;
      this.#stir();
    });
  }

  send(frame: object): void {
    this.#socket.send(JSON.stringify(frame));
  }

  async hears(is: (frame: ServerFrame) => boolean): Promise<ServerFrame> {
    for (;;) {
      const found = this.frames.find(is);
      if (found !== undefined) return found;
      if (this.#over) throw new Error(`the line ended after ${JSON.stringify(this.frames.at(-1))}`);
      await new Promise<void>((resolve) => this.#wake.add(resolve));
    }
  }

  /** Waits for the answer to it, too. */
  async says(clientId: string, text: string): Promise<void> {
    await this.hears((frame) => frame.type === 'floor' && frame.yours);
    this.send({ type: 'say', clientId, text });
    const saved = await this.hears((frame) => frame.type === 'saved' && frame.clientId === clientId);
    const seq = saved.type === 'saved' ? saved.seq + 1 : -1;
    await this.hears((frame) => frame.type === 'event' && frame.event.seq === seq);
  }

  get events(): PublicEvent[] {
    return this.frames.flatMap((frame) => (frame.type === 'event' ? [frame.event] : []));
  }

  close(): void {
    this.#socket.close();
  }

  #stir(): void {
    for (const wake of this.#wake) wake();
    this.#wake.clear();
  }
}
