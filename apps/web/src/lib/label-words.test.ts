import { ACTS, BEATS, FOULS, type Labels } from '@anyone-else/protocol';
import { expect, it } from 'vitest';
import { MEANINGS } from './label-meanings.ts';
import { chipsOf, labelsOf, listOf, wordsOf } from './label-words.ts';

it('takes the labels of a turn apart and together again', () => {
  const labels: Labels = {
    beats: ['journey', 'advice'],
    acts: ['open-question', 'acknowledge'],
    fouls: ['overran'],
    followUp: true,
  };
  expect(labelsOf(listOf(labels))).toEqual(labels);
  expect(labelsOf(listOf(labels).reverse())).toEqual(labels);
});

it('has plain words and a meaning for every label, and no id on screen', () => {
  for (const label of [...BEATS, ...ACTS, ...FOULS, 'followUp'] as const) {
    expect(wordsOf(label, 'she/her'), label).not.toMatch(/[{}|]/);
    expect(MEANINGS[label], label).toMatch(/[.’]$/);
    expect(wordsOf(label, 'she/her')).not.toMatch(/^\w+-\w+$/);
  }
  expect(wordsOf('hiring-bar', 'she/her')).toBe('asked what she looks for');
  expect(wordsOf('constructor', 'she/her')).toBe('constructor');
});

it('lets thanks stand for the reaction that they are, and puts slips last', () => {
  const chips = chipsOf(
    { beats: ['thanks'], acts: ['acknowledge', 'close'], fouls: ['overran'], followUp: false },
    'they/them',
  );
  expect(chips.map(({ text }) => text)).toEqual(['said thanks', 'wound up the talk', 'went over the time']);
  expect(chips.at(-1)?.kind).toBe('foul');
});

it('says nothing of a question that is about nothing in particular', () => {
  const shown = (labels: Partial<Labels>) =>
    chipsOf({ beats: [], acts: [], fouls: [], followUp: false, ...labels }, 'he/him').map(
      ({ label }) => label,
    );
  expect(shown({ beats: ['other'], acts: ['closed-question'] })).toEqual([]);
  expect(shown({ acts: ['open-question'] })).toEqual([]);
  expect(shown({ beats: ['other'], acts: ['open-question'], followUp: true })).toContain('followUp');
  expect(shown({ beats: ['journey'], acts: ['open-question'] })).toEqual(['journey', 'open-question']);
  expect(shown({ beats: ['other'], acts: ['closed-question'], fouls: ['pressed'] })).toContain('pressed');
});
