import { embeddedVoice, type Voice } from '@anyone-else/contact';
import {
  type Chance,
  type ClientFrame,
  createChance,
  type Problem,
  type PublicEvent,
  SessionDetail,
} from '@anyone-else/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from './browser.ts';
import { House } from './house.ts';

const ROUNDS = 200;
/** On a slow machine some things seldom happen: it then goes on until they have, and no further than this. */
const AT_MOST = 600;
/** So often must everything have happened that may happen. */
const EACH = 6;
const STEPS = 14;
/** Talks at once. */
const ABREAST = 10;
const TABS = ['left-tab', 'right-tab', 'third-tab'];
const SAYS = [
  'How did you come to do this work?',
  'What is hard about it?',
  'I have to go now. Thank you for everything, goodbye!',
  'What do you do all day?',
  'Who else should I talk to?',
];
const OTHERS: readonly ClientFrame[] = [
  { type: 'stop' },
  { type: 'stop' },
  { type: 'pause', paused: true },
  { type: 'pause', paused: false },
  { type: 'again' },
  { type: 'hint' },
  { type: 'take-floor' },
];
/** What may be refused here; anything else is a fault of ours. */
const EXPECTED = new Set(['conflict', 'session-over', 'busy']);
const isExpected = ({ code, message }: Problem): boolean =>
  EXPECTED.has(code) || /^(?:Your turn is saved, but no answer|No greeting|No word) came/u.test(message);

/** The built-in voice with some of its words a moment late, and a line that sometimes drops. */
function moody(chance: Chance): Voice {
  return {
    name: 'embedded',
    async *speak(request, signal) {
      const drops = chance.below(12) === 0 ? chance.below(5) : -1;
      let said = 0;
      for await (const word of embeddedVoice.speak(request)) {
        if (said === drops) throw new Error('the line dropped');
        if (said++ < 6 && chance.below(3) === 0) await new Promise(setImmediate);
        if (signal?.aborted) return;
        yield word;
      }
    },
  };
}

let house: House;
const world = createChance(11);
beforeAll(async () => {
  house = await House.open({ voice: moody(world), limits: { framesPerSecond: 1_000_000, sockets: 10_000 } });
});
afterAll(() => house.close());

/** One talk with up to three windows, in which anything may happen at any time. */
class Muddle {
  readonly id: string;
  readonly #chance: Chance;
  /** Every line there ever was; the last of each tab is the one in use. */
  readonly tabs = new Map<string, Browser[]>();
  /** The first event that each line is to hear. */
  readonly next = new Map<Browser, number>();
  readonly texts = new Map<string, string>();
  #turns = 0;

  constructor(id: string, chance: Chance) {
    this.id = id;
    this.#chance = chance;
  }

  join(tab: string): Browser {
    const lines = this.tabs.get(tab) ?? [];
    const browser = house.tab(this.id);
    // What came over the line before is not heard again.
    const lastSeq = lines.at(-1)?.events.at(-1)?.seq ?? -1;
    browser.send({ type: 'join', lastSeq, tab });
    this.tabs.set(tab, [...lines, browser]);
    this.next.set(browser, lastSeq + 1);
    return browser;
  }

  async step(): Promise<void> {
    const chance = this.#chance;
    const tab = TABS[chance.below(TABS.length)]!;
    const line = this.tabs.get(tab)?.at(-1) ?? this.join(tab);
    const what = chance.below(20);
    if (what < 8) line.send(this.say());
    else if (what < 16) line.send(OTHERS[chance.below(OTHERS.length)]!);
    else if (what < 19) {
      // Some lines die in silence: the next one of that tab comes while they still stand.
      if (chance.below(2) === 0) line.socket.terminate();
      this.join(tab);
    } else if (chance.below(4) === 0) line.send({ type: 'end' });
    for (let pause = chance.below(4); pause > 0; pause--) await new Promise(setImmediate);
  }

  say(): ClientFrame {
    const known = [...this.texts];
    // Now and then a turn is sent once more, as after a break.
    if (known.length > 0 && this.#chance.below(5) === 0) {
      const [clientId, text] = known[this.#chance.below(known.length)]!;
      return { type: 'say', clientId, text };
    }
    const clientId = `client-${10 + this.#turns++}`;
    const text = SAYS[this.#chance.below(SAYS.length)]!;
    this.texts.set(clientId, text);
    return { type: 'say', clientId, text };
  }

  get lines(): Browser[] {
    return [...this.tabs.values()].flat();
  }
}

const saidIn = (events: readonly PublicEvent[]) => events.filter((event) => event.type === 'user-turn');
const detail = async (id: string) =>
  SessionDetail.parse(await (await house.get(`/api/sessions/${id}`)).json());

/** All that was asked for is done: a window of its own hears it, having the floor. */
async function settle(muddle: Muddle): Promise<Browser> {
  const last = muddle.join('last-tab');
  last.send({ type: 'take-floor' });
  last.send({ type: 'pause', paused: false });
  await last.hears((frame) => frame.type === 'floor' && frame.yours);
  return last;
}

const seen = {
  saved: 0,
  stopped: 0,
  again: 0,
  unanswered: 0,
  byContact: 0,
  byUser: 0,
  watching: 0,
  paused: 0,
};

const lacking = () => Object.entries(seen).filter(([, times]) => times < EACH);

it(`keeps its promises through ${ROUNDS} talks in which anything happens at any time`, {
  timeout: 240_000,
}, async () => {
  for (let round = 0; round < ROUNDS || (lacking().length > 0 && round < AT_MOST); round += ABREAST)
    await Promise.all(Array.from({ length: ABREAST }, (_one, at) => hold(round + at)));
  // All of it really happened.
  expect(lacking()).toEqual([]);
});

async function hold(round: number): Promise<void> {
  const muddle = new Muddle(await house.begin({ seed: round }), createChance(round));
  for (let step = 0; step < STEPS; step++) await muddle.step();
  const last = await settle(muddle);
  // The talk can always go on or end: a turn said now is answered, or refused because it is over.
  const over = await goesOnOrIsOver(last);
  const { events } = await detail(muddle.id);
  expect(events.at(-1)?.type === 'ended', `round ${round}`).toBe(over);
  checkLog(events, muddle);
  for (const line of muddle.lines) checkLine(line, events, muddle.next.get(line)!);
  expect(last.events).toEqual(events);
  for (const line of muddle.lines) line.close();
}

/** Every turn is there once and with its words, a turn cut off is no last word, and nothing follows the end. */
function checkLog(events: readonly PublicEvent[], { texts }: Muddle): void {
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_event, at) => at));
  const said = saidIn(events);
  expect(new Set(said.map(({ clientId }) => clientId)).size).toBe(said.length);
  for (const { clientId, text } of said) expect(text).toBe(texts.get(clientId) ?? LAST_WORDS);
  for (const [at, event] of events.entries()) {
    if (event.type === 'ended') {
      expect(at).toBe(events.length - 1);
      seen[event.by === 'user' ? 'byUser' : 'byContact'] += 1;
    }
    if (event.type !== 'contact-turn') continue;
    if (event.stopped) expect(event.interrupted).toBe(true);
    if (event.again) expect(events[at - 1]).toMatchObject({ type: 'contact-turn', interrupted: true });
    seen.stopped += event.stopped ? 1 : 0;
    seen.again += event.again ? 1 : 0;
  }
}

/** A line heard what is kept, without gaps and in order, whatever it missed; and what it was told is saved, is. */
function checkLine({ frames, events: heard }: Browser, events: readonly PublicEvent[], next: number): void {
  for (const frame of frames) {
    if (frame.type === 'saved') {
      expect(events[frame.seq]).toMatchObject({ type: 'user-turn', clientId: frame.clientId });
      seen.saved += 1;
    }
    if (frame.type === 'error') {
      expect(frame.problem).toSatisfy(isExpected);
      seen.watching += /watching/.test(frame.problem.message) ? 1 : 0;
    }
    if (frame.type === 'paused') seen.paused += 1;
    if (frame.type === 'standing' && frame.standing.unanswered !== undefined) seen.unanswered += 1;
  }
  expect(heard).toEqual(events.slice(next, next + heard.length));
}

const LAST_WORDS = 'And what came then?';

/** Says one more turn and waits for its answer; answers whether the talk is over. */
async function goesOnOrIsOver(last: Browser): Promise<boolean> {
  for (let times = 0; ; times++) {
    const clientId = `the-last-${times}`;
    last.send({ type: 'say', clientId, text: LAST_WORDS });
    const told = await last.hears(
      (frame) =>
        (frame.type === 'saved' && frame.clientId === clientId) ||
        (frame.type === 'error' && frame.clientId === clientId),
    );
    if (told.type === 'error') {
      // Many turns may wait still.
      if (told.problem.code === 'busy') continue;
      expect(told.problem.code).toBe('session-over');
      return true;
    }
    const seq = told.type === 'saved' ? told.seq : -1;
    const after = await last.hears(
      (frame) =>
        (frame.type === 'event' && frame.event.seq === seq + 1) ||
        (frame.type === 'error' && frame.problem.code === 'internal'),
      last.frames.indexOf(told),
    );
    if (after.type === 'event')
      await last.hears((frame) => frame.type === 'standing', last.frames.indexOf(after));
    return last.events.some(({ type }) => type === 'ended');
  }
}
