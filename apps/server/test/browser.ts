import type { ClientFrame, PublicEvent, ServerFrame } from '@anyone-else/protocol';
import { WebSocket } from 'ws';

export interface BrowserOptions {
  origin?: string;
  headers?: Record<string, string>;
}

/** A tab of a browser as the server sees it: a socket, and everything that came over it. */
export class Browser {
  readonly socket: WebSocket;
  readonly frames: ServerFrame[] = [];
  /** How the socket ended: the close code, or the status with which the handshake was refused. */
  readonly ended: Promise<number>;
  #opened: Promise<void>;
  #wake = new Set<() => void>();
  #over: number | undefined;

  constructor(address: string, { origin, headers }: BrowserOptions = {}) {
    this.socket = new WebSocket(address, {
      ...(origin === undefined ? {} : { origin }),
      headers: headers ?? {},
    });
    this.socket.on('message', (data) => {
      this.frames.push(JSON.parse(String(data)) as ServerFrame);
      this.#stir();
    });
    this.#opened = new Promise((resolve) => this.socket.once('open', () => resolve()));
    this.ended = new Promise((resolve) => {
      this.socket.once('close', resolve);
      this.socket.once('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
      this.socket.on('error', () => undefined);
    });
    void this.ended.then((code) => {
      this.#over = code;
      this.#stir();
    });
  }

  /** Sends in the order of the calls, as soon as the socket is open. */
  send(frame: ClientFrame): void {
    this.sendRaw(JSON.stringify(frame));
  }

  sendRaw(data: string | Buffer, options: { binary?: boolean } = {}): void {
    this.#opened = this.#opened.then(() => this.socket.send(data, options));
  }

  /** The first frame (after `from` others) for which this holds; waits for it. */
  async hears(is: (frame: ServerFrame) => boolean, from = 0): Promise<ServerFrame> {
    for (;;) {
      const found = this.frames.slice(from).find(is);
      if (found !== undefined) return found;
      if (this.#over !== undefined)
        throw new Error(`the socket ended with ${this.#over} before that frame came`);
      await new Promise<void>((resolve) => this.#wake.add(resolve));
    }
  }

  async refused(code: string, from = 0): Promise<ServerFrame> {
    return await this.hears((frame) => frame.type === 'error' && frame.problem.code === code, from);
  }

  /** Says a turn and waits for the contact's answer to it; gives the two events. */
  async says(clientId: string, text: string): Promise<{ turn: PublicEvent; answer: PublicEvent }> {
    this.send({ type: 'say', clientId, text });
    const saved = await this.hears((frame) => frame.type === 'saved' && frame.clientId === clientId);
    const seq = saved.type === 'saved' ? saved.seq : -1;
    return { turn: await this.event(seq), answer: await this.event(seq + 1) };
  }

  async event(seq: number): Promise<PublicEvent> {
    const frame = await this.hears((one) => one.type === 'event' && one.event.seq === seq);
    if (frame.type !== 'event') throw new Error('not an event');
    return frame.event;
  }

  get events(): PublicEvent[] {
    return this.frames.flatMap((frame) => (frame.type === 'event' ? [frame.event] : []));
  }

  close(): void {
    this.socket.close();
  }

  #stir(): void {
    for (const wake of this.#wake) wake();
    this.#wake.clear();
  }
}
