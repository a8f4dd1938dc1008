import type { ClientFrame, PublicEvent, ServerFrame } from '@anyone-else/protocol';
import { WebSocket as Socket } from 'ws';

/**
 * One tab of a browser that comes back by any server whenever its line has ended, sends again what was not acknowledged as soon
 * as it may talk, and takes no event twice and none after a gap: the page's own rules, without its page.
 */
export class Tab {
  readonly events: PublicEvent[] = [];
  readonly saved: { clientId: string; seq: number }[] = [];
  /** Said, and neither saved nor refused so far. */
  readonly pending = new Map<string, string>();
  /** What it was told of the floor since it came; undefined where nothing yet. */
  floor: boolean | undefined;
  /** How often it came to a server. */
  arrivals = 0;
  /** What it was sent that no page may be sent. */
  readonly wrong: string[] = [];
  #closed = false;
  #line: Socket | undefined;
  /** All that stand, or may come to. */
  readonly #lines = new Set<Socket>();
  readonly #id: string;
  readonly #name: string;
  readonly #anywhere: () => string;

  /** @param anywhere host and port of the server to come to next. */
  constructor(id: string, name: string, anywhere: () => string) {
    this.#id = id;
    this.#name = name;
    this.#anywhere = anywhere;
    this.come();
  }

  /** A new line; the one before goes once this one stands, so that for a moment two servers have one each. */
  come(): void {
    const address = this.#anywhere();
    this.floor = undefined;
    this.arrivals += 1;
    const line = new Socket(`ws://${address}/api/sessions/${this.#id}/live`, { origin: `http://${address}` });
    const before = [...this.#lines];
    this.#lines.add(line);
    this.#line = line;
    line.on('error', () => undefined);
    line.once('open', () => {
      line.send(this.#join());
      for (const one of before) one.terminate();
    });
    line.on('message', (data) => {
      if (line === this.#line) this.#hear(JSON.parse(String(data)) as ServerFrame);
    });
    line.once('close', () => {
      this.#lines.delete(line);
      if (line === this.#line && !this.#closed) setTimeout(() => this.#closed || this.come(), 10);
    });
  }

  say(clientId: string, text: string): void {
    this.pending.set(clientId, text);
    this.send({ type: 'say', clientId, text });
  }

  send(frame: ClientFrame): void {
    if (this.#line?.readyState === Socket.OPEN) this.#line.send(JSON.stringify(frame));
  }

  /** The line breaks without a goodbye. */
  break(): void {
    this.#line?.terminate();
  }

  close(): void {
    this.#closed = true;
    for (const line of this.#lines) line.terminate();
  }

  #join(): string {
    return JSON.stringify({ type: 'join', lastSeq: this.events.length - 1, tab: this.#name });
  }

  #hear(frame: ServerFrame): void {
    if (frame.type === 'saved') {
      this.saved.push(frame);
      this.pending.delete(frame.clientId);
    }
    if (frame.type === 'error' && frame.clientId !== undefined) this.pending.delete(frame.clientId);
    if (frame.type === 'floor') this.#told(frame.yours);
    if (frame.type !== 'event' || frame.event.seq < this.events.length) return;
    if (frame.event.seq > this.events.length) this.wrong.push(`event ${frame.event.seq} came after a gap`);
    else this.events.push(frame.event);
  }

  #told(yours: boolean): void {
    this.floor = yours;
    if (yours) for (const [clientId, text] of this.pending) this.send({ type: 'say', clientId, text });
  }
}
