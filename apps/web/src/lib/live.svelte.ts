import type { Pace, PublicEvent, ServerFrame, Standing } from '@anyone-else/protocol';
import { endSession } from './api.ts';
import { newClientId } from './client-id.ts';
import { Line } from './line.ts';
import { keepOutbox, recallOutbox } from './outbox.ts';
import { keepPace, wishedPace } from './pace.ts';
import {
  afterBreak,
  awaitsContact,
  emptyTalk,
  fold,
  isOver,
  lastSeq,
  mayAskAgain,
  nextToSend,
  type Talk,
  withAskedAgain,
  withoutPending,
  withPending,
  withSent,
} from './talk.ts';

/** `taken`: another window holds the talk. `lost`: the server knows no such talk. */
export type Link = 'connecting' | 'live' | 'reconnecting' | 'taken' | 'lost' | 'closed';

/** One tab's hold on a running talk: a socket that comes back by itself, and what it has brought so far. */
export class LiveTalk {
  #talk = $state.raw<Talk>(emptyTalk());
  #link = $state<Link>('connecting');
  #ending = $state(false);
  // The server begins with the first of them, unless somebody started it otherwise.
  #pace = $state<Pace>(wishedPace() ?? 'spoken');
  #hurrying = $state(false);
  #line: Line;
  readonly id: string;
  /** Called for each event that comes over the socket. */
  onEvent: (event: PublicEvent) => void = () => {};

  /** Begins with what the server said when the page was opened; the socket brings what came since. */
  constructor(id: string, events: readonly PublicEvent[], standing: Standing) {
    this.id = id;
    const said = new Set(events.flatMap((event) => (event.type === 'user-turn' ? [event.clientId] : [])));
    const pending = recallOutbox(id).filter((turn) => !said.has(turn.clientId));
    this.#talk = { ...emptyTalk(pending), events, standing };
    this.#line = new Line(`/api/sessions/${encodeURIComponent(id)}/live`, {
      opened: () => this.#join(),
      frame: (frame) => this.#take(frame),
      broken: () => this.#broken(),
    });
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
    this.#line.open();
  }

  close(): void {
    this.#line.close();
    this.#link = 'closed';
  }

  /** Whether the contact's last turn was cut off and can be had again. */
  get mayAskAgain(): boolean {
    return this.#link === 'live' && !this.#ending && mayAskAgain(this.#talk);
  }

  /** Asks for that turn anew. */
  askAgain(): void {
    if (!this.mayAskAgain) return;
    this.#set(withAskedAgain(this.#talk));
    this.#line.send({ type: 'again' });
  }

  /** How fast the contact's words are to come. */
  get pace(): Pace {
    return this.#pace;
  }

  /** Changes that for this talk and for the next ones. */
  goAt(pace: Pace): void {
    this.#pace = pace;
    keepPace(pace);
    if (!this.#hurrying) this.#line.send({ type: 'pace', pace });
  }

  /** Whether words are coming one by one, so that the rest of them can be had at once. */
  get mayHurry(): boolean {
    return (
      this.#talk.speaking !== null && this.#link === 'live' && this.#pace !== 'at-once' && !this.#hurrying
    );
  }

  /** Lets the rest of this turn come at once; the next one comes at its pace again. */
  hurry(): void {
    if (!this.mayHurry) return;
    this.#hurrying = true;
    this.#line.send({ type: 'pace', pace: 'at-once' });
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
    if (this.#link === 'live') return this.#line.send({ type: 'end' });
    const answer = await endSession(this.id);
    if (!answer.ok) this.#ending = false;
    else if (this.#link !== 'closed') this.open();
  }

  #join(): void {
    this.#hurrying = false;
    this.#line.send({ type: 'join', lastSeq: lastSeq(this.#talk) });
    const pace = wishedPace();
    if (pace !== undefined) this.#line.send({ type: 'pace', pace });
  }

  #take(frame: ServerFrame): void {
    const before = this.#talk.events.length;
    this.#set(fold(this.#talk, frame, new Date().toISOString()));
    if (frame.type === 'joined') {
      this.#line.steady();
      this.#link = 'live';
    }
    if (this.#hurrying && this.#talk.speaking === null) this.#calm();
    if (frame.type === 'error') this.#refused(frame.problem.code);
    for (const event of this.#talk.events.slice(before)) this.onEvent(event);
    this.#flush();
  }

  /** The turn that was hurried is over. */
  #calm(): void {
    this.#hurrying = false;
    this.#line.send({ type: 'pace', pace: this.#pace });
  }

  #refused(code: string): void {
    this.#ending = false;
    if (code !== 'deposed' && code !== 'not-found') return;
    this.#link = code === 'deposed' ? 'taken' : 'lost';
    this.#line.close();
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
    this.#line.send({ type: 'say', clientId: turn.clientId, text: turn.text });
  }

  #broken(): boolean {
    this.#set(afterBreak(this.#talk));
    this.#ending = false;
    if (this.over) return false;
    this.#link = 'reconnecting';
    return true;
  }
}
