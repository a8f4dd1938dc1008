import { readFileSync } from 'node:fs';
import { type Labels, NO_LABELS, type Turn } from '@anyone-else/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askedIn, createReader, type Reader } from '../src/index.ts';

/** A question prepared for a talk of the corpus, and the user turn of that talk which asks it in other words; null where none does. */
interface Row {
  talk: string;
  question: string;
  turn: number | null;
}

const json = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const rows = json('./data/prepared.json') as Row[];
const turnsOf = (talk: string): Turn[] =>
  (
    json(`../corpus/transcripts/${talk}.json`).turns as {
      speaker: Turn['speaker'];
      text: string;
      labels?: Labels;
    }[]
  ).map(({ speaker, text, labels }) => ({
    speaker,
    text,
    labels: speaker === 'user' ? (labels ?? null) : null,
  }));

let reader: Reader;
beforeAll(async () => {
  reader = await createReader();
});
afterAll(async () => {
  await reader.close();
});

test('questions asked in other words are ticked, and those that were not asked are not', async () => {
  // Two rows a turn of the corpus; every second pair was never looked at when words and thresholds were chosen.
  const unseen = rows.filter((_, at) => (at >> 1) % 2 === 1);
  expect(rows.length).toBeGreaterThanOrEqual(120);
  let [right, wrong, missed] = [0, 0, 0];
  for (const { talk, question, turn } of unseen) {
    const [asked] = await askedIn([{ id: 'q', text: question }], turnsOf(talk), reader);
    if (asked && asked.turn === turn) right += 1;
    else if (asked) wrong += 1;
    if (turn !== null && asked?.turn !== turn) missed += 1;
  }
  const precision = right / (right + wrong);
  const recall = right / (right + missed);
  console.log(`prepared questions: precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}`);
  expect(precision).toBeGreaterThanOrEqual(0.9);
  expect(recall).toBeGreaterThanOrEqual(0.8);
});

/** A question prepared, and what the user says after the contact's words: the same in other words, or one that only looks it. */
interface Pair {
  question: string;
  before?: string;
  said: string;
  asked: boolean;
}

async function measured(pairs: readonly Pair[]) {
  let [right, wrong, missed] = [0, 0, 0];
  for (const { question, before = '', said, asked } of pairs) {
    const [read] = await reader.readMany([{ contactBefore: before, text: said }]);
    const told: Turn[] = before === '' ? [] : [{ speaker: 'contact', text: before, labels: null }];
    const found = await askedIn([{ id: 'q', text: question }], [...told, turn(said, read!.labels)], reader);
    if (found.length > 0 && asked) right += 1;
    else if (found.length > 0) wrong += 1;
    else if (asked) missed += 1;
  }
  return { precision: right / (right + wrong), recall: right / (right + missed) };
}

test('pairs made to be mistaken for each other are told apart', async () => {
  // No rule was written for a pair of this half, but one hand wrote pairs and rules: strangers' questions fare worse.
  // Of twenty later ones, out of the common, five were found at first, and as many of their near misses taken for them.
  const pairs = (json('./data/asked-pairs.json') as Pair[]).filter((_, at) => at % 2 === 1);
  expect(pairs.length).toBeGreaterThanOrEqual(100);
  const { precision, recall } = await measured(pairs);
  console.log(`near misses, the other half: precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}`);
  expect(precision).toBeGreaterThanOrEqual(0.85);
  expect(recall).toBeGreaterThanOrEqual(0.85);
});

test('pairs by which the words and rules were chosen keep what was reached', async () => {
  const { precision, recall } = await measured(json('./data/asked-more.json') as Pair[]);
  console.log(`near misses, chosen with: precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}`);
  expect(precision).toBeGreaterThanOrEqual(0.8);
  expect(recall).toBeGreaterThanOrEqual(0.7);
});

const turn = (text: string, labels: Partial<Labels>): Turn => ({
  speaker: 'user',
  text,
  labels: { ...NO_LABELS, ...labels },
});
const stay = turn('What do you do to stay current?', { beats: ['learning'], acts: ['open-question'] });

test('of two prepared questions on one topic, the words decide', async () => {
  const both = [
    { id: 'sharp', text: 'How do you keep your skills sharp?' },
    { id: 'fair', text: 'Which conference would you send a beginner to?' },
  ];
  expect(await askedIn(both, [stay], reader)).toEqual([{ question: 'sharp', turn: 0 }]);
});

test('word for word it is asked, whatever the reader makes of it', async () => {
  const asked = await askedIn(
    [{ id: 'a', text: 'What is it for?' }],
    [turn('Right. What is it for?', {})],
    reader,
  );
  expect(asked).toEqual([{ question: 'a', turn: 0 }]);
});

test('what the user says by hand holds against the words', async () => {
  const text = 'What do you do to stay current?';
  expect(await askedIn([{ id: 'a', text, byHand: false }], [stay], reader)).toEqual([]);
  expect(await askedIn([{ id: 'a', text: 'Never asked?', byHand: true }], [stay], reader)).toEqual([
    { question: 'a', turn: null },
  ]);
});

test('nothing is asked by the contact, by silence, or by words that only state something', async () => {
  const question = [{ id: 'a', text: 'How did you get started?' }];
  const told: Turn = { speaker: 'contact', text: 'How did you get started?', labels: null };
  expect(
    await askedIn(
      question,
      [told, turn('', {}), turn('I got started late.', { acts: ['self-talk'] })],
      reader,
    ),
  ).toEqual([]);
  expect(await askedIn([], [stay], reader)).toEqual([]);
  expect(await askedIn(question, [], reader)).toEqual([]);
});

test('a tick once given stays, whatever is said later', async () => {
  const question = [{ id: 'q', text: 'What do the nurses make of the new wards?' }];
  const turns = [turn('And the nurses, what do they think of the wards?', { acts: ['open-question'] })];
  const later: Turn = {
    speaker: 'contact',
    text: 'The nurses and the new wards. Nurses, wards, nurses: I hear nothing else all day.',
    labels: null,
  };
  const first = await askedIn(question, turns, reader);
  expect(first).toEqual([{ question: 'q', turn: 0 }]);
  for (let more = 0; more < 12; more += 1) {
    turns.push(later);
    expect(await askedIn(question, turns, reader)).toEqual(first);
  }
});

test('a fragment, and a question that is named and left alone, are not asked', async () => {
  const said = async (question: string, text: string) =>
    await askedIn([{ id: 'q', text: question }], [turn(text, { acts: ['open-question'] })], reader);
  for (const fragment of ['Why?', 'How', 'and', 'Is it?', 'You?'])
    expect(await said(fragment, 'Why is it that you left, and how are you now?'), fragment).toEqual([]);
  const culture = 'What is the culture like?';
  expect(await said(culture, 'I will not ask what the culture is like. How do you sleep?')).toEqual([]);
  expect(await said(culture, 'I wonder what the culture is like.')).toHaveLength(1);
});

test('opposites, two sides changed about and another measure are other questions', async () => {
  const asked = async (question: string, text: string) => {
    const [read] = await reader.readMany([{ contactBefore: '', text }]);
    return await askedIn([{ id: 'q', text: question }], [turn(text, read!.labels)], reader);
  };
  for (const [question, text] of [
    ['What is your biggest success?', 'What is your biggest failure?'],
    ['What does your boss expect of you?', 'What do you expect of your boss?'],
    ['What skills do I need?', 'Which skills are overrated?'],
    ['Who taught you the most?', 'Who do you teach the most?'],
    ['How do you find new apprentices?', 'How many new apprentices do you have?'],
    ['Should I leave my job first?', 'Why did you leave your first job?'],
  ] as const)
    expect(await asked(question, text), text).toEqual([]);
});

test('on a topic that a talk touches once, any way of asking will do for the one question prepared', async () => {
  const else_ = turn('And whom would you look up in my place?', {
    beats: ['anyone-else'],
    acts: ['open-question'],
  });
  const fakes: Pick<Reader, 'readMany'> = {
    readMany: async (turns) =>
      turns.map(() => ({
        labels: { ...NO_LABELS, beats: ['anyone-else'] },
        confidence: {},
        unsure: [],
        sentences: [],
      })),
  };
  const one = { id: 'a', text: 'Any other craftsmen I should get to see?' };
  const two = { id: 'b', text: 'Is there a painter you admire?' };
  expect(await askedIn([two], [else_], fakes)).toEqual([{ question: 'b', turn: 0 }]);
  expect(await askedIn([one, two], [else_], fakes)).toEqual([]);
});
