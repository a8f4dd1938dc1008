import { BEATS, type Beat, type Hint, type Reading } from '@anyone-else/protocol';
import { createReader, type Reader } from '@anyone-else/reading';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { whoOf } from '../src/hint/who.ts';
import { topicOf } from '../src/hint/wording.ts';
import { hintFor } from '../src/index.ts';
import { figuresOf, repeatsIn } from './figures.ts';
import { hintedTalks, type Point } from './talks.ts';

const talks = hintedTalks();
const points = talks.flat();
const share = ({ input }: Point): number => input.minutesSpoken / input.minutesAgreed;

describe('48 simulated talks, a hint at every turn of the user’s', () => {
  test('every quote is found word for word in its turn', () => {
    expect(points.length).toBeGreaterThan(400);
    for (const { hint, input } of points)
      if (hint.about) expect(input.turns[hint.about.turn]?.text).toContain(hint.about.quote);
  });

  test('hints rest on what was just said, and bring out what is behind it', () => {
    const figures = figuresOf(talks);
    console.log(JSON.stringify(figures));
    // Of 311 answers: until the finish goes first, two of three hints and more take up the answer itself.
    expect(figures.answers).toBeGreaterThan(280);
    expect(figures.onAnswer).toBeGreaterThanOrEqual(0.65);
    expect(figures.onAnswerEver).toBeGreaterThanOrEqual(0.6);
    expect(figures.cues).toBeGreaterThan(100);
    expect(figures.opened).toBeGreaterThanOrEqual(0.5);
    expect(figures.cuesTaken).toBeGreaterThanOrEqual(0.35);
  });

  test('nothing comes twice in a talk: no advice, and no words to say, alone or behind others', () => {
    for (const held of talks) {
      expect(repeatsIn(held.map(({ hint }) => hint)), held[0]?.talk).toBe(0);
      const betters = held.flatMap(({ hint }) => (hint.kind === 'next-topic' ? (hint.better ?? []) : []));
      for (const [at, better] of betters.entries())
        for (const later of betters.slice(at + 1))
          expect(later.endsWith(better) || better.endsWith(later), `${better} / ${later}`).toBe(false);
    }
  });

  test('the question whom else to talk to is offered in the last third wherever it was not asked', () => {
    const open = talks.filter((held) =>
      held.some((point) => share(point) >= 2 / 3 && !askedCloser(point) && held.indexOf(point) >= 5),
    );
    const offered = open.filter((held) => held.some(({ hint }) => hint.kind === 'closer'));
    expect(open.length).toBeGreaterThan(8);
    console.log(`closer offered in ${offered.length} of ${open.length} talks`);
    expect(offered.length / open.length).toBeGreaterThanOrEqual(0.95);
  });

  test('a contact is spoken of by their own pronouns', () => {
    const others: Record<string, RegExp> = {
      'she/her': /\b(?:he|him|his|they|them|their)\b/iu,
      'he/him': /\b(?:she|her|hers|they|them|their)\b/iu,
      'they/them': /\b(?:she|her|hers|he|him|his)\b/iu,
    };
    for (const { hint, input } of points) {
      const said = hint.text.replace(/“[^”]*”/gu, '').replace(hint.about?.quote ?? '“', '');
      expect(said, hint.text).not.toMatch(others[input.contact.pronouns] ?? /^$/u);
    }
  });

  test('nobody is told to begin once the talk has begun', () => {
    for (const held of talks)
      for (const [at, point] of held.entries())
        if (point.hint.kind === 'greet') expect(at, point.talk).toBeLessThanOrEqual(1);
  });
});

const askedCloser = ({ input }: Point): boolean =>
  input.turns.some(({ labels }) => labels?.beats.includes('anyone-else'));

describe('what is offered to say, as the product’s own reader takes it', () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await createReader();
  });
  afterAll(async () => {
    await reader.close();
  });

  const read = async (some: readonly Point[]): Promise<{ hint: Hint; reading: Reading; beat?: Beat }[]> => {
    const readings = await reader.readMany(
      some.map(({ input, hint }) => ({
        contactBefore: input.turns.at(-1)?.text ?? '',
        text: hint.better ?? '',
        timeTold: false,
      })),
    );
    return some.map(({ hint, input }, at) => {
      const beat = BEATS.find((one) =>
        hint.text.endsWith(` ${topicOf(one, whoOf(input.contact.pronouns))}.`),
      );
      return { hint, reading: readings[at]!, ...(beat && hint.kind === 'next-topic' ? { beat } : {}) };
    });
  };
  const sharing = (all: readonly { reading: Reading }[], holds: (reading: Reading) => boolean): number =>
    all.filter(({ reading }) => holds(reading)).length / Math.max(1, all.length);

  test('open questions on what was said and on the plan, one at a time, and no slip', async () => {
    // Every second one: each is read by the encoder.
    const some = points.filter(({ hint }, at) => at % 2 === 0 && hint.better && hint.kind !== 'prepared');
    const all = await read(some);
    const of = (kind: Hint['kind']) => all.filter(({ hint }) => hint.kind === kind);
    const meant = all.filter(({ beat }) => beat !== undefined);
    expect(meant.length).toBeGreaterThan(60);
    const figures = {
      clean: sharing(all, ({ labels }) => labels.fouls.length === 0),
      open: sharing(
        [
          ...of('follow-up'),
          ...of('next-topic').filter(({ hint }) => !/May I write|checked in/u.test(hint.better ?? '')),
        ],
        ({ labels }) => labels.acts.includes('open-question'),
      ),
      followUp: sharing(
        of('follow-up').filter(({ hint }) => / mentioned | said “/u.test(hint.text)),
        ({ labels }) => labels.followUp,
      ),
      topic:
        meant.filter(({ beat, reading }) => beat && reading.labels.beats.includes(beat)).length /
        meant.length,
      closer: sharing(of('closer'), ({ labels }) => labels.beats.includes('anyone-else')),
      introduction: sharing(of('introduction'), ({ labels }) => labels.beats.includes('introduction')),
      thanks: sharing([...of('greet'), ...of('thanks')], ({ labels }) => labels.beats.includes('thanks')),
    };
    console.log(JSON.stringify(figures));
    for (const { hint, reading, beat } of all)
      if (process.env.SHOW && beat && !reading.labels.beats.includes(beat))
        console.log(beat, hint.better, reading.labels.beats);
    expect(figures.clean).toBeGreaterThanOrEqual(0.98);
    expect(figures.open).toBeGreaterThanOrEqual(0.95);
    expect(figures.followUp).toBeGreaterThanOrEqual(0.9);
    expect(figures.topic).toBeGreaterThanOrEqual(0.9);
    expect(figures.closer).toBeGreaterThanOrEqual(0.98);
    expect(figures.introduction).toBeGreaterThanOrEqual(0.98);
    expect(figures.thanks).toBeGreaterThanOrEqual(0.98);
  });
});

test('asked again in the same turn, the next best thing comes, and it never runs out of manners', () => {
  for (const { input } of points.filter((_, at) => at % 9 === 0)) {
    const given: Hint[] = [];
    for (let asked = 0; asked < 8; asked++) given.push(hintFor({ ...input, given }));
    expect(repeatsIn(given), given.map(({ text, better }) => `${text} ${better}`).join('\n')).toBe(0);
  }
});
