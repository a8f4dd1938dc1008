import { type ClientFrame, type PublicEvent, ServerFrame, type Standing } from '@anyone-else/protocol';
import { endSession } from './api.ts';
import { backoff } from './backoff.ts';
import { newClientId } from './client-id.ts';
import { keepOutbox, recallOutbox } from './outbox.ts';
import {
  afterBreak,
  awaitsContact,
  emptyTalk,
  fold,
  isOver,
  lastSeq,
  nextToSend,
  type Talk,
  withoutPending,
  withPending,
  withSent,
} from './talk.ts';

/** `taken`: another window holds the talk. `lost`: the server knows no such talk. */
export type Link = 'connecting' | 'live' | 'reconnecting' | 'taken' | 'lost' | 'closed';

const PING_EVERY = 20_000;
const SILENCE = 45_000;

function parseFrame(data: unknown): ServerFrame | undefined {
  if (typeof data !== 'string') return undefined;
  try {
    const parsed = ServerFrame.safeParse(JSON.parse(data));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** One tab's hold on a running talk: a socket that comes back by itself, and what it has brought so far. */
export class LiveTalk {
  #talk = $state.raw<Talk>(emptyTalk());
  #link = $state<Link>('connecting');
  #ending = $state(false);
  #socket: WebSocket | undefined;
  #attempt = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #pulse: ReturnType<typeof setInterval> | undefined;
  #heard = 0;
  readonly id: string;
  /** Called for each event that comes over the socket. */
  onEvent: (event: PublicEvent) => void = () => {};

  /** Begins with what the server said when the page was opened; the socket brings what came since. */
  constructor(id: string, events: readonly PublicEvent[], standing: Standing) {
    this.id = id;
    const said = new Set(events.flatMap((event) => (event.type === 'user-turn' ? [event.clientId] : [])));
    const pending = recallOutbox(id).filter((turn) => !said.has(turn.clientId));
    this.#talk = { ...emptyTalk(pending), events, standing };
  }

  get talk(): Talk {
    return this.#talk;
  }
  get link(): Link {
    return this.#link;
  }
  get ending(): boolean {
    return this.#ending;
  }
  get over(): boolean {
    return isOver(this.#talk);
  }
  get awaitsContact(): boolean {
    return awaitsContact(this.#talk);
  }

  open(): void {
    clearTimeout(this.#retry);
    this.#drop();
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
    const socket = new WebSocket(
      `${scheme}://${location.host}/api/sessions/${encodeURIComponent(this.id)}/live`,
    );
    this.#socket = socket;
    this.#heard = Date.now();
    socket.onopen = () => this.#send({ type: 'join', lastSeq: lastSeq(this.#talk) });
    socket.onmessage = ({ data }) => {
      this.#heard = Date.now();
      const frame = parseFrame(data);
      if (frame !== undefined && socket === this.#socket) this.#take(frame);
    };
    socket.onclose = () => {
      if (socket === this.#socket) this.#broken();
    };
    this.#pulse = setInterval(() => this.#beat(), PING_EVERY);
  }

  close(): void {
    clearTimeout(this.#retry);
    this.#drop();
    this.#link = 'closed';
  }

  /** Tries at once instead of waiting out the pause: the network is back, or the page is looked at again. */
  wake(): void {
    if (this.#link === 'reconnecting') this.open();
  }

  say(text: string): void {
    this.#set(withPending(this.#talk, newClientId(), text));
    this.#flush();
  }

  sayAgain(clientId: string): void {
    this.#set(withSent(this.#talk, clientId, false));
    this.#flush();
  }

  takeBack(clientId: string): void {
    this.#set(withoutPending(this.#talk, clientId));
  }

  async end(): Promise<void> {
    this.#ending = true;
    if (this.#link === 'live') return this.#send({ type: 'end' });
    const answer = await endSession(this.id);
    if (!answer.ok) this.#ending = false;
    else if (this.#link !== 'closed') this.open();
  }

  #take(frame: ServerFrame): void {
    const before = this.#talk.events.length;
    this.#set(fold(this.#talk, frame, new Date().toISOString()));
    if (frame.type === 'joined') {
      this.#attempt = 0;
      this.#link = 'live';
    }
    if (frame.type === 'error') this.#refused(frame.problem.code);
    for (const event of this.#talk.events.slice(before)) this.onEvent(event);
    this.#flush();
  }

  #refused(code: string): void {
    this.#ending = false;
    if (code !== 'deposed' && code !== 'not-found') return;
    this.#link = code === 'deposed' ? 'taken' : 'lost';
    this.#drop();
  }

  #set(talk: Talk): void {
    if (talk.pending !== this.#talk.pending) keepOutbox(this.id, talk.pending);
    this.#talk = talk;
    if (isOver(talk)) keepOutbox(this.id, []);
  }

  #flush(): void {
    const turn = this.#link === 'live' ? nextToSend(this.#talk) : undefined;
    if (turn === undefined) return;
    this.#set(withSent(this.#talk, turn.clientId, true));
    this.#send({ type: 'say', clientId: turn.clientId, text: turn.text });
  }

  #send(frame: ClientFrame): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(frame));
  }

  /** A connection can die without a word; then silence is the sign. */
  #beat(): void {
    if (Date.now() - this.#heard > SILENCE) this.#broken();
    else this.#send({ type: 'ping' });
  }

  #broken(): void {
    this.#drop();
    this.#set(afterBreak(this.#talk));
    this.#ending = false;
    if (this.over) return;
    this.#link = this.#attempt === 0 && this.#link === 'connecting' ? 'connecting' : 'reconnecting';
    this.#retry = setTimeout(() => this.open(), backoff(this.#attempt++, Math.random()));
  }

  #drop(): void {
    clearInterval(this.#pulse);
    const socket = this.#socket;
    this.#socket = undefined;
    socket?.close();
  }
}
