import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { all, breaksAfter, makeRoom, type Room, told, waits } from './room.ts';

let room: Room;
beforeEach(async () => {
  room = await makeRoom();
});
afterEach(() => room.close());

const types = (talk: { events(): readonly { type: string }[] }) => talk.events().map(({ type }) => type);

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

it('where the process ends before a word came, nobody is told to reload', async () => {
  const closing = new AbortController();
  closing.abort();
  const talk = await room.enter({ voice: breaksAfter(0), closing: closing.signal });
  expect(told(await all(talk.say('client-01', 'How so?')))).toEqual(['saved 1', 'user-turn 1', 'standing']);
  const back = await room.enter();
  expect(told(await all(back.open())).slice(-2)).toEqual(['contact-turn 2', 'standing']);
});
