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
  expect(precision).toBeGreaterThanOrEqual(0.85);
  expect(recall).toBeGreaterThanOrEqual(0.8);
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
