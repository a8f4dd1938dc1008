import type { Ask, Asked } from '@anyone-else/llm';
import { describe, expect, it } from 'vitest';
import { reword, verifyReworded } from '../src/index.ts';
import { inputOf } from './before/people.ts';

const input = inputOf(
  {
    name: 'Ana Lima',
    role: 'product designer',
    company: 'Harbour Labs',
    why: 'her talk on night shifts',
    ground: ['both studied at Leeds'],
  },
  { name: 'Jonas Weber', background: 'ward nurse', targetRole: 'product designer' },
);
const BEFORE = `Dear Ana,

I'm a ward nurse and I'd be grateful for some advice. I'm writing to you because of your talk on night shifts. We both studied at Leeds.

Would you have 17 minutes for a call in the next two weeks? I can't do Tuesday. No hard feelings at all if you can't.

Kind regards,
Jonas Weber`;
const letter = { kind: 'outreach' as const, subject: 'Your talk on night shifts', before: BEFORE, input };

const GOOD = `Dear Ana,

I'm a ward nurse, and some advice from you would mean a lot. It was your talk on night shifts that made me write; we both studied at Leeds, too.

Could you spare 17 minutes for a call in the next two weeks? I can't do Tuesday. No hard feelings at all if you can't.

Kind regards,
Jonas Weber`;
const swapped = (from: string, to: string): string => {
  expect(GOOD).toContain(from);
  return GOOD.replace(from, to);
};

describe('a rewording', () => {
  it('stands where it says the same', () => expect(verifyReworded(GOOD, letter)).toEqual([]));
  it('stands where nothing was changed', () => expect(verifyReworded(BEFORE, letter)).toEqual([]));

  it.each([
    ['a name that is new', 'made me write;', 'and Peter Hall made me write;', /Peter/],
    ['a company at the beginning of a sentence', "I can't do", "Spotify is near me. I can't do", /Spotify/],
    ['another number', '17 minutes', '15 minutes', /number/],
    ['a number in words', '17 minutes', 'seventeen minutes', /number/],
    ['a number more', "I'm a ward nurse,", "I'm a ward nurse of 9 years,", /number/],
    ['a day that was lost', " I can't do Tuesday.", '', /day/],
    ['another day', 'Tuesday', 'Thursday', /day/],
    ['a fact that was lost', 'your talk on night shifts', 'your work', /night shifts/],
    ['common ground that was lost', '; we both studied at Leeds, too', '', /Leeds/],
    ['who the user is', "I'm a ward nurse,", "I'm a doctor,", /ward nurse/],
    ['the greeting', 'Dear Ana,', 'Dear Anna,', /greeting/],
    ['the name below', 'Jonas Weber', 'Jonas', /name below/],
    ['a promise', "if you can't.", "if you can't. I'll bring you a report on sensors afterwards.", /new/],
    [
      'a claim',
      'we both studied',
      'your brilliant award-winning leadership inspires generations of colleagues everywhere; we both studied',
      /new|bears out/,
    ],
    ['no for yes', "I can't do Tuesday", 'I can do Tuesday', /no where you say yes/],
    [
      'a forbidden phrase',
      'some advice from you would mean a lot',
      'I would love to pick your brain for advice',
      /used/,
    ],
    ['a résumé', 'would mean a lot.', 'would mean a lot. My CV is attached.', /résumé/],
    ['a job', 'would mean a lot.', 'would mean a lot. Are you hiring?', /job/],
    ['a placeholder', 'for a call', 'for a call on [topic]', /gap/],
  ])('is refused for %s', (_what, from, to, reason) => {
    expect(verifyReworded(swapped(from, to), letter).join('\n')).toMatch(reason);
  });

  it('is refused where nothing or far too much came back', () => {
    expect(verifyReworded('', letter)).toEqual(['It came back empty.']);
    expect(
      verifyReworded(
        swapped('would mean a lot.', `would mean a lot. ${'I would like to talk about advice. '.repeat(20)}`),
        letter,
      ).join(),
    ).toMatch(/too long/);
  });
});

/** A model that gives these answers in turn, and remembers what it was asked. */
function modelOf(answers: (string | Asked<never>)[]) {
  const asked: Ask<unknown>[] = [];
  return {
    asked,
    ask: async <T>(ask: Ask<T>): Promise<Asked<T>> => {
      asked.push(ask as Ask<unknown>);
      const answer = answers[asked.length - 1] ?? 'nothing more';
      return typeof answer === 'string' ? { ok: true, value: { body: answer } as T } : answer;
    },
  };
}
const UNUSABLE = { ok: false, fault: 'unusable', message: 'No.' } as const;

describe('asking a model to reword', () => {
  it('asks once where the answer is good', async () => {
    const model = modelOf([`${GOOD}  \n\n`]);
    expect(await reword({ ...letter, model, nonce: 'c0ffee' })).toEqual({
      ok: true,
      value: { body: GOOD, refused: [] },
    });
    expect(model.asked).toHaveLength(1);
    const [{ task, material } = { task: '', material: '' }] = model.asked;
    expect(task).not.toContain('night shifts');
    expect(material).toMatch(/^<letter-c0ffee-0>\n[\s\S]+\n<\/letter-c0ffee-0>$/);
  });

  it('asks once more where it was not, and no third time', async () => {
    const bad = swapped('17', '18');
    expect(await reword({ ...letter, model: modelOf([bad, GOOD]), nonce: 'n' })).toMatchObject({
      value: { body: GOOD },
    });
    const model = modelOf([bad, UNUSABLE, GOOD]);
    const answer = await reword({ ...letter, model, nonce: 'n' });
    expect(model.asked).toHaveLength(2);
    expect(answer).toMatchObject({
      value: {
        body: null,
        refused: expect.arrayContaining([
          expect.stringContaining('number'),
          expect.stringContaining('did not answer'),
        ]),
      },
    });
  });

  it('says plainly where the model could not be reached', async () => {
    const model = modelOf([{ ok: false, fault: 'not-reachable', message: 'Nobody answers there.' }]);
    expect(await reword({ ...letter, model, nonce: 'n' })).toEqual({
      ok: false,
      problem: { code: 'model-failed', message: 'Nobody answers there.' },
    });
  });
});
