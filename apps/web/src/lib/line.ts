import { type ClientFrame, ServerFrame } from '@anyone-else/protocol';
import { backoff } from './backoff.ts';

/** `full`: the server has no room for this window now. `taken`: another window holds the talk. `lost`: the server knows no such talk. */
export type Link = 'connecting' | 'live' | 'reconnecting' | 'full' | 'taken' | 'lost' | 'closed';

const PING_EVERY = 20_000;
/** A connection can die without a word; so long a silence is the sign. */
const SILENCE = 45_000;

/** Close code of a server on which people sign in. */
const SIGNED_OUT = 4401;

/** So long may a sign of life take on a line that is slow. */
export const PATIENCE = 5_000;

export interface LineEvents {
  opened(): void;
  frame(frame: ServerFrame): void;
  /** The line broke. True: try again after a pause. */
  broken(): boolean;
  /** No sign of life came within the time that `probe` was given; the line may still come back by itself. */
  silent(): void;
}

function parseFrame(data: unknown): ServerFrame | undefined {
  if (typeof data !== 'string') return undefined;
  try {
    const parsed = ServerFrame.safeParse(JSON.parse(data));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** A socket that comes back by itself, with longer pauses each time, until it is closed. */
export class Line {
  #socket: WebSocket | undefined;
  #attempt = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #pulse: ReturnType<typeof setInterval> | undefined;
  #probing: ReturnType<typeof setTimeout> | undefined;
  #heard = 0;
  readonly #path: string;
  readonly #on: LineEvents;

  constructor(path: string, on: LineEvents) {
    this.#path = path;
    this.#on = on;
  }

  /** Connects now, in place of whatever was there. */
  open(): void {
    this.close();
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
    const socket = new WebSocket(`${scheme}://${location.host}${this.#path}`);
    this.#socket = socket;
    this.#heard = Date.now();
    socket.onopen = () => this.#on.opened();
    socket.onmessage = ({ data }) => {
      this.#heard = Date.now();
      clearTimeout(this.#probing);
      this.#probing = undefined;
      const frame = parseFrame(data);
      if (frame !== undefined && socket === this.#socket) this.#on.frame(frame);
    };
    socket.onclose = ({ code }) => {
      if (code === SIGNED_OUT)
        void import('./account/signed-out.ts').then(({ signedOut }) => signedOut('GET'));
      if (socket === this.#socket) this.#broken();
    };
    this.#pulse = setInterval(() => this.#beat(), PING_EVERY);
  }

  /** @param code why, where nobody comes back: 1000 for a page that was left */
  close(code?: number): void {
    clearTimeout(this.#retry);
    clearInterval(this.#pulse);
    clearTimeout(this.#probing);
    this.#probing = undefined;
    const socket = this.#socket;
    this.#socket = undefined;
    socket?.close(code);
  }

  /** The server has answered sensibly: the next break begins with a short pause again. */
  steady(): void {
    this.#attempt = 0;
  }

  send(frame: ClientFrame): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(frame));
  }

  /** Asks for a sign of life, and tells where none has come in so many milliseconds. */
  probe(patience: number): void {
    this.send({ type: 'ping' });
    this.#probing ??= setTimeout(() => {
      this.#probing = undefined;
      this.#on.silent();
    }, patience);
  }

  #beat(): void {
    if (Date.now() - this.#heard > SILENCE) this.#broken();
    else this.probe(PATIENCE);
  }

  #broken(): void {
    this.close();
    if (!this.#on.broken()) return;
    this.#retry = setTimeout(() => this.open(), backoff(this.#attempt++, Math.random()));
  }
}
