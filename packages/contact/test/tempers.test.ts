import { DIFFICULTIES, type MoveStep, type SessionSetup, TEMPERS, type Temper } from '@anyone-else/protocol';
import { expect, test } from 'vitest';
import { foldContact } from '../src/index.ts';
import { DIFFICULTY_NUMBERS, TEMPER_NUMBERS } from '../src/numbers.ts';
import { lengths, middle } from './measure.ts';
import { begin, hold, type Line, line, personas, type Talk } from './talk.ts';
import { bad, good } from './users.ts';

const SEEDS = [1, 2, 3];
/** Chance goes by seed and turn alone: what is rare is counted over many seeds. */
const MANY = Array.from({ length: 16 }, (_, index) => 11 + index);
const talksOf = (lines: readonly Line[], more: Partial<SessionSetup>): Talk[] =>
  personas.flatMap((persona) => SEEDS.map((seed) => hold(persona, seed, lines, more)));
const stepsOf = (talks: readonly Talk[]): MoveStep[] =>
  talks.flatMap(({ scene }) =>
    scene.events.flatMap((event) => (event.type === 'contact-turn' ? event.move.steps : [])),
  );
const share = (steps: readonly MoveStep[], suits: (step: MoveStep) => boolean): number =>
  steps.filter(suits).length / steps.length;
const byTemper = <T>(measure: (temper: Temper) => T): Record<Temper, T> =>
  Object.fromEntries(TEMPERS.map((temper) => [temper, measure(temper)])) as Record<Temper, T>;

test('words a turn keep to the band of the temper, for every contact', () => {
  for (const temper of TEMPERS) {
    const { median, most } = TEMPER_NUMBERS[temper].band;
    for (const persona of personas) {
      const words = SEEDS.flatMap((seed) => lengths(hold(persona, seed, good, { temper })));
      expect(middle(words), `${persona.id} ${temper}`).toBeGreaterThanOrEqual(median[0]);
      expect(middle(words), `${persona.id} ${temper}`).toBeLessThanOrEqual(median[1]);
      expect(middle(words, 0.95), `${persona.id} ${temper}`).toBeLessThanOrEqual(most);
    }
  }
});

test('tempers differ as one would hear it', () => {
  const talks = byTemper((temper) =>
    personas.slice(0, 4).flatMap((one) => MANY.map((seed) => hold(one, seed, good, { temper }))),
  );
  const steps = byTemper((temper) => stepsOf(talks[temper]));
  const told = byTemper((temper) => middle(talks[temper].flatMap(lengths), 0.75));
  expect(told.busy).toBeLessThan(0.8 * told.warm);
  expect(told.rambling).toBeGreaterThan(told.sceptical);
  const hesitates = byTemper((temper) => share(steps[temper], ({ list }) => list === 'thinking'));
  for (const temper of ['warm', 'busy', 'sceptical'] as const)
    expect(hesitates.shy, temper).toBeGreaterThan(2 * hesitates[temper]);
  const strays = byTemper((temper) => share(steps[temper], ({ list }) => list === 'aside'));
  for (const temper of ['warm', 'busy', 'sceptical', 'shy'] as const)
    expect(strays.rambling, temper).toBeGreaterThan(2 * strays[temper]);
  const asks = byTemper((temper) => share(steps[temper], ({ kind }) => kind === 'ask-back'));
  expect(asks.warm).toBeGreaterThan(asks.busy);
  expect(asks.warm).toBeGreaterThan(asks.shy);
  const opens = byTemper((temper) => share(steps[temper], ({ opening }) => opening !== undefined));
  expect(opens.warm).toBeGreaterThan(opens.busy);
});

test('a plain question gets a plain answer, save from a rambler, who strays into no other topic', () => {
  const closed = line('Do you work long hours?', 'work-life closed-question');
  const first = (temper: Temper) =>
    talksOf([closed], { temper }).map(({ turns, scene }) => ({ text: turns.at(-1)?.text ?? '', scene }));
  const words = byTemper((temper) => middle(first(temper).map(({ text }) => text.split(' ').length)));
  for (const temper of ['busy', 'sceptical', 'shy'] as const) expect(words[temper]).toBeLessThan(25);
  expect(words.rambling).toBeGreaterThan(2 * words.busy);
  for (const { scene } of first('rambling')) {
    const last = scene.events.at(-1);
    const steps = last?.type === 'contact-turn' ? last.move.steps : [];
    for (const { answerId } of steps)
      if (answerId !== undefined)
        expect(scene.persona.answers.find(({ id }) => id === answerId)?.beat).toBe('work-life');
  }
});

test('a story goes only as deep as temper and warmth allow', () => {
  const ask = line('How did you get started in this?', 'journey open-question');
  const more = line('And then?', 'open-question follow');
  for (const temper of TEMPERS)
    for (const persona of personas) {
      const talk = begin(persona, 2, { temper, difficulty: 'tough' });
      for (const one of [ask, more, more, more, more, more]) {
        const before = foldContact(talk.talk().scene);
        const { move } = talk.say(one);
        const after = foldContact(talk.talk().scene);
        for (const { level = 0 } of move.steps)
          expect(level).toBeLessThanOrEqual(
            Math.max(
              TEMPER_NUMBERS[temper].deepest[after.warmth],
              TEMPER_NUMBERS[temper].deepest[before.warmth],
            ),
          );
      }
    }
});

test('every number of a temper and of a difficulty tells it from another', () => {
  for (const temper of TEMPERS)
    for (const other of TEMPERS)
      if (temper !== other) expect(TEMPER_NUMBERS[temper]).not.toEqual(TEMPER_NUMBERS[other]);
  const ends = DIFFICULTIES.map((difficulty) => {
    const all = [good, bad].map((lines) =>
      talksOf(lines.slice(0, 8), { difficulty }).map(({ scene }) => foldContact(scene).goodwill),
    );
    return all.map((values) => values.reduce((sum, value) => sum + value, 0) / values.length);
  });
  for (const index of [0, 1]) {
    expect(ends[0]?.[index]).toBeGreaterThan((ends[1]?.[index] ?? 0) + 2);
    expect(ends[1]?.[index]).toBeGreaterThan((ends[2]?.[index] ?? 0) + 2);
  }
  const learned = DIFFICULTIES.map((difficulty) => DIFFICULTY_NUMBERS[difficulty].learned);
  expect(new Set(learned).size).toBe(DIFFICULTIES.length);
});

test('stays longer only when warm, and as long as the temper has patience', () => {
  const linger = [...good.slice(0, 15), ...good.slice(1, 12), ...good.slice(1, 12)];
  for (const temper of TEMPERS) {
    const over = talksOf(linger, { temper, minutes: 6 })
      .filter(({ ended }) => ended)
      .map(({ scene }) => foldContact(scene).minutesSpoken - 6);
    expect(over.length).toBeGreaterThan(0);
    expect(Math.max(...over), temper).toBeLessThan(TEMPER_NUMBERS[temper].patience + 1.6);
    const cold = talksOf([...bad.slice(0, 13), ...bad.slice(0, 13), ...bad.slice(0, 13)], {
      temper,
      minutes: 5,
    });
    for (const { scene, ended } of cold)
      if (ended) expect(foldContact(scene).minutesSpoken - 5).toBeLessThan(2.8);
  }
});
