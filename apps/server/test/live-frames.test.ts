import { embeddedVoice, type Voice } from '@anyone-else/contact';
import { PublicEvent } from '@anyone-else/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AppDeps } from '../src/deps.ts';
import { House } from './house.ts';

/** The built-in voice on a line that drops after two words the first time it answers. */
function dropsOnce(): Voice {
  let dropped = false;
  return {
    name: 'embedded',
    async *speak(request) {
      let words = 0;
      for await (const word of embeddedVoice.speak(request)) {
        if (!dropped && request.scene.events.length > 2 && words++ === 2) {
          dropped = true;
          throw new Error('the line dropped');
        }
        yield word;
      }
    },
  };
}

let house: House;
const open = async (changed: Partial<AppDeps>) => {
  house = await House.open(changed);
};
afterEach(() => house.close());

describe('a turn that broke off', () => {
  beforeEach(() => open({ voice: dropsOnce() }));
  const interrupted = async () => {
    const id = await house.begin();
    const tab = await house.join(id);
    const { answer } = await tab.says('client-01', 'How did you come to do this work?');
    expect(answer).toMatchObject({ seq: 3, interrupted: true });
    return { id, tab, heard: 'text' in answer ? answer.text : '' };
  };

  it('is said again when it is asked for, to everybody who listens', async () => {
    const { id, tab, heard } = await interrupted();
    const other = await house.join(id);
    tab.send({ type: 'again' });
    const whole = PublicEvent.parse(await other.event(4));
    expect(whole).toMatchObject({ type: 'contact-turn', again: true, interrupted: false });
    expect('text' in whole && whole.text.startsWith(heard)).toBe(true);
    expect('text' in whole && whole.text.length).toBeGreaterThan(heard.length);
    const pieces = tab.frames.flatMap((frame) =>
      frame.type === 'delta' && frame.seq === 4 ? [frame.text] : [],
    );
    expect(pieces.join('')).toBe('text' in whole && whole.text);
    expect(JSON.stringify(tab.frames)).not.toMatch(/goodwill|"move"/);
    // It is stored, and the talk goes on from there.
    await tab.says('client-02', 'And then?');
    tab.close();
    const back = await house.join(id);
    expect(back.events.map(({ type, seq }) => `${seq} ${type}`)).toEqual([
      '0 started',
      '1 contact-turn',
      '2 user-turn',
      '3 contact-turn',
      '4 contact-turn',
      '5 user-turn',
      '6 contact-turn',
    ]);
  });

  it('is said again once, though two tabs ask; only the late one hears that there is nothing more', async () => {
    const { id, tab } = await interrupted();
    const other = await house.join(id);
    tab.send({ type: 'again' });
    await tab.event(4);
    other.send({ type: 'take-floor' });
    other.send({ type: 'again' });
    expect(await other.refused('conflict')).toMatchObject({
      problem: { message: 'Nothing was cut off: there is nothing to say again.' },
    });
    await other.says('client-02', 'And then?');
    expect(tab.frames.some(({ type }) => type === 'error')).toBe(false);
  });

  it('is not said again to somebody who has not come in, or after the end', async () => {
    const { id, tab } = await interrupted();
    const outside = house.tab(id);
    outside.send({ type: 'again' });
    await outside.refused('bad-frame');
    tab.send({ type: 'end' });
    await tab.event(4);
    tab.send({ type: 'again' });
    await tab.refused('session-over');
  });
});

describe('the pace of words', () => {
  const pauses: number[] = [];
  const pacing = {
    pace: 'spoken' as const,
    now: () => 0,
    pause: async (ms: number) => void pauses.push(ms),
  };
  beforeEach(() => pauses.splice(0));
  const longest = async (tab: Awaited<ReturnType<House['join']>>, clientId: string) => {
    pauses.splice(0);
    await tab.says(clientId, 'What do you do all day?');
    return Math.max(0, ...pauses);
  };

  it('is what the server was started with, until somebody asks for another', async () => {
    await open({ pacing });
    const id = await house.begin();
    const tab = await house.join(id);
    const spoken = await longest(tab, 'client-01');
    tab.send({ type: 'pace', pace: 'brisk' });
    const brisk = await longest(tab, 'client-02');
    expect(brisk).toBeGreaterThan(0);
    expect(spoken).toBeGreaterThan(brisk);
    tab.send({ type: 'pace', pace: 'at-once' });
    expect(await longest(tab, 'client-03')).toBe(0);
    // Another talk has its own.
    expect(await longest(await house.join(await house.begin()), 'client-01')).toBe(spoken);
  });

  it('is at once, whatever is asked for, where the server was started so', async () => {
    await open({});
    const tab = await house.join(await house.begin());
    tab.send({ type: 'pace', pace: 'spoken' });
    await tab.says('client-01', 'What do you do all day?');
    expect(pauses).toEqual([]);
  });

  it('must be one that there is', async () => {
    await open({ pacing });
    const tab = await house.join(await house.begin());
    tab.sendRaw(JSON.stringify({ type: 'pace', pace: 'warp' }));
    await tab.refused('bad-frame');
  });
});
