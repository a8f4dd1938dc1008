import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jobAsks } from '../src/asks-for-job.ts';
import { createReader, type Reader } from '../src/index.ts';
import { corpusRows } from '../tools/corpus-rows.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await createReader();
});
afterAll(() => reader.close());

const read = async (text: string, contactBefore = 'I map the tides.') =>
  (await reader.read({ contactBefore, text })).labels;

describe('a turn about the talk itself', () => {
  test.each([
    'Sorry?',
    'what',
    'Where were we?',
    'Can we start over?',
    "Sorry, I'm being rude, I'm just really nervous. Can we start over?",
    'Sorry, I typed nonsense.',
    'asdf jkl',
    'Pardon, could you repeat that please?',
  ])('is read as nothing: %s', async (text) => {
    expect(await read(text)).toEqual({ beats: [], acts: [], fouls: [], followUp: false });
    expect((await reader.read({ contactBefore: '', text })).unsure).toEqual([]);
  });
});

describe('a question for a job', () => {
  test.each([
    'are you hiring?',
    'Are you hiring at the moment?',
    'cool. i need a job in games, are you hiring?',
    'who could give me a job',
    'ok whatever. who do you know that could give me a job',
    'I need a job. Is there anything at your company for me?',
    'Do you know anybody who could hire me?',
  ])('is one, and asks for nobody to talk to: %s', async (text) => {
    const { beats, fouls, acts } = await read(text);
    expect(fouls).toContain('asked-for-job');
    expect(beats).not.toContain('anyone-else');
    expect(beats).not.toContain('hiring-bar');
    expect(acts.some((act) => act === 'closed-question' || act === 'request')).toBe(true);
  });

  test.each([
    'What do you look for when you are hiring?',
    'What would make you hire me?',
    "I'm not asking you for a job, I promise. How does a stranger get noticed?",
    'Who hired you for your first job?',
    'Are you hiring, and if so, how does one stand out with you?',
    'How did you find the people who could give you a job?',
    'I need a job that I can tell my daughter about, I think.',
    'Is there anyone else involved in hiring whom I should talk to?',
  ])('is none: %s', (text) => expect(jobAsks(text)).toEqual([]));

  test('in the corpus is hardly ever seen where its hand sees none', () => {
    const seen = corpusRows().filter(({ text }) => jobAsks(text).length > 0);
    const odd = seen.filter(({ labels }) => !labels.fouls.includes('asked-for-job')).map(({ text }) => text);
    expect(seen.length).toBeGreaterThan(10);
    // By hand a bare 'Are you hiring?' was let pass; to the contact it is the same question.
    expect(odd.filter((text) => !/\bhiring\b/u.test(text))).toEqual([]);
    expect(odd.length).toBeLessThan(6);
  });
});

test('who asks what was meant follows up', async () => {
  for (const text of [
    'Which shop do you mean?',
    'What do you mean by the mirror?',
    'You just said the tides lie. How?',
  ])
    expect((await read(text)).followUp, text).toBe(true);
  expect((await read('Which shop do you mean?', '')).followUp).toBe(false);
});

describe('a courtesy that its words make certain', () => {
  const GAVE = 'You could try Farida Noor. She taught before, and she answers her phone.';

  test.each([
    'Thank you so much, I’ll try that and write to tell you how it went. Bye now.',
    "Cheers Kuben, that bit about listening is gold. I'll keep you posted, bye!",
    "I'm very grateful. I'll look for that course. Take care, goodbye.",
  ])('a goodbye with thanks in it thanks them: %s', async (text) => {
    const { beats, acts } = await read(text);
    expect(acts).toContain('close');
    expect(beats).toContain('thanks');
  });

  test('a brush-off thanks nobody', async () => {
    expect((await read('Yeah all right, whatever, thanks, bye.')).beats).not.toContain('thanks');
  });

  test.each([
    'Ok. Can I use your name?',
    'Would it be all right if I said you suggested it?',
    'May I tell her that you sent me?',
  ])('to come in their name asks for an introduction: %s', async (text) => {
    const { beats, acts } = await read(text, GAVE);
    expect(beats).toEqual(['introduction']);
    expect(acts).toContain('request');
  });

  test('contact with patients is no wish to stay in touch', async () => {
    const { beats } = await read("I don't have any contact with patients now. Is that a problem?");
    expect(beats).not.toContain('stay-in-touch');
  });
});
