import { type Beat, type Labels, NO_LABELS, type Playbook } from '@anyone-else/protocol';
import { expect, it } from 'vitest';
import { arcPath } from './arc-path.ts';

const act = (id: string, ...beats: Beat[]) => ({
  id,
  title: id,
  why: 'because',
  beats: beats.map((beat) => ({ beat, example: 'An example.', skippable: beat === 'learning' })),
});
const playbook = {
  acts: [act('hello', 'thanks'), act('story', 'journey', 'learning'), act('finish', 'anyone-else', 'thanks')],
} as Playbook;
/** Labels of a talk that the contact opens; each turn of the user is answered. */
const talk = (...beats: Beat[][]): (Labels | null)[] => [
  null,
  ...beats.flatMap((some) => [{ ...NO_LABELS, beats: some }, null]),
];

it('walks down the playbook as the talk goes along', () => {
  const path = arcPath(playbook, talk(['thanks'], ['journey'], ['anyone-else', 'thanks']));
  const visits = path.acts.flatMap(({ stops }) => stops.map(({ visit }) => visit && [visit.turn, visit.x]));
  expect(visits).toEqual([[1, 0], [3, 0.5], null, [5, 1], [5, 1]]);
  expect(path.legs.map(({ from, to, back }) => [from.row, to.row, back])).toEqual([
    [0, 1, false],
    [1, 3, false],
    [3, 4, false],
  ]);
  expect([path.asked, path.topics]).toEqual([3, 4]);
});

it('shows a step back to an earlier part, and none within a part', () => {
  const legs = (...beats: Beat[][]) => arcPath(playbook, talk(...beats)).legs.map(({ back }) => back);
  expect(legs(['anyone-else'], ['journey'])).toEqual([true]);
  expect(legs(['learning'], ['journey'])).toEqual([false]);
});

it('shows no step back that rests on a topic in doubt', () => {
  const backs = (...unsure: string[][]) =>
    arcPath(playbook, talk(['anyone-else'], ['journey']), unsure).legs.map(({ back }) => back);
  expect(backs([], ['anyone-else'], [], [])).toEqual([false]);
  expect(backs([], [], [], ['journey'])).toEqual([false]);
  expect(backs([], [], [], ['other'])).toEqual([true]);
});

it('draws a talk that came nowhere, and one of a single turn', () => {
  expect(arcPath(playbook, [null]).legs).toEqual([]);
  expect(arcPath(playbook, talk(['journey'])).acts[1]?.stops[0]?.visit).toEqual({
    turn: 1,
    x: 0,
    sure: true,
  });
});
