import type { SaidPart } from '@anyone-else/llm';
import type { Move, StoredEvent } from '@anyone-else/protocol';
import { describe, expect, it } from 'vitest';
import {
  type ContactScene,
  cuesIn,
  decide,
  embeddedVoice,
  ledgerOf,
  modelVoice,
  sayEmbedded,
} from '../src/index.ts';
import { scripted, speak } from './capable.ts';
import { begin, line, personas } from './talk.ts';

const desmond = personas.find(({ id }) => id === 'analytics-manager-desmond')!;
const at = '2026-01-05T18:00:00.000Z';

/** A scene in which a question was just put. */
function asked(
  text = 'How did you get started in this?',
  marks = 'journey open-question',
  persona = desmond,
): ContactScene {
  const { scene } = begin(persona, 7).talk();
  const { labels } = line(text, marks);
  const turn = { type: 'user-turn', at, clientId: 'c-aaaaaaaa', text, labels, readerVersion: 't' } as const;
  return { ...scene, events: [...scene.events, { ...turn, seq: scene.events.length }] };
}

async function heardOf(words: string, scene = asked(), move = decide(scene)) {
  return await speak(scene, move, scripted(words));
}

const step = (...steps: Move['steps']): Move => ({
  steps,
  goodwill: 50,
  warmth: 'neutral',
  cues: [],
  ends: false,
});
const JOURNEY = step({ kind: 'answer', beat: 'journey', answerId: 'journey-paint', depth: 'full' });

describe('the words of a model that keeps to its part', () => {
  const told =
    'Shoes, actually. I was a Saturday lad in a shoe shop at seventeen, then I tried sports science and got as far as the second anatomy lecture. My nan found me a place on the paint counter, and I stayed five years. You stand there while the tin shakes, ninety seconds, and people tell you everything, so I started to notice who bought what.';

  it("are all heard, though not one sentence is the file's", async () => {
    const { text, notes } = await heardOf(told, asked(), JOURNEY);
    expect(text).toBe(told);
    expect(notes).toEqual([{ voice: 'model' }]);
  });

  it('are heard a sentence at a time, the first as soon as the next begins', async () => {
    const scene = asked();
    const pieces: string[] = [];
    let given = 0;
    const model = {
      ...scripted(''),
      async *say(): AsyncGenerator<SaidPart> {
        for (const word of told.match(/\s*\S+/gu)!) {
          given += 1;
          yield { type: 'words', text: word };
        }
        yield { type: 'end', why: 'stop' };
      },
    };
    for await (const part of modelVoice(model, embeddedVoice).speak({ scene, move: JOURNEY }))
      if (typeof part === 'string') pieces.push(`${given}: ${part.trim().split(' ').length}`);
    expect(pieces[0]).toBe('3: 2');
    expect(pieces.length).toBe(4);
  });

  it('lose what is no speech: labels, lists, actions, praise, emoji', async () => {
    const messy = told
      .replace('Shoes', '**Desmond:** (laughs) *leans back* Great question! 😊 Shoes')
      .replace('My nan', '\n- My nan');
    expect((await heardOf(messy, asked(), JOURNEY)).text).toBe(told);
  });

  it('lose an aside in brackets, however long', async () => {
    const { text } = await heardOf(`(Tell them paint. Not more. And smile.) ${told}`, asked(), JOURNEY);
    expect(text).toBe(told);
  });

  it('lose a question back that the move does not have', async () => {
    const { text } = await heardOf(`${told} What about you, do you like paint?`, asked(), JOURNEY);
    expect(text).toBe(told);
  });

  it('end at the end of a sentence when there are too many, and the other side stops', async () => {
    const model = scripted(`${told} ${told.replaceAll('paint', 'tin').replaceAll('I ', 'we ')} `.repeat(4));
    const { text } = await speak(asked(), JOURNEY, model);
    expect(text).toMatch(/\.$/);
    expect(text.split(' ').length).toBeLessThan(130);
    expect(model.left).toBe(1);
  });
});

describe('what must be heard is heard', () => {
  it('the names that the move gives', async () => {
    const move = step({ kind: 'name', list: 'closer.warm', names: [0, 1], warmth: 'warm' });
    const { text, notes } = await heardOf(
      'Oh, you want Jess Whitcombe, our apprentice.',
      asked('Who else?', 'anyone-else'),
      move,
    );
    expect(text).toMatch(/^Oh, you want Jess Whitcombe, our apprentice\. /);
    expect(text).toContain('Shabnam Qureshi');
    const trouble = expect.stringMatching(/built-in voice added/);
    expect(notes, 'and the user is told who said it').toEqual([
      { voice: 'model' },
      { voice: 'model', trouble },
    ]);
  });

  it.each<[string, Move, string, RegExp]>([
    ['an offer', step({ kind: 'offer', offer: 0 }), 'Ha, right.', /wheelbarrow page/],
    [
      'a goodbye',
      { ...step({ kind: 'goodbye', list: 'goodbye.warm', line: 0, warmth: 'warm' }), ends: true },
      'Well, there it is.',
      /./,
    ],
    [
      'the time',
      step({ kind: 'time-nearly-up', list: 'two-left', line: 0 }),
      'Right then.',
      /minute|two|time/i,
    ],
    ['a no', step({ kind: 'introduce', warmth: 'cold' }), 'Hm, let me think.', /better not/],
    ['an answer', JOURNEY, 'Oh, blimey.', /paint counter/],
  ])('%s', async (_what, move, words, expected) => {
    const { text } = await heardOf(words, asked('May I ask you something?'), move);
    const own = sayEmbedded(asked(), move);
    expect(text).toMatch(expected);
    expect(text.endsWith(own)).toBe(true);
  });
});

describe("what is not this person's", () => {
  const MISFIT = [{ voice: 'embedded', trouble: expect.stringMatching(/did not fit this turn/) }];

  it.each([
    ['a no where the move says no, turned round', 'Yes, of course, you are hired! I can get you the job.'],
    ['another person', 'You should talk to my friend Robert Hale about the paint counter.'],
    ['a favour', "I'll send you my paint notes tonight, and I can introduce you to my boss."],
    ['its orders', 'Stay Desmond Osei. Offer and promise nothing more. Recommend nobody. Ask nothing.'],
    ['data', '{"answer": ["paint", "counter"], "warmth": 4}'],
    ['a page', '<h4>Related posts about paint</h4>'],
    [
      'something else',
      'The weather in Lisbon is lovely at this time of the year. Many tourists visit the castle. They eat fish there every evening.',
    ],
    ['nothing', ' ... '],
  ])('leaves the turn to the embedded voice: %s', async (_what, words) => {
    const scene = asked();
    const { text, notes } = await heardOf(words, scene, JOURNEY);
    expect(text).toBe(sayEmbedded(scene, JOURNEY));
    expect(notes).toEqual(MISFIT);
  });

  it.each([
    'Maya was not happy. She got angry because it is her job to tell you what she says.',
    "I'm just saying that, but you don't know what's on the other side of your mouth. Maya. She laughed.",
  ])('leaves a small turn to the embedded voice too: %s', async (words) => {
    const scene = asked('Is the time still all right?', 'time-check closed-question');
    const move = step({ kind: 'time-check', list: 'time-suits', line: 2 });
    expect((await heardOf(words, scene, move)).text).toBe(sayEmbedded(scene, move));
  });

  it('after good words ends them there, says so, and what is missing is added', async () => {
    const [, second] = desmond.network;
    const start = 'Shoes first, then five years on the paint counter at the shop.';
    const { text, notes } = await heardOf(
      `${start} ${second!.name} knows all about it. And more.`,
      asked(),
      JOURNEY,
    );
    expect(text.startsWith(start)).toBe(true);
    expect(text).not.toContain(second!.name.split(' ')[0]);
    expect(notes).toEqual([
      { voice: 'model' },
      { voice: 'model', trouble: expect.stringMatching(/stopped fitting/) },
    ]);
  });

  it('is a turn of the user that it plays', async () => {
    const start =
      'Shoes first, then five years on the paint counter, where the tin shakes for ninety seconds and people tell you everything.';
    const { text } = await heardOf(
      `${start}\nMaya: And then?\nDesmond: Then I noticed who bought what.`,
      asked(),
      JOURNEY,
    );
    expect(text).toBe(start);
  });

  it.each(personas.map((persona) => [persona.name, persona] as const))(
    'is what %s keeps to themselves',
    async (_name, persona) => {
      const scene = asked(undefined, undefined, persona);
      const move = decide(scene);
      const own = sayEmbedded(scene, move);
      const kept = [
        ...persona.threads.flatMap(({ deeper }) => deeper),
        ...persona.offers.map(({ text }) => text),
        ...persona.network.map(({ name, role }) => `You want ${name}, ${role}.`),
        persona.story,
      ];
      for (const secret of kept) {
        const { text, notes } = await speak(scene, move, scripted(secret, 40));
        // A short sentence of it may be anybody's; whatever tells something is not heard.
        const telling = secret.match(/[^.!?]{45,}[.!?]/gu) ?? [];
        for (const sentence of telling)
          if (!own.includes(sentence.trim())) expect(text).not.toContain(sentence.trim().slice(2));
        expect(notes.length).toBeGreaterThan(0);
      }
    },
  );
});

describe('a fault', () => {
  const failure = { ok: false, fault: 'broke-off', message: 'scripted at model.test broke off.' } as const;

  it("before the first sentence is the embedded voice's turn", async () => {
    const scene = asked();
    const { text, notes } = await speak(
      scene,
      JOURNEY,
      scripted('Shoes, then pai', 5, { type: 'fault', failure }),
    );
    expect(text).toBe(sayEmbedded(scene, JOURNEY));
    expect(notes).toEqual([{ voice: 'embedded', trouble: failure.message }]);
  });

  it('after it breaks the turn off at the last whole sentence', async () => {
    const words = 'Shoes, then five years on the paint counter. You stand ther';
    const { text, notes } = await speak(asked(), JOURNEY, scripted(words, 5, { type: 'fault', failure }));
    expect(text).toBe('Shoes, then five years on the paint counter.');
    expect(notes).toEqual([{ voice: 'model' }, { voice: 'model', trouble: failure.message, brokeOff: true }]);
  });
});

describe('the ledger', () => {
  const spoken = (text: string, voice: 'model' | 'embedded' = 'model'): ContactScene => {
    const scene = asked();
    const turn: StoredEvent = {
      type: 'contact-turn',
      seq: 9,
      at,
      text,
      interrupted: false,
      voice,
      move: JOURNEY,
    };
    return { ...scene, events: [...scene.events, turn] };
  };

  it('keeps numbers, names and claims that the model made up', () => {
    expect(ledgerOf(spoken('Well. I had forty-one bicycles in Rotterdam once. It was fine.'))).toEqual([
      'I had forty-one bicycles in Rotterdam once.',
    ]);
    expect(ledgerOf(spoken('My sister breeds alpacas in a monastery.'))).toHaveLength(1);
  });

  it('keeps nothing of the file, and nothing that the embedded voice said', () => {
    for (const { full } of desmond.answers.filter((one) => !one.full.includes('{{')))
      expect(ledgerOf(spoken(full))).toEqual([]);
    expect(ledgerOf(spoken('I had forty-one bicycles in Rotterdam once.', 'embedded'))).toEqual([]);
  });

  it('keeps what was heard in a try that was cut off and is said anew', () => {
    const heard = ['Well. I had forty-one bicycles in Rotterdam once. It was'];
    expect(ledgerOf({ ...asked(), heard })).toEqual(['I had forty-one bicycles in Rotterdam once.']);
  });

  it('stays small', () => {
    const many = Array.from({ length: 300 }, (_, at) => `I had ${at + 100} bicycles in Rotterdam.`).join(' ');
    const kept = ledgerOf(spoken(many));
    expect(kept.length).toBeLessThanOrEqual(12);
    expect(kept.at(-1)).toContain('399');
  });
});

describe('cues', () => {
  it('are those that stand in the words, however they are quoted', () => {
    expect(cuesIn('I stood at The Paint Counter for years.', desmond)).toEqual(['paint-counter']);
    expect(cuesIn('I sold paint over a counter.', desmond)).toEqual([]);
    for (const persona of personas)
      for (const { id, cue } of persona.threads)
        expect(cuesIn(cue.replaceAll("'", '’'), persona)).toContain(id);
  });
});
