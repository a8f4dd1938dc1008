import type { AsideAnswer, Hint, Pace, PublicEvent, ServerFrame, Standing } from '@anyone-else/protocol';
import { endSession } from './api.ts';
import { newClientId } from './client-id.ts';
import { Countdown } from './countdown.svelte.ts';
import { Line, type Link, PATIENCE } from './line.ts';
import { keepOutbox, unsaid } from './outbox.ts';
import { holdPause, isPauseHeld } from './paused.ts';
import { TAB } from './tab.ts';
import {
  afterBreak,
  awaitsContact,
  emptyTalk,
  fold,
  isOver,
  knownOf,
  mayAskAgain,
  nextToSend,
  type Talk,
  takenOver,
  withAskedAgain,
  withoutPending,
  withPending,
  withSent,
  wordsOf,
} from './talk.ts';
import { Tempo } from './tempo.svelte.ts';

/** How long a line on this machine takes to answer, in milliseconds, and more. */
const AT_ONCE = 400;

/** One tab's hold on a running talk: a socket that comes back by itself, and what it has brought so far. */
export class LiveTalk {
  #talk = $state.raw<Talk>(emptyTalk());
  #link = $state<Link>('connecting');
  #ending = $state(false);
  #tempo = new Tempo((pace) => this.#line.send({ type: 'pace', pace }));
  #silent = $state(false);
  #floor = $state(true);
  #paused = $state(false);
  #hint = $state.raw<Hint | null>(null);
  #asking = $state(false);
  #nextTry = new Countdown();
  /** Turns that were said in this tab; others may stand in its outbox that are another's to send. */
  #mine = new Set<string>();
  #line: Line;
  readonly id: string;
  /** Why there is no room for this window, while there is none. */
  fullBecause = $state('');
  /** Called for each event that comes over the socket. */
  onEvent: (event: PublicEvent) => void = () => {};
  /** Called when notes, questions or what was asked of them have changed. */
  onAside: (answer: AsideAnswer) => void = () => {};

  /** Begins with what the server said when the page was opened; the socket brings what came since. */
  constructor(id: string, events: readonly PublicEvent[], standing: Standing) {
    this.id = id;
    this.#talk = { ...emptyTalk(unsaid(id, events)), events, standing };
    this.#line = new Line(`/api/sessions/${encodeURIComponent(id)}/live`, {
      opened: () => this.#join(),
      frame: (frame) => this.#take(frame),
      broken: () => this.#broken(),
      silent: () => (this.#silent = true),
    });
  }

  // A piece of a turn changes `speaking` alone, so that a long talk is not gone through for each.
  readonly events = $derived(this.#talk.events);
  readonly speaking = $derived(wordsOf(this.#talk));
  readonly pending = $derived(this.#talk.pending);
  readonly standing = $derived(this.#talk.standing);
  readonly problem = $derived(this.#talk.problem);
  readonly over = $derived(isOver(this.#talk));
  readonly awaitsContact = $derived(awaitsContact(this.#talk));
  /** The contact's words are coming. */
  readonly speaks = $derived(this.#talk.speaking !== null);
  readonly #mayAsk = $derived(mayAskAgain(this.#talk));
  readonly link = $derived(this.#link);
  /** The line is there, and nothing comes over it. */
  readonly silent = $derived(this.#silent && this.#link === 'live');
  readonly ending = $derived(this.#ending);
  /** Whether what is said here counts; else another window has the floor and this one watches. */
  readonly floor = $derived(this.#floor);
  readonly paused = $derived(this.#paused);
  /** The last hint that was given here, and whether another is on its way. */
  readonly hint = $derived(this.#hint);
  readonly asking = $derived(this.#asking);
  /** So many seconds until the turn, or this window, that was sent away for now tries again; 0 where none was. */
  readonly outIn = $derived(this.#nextTry.left);

  open(): void {
    this.#line.open();
  }

  /** The page is left. */
  close(): void {
    this.#line.close(1000);
    this.#nextTry.stop();
    this.#link = 'closed';
  }

  /** Whether the contact's last turn was cut off and can be had again. */
  get mayAskAgain(): boolean {
    return this.#mayAsk && this.#link === 'live' && !this.#ending && this.#floor;
  }

  /** Asks for that turn anew. */
  askAgain(): void {
    if (!this.mayAskAgain) return;
    this.#set(withAskedAgain(this.#talk));
    this.#line.send({ type: 'again' });
  }

  /** How fast the contact's words are to come. */
  readonly pace = $derived(this.#tempo.pace);

  /** Changes that for this talk and for the next ones. */
  goAt(pace: Pace): void {
    this.#tempo.goAt(pace);
  }

  /** Whether words are coming one by one, so that the rest of them can be had at once. */
  get mayHurry(): boolean {
    return this.speaks && this.mayStop && this.#tempo.mayHurry;
  }

  /** Lets the rest of this turn come at once; the next one comes at its pace again. */
  hurry(): void {
    if (this.mayHurry) this.#tempo.hurry();
  }

  /** Whether the contact can be cut short: their words come, or are about to. */
  get mayStop(): boolean {
    const underWay = this.speaks || (this.awaitsContact && !this.pending.some(({ sent }) => sent));
    return underWay && this.#link === 'live' && this.#floor && !this.over && !this.#ending;
  }

  /** Cuts the contact's turn short; what was heard of it stays. */
  stop(): void {
    if (this.mayStop) this.#line.send({ type: 'stop' });
  }

  pause(paused: boolean): void {
    holdPause(this.id, paused);
    this.#line.send({ type: 'pause', paused });
  }

  /** Asks the coach. */
  askHint(): void {
    if (this.#link !== 'live' || this.#asking) return;
    this.#asking = true;
    this.#line.send({ type: 'hint' });
  }

  putHintAway(): void {
    this.#hint = null;
  }

  /** Talk here; the window that did watches from now on. */
  takeFloor(): void {
    this.#line.send({ type: 'take-floor' });
  }

  /** Tries at once instead of waiting out the pause: the network is back, or the page is looked at again. */
  wake(): void {
    if (this.#link === 'reconnecting' || this.silent) this.open();
  }

  /** The browser has lost its network: a line to this very machine may go on all the same. */
  doubt(): void {
    if (this.#link === 'live') this.#line.probe(AT_ONCE);
  }

  say(text: string): void {
    const clientId = newClientId();
    this.#mine.add(clientId);
    this.#set(withPending(this.#talk, clientId, text));
    this.#flush();
  }

  sayAgain(clientId: string): void {
    this.#set(withSent(this.#talk, clientId, false));
    this.#flush();
  }

  takeBack(clientId: string): void {
    if (this.#talk.pending.some((turn) => turn.clientId === clientId && turn.waits)) this.#nextTry.stop();
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
    this.#asking = false;
    this.#line.send({ type: 'join', ...knownOf(this.#talk), tab: TAB });
    this.#tempo.begin();
  }

  #take(frame: ServerFrame): void {
    this.#silent = false;
    if (this.#turnedAway(frame) || this.#beside(frame)) return;
    const before = this.#talk.events.length;
    this.#set(fold(this.#talk, frame, new Date().toISOString()));
    if (frame.type === 'joined') {
      this.#line.steady();
      this.#link = 'live';
      // Where it is, or is not ours, the next frames say so.
      this.#paused = false;
    }
    if (this.#talk.speaking === null) this.#tempo.rest();
    if (frame.type === 'error') this.#refused(frame);
    for (const event of this.#talk.events.slice(before)) {
      // It was drawn from what they said before.
      if (event.type === 'contact-turn' && this.#link === 'live') this.#hint = null;
      this.onEvent(event);
    }
    this.#flush();
  }

  /** What stands beside the turns. Answers whether the frame was of that kind. */
  #beside(frame: ServerFrame): boolean {
    switch (frame.type) {
      case 'floor':
        if (frame.yours && !this.#floor)
          this.#talk = takenOver(this.#talk, this.#mine, unsaid(this.id, this.#talk.events));
        this.#floor = frame.yours;
        // The server forgets a pause once all pages are gone; who comes back meant it.
        if (frame.yours && isPauseHeld(this.id)) this.#line.send({ type: 'pause', paused: true });
        this.#flush();
        return true;
      case 'paused':
        this.#paused = frame.paused;
        if (!frame.paused) holdPause(this.id, false);
        return true;
      case 'hint':
        [this.#asking, this.#hint] = [false, frame.hint];
        return true;
      case 'aside':
        this.onAside({ aside: frame.aside, asked: frame.asked });
        return true;
      default:
        return false;
    }
  }

  #refused({ clientId, problem: { code, retryAfterMs } }: Extract<ServerFrame, { type: 'error' }>): void {
    [this.#ending, this.#asking] = [false, false];
    // The server had no time for a turn: it goes out by itself in a while.
    if (clientId !== undefined && retryAfterMs !== undefined)
      this.#nextTry.start(retryAfterMs, () => this.sayAgain(clientId));
    if (code !== 'deposed' && code !== 'not-found') return;
    this.#link = code === 'deposed' ? 'taken' : 'lost';
    this.#line.close();
    this.#nextTry.stop();
    if (code === 'not-found') this.#talk = afterBreak(this.#talk);
  }

  /** There is no seat on the server: this window knocks again when it was told to. Answers whether the frame said so. */
  #turnedAway(frame: ServerFrame): boolean {
    if (frame.type !== 'error' || this.#link === 'live' || frame.clientId !== undefined) return false;
    const { message, retryAfterMs } = frame.problem;
    if (retryAfterMs === undefined) return false;
    this.#line.close();
    [this.#link, this.fullBecause] = ['full', message];
    this.#nextTry.start(retryAfterMs, () => this.open());
    return true;
  }

  #set(talk: Talk): void {
    // What the end of the talk came upon is kept until it is put away; of a talk that is gone nothing is.
    const kept = this.#floor && this.#link !== 'lost';
    if (kept && talk.pending !== this.#talk.pending) keepOutbox(this.id, talk.pending);
    this.#talk = talk;
  }

  #flush(): void {
    const turn = this.#link === 'live' && this.#floor ? nextToSend(this.#talk) : undefined;
    if (turn === undefined) return;
    this.#set(withSent(this.#talk, turn.clientId, true));
    holdPause(this.id, false);
    this.#line.send({ type: 'say', clientId: turn.clientId, text: turn.text });
    this.#line.probe(PATIENCE);
  }

  #broken(): boolean {
    this.#silent = false;
    this.#nextTry.stop();
    this.#set(afterBreak(this.#talk));
    this.#ending = false;
    if (this.over) return false;
    this.#link = 'reconnecting';
    return true;
  }
}
