import type { VoiceNote } from '@anyone-else/contact';
import { decide, type embeddedVoice } from '@anyone-else/contact';
import type { Move, StoredEvent } from '@anyone-else/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { transcriptOf } from '../src/index.ts';
import { all, breaksAfter, failsAtFirst, makeRoom, persona, type Room, told } from './room.ts';

let room: Room;
beforeEach(async () => {
  room = await makeRoom();
});
afterEach(() => room.close());

const moveOf = (event: StoredEvent | undefined): Move | undefined =>
  event?.type === 'contact-turn' ? event.move : undefined;
const refusalIn = (parts: readonly unknown[]) => parts.at(-1) as { problem: { message: string } };

describe('a turn that was cut off', () => {
  it('is said anew as the same move, after what was heard of it', async () => {
    const voice = failsAtFirst(1);
    const talk = await room.enter({ voice, decide });
    await all(talk.say('client-01', 'How did you come to do this work?'));
    expect(talk.events().at(-1)).toMatchObject({ seq: 2, text: 'A whole', interrupted: true });

    const parts = await all(talk.again());
    expect(told(parts)).toEqual(['hears “A whole long answer.”', 'contact-turn 3', 'standing']);
    expect(parts[0]).toMatchObject({ type: 'delta', seq: 3 });
    const [first, second] = talk.events().slice(-2);
    expect(second).toMatchObject({ text: 'A whole long answer.', interrupted: false, again: true });
    expect(first).not.toHaveProperty('again');
    expect(moveOf(second)).toEqual(moveOf(first));
    expect(await room.storage.events('a-session')).toEqual(talk.events());
    // The voice hears the talk as it stood when the answer was due, and apart from it what was heard already.
    expect(voice.scenes[1]?.events).toEqual(voice.scenes[0]?.events);
    expect(voice.scenes.map(({ heard }) => heard)).toEqual([undefined, ['A whole']]);
    expect(JSON.stringify(parts)).not.toMatch(/goodwill|"move"/);
  });

  it('may be cut off again, and asked for again', async () => {
    const talk = await room.enter({ voice: failsAtFirst(2) });
    await all(talk.say('client-01', 'How so?'));
    await all(talk.again());
    expect(talk.events().at(-1)).toMatchObject({ interrupted: true, again: true });
    await all(talk.again());
    expect(talk.events().at(-1)).toMatchObject({ seq: 4, interrupted: false, again: true });
    expect(transcriptOf(talk.events()).map(({ speaker }) => speaker)).toEqual([
      'user',
      'contact',
      'contact',
      'contact',
    ]);
    expect(refusalIn(await all(talk.again()))).toMatchObject({ problem: { code: 'conflict' } });
  });

  it('may be the greeting, and may be left as it is', async () => {
    const talk = await room.enter({ voice: failsAtFirst(2) });
    await all(talk.open());
    expect(told(await all(talk.again())).slice(-2)).toEqual(['contact-turn 2', 'standing']);
    await all(talk.say('client-01', 'I heard enough. How so?'));
    expect(told(await all(talk.again()))).toEqual(['error conflict']);
  });

  it('can be said anew after a restart', async () => {
    const talk = await room.enter({ voice: breaksAfter(3) });
    await all(talk.say('client-01', 'How so?'));
    const next = await room.enter({ voice: failsAtFirst(0) });
    expect(told(await all(next.open()))).toEqual([]);
    await all(next.again());
    expect(next.events().at(-1)).toMatchObject({ again: true, text: 'A whole long answer.' });
  });

  it('keeps no turn when no word comes this time, and says so', async () => {
    let words = 2;
    const voice = {
      name: 'embedded' as const,
      speak: (...args: Parameters<typeof embeddedVoice.speak>) => breaksAfter(words).speak(...args),
    };
    const talk = await room.enter({ voice });
    await all(talk.say('client-01', 'How so?'));
    words = 0;
    expect(refusalIn(await all(talk.again())).problem.message).toMatch(/^No word came this time either/);
    expect(talk.events()).toHaveLength(3);
    words = 2;
    expect(told(await all(talk.again())).slice(-2)).toEqual(['contact-turn 3', 'standing']);
  });

  it('does not end the talk before its goodbye was heard: said anew, it does', async () => {
    const talk = await room.enter({ voice: failsAtFirst(1) });
    const parts = told(await all(talk.say('client-01', 'Goodbye.')));
    expect(parts.slice(-2)).toEqual(['contact-turn 2', 'standing']);
    expect(talk.events().at(-1)).toMatchObject({ interrupted: true, move: { ends: true } });
    expect(told(await all(talk.again())).slice(-3)).toEqual(['contact-turn 3', 'ended 4', 'standing']);
    expect(talk.events().at(-1)).toMatchObject({ by: 'contact' });
    expect(told(await all(talk.again()))).toEqual(['error session-over']);
  });

  it('leaves the talk open after a restart too, for the goodbye, for more words or for the user to end it', async () => {
    const talk = await room.enter({ voice: breaksAfter(1) });
    await all(talk.say('client-01', 'Goodbye.'));
    const next = await room.enter();
    expect(told(await all(next.open()))).toEqual([]);
    expect(told(await all(next.say('client-02', 'Are you there?')))).toEqual(
      expect.arrayContaining(['saved 3', 'contact-turn 4']),
    );
    expect(next.standing().over).toBe(false);
    expect(told(await all(next.end()))).toEqual(['ended 5', 'standing']);
  });

  it('waits its turn behind the one being said', async () => {
    const talk = await room.enter({ voice: failsAtFirst(1) });
    await Promise.all([all(talk.say('client-01', 'How so?')), all(talk.again())]);
    expect(talk.events().map(({ type }) => type)).toEqual([
      'started',
      'user-turn',
      'contact-turn',
      'contact-turn',
    ]);
  });
});

describe('there is nothing to say again', () => {
  it('before anything was said: then it is said at last', async () => {
    const talk = await room.enter();
    expect(told(await all(talk.again()))).toEqual(['hears “Hello, Noor.”', 'contact-turn 1', 'standing']);
  });

  it('after a whole turn', async () => {
    const talk = await room.enter();
    await all(talk.say('client-01', 'How so?'));
    expect(refusalIn(await all(talk.again()))).toMatchObject({
      problem: { code: 'conflict', message: 'Nothing was cut off: there is nothing to say again.' },
    });
  });
});

describe('a turn that a model spoke', () => {
  const cue = persona.threads[0]!;
  const speaks = (...parts: (string | VoiceNote)[]) => ({
    name: 'model' as const,
    async *speak() {
      yield* parts;
    },
  });
  const hinting = (): Move => ({
    steps: [{ kind: 'answer' }],
    goodwill: 50,
    warmth: 'neutral',
    cues: [persona.threads[1]!.id],
    ends: false,
  });

  it('has the cues that stand in its words, and no others', async () => {
    const voice = speaks({ voice: 'model' }, `We counted ${cue.cue.toUpperCase()} of them.`);
    const talk = await room.enter({ voice, decide: hinting });
    await all(talk.say('client-01', 'How so?'));
    expect(talk.events().at(-1)).toMatchObject({ voice: 'model', move: { cues: [cue.id] } });
    expect(talk.events().at(-1)).not.toHaveProperty('trouble');
  });

  it('says why the built-in voice took over, and then has the cues of the move', async () => {
    const trouble = 'model.example could not be reached.';
    const voice = speaks({ voice: 'embedded', trouble }, 'We counted them.');
    const talk = await room.enter({ voice, decide: hinting });
    const parts = await all(talk.say('client-01', 'How so?'));
    expect(talk.events().at(-1)).toMatchObject({
      voice: 'embedded',
      trouble,
      interrupted: false,
      move: { cues: hinting().cues },
    });
    expect(parts).toContainEqual(
      expect.objectContaining({ event: expect.objectContaining({ voice: 'embedded', trouble }) }),
    );
  });

  it('is marked where it broke off, with what was heard', async () => {
    const trouble = 'model.example fell silent.';
    const voice = speaks({ voice: 'model' }, 'We counted', { voice: 'model', trouble, brokeOff: true });
    const talk = await room.enter({ voice, decide: hinting });
    await all(talk.say('client-01', 'How so?'));
    expect(talk.events().at(-1)).toMatchObject({
      text: 'We counted',
      interrupted: true,
      voice: 'model',
      trouble,
      move: { cues: [] },
    });
  });
});
