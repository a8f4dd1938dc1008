import { readFileSync } from 'node:fs';
import { readSampleScript, readSampleTalk } from '@anyone-else/content';
import { countWords, type Labels } from '@anyone-else/protocol';
import { createReader } from '@anyone-else/reading';
import { expect, test } from 'vitest';
import { makeSample, sampleFile } from '../bench/sample/make.ts';

const script = readSampleScript();
const sample = readSampleTalk();

test('the sample talk is what engine, reader and judge make of its script today (else: pnpm sample --write)', async () => {
  const reader = await createReader();
  try {
    const kept = readFileSync(new URL('../packages/content/sample.json', import.meta.url), 'utf8');
    expect(sampleFile(await makeSample(script, reader))).toBe(kept);
  } finally {
    await reader.close();
  }
});

test('every margin says what the reader found in its turn', () => {
  const read = sample.turns.flatMap(({ speaker, margin }, turn) =>
    speaker === 'user' ? [{ turn, margin, labels: sample.scorecard.turns[turn] }] : [],
  );
  expect(read.map(({ margin }) => margin)).toEqual(script.turns.map(({ margin }) => margin));
  for (const [i, { shows }] of script.turns.entries()) {
    expect(shows.length).toBeGreaterThan(0);
    expect(namesOf(read[i]?.labels)).toEqual(expect.arrayContaining(shows));
    const unsure = sample.scorecard.unsure[read[i]!.turn] ?? [];
    expect(shows.filter((label) => unsure.includes(label))).toEqual([]);
  }
});

test('the user asks one thing at a time, takes up what was said, and gives thanks for something said', () => {
  for (const { text } of script.turns) expect(text.split('?').length - 1, text).toBeLessThanOrEqual(1);
  const taken = script.turns.filter(({ shows }) =>
    shows.some((label) => label === 'followUp' || label === 'reflect' || label === 'acknowledge'),
  );
  expect(taken.length).toBeGreaterThan(script.turns.length / 2);
  const checks = Object.values(sample.scorecard.dimensions).flatMap((dimension) => dimension.checks);
  for (const id of ['taken-up', 'thanks-names-it'])
    expect(checks.find((check) => check.id === id)?.outcome, id).toBe('met');
});

test('it is read in a minute, shows the whole way of a talk and ends as one should', () => {
  expect(sample.turns.reduce((sum, { text }) => sum + countWords(text), 0)).toBeLessThanOrEqual(260);
  const shown = script.turns.flatMap(({ shows }) => shows);
  for (const step of ['thanks', 'time-check', 'journey', 'followUp', 'advice', 'anyone-else', 'introduction'])
    expect(shown).toContain(step);
  expect(sample.scorecard.closer).toMatchObject({ asked: true, specific: true });
  expect(sample.turns.at(-1)?.speaker).toBe('contact');
});

const namesOf = (labels: Labels | null | undefined): string[] =>
  labels ? [...labels.beats, ...labels.acts, ...labels.fouls, ...(labels.followUp ? ['followUp'] : [])] : [];
