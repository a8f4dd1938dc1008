import { WebSocket as Socket } from 'ws';

/** What the browser's own code finds around it: sockets, storage, a clock. */
export interface BrowserWorld {
  /** Where a socket of this talk is to go, and the host that the page was loaded from; each as host:port. */
  route(id: string): { to: string; page: string };
  /** Hears every frame that came for a talk, as text. */
  heard(id: string, frame: string): void;
}

const opened = new Map<string, number>();
/** How many lines of a talk were tried so far: a line may have come back before anybody looked whether it was gone. */
export const linesOpened = (id: string): number => opened.get(id) ?? 0;

const TALK = /\/api\/sessions\/([^/]+)\/live/;

/**
 * Makes this process a browser, as far as the code of a live talk needs one. `times`: how much faster time goes there, so that
 * a line that says nothing for 45 seconds is noticed in one.
 */
export function becomeBrowser(world: BrowserWorld, times = 1): void {
  class RoutedSocket extends Socket {
    constructor(address: string) {
      const id = TALK.exec(address)?.[1] ?? '';
      const { to, page } = world.route(id);
      super(address.replace('page.invalid', to), { origin: `http://${page}`, headers: { host: page } });
      opened.set(id, linesOpened(id) + 1);
      // A browser tells of both by `close` alone.
      this.on('error', () => undefined);
      this.on('message', (data) => world.heard(id, String(data)));
    }
  }
  define('WebSocket', RoutedSocket);
  define('location', { protocol: 'http:', host: 'page.invalid' });
  define('localStorage', storage());
  define('sessionStorage', storage());
  define('matchMedia', () => ({ matches: false }));
  if (times !== 1) hasten(times);
}

const define = (name: string, value: unknown) =>
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });

function storage() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  };
}

/** Only the timers that code calls by their global names; what waits by `node:timers/promises` waits as long as it says. */
function hasten(times: number): void {
  const { setTimeout: later, setInterval: every } = globalThis;
  const now = Date.now;
  const start = now();
  type Work = (...given: unknown[]) => void;
  define('setTimeout', (run: Work, ms = 0, ...given: unknown[]) => later(run, ms / times, ...given));
  define('setInterval', (run: Work, ms = 0, ...given: unknown[]) => every(run, ms / times, ...given));
  Date.now = () => start + (now() - start) * times;
}
