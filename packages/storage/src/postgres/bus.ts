import type { Client } from 'pg';
import type { Bus } from '../port/bus.ts';
import { isUnreachable } from './faults.ts';

/** What the bus needs of a connection that it has to itself. */
export type BusClient = Pick<Client, 'connect' | 'query' | 'end' | 'on'>;

interface BusLine {
  query(text: string, values?: string[]): Promise<unknown>;
  end(): Promise<void>;
  /** What was asked of it failed: it is given up. */
  broken(): void;
}

export interface BusNeeds {
  /** A new connection straight to the server: what is listened for does not come through a pooler. */
  client(): BusClient;
  /** Does this a moment later; answers how to call it off. */
  later(ms: number, work: () => void): () => void;
}

const FIRST_MS = 250;
const LONGEST_MS = 10_000;
/** A line can die without a word: it is asked in this rhythm, and has as long to answer. */
const ASK_EVERY_MS = 15_000;
/** What was not told yet for sure, or waits while the line is down; more is lost. */
const WAITING = 1_000;

/**
 * LISTEN and NOTIFY on one connection of its own, made when something is first told or listened for, and made anew with
 * longer pauses each time when it was lost. What the server has not confirmed is told again by the next line: it may be heard
 * twice. Nothing of a talk goes over it: commits that notify are serialised over the
 * whole database, so a server tells only those that asked for it, and after its commit.
 */
export function createPostgresBus({ client: newClient, later }: BusNeeds): Bus {
  const topics = new Map<string, Set<(body: string) => void>>();
  const looks = new Set<() => void>();
  /** The same that waits already is not told twice. */
  const waiting = new Map<string, { topic: string; body: string }>();
  let line: Promise<BusLine> | undefined;
  let closed = false;
  let lost = false;
  let pause = FIRST_MS;
  let callOff = () => {};

  const connect = async (): Promise<BusLine> => {
    const client = newClient();
    const query = oneByOne(client);
    let over = false;
    const broken = () => {
      if (over) return;
      over = true;
      void client.end().catch(() => undefined);
      dropped();
    };
    // Without a listener an error on an idle line ends the process.
    client.on('error', broken);
    client.on('end', broken);
    client.on('notification', ({ channel, payload }) => {
      for (const hear of [...(topics.get(channel) ?? [])]) hear(payload ?? '');
    });
    try {
      await client.connect();
      for (const topic of topics.keys()) await query(`listen ${quoted(topic)}`);
    } catch (error) {
      broken();
      throw error;
    }
    pause = FIRST_MS;
    const ask = () => {
      if (over || closed) return;
      callOff = later(ASK_EVERY_MS, broken);
      query('select 1').then(() => {
        if (over || closed) return;
        callOff();
        callOff = later(ASK_EVERY_MS, ask);
      }, broken);
    };
    callOff = later(ASK_EVERY_MS, ask);
    return { query, end: () => client.end(), broken };
  };
  const dropped = () => {
    line = undefined;
    lost = true;
    if (closed) return;
    callOff();
    callOff = later(pause, () => void reach().catch(() => undefined));
    pause = Math.min(LONGEST_MS, pause * 2);
  };
  /** The line, made where there is none. Rejects where it cannot be made now: it is tried again by itself. */
  const reach = (): Promise<BusLine> => {
    line ??= connect().then((made) => {
      if (lost) for (const look of [...looks]) look();
      lost = false;
      flush(made);
      return made;
    });
    return line;
  };
  const flush = ({ query, broken }: BusLine) => {
    for (const [key, message] of [...waiting]) {
      waiting.delete(key);
      query('select pg_notify($1, $2)', [message.topic, message.body]).catch((error: unknown) => {
        if (closed || !isUnreachable(error)) return;
        waiting.set(key, message);
        broken();
        // One that was made before this was known to be lost.
        void line?.then(flush, () => undefined);
      });
    }
  };

  return {
    tell(message) {
      if (closed) return;
      const key = JSON.stringify(message);
      if (waiting.size < WAITING) waiting.set(key, message);
      void reach().then(flush, () => undefined);
    },
    async listen(topic, hear) {
      const known = topics.get(topic);
      topics.set(topic, (known ?? new Set()).add(hear));
      const { query } = await reach();
      // One that was made just now listens for it already: to say so twice does no harm.
      if (known === undefined) await query(`listen ${quoted(topic)}`);
      return () => {
        const all = topics.get(topic);
        all?.delete(hear);
        if (all?.size !== 0) return;
        topics.delete(topic);
        void line?.then((open) => open.query(`unlisten ${quoted(topic)}`)).catch(() => undefined);
      };
    },
    onBack(look) {
      looks.add(look);
      return () => void looks.delete(look);
    },
    async close() {
      closed = true;
      callOff();
      const open = await line?.catch(() => undefined);
      await open?.end().catch(() => undefined);
    },
  };
}

/** A connection takes one question at a time. */
function oneByOne(client: BusClient): BusLine['query'] {
  let last: Promise<unknown> = Promise.resolve();
  return (text, values) => {
    const answered = last.then(() => client.query(text, values));
    last = answered.catch(() => undefined);
    return answered;
  };
}

/** Topics are names of ours; a quote in one would be a defect. */
function quoted(topic: string): string {
  if (!/^[\w-]{1,63}$/.test(topic)) throw new Error(`"${topic}" is no name of a topic`);
  return `"${topic}"`;
}
