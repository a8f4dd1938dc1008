import { expect, it } from 'vitest';
import { said, times } from './reading-files.ts';

const TURNS = ['Speaker 0|How did you start?', 'Speaker 1|By accident. I was a cook.', 'Speaker 0|And then?'];
const word = (speaker: number, text: string, at: number) => ({
  word: text.toLowerCase().replace(/\W/g, ''),
  punctuated_word: text,
  start: at,
  end: at + 0.5,
  speaker,
});
const words = TURNS.flatMap((turn, i) =>
  turn
    .split('|')[1]!
    .split(' ')
    .map((text, at) => word(i % 2, text, 10 * i + at)),
);
const transcript = 'how did you start by accident i was a cook and then';
const deepgram = (alternative: object) =>
  JSON.stringify({
    metadata: { models: ['a', 'b'], channels: 1 },
    results: { channels: [{ alternatives: [{ transcript, confidence: 0.9, ...alternative }] }] },
  });

it('Teams and Stream name the speaker beside an id', () => {
  const entries = TURNS.map((turn, i) => ({
    id: `x/${i}`,
    speakerId: `8:orgid:0${i % 2}`,
    speakerDisplayName: ['Ana Lim', 'Dana O’Neil'][i % 2],
    text: turn.split('|')[1],
    startOffset: `00:00:0${i}.5000000`,
    endOffset: `00:00:0${i}.9000000`,
  }));
  const file = JSON.stringify({ version: '1.0.0', type: 'Transcript', entries });
  expect(said(file).map((line) => line.split('|')[0])).toEqual(['Ana Lim', 'Dana O’Neil', 'Ana Lim']);
  expect(times(file)[1]).toEqual([1.5, 1.9]);
});

it('Deepgram keeps the speakers in paragraphs, or with each word', () => {
  const paragraphs = TURNS.map((turn, i) => ({
    sentences: turn
      .split('|')[1]!
      .split(/(?<=[.?]) /)
      .map((text) => ({ text, start: i, end: i + 1 })),
    speaker: i % 2,
    start: 10 * i,
    end: 10 * i + 9,
  }));
  expect(said(deepgram({ words, paragraphs: { transcript, paragraphs } }))).toEqual(TURNS);
  expect(said(deepgram({ words }))).toEqual(TURNS);
  expect(times(deepgram({ words }))[1]).toEqual([10, 15.5]);
});

it('speakers further in are taken only where they hold the whole talk', () => {
  const segments = Array.from({ length: 8 }, (_, i) => ({
    text: `This is sentence number ${i} of the whole talk.`,
    start: i,
    end: i + 1,
    words: [word(0, 'This', i), word(1, 'is', i)],
  }));
  expect(said(JSON.stringify({ segments })).join(' ')).toContain('number 7 of the whole talk');
});
