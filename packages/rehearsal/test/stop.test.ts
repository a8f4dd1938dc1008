import { decide, embeddedVoice, type Voice } from '@anyone-else/contact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { all, breaksAfter, makeRoom, type Room, told, waits } from './room.ts';

let room: Room;
beforeEach(async () => {
  room = await makeRoom();
});
afterEach(() => room.close());

const types = (talk: { events(): readonly { type: string }[] }) => talk.events().map(({ type }) => type);

/** The built-in voice, stopped by the user after so many pieces of a turn. */
function stopsAfter(): Voice & { words: number | undefined; stop(): void } {
  return {
    name: 'embedded',
    words: undefined,
    stop() {},
    async *speak(request) {
      let said = 0;
      for await (const piece of embeddedVoice.speak(request)) {
        yield piece;
        if (++said === this.words) this.stop();
      }
    },
  };
}

describe('a contact who is stopped', () => {
  it('leaves what was heard, marked as cut off, and the user’s turn', async () => {
    const voice = waits(2);
    const talk = await room.enter({ voice });
    const stop = new AbortController();
    const waiting = voice.waiting();
    const saying = all(talk.say('client-01', 'How so?', stop.signal));
    await waiting;
    stop.abort();
    expect(told(await saying).slice(-2)).toEqual(['contact-turn 2', 'standing']);
    expect(talk.events().slice(1)).toMatchObject([
      { text: 'How so?' },
      { text: 'word word', interrupted: true, voice: 'model' },
    ]);
    expect(told(await all(talk.end()))).toEqual(['ended 3', 'standing']);
  });

  it('before the first word leaves no turn, and nobody is told of trouble', async () => {
    const voice = waits(0);
    const talk = await room.enter({ voice });
    const stop = new AbortController();
    const waiting = voice.waiting();
    const saying = all(talk.say('client-01', 'How so?', stop.signal));
    const second = all(talk.say('client-02', 'And then?', stop.signal));
    const ending = all(talk.end());
    await waiting;
    stop.abort();
    expect(told(await saying)).toEqual(['saved 1', 'user-turn 1', 'standing']);
    // One that waited behind it is saved all the same.
    expect(told(await second)).toEqual(['saved 2', 'user-turn 2', 'standing']);
    await ending;
    expect(types(talk)).toEqual(['started', 'user-turn', 'user-turn', 'ended']);
  });

  it.each(['open', 'again'] as const)('stops in the midst of %s, too', async (how) => {
    let voice = breaksAfter(1);
    const talk = await room.enter({
      voice: { name: 'model', speak: (request, signal) => voice.speak(request, signal) },
    });
    if (how === 'again') await all(talk.open());
    const held = waits(1);
    voice = held;
    const stop = new AbortController();
    const waiting = held.waiting();
    const speaking = all(talk[how](stop.signal));
    await waiting;
    stop.abort();
    expect(told(await speaking).at(-1)).toBe('standing');
    expect(talk.events().at(-1)).toMatchObject({ type: 'contact-turn', text: 'word', interrupted: true });
  });
});

describe('stopped by the user', () => {
  const stopping = async (words: number) => {
    const voice = waits(words);
    const talk = await room.enter({ voice });
    const waiting = voice.waiting();
    const saying = all(talk.say('client-01', 'How so?'));
    await waiting;
    expect(talk.stop()).toBe(true);
    return { talk, voice, parts: await saying };
  };
  const unanswered = (parts: readonly unknown[]) => parts.at(-1) as { standing: { unanswered?: number } };

  it('a turn keeps what was heard, and says who cut it off', async () => {
    const { talk, parts } = await stopping(2);
    expect(told(parts).slice(-2)).toEqual(['contact-turn 2', 'standing']);
    expect(talk.events().at(-1)).toMatchObject({ text: 'word word', interrupted: true, stopped: true });
    expect(talk.standing()).not.toHaveProperty('unanswered');
    expect(JSON.stringify(parts)).not.toMatch(/goodwill|"move"/);
  });

  it('a turn that was not begun is kept as none, and is not owed', async () => {
    const { talk, parts } = await stopping(0);
    expect(told(parts)).toEqual(['saved 1', 'user-turn 1', 'standing', 'standing']);
    expect(unanswered(parts).standing.unanswered).toBe(1);
    expect(talk.standing().unanswered).toBe(1);
    expect(told(await all(talk.open()))).toEqual([]);
    // Said once more by a browser that had not heard that it was saved: still nothing is owed.
    expect(told(await all(talk.say('client-01', 'How so?')))).toEqual(['saved 1']);
  });

  it('before a word, the user may speak on, and only that is answered', async () => {
    const { talk, voice } = await stopping(0);
    const waiting = voice.waiting();
    const saying = all(talk.say('client-02', 'What I mean is: why?'));
    await waiting;
    expect(types(talk)).toEqual(['started', 'user-turn', 'user-turn']);
    expect(talk.standing()).not.toHaveProperty('unanswered');
    talk.stop();
    await saying;
    expect(talk.standing().unanswered).toBe(2);
    expect(told(await all(talk.end()))).toEqual(['ended 3', 'standing']);
    expect(talk.standing()).not.toHaveProperty('unanswered');
  });

  it.each([0, 2])('after %i words, what was to come may be asked for', async (words) => {
    const { talk, voice } = await stopping(words);
    const waiting = voice.waiting();
    const speaking = all(talk.again());
    await waiting;
    // And stopped anew, as often as one likes.
    expect(talk.stop()).toBe(true);
    const parts = await speaking;
    expect(types(talk)).toEqual(
      words === 0 ? ['started', 'user-turn'] : ['started', 'user-turn', 'contact-turn', 'contact-turn'],
    );
    expect(told(parts).at(-1)).toBe('standing');
    expect(told(parts).some((part) => part.startsWith('error'))).toBe(false);
    const back = await room.enter({ unanswered: talk.standing().unanswered });
    expect(told(await all(back.again())).slice(-2)).toEqual([
      `contact-turn ${2 * (words ? 2 : 1)}`,
      'standing',
    ]);
    expect(back.events().at(-1)).toMatchObject({ interrupted: false });
  });

  it('a greeting before its first word leaves it to the user to begin', async () => {
    const voice = waits(0);
    const talk = await room.enter({ voice });
    const waiting = voice.waiting();
    const opening = all(talk.open());
    await waiting;
    talk.stop();
    expect(unanswered(await opening).standing.unanswered).toBe(0);
    expect(told(await all(talk.open()))).toEqual([]);
    const back = await room.enter({ unanswered: talk.standing().unanswered });
    expect(told(await all(back.open()))).toEqual([]);
    expect(told(await all(back.say('client-01', 'Hello?')))).toContain('saved 1');
  });

  it('one turn is cut off, and those that wait behind it are answered', async () => {
    const voice = waits(1);
    const talk = await room.enter({ voice });
    let waiting = voice.waiting();
    const first = all(talk.say('client-01', 'How so?'));
    const second = all(talk.say('client-02', 'And then?'));
    await waiting;
    waiting = voice.waiting();
    talk.stop();
    await first;
    await waiting;
    expect(talk.events().map((event) => 'stopped' in event)).toEqual([false, false, true, false]);
    talk.stop();
    await second;
    expect(types(talk).slice(1)).toEqual(['user-turn', 'contact-turn', 'user-turn', 'contact-turn']);
  });

  it('nothing happens where nobody speaks', async () => {
    const talk = await room.enter();
    expect(talk.stop()).toBe(false);
    expect(told(await all(talk.open())).slice(-2)).toEqual(['contact-turn 1', 'standing']);
    expect(talk.stop()).toBe(false);
    expect(talk.events().at(-1)).toMatchObject({ interrupted: false });
    expect(talk.standing()).not.toHaveProperty('unanswered');
  });

  it('words that a voice says after it are not heard', async () => {
    const stop = { now: () => {} };
    const deaf: Voice = {
      name: 'embedded',
      async *speak() {
        yield 'One';
        stop.now();
        yield ' two three.';
      },
    };
    const talk = await room.enter({ voice: deaf });
    stop.now = () => void talk.stop();
    await all(talk.open());
    expect(talk.events().at(-1)).toMatchObject({ text: 'One', interrupted: true, stopped: true });
  });
});

describe('a goodbye that the user stops', () => {
  /** With a contact who decides for themself. */
  const leaving = async () => {
    const voice = stopsAfter();
    const talk = await room.enter({ voice, decide });
    voice.stop = () => talk.stop();
    await all(talk.open());
    await all(talk.say('client-01', 'How did you come to do this work?'));
    voice.words = 3;
    await all(talk.say('client-02', 'I have to go now. Thank you for everything, goodbye!'));
    expect(talk.events().at(-1)).toMatchObject({ stopped: true, move: { ends: true } });
    expect(talk.standing().over).toBe(false);
    voice.words = undefined;
    return talk;
  };

  it('ends the talk once it is heard again', async () => {
    const talk = await leaving();
    await all(talk.again());
    expect(talk.events().slice(-2)).toMatchObject([{ again: true, interrupted: false }, { by: 'contact' }]);
  });

  it('is said once more when the user takes their leave again', async () => {
    const talk = await leaving();
    await all(talk.say('client-03', 'One thing yet: what is hard about it?'));
    expect(talk.standing().over).toBe(false);
    expect(talk.events().at(-1)).toMatchObject({ type: 'contact-turn', interrupted: false });
    await all(talk.say('client-04', 'Thank you so much. Goodbye!'));
    expect(talk.events().at(-1)).toMatchObject({ type: 'ended', by: 'contact' });
  });

  it('may be the end, too', async () => {
    const talk = await leaving();
    expect(told(await all(talk.end()))).toEqual([`ended ${talk.events().length - 1}`, 'standing']);
  });
});

it('where the process ends before a word came, nobody is told to reload', async () => {
  const closing = new AbortController();
  closing.abort();
  const talk = await room.enter({ voice: breaksAfter(0), closing: closing.signal });
  expect(told(await all(talk.say('client-01', 'How so?')))).toEqual(['saved 1', 'user-turn 1', 'standing']);
  const back = await room.enter();
  expect(told(await all(back.open())).slice(-2)).toEqual(['contact-turn 2', 'standing']);
});
