import { type AddressInfo, createServer, type Server, type Socket, connect as toServer } from 'node:net';

/** How one connection is to go wrong. */
export interface Fate {
  /** 'reset' and 'end' cut it for both sides; 'swallow': nothing gets through any more, and nobody is told. */
  kind: 'reset' | 'end' | 'swallow';
  /** Which way the bytes are counted. */
  way: 'up' | 'down';
  /** After so many bytes on that way, the last piece cut where they end. */
  after: number;
}

/** A network between browsers and a server that cuts lines as it is told. */
export interface ChaosProxy {
  address: string;
  /** Lines of a talk that were cut or silenced so far. */
  cutsOf(id: string): number;
  /** Cuts all lines of a talk that stand; answers how many. */
  cutNow(id: string): number;
  /**
   * Takes the browser off its lines, while the server is told nothing: what was sent to it stays on its way. Resolves with the
   * bytes that the server has sent since, when it has ended the lines itself; `undefined` where it did not within so long.
   */
  leaveServerAlone(id: string, withinMs: number): Promise<Buffer | undefined>;
  close(): Promise<void>;
}

const TALK = /^GET \/api\/sessions\/([^/ ]+)\/live/;

/**
 * @param upstream host and port of the server
 * @param fateOf what is to become of the next line of a talk, if anything
 * @param swallowedMs how long a server goes on talking into a line that is dead, in ms
 */
export async function chaosProxy(
  upstream: () => string,
  fateOf: (id: string) => Fate | undefined,
  swallowedMs = 300,
): Promise<ChaosProxy> {
  const lines = new Map<string, Set<(kind: Fate['kind'] | 'half') => void>>();
  const halves = new Map<string, Promise<Buffer>>();
  const cuts = new Map<string, number>();
  const proxy: Omit<ChaosProxy, 'close'> = {
    address: '',
    cutsOf: (id) => cuts.get(id) ?? 0,
    cutNow(id) {
      const standing = [...(lines.get(id) ?? [])];
      for (const cut of standing) cut('reset');
      return standing.length;
    },
    async leaveServerAlone(id, withinMs) {
      for (const cut of lines.get(id) ?? []) cut('half');
      const late = new Promise<undefined>((resolve) => {
        setTimeout(() => resolve(undefined), withinMs).unref();
      });
      return await Promise.race([halves.get(id), late]);
    },
  };
  const open = new Set<Socket>();
  const server: Server = createServer((browser) => {
    open.add(browser);
    browser.on('close', () => open.delete(browser));
    browser.on('error', () => undefined);
    browser.once('data', (first: Buffer) => {
      const id = TALK.exec(first.toString('latin1'))?.[1] ?? '';
      const [host, port] = upstream().split(':') as [string, string];
      const up = toServer(Number(port), host);
      up.on('error', () => browser.destroy());
      relay(browser, up, first, id);
    });
  });

  const relay = (browser: Socket, up: Socket, first: Buffer, id: string) => {
    const fate = fateOf(id);
    const counted = { up: 0, down: 0 };
    let dead = false;
    const all = lines.get(id) ?? new Set();
    lines.set(id, all);
    const die = (kind: Fate['kind'] | 'half') => {
      if (dead) return;
      dead = true;
      all.delete(die);
      cuts.set(id, proxy.cutsOf(id) + 1);
      if (kind === 'half') {
        halves.set(id, restOf(up));
        browser.resetAndDestroy();
      } else if (kind === 'reset') {
        browser.resetAndDestroy();
        up.resetAndDestroy();
      } else if (kind === 'end') {
        browser.end();
        up.end();
        setTimeout(() => up.destroy(), 50);
      } else setTimeout(() => up.destroy(), swallowedMs);
    };
    all.add(die);
    const pass = (way: Fate['way'], piece: Buffer, to: Socket) => {
      if (dead) return;
      const left = fate?.way === way ? fate.after - counted[way] : Number.POSITIVE_INFINITY;
      counted[way] += piece.length;
      if (to.writable) to.write(piece.subarray(0, Math.max(0, left)));
      if (counted[way] >= (fate?.after ?? Number.POSITIVE_INFINITY) && left !== Number.POSITIVE_INFINITY)
        // What was let through is on its way before the line goes.
        setImmediate(() => die(fate!.kind));
    };
    const gone = () => {
      all.delete(die);
      if (!dead) {
        browser.destroy();
        up.destroy();
      }
    };
    pass('up', first, up);
    browser.on('data', (piece: Buffer) => pass('up', piece, up));
    up.on('data', (piece: Buffer) => pass('down', piece, browser));
    browser.on('close', gone);
    up.on('close', gone);
  };

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  proxy.address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Object.assign(proxy, {
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  });
}

/** What a server sends from now on, until it ends the line. */
function restOf(up: Socket): Promise<Buffer> {
  const pieces: Buffer[] = [];
  up.on('data', (piece: Buffer) => pieces.push(piece));
  return new Promise((resolve) => up.once('close', () => resolve(Buffer.concat(pieces))));
}
