import { type Beat, NO_LABELS, type Playbook } from '@anyone-else/protocol';
import { expect, it } from 'vitest';
import { countTopics, walkArc } from './arc.ts';

const act = (id: string, ...beats: Beat[]) => ({
  id,
  title: id,
  why: 'because',
  beats: beats.map((beat) => ({ beat, example: 'An example.', skippable: true })),
});
const playbook = {
  acts: [
    act('hello', 'thanks', 'time-check'),
    act('story', 'journey'),
    act('finish', 'anyone-else', 'thanks'),
  ],
} as Playbook;
const done = (...turns: Beat[][]) =>
  walkArc(
    playbook,
    turns.map((beats) => ({ ...NO_LABELS, beats })),
  ).map((one) => one.beats.filter((beat) => beat.done).map(({ beat }) => beat));

it('fills the acts in whatever order they are visited', () => {
  expect(done()).toEqual([[], [], []]);
  expect(done(['journey'], ['time-check'])).toEqual([['time-check'], ['journey'], []]);
});

it('does not take the thanks at the door for the one at the end', () => {
  expect(done(['thanks'], ['journey'])).toEqual([['thanks'], ['journey'], []]);
  expect(done(['thanks'], ['journey'], ['anyone-else'])[2]).toEqual(['anyone-else']);
  expect(done(['thanks'], ['anyone-else'], ['thanks'])[2]).toEqual(['anyone-else', 'thanks']);
});

it('takes both from one turn that asks and thanks', () => {
  expect(done(['anyone-else', 'thanks'])[2]).toEqual(['anyone-else', 'thanks']);
});

it('counts topics, so that one in each part is not taken for the whole', () => {
  const turns = [['time-check'], ['journey'], ['anyone-else']] satisfies Beat[][];
  const acts = walkArc(
    playbook,
    turns.map((beats) => ({ ...NO_LABELS, beats })),
  );
  expect(acts.every((one) => one.beats.some((beat) => beat.done))).toBe(true);
  expect(countTopics(acts)).toEqual({ done: 3, all: 4 });
});

it('counts a topic of two acts once', () => {
  const turns = [['thanks'], ['anyone-else'], ['thanks']] satisfies Beat[][];
  const acts = walkArc(
    playbook,
    turns.map((beats) => ({ ...NO_LABELS, beats })),
  );
  expect(countTopics(acts)).toEqual({ done: 2, all: 4 });
});

it('knows which turn came to a topic first', () => {
  const acts = walkArc(
    playbook,
    [['journey'], ['thanks'], ['journey'], ['anyone-else', 'thanks']].map((beats) => ({
      ...NO_LABELS,
      beats: beats as Beat[],
    })),
  );
  expect(acts.map(({ beats }) => beats.map(({ first }) => first))).toEqual([[1, null], [0], [3, 3]]);
});
