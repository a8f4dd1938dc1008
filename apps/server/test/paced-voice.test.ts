import type { Voice, VoiceNote } from '@anyone-else/contact';
import type { Pace } from '@anyone-else/protocol';
import { describe, expect, it } from 'vitest';
import { pacedVoice } from '../src/paced-voice.ts';

/** A clock that goes on only while somebody waits. */
function standing() {
  let ms = 0;
  return {
    now: () => ms,
    pause: async (wait: number) => {
      ms += wait;
    },
    /** Somebody else lets time pass. */
    pass: (by: number) => {
      ms += by;
    },
  };
}

const saying = (...parts: (string | VoiceNote)[]): Voice => ({
  name: 'model',
  async *speak() {
    yield* parts;
  },
});
const REQUEST = {} as Parameters<Voice['speak']>[0];
const never = new AbortController().signal;

/** What is heard, each with the milliseconds on the clock. */
async function heard(voice: Voice, pace: Pace | (() => Pace), clock = standing(), signal?: AbortSignal) {
  const paced = pacedVoice(voice, typeof pace === 'string' ? () => pace : pace, clock, never);
  const parts: { part: string | VoiceNote; at: number }[] = [];
  for await (const part of paced.speak(REQUEST, signal)) parts.push({ part, at: clock.now() });
  return parts;
}
const textOf = (parts: { part: unknown }[]) =>
  parts.map(({ part }) => (typeof part === 'string' ? part : '')).join('');
/** Milliseconds before each word. */
const gaps = (parts: { at: number }[]) => parts.slice(1).map(({ at }, i) => at - parts[i]!.at);
const words = (count: number) => Array(count).fill('words').join(' ');

describe('a paced voice', () => {
  it('says the first word at once and the text as it is', async () => {
    for (const pieces of [
      ['One two,\nthree. '],
      ['One', ' two,', '\nthree. '],
      ['On', 'e tw', 'o,\nthr', 'ee. '],
    ]) {
      const parts = await heard(saying(...pieces), 'spoken');
      expect(parts[0]!.at).toBe(0);
      expect(textOf(parts)).toBe('One two,\nthree. ');
    }
  });

  it('waits for a word, longer after a comma, longest after a sentence', async () => {
    const [word, comma, sentence] = gaps(await heard(saying('abc abc, abc. abc'), 'spoken'));
    expect(word).toBeGreaterThan(0);
    expect(comma).toBeGreaterThan(word!);
    expect(sentence).toBeGreaterThan(comma!);
  });

  it.each([
    ['spoken', 4],
    ['brisk', 9],
  ] as const)('speaks as people do: %s', async (pace, perSecond) => {
    const parts = await heard(saying(words(11)), pace);
    const rate = 10_000 / parts.at(-1)!.at;
    expect(rate).toBeGreaterThan(0.9 * perSecond);
    expect(rate).toBeLessThan(1.15 * perSecond);
  });

  it.each([
    ['spoken', 25_000],
    ['brisk', 6_000],
  ] as const)('takes no longer than a listener would: %s', async (pace, longest) => {
    const parts = await heard(saying(words(2_000)), pace);
    expect(parts).toHaveLength(2_000);
    expect(parts.at(-1)!.at).toBeLessThanOrEqual(longest);
    // It speeds up on the way; nothing bursts out at the end of a talk of ordinary length.
    const ordinary = gaps(await heard(saying(words(110)), pace));
    expect(Math.min(...ordinary)).toBeGreaterThan(0);
  });

  it('pauses nowhere at once', async () => {
    const parts = await heard(saying('One. Two, three.'), 'at-once');
    expect(parts.map(({ at }) => at)).toEqual([0, 0, 0]);
  });

  it('takes a change of pace in the middle of a turn', async () => {
    let pace: Pace = 'spoken';
    let said = 0;
    const parts = await heard(saying(words(6)), () => {
      if (++said > 3) pace = 'at-once';
      return pace;
    });
    expect(gaps(parts).map((gap) => gap > 0)).toEqual([true, true, true, false, false]);
  });

  it('waits while the talk is paused, and does not hurry to make up for it', async () => {
    const clock = standing();
    let held = 0;
    const hold = {
      passed: async () => {
        // At the fourth word somebody goes away for ten minutes.
        if (++held === 4) clock.pass(600_000);
      },
    };
    const said: number[] = [];
    for await (const _word of pacedVoice(saying(words(8)), () => 'spoken', clock, never, hold).speak(REQUEST))
      said.push(clock.now());
    const [first, ...rest] = gaps(said.map((at) => ({ at })));
    expect(rest[1]).toBe(600_000 + first!);
    expect(rest.toSpliced(1, 1)).toEqual(Array(5).fill(first));
  });

  it('says at once what was heard before a line broke, and goes on from there at its pace', async () => {
    const clock = standing();
    const said: { part: string | VoiceNote; at: number }[] = [];
    const already = () => 'words words words'.length;
    const voice = pacedVoice(saying(words(6)), () => 'spoken', clock, never, undefined, already);
    for await (const part of voice.speak(REQUEST)) said.push({ part, at: clock.now() });
    expect(textOf(said)).toBe(words(6));
    expect(gaps(said).map((gap) => gap > 0)).toEqual([false, false, true, true, true]);
  });

  it('does not hold up words that come late', async () => {
    const clock = standing();
    const slow: Voice = {
      name: 'model',
      async *speak() {
        yield 'One';
        await new Promise(setImmediate);
        clock.pass(5_000);
        yield ' two';
      },
    };
    expect((await heard(slow, 'spoken', clock)).map(({ at }) => at)).toEqual([0, 5_000]);
  });

  it('listens to a model as fast as it speaks', async () => {
    let done = false;
    const model: Voice = {
      name: 'model',
      async *speak() {
        yield* ['One', ' two', ' three'];
        done = true;
      },
    };
    const clock = { now: () => 0, pause: () => new Promise<void>(setImmediate) };
    for await (const part of pacedVoice(model, () => 'spoken', clock, never).speak(REQUEST)) {
      if (part === ' two') expect(done).toBe(true);
    }
  });

  it('keeps notes in their places', async () => {
    const trouble = { voice: 'model', trouble: 'It broke off.', brokeOff: true } as const;
    const parts = await heard(saying({ voice: 'model' }, 'One two', trouble), 'spoken');
    expect(parts.map(({ part }) => part)).toEqual([{ voice: 'model' }, 'One', ' two', trouble]);
  });

  it('passes on what breaks, after the words before it', async () => {
    const breaking: Voice = {
      name: 'model',
      async *speak() {
        yield 'One two';
        throw new Error('the line dropped');
      },
    };
    const said: unknown[] = [];
    const listen = async () => {
      for await (const part of pacedVoice(breaking, () => 'spoken', standing(), never).speak(REQUEST))
        said.push(part);
    };
    await expect(listen()).rejects.toThrow('the line dropped');
    expect(said).toEqual(['One', ' two']);
  });

  it('stops when it is cut short, and says the rest at once when the server closes', async () => {
    expect(await heard(saying('One two'), 'spoken', standing(), AbortSignal.abort())).toEqual([]);
    const clock = standing();
    const parts: unknown[] = [];
    for await (const part of pacedVoice(saying(words(20)), () => 'spoken', clock, AbortSignal.abort()).speak(
      REQUEST,
    ))
      parts.push(part);
    expect([parts.length, clock.now()]).toEqual([20, 0]);
  });
});
