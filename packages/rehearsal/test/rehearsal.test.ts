import { type StoredEvent, TURN_LIMIT } from '@anyone-else/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { transcriptOf } from '../src/index.ts';
import { all, breaksAfter, echo, makeRoom, type Room, told } from './room.ts';

let room: Room;
beforeEach(async () => {
  room = await makeRoom();
});
afterEach(() => room.close());

const stored = async () => (await room.storage.events('a-session')).map((event) => event.type);

describe('a talk from hello to goodbye', () => {
  it('greets first, and only once', async () => {
    const talk = await room.enter();
    expect(told(await all(talk.open()))).toEqual(['hears “Hello, Noor.”', 'contact-turn 1', 'standing']);
    expect(await all(talk.open())).toEqual([]);
  });

  it('saves a turn before it is answered, and tells where the talk stands at both', async () => {
    const talk = await room.enter();
    await all(talk.open());
    const parts = await all(talk.say('client-01', 'How did you get here?'));
    expect(told(parts)).toEqual([
      'saved 2',
      'user-turn 2',
      'standing',
      'hears “You said: How did you get here?”',
      'contact-turn 3',
      'standing',
    ]);
    expect(talk.standing()).toMatchObject({ minutesAgreed: 20, visited: ['journey'], over: false });
    expect(talk.standing().minutesSpoken).toBeCloseTo(14 / 150 + 6 / 60, 5);
  });

  it('reads each turn beside what the contact said just before', async () => {
    const talk = await room.enter();
    await all(talk.open());
    await all(talk.say('client-01', 'And then?'));
    expect(room.reader.asked).toEqual([
      { contactBefore: 'Hello, Noor.', text: 'And then?', timeTold: false },
    ]);
  });

  it('shows no private field to anybody', async () => {
    const talk = await room.enter();
    const parts = [...(await all(talk.open())), ...(await all(talk.say('client-01', 'Hello?')))];
    expect(JSON.stringify(parts)).not.toMatch(/goodwill|readerVersion|"move"|"seed"/);
    expect(JSON.stringify(talk.events())).toMatch(/goodwill/);
  });

  it('is over when the contact leaves', async () => {
    const talk = await room.enter();
    await all(talk.open());
    const parts = told(await all(talk.say('client-01', 'Goodbye then.')));
    expect(parts.slice(-3)).toEqual(['contact-turn 3', 'ended 4', 'standing']);
    expect(talk.events().at(-1)).toMatchObject({ type: 'ended', by: 'contact' });
    expect(told(await all(talk.say('client-02', 'One more thing')))).toEqual(['error session-over']);
    expect(await all(talk.end())).toEqual([]);
  });

  it('is over when the user ends it', async () => {
    const talk = await room.enter();
    await all(talk.open());
    expect(told(await all(talk.end()))).toEqual(['ended 2', 'standing']);
    expect(talk.standing().over).toBe(true);
    expect((await room.storage.session('a-session'))?.endedAt).not.toBeNull();
  });
});

describe('turns that are not said as they stand', () => {
  it('cleans what cannot be seen or heard', async () => {
    const talk = await room.enter();
    await all(talk.say('client-01', '  How\u0000 did\u202E you\uD800 get\u200B here?\r\n '));
    expect(transcriptOf(talk.events())[0]?.text).toBe('How did you get here?');
  });

  it('refuses a turn without words, naming it', async () => {
    const talk = await room.enter();
    for (const text of ['', '   \n', '\u200B\u202E\u0007'])
      expect(await all(talk.say('client-01', text))).toMatchObject([
        { type: 'error', clientId: 'client-01', problem: { code: 'empty-turn' } },
      ]);
    expect(await stored()).toEqual(['started']);
  });

  it('refuses a turn that is too long, with the limit', async () => {
    const talk = await room.enter();
    const [refused] = await all(talk.say('client-01', 'a '.repeat(TURN_LIMIT)));
    expect(refused).toMatchObject({ problem: { code: 'too-large', message: expect.stringMatching('8000') } });
    expect(await stored()).toEqual(['started']);
  });

  it('knows a resent turn again, and refuses other words under its id', async () => {
    const talk = await room.enter();
    await all(talk.say('client-01', 'How so?'));
    expect(told(await all(talk.say('client-01', ' How so? ')))).toEqual(['saved 1']);
    expect(told(await all(talk.say('client-01', 'Other words')))).toEqual(['error conflict']);
    expect(await stored()).toEqual(['started', 'user-turn', 'contact-turn']);
  });
});

describe('when something breaks', () => {
  it('keeps what was heard of a turn that broke off', async () => {
    const talk = await room.enter({ voice: breaksAfter(3) });
    await all(talk.open());
    expect(talk.events()[1]).toMatchObject({ text: 'word word word', interrupted: true });
  });

  it('keeps no turn of a contact who said nothing, and answers at the next start', async () => {
    const talk = await room.enter({ voice: breaksAfter(0) });
    expect(told(await all(talk.say('client-01', 'Hello?')))).toEqual([
      'saved 1',
      'user-turn 1',
      'standing',
      'error internal',
    ]);
    const again = await all(talk.say('client-01', 'Hello?'));
    expect(again.at(-1)).toMatchObject({
      problem: { message: expect.stringMatching(/^Your turn is saved/) },
    });
    const next = await room.enter();
    expect(told(await all(next.open()))).toEqual(['hears “You said: Hello?”', 'contact-turn 2', 'standing']);
  });

  it('cuts an answer short when asked to, and keeps the rest', async () => {
    const cut = new AbortController();
    const voice = {
      name: 'embedded' as const,
      async *speak(_request: unknown, signal?: AbortSignal) {
        yield 'One';
        cut.abort();
        if (!signal?.aborted) yield ' two';
      },
    };
    const talk = await room.enter({ voice });
    await all(talk.say('client-01', 'Hello?', cut.signal));
    expect(talk.events().at(-1)).toMatchObject({ text: 'One', interrupted: true });
  });

  it('finishes the answer when nobody listens any more', async () => {
    const talk = await room.enter();
    for await (const part of talk.say('client-01', 'Hello?')) if (part.type === 'saved') break;
    // The end waits its turn, so it comes after the answer.
    await all(talk.end());
    expect(await stored()).toEqual(['started', 'user-turn', 'contact-turn', 'ended']);
  });

  it('answers turns in the order in which they were said', async () => {
    const talk = await room.enter();
    await Promise.all(['one', 'two', 'three'].map((word) => all(talk.say(`client-${word}`, word))));
    expect(transcriptOf(talk.events()).map((turn) => turn.text)).toEqual([
      'one',
      'You said: one',
      'two',
      'You said: two',
      'three',
      'You said: three',
    ]);
  });

  it('says goodbye once more when only the line of the end was lost', async () => {
    const storage = {
      ...room.storage,
      append: async (...args: Parameters<typeof room.storage.append>) => {
        if (args[2].type === 'ended') throw new Error('killed');
        return await room.storage.append(...args);
      },
    };
    const talk = await room.enter({ storage });
    await expect(all(talk.say('client-01', 'Goodbye.'))).rejects.toThrow('killed');
    const next = await room.enter();
    expect(told(await all(next.open()))).toEqual(['ended 3', 'standing']);
  });

  it('tells a full disk in the words of the storage, and goes on when there is room', async () => {
    let full = true;
    const fault = Object.assign(new Error('The disk is full.'), { name: 'StorageError' });
    const storage = {
      ...room.storage,
      append: async (...args: Parameters<typeof room.storage.append>) => {
        if (full) throw fault;
        return await room.storage.append(...args);
      },
    };
    const talk = await room.enter({ storage });
    expect(await all(talk.say('client-01', 'Hello?'))).toMatchObject([
      {
        type: 'error',
        clientId: 'client-01',
        problem: { code: 'storage-failed', message: 'The disk is full.' },
      },
    ]);
    full = false;
    expect(told(await all(talk.say('client-01', 'Hello?'))).slice(0, 2)).toEqual(['saved 1', 'user-turn 1']);
  });

  /** A disk that has no room for lines of this type until it is told otherwise. */
  const fullFor = (type: StoredEvent['type']) => {
    const disk = { full: true };
    const fault = Object.assign(new Error('The disk is full.'), { name: 'StorageError' });
    const append = async (...args: Parameters<typeof room.storage.append>) => {
      if (disk.full && args[2].type === type) throw fault;
      return await room.storage.append(...args);
    };
    return { disk, storage: { ...room.storage, append } };
  };

  it('asks nobody to say a saved turn again when its answer cannot be kept', async () => {
    const { disk, storage } = fullFor('contact-turn');
    const talk = await room.enter({ storage });
    const refused = (await all(talk.say('client-01', 'Hello?'))).at(-1);
    expect(refused).toMatchObject({ type: 'error', problem: { code: 'storage-failed' } });
    expect(refused).not.toHaveProperty('clientId');
    expect(refused).toMatchObject({
      problem: { message: expect.stringMatching(/^Your turn is saved.*The disk is full/) },
    });
    // The next words are refused until the first have their answer, and then get theirs as well.
    expect(await all(talk.say('client-02', 'Well?'))).toContainEqual(
      expect.objectContaining({ type: 'error', clientId: 'client-02' }),
    );
    expect(await stored()).toEqual(['started', 'user-turn']);
    disk.full = false;
    await all(talk.say('client-02', 'Well?'));
    expect(transcriptOf(talk.events()).map((turn) => turn.text)).toEqual([
      'Hello?',
      'You said: Hello?',
      'Well?',
      'You said: Well?',
    ]);
  });

  it('gives the missing answer to whoever joins next', async () => {
    const { disk, storage } = fullFor('contact-turn');
    const talk = await room.enter({ storage });
    await all(talk.say('client-01', 'Hello?'));
    expect(told(await all(talk.open()))).toContain('error storage-failed');
    disk.full = false;
    expect(told(await all(talk.open()))).toEqual(['hears “You said: Hello?”', 'contact-turn 2', 'standing']);
  });

  it('is over, whatever is said next, when only the end could not be kept', async () => {
    const { disk, storage } = fullFor('ended');
    const talk = await room.enter({ storage });
    await all(talk.say('client-01', 'Goodbye.'));
    disk.full = false;
    expect(told(await all(talk.say('client-02', 'One more thing')))).toEqual([
      'ended 3',
      'standing',
      'error session-over',
    ]);
  });

  it('stops a talk that has been opened elsewhere', async () => {
    const here = await room.enter();
    await all(here.open());
    const there = await room.enter({ voice: echo });
    expect(told(await all(here.say('client-01', 'Am I heard?')))).toEqual(['error deposed']);
    expect(told(await all(here.end()))).toEqual(['error deposed']);
    expect(told(await all(there.say('client-01', 'Am I heard?'))).slice(0, 1)).toEqual(['saved 2']);
    expect(await stored()).toEqual(['started', 'contact-turn', 'user-turn', 'contact-turn']);
  });

  it('is told when the talk was deleted under it', async () => {
    const talk = await room.enter();
    await room.storage.deleteSession('a-session');
    expect(told(await all(talk.say('client-01', 'Hello?')))).toEqual(['error not-found']);
    await expect(room.enter()).rejects.toMatchObject({ code: 'not-found' });
  });
});
