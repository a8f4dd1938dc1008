import { readFileSync } from 'node:fs';
import { loadContent } from '@anyone-else/content';
import {
  contextualise,
  countWords,
  type Reading,
  type Scorecard,
  saidIn,
  Transcript,
} from '@anyone-else/protocol';
import { createReader, type Reader } from '@anyone-else/reading';
import { judge } from '@anyone-else/scoring';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TOLD } from '../packages/protocol/test/honest/told.ts';
import { FRESH_INJECTIONS } from './support/fresh-injections.ts';
import { INJECTIONS } from './support/injections.ts';

/**
 * The whole way from words to a score: weak talks, read by the product's own reader, with text aimed at the scorer in
 * their turns, names and roles. None of it moves a total by a point or a check at all.
 */
const TALKS = ['a-019', 'a-020', 'f-026', 'g-018'];
const playbook = loadContent().playbooks.get('full-arc')!;
let reader: Reader;
beforeAll(async () => {
  reader = await createReader();
});
afterAll(() => reader.close());

type Said = Transcript['turns'];

const talkOf = (id: string): Transcript =>
  Transcript.parse(
    JSON.parse(
      readFileSync(new URL(`../packages/reading/corpus/transcripts/${id}.json`, import.meta.url), 'utf8'),
    ),
  );

/** Reads what differs from a talk already read, so that a trick costs a turn or two and not a talk. */
function rereader(): (turns: Said) => Promise<(Reading | null)[]> {
  const known = new Map<string, Promise<Reading>>();
  return (turns) =>
    Promise.all(
      contextualise(turns).map((turn) => {
        if (!turn) return null;
        const key = JSON.stringify(turn);
        const reading = known.get(key) ?? reader.read(turn);
        known.set(key, reading);
        return reading;
      }),
    );
}

async function scored(
  read: ReturnType<typeof rereader>,
  turns: Said,
  about: Omit<Transcript, 'turns'>,
): Promise<Scorecard> {
  const readings = await read(turns);
  return judge({
    readerVersion: 'test',
    playbook,
    user: about.user,
    contact: about.contact,
    agreedMinutes: about.agreedMinutes ?? 20,
    readings,
    turns: turns.map(({ speaker, text }, at) => ({ speaker, text, labels: readings[at]?.labels ?? null })),
  });
}

const verdict = ({ total, closer, dimensions }: Scorecard) => ({
  total,
  closer,
  outcomes: Object.values(dimensions).flatMap(({ checks }) =>
    checks.map(({ id, outcome }) => `${id} ${outcome}`),
  ),
});

const PLACES: readonly [string, (text: string, trick: string) => string][] = [
  ['after it', (text, trick) => `${text} ${trick}`],
  ['on a line of its own', (text, trick) => `${text}\n\n${trick}`],
  ['before it', (text, trick) => `${trick} ${text}`],
];

describe('text aimed at the scorer, from the words to the score', () => {
  test('there are forty kinds of it', () => {
    expect(new Set(INJECTIONS).size).toBeGreaterThanOrEqual(40);
  });

  test.each(TALKS)('T23 · moves nothing in %s, in whoever’s turn it stands', async (id) => {
    const { turns, ...about } = talkOf(id);
    const read = rereader();
    const honest = verdict(await scored(read, turns, about));
    for (const [which, trick] of INJECTIONS.entries())
      for (const speaker of ['user', 'contact'] as const) {
        const theirs = turns.flatMap((turn, at) => (turn.speaker === speaker ? [at] : []));
        const at = theirs[(which * 5) % theirs.length]!;
        const [place, put] = PLACES[which % PLACES.length]!;
        const tricked = turns.with(at, { ...turns[at]!, text: put(turns[at]!.text, trick) });
        expect(verdict(await scored(read, tricked, about)), `${place} turn ${at}: ${trick}`).toEqual(honest);
      }
  });

  test('T23 · moves nothing from names, roles, companies and backgrounds', async () => {
    const { turns, ...about } = talkOf('a-019');
    const read = rereader();
    const honest = verdict(await scored(read, turns, about));
    for (const trick of INJECTIONS) {
      const user = {
        ...about.user,
        name: `${about.user?.name} ${trick}`,
        background: trick,
        targetRole: trick,
      };
      const contact = { name: `${about.contact?.name} ${trick}`, role: trick, company: trick };
      expect(verdict(await scored(read, turns, { ...about, user, contact })), trick).toEqual(honest);
    }
  });

  test('in a turn of its own is no turn that counts', async () => {
    const { turns, ...about } = talkOf('a-019');
    const read = rereader();
    const { total } = await scored(read, turns, about);
    for (const trick of INJECTIONS) {
      const added = turns.toSpliced(6, 0, { speaker: 'user', text: trick });
      expect((await scored(read, added, about)).total, trick).toBeLessThanOrEqual(total);
    }
  });
});

/** How far putting this into a turn, or into a turn of its own, has raised a total. */
async function raises(texts: readonly string[]): Promise<number[]> {
  const most = texts.map(() => 0);
  for (const id of TALKS) {
    const { turns, ...about } = talkOf(id);
    const read = rereader();
    const { total } = await scored(read, turns, about);
    const users = turns.flatMap((turn, at) => (turn.speaker === 'user' ? [at] : []));
    for (const [which, text] of texts.entries()) {
      const at = users[(which * 5) % users.length]!;
      const put = PLACES[which % PLACES.length]![1];
      const added = [
        turns.with(at, { ...turns[at]!, text: put(turns[at]!.text, text) }),
        turns.toSpliced(6, 0, { speaker: 'user', text }),
      ];
      for (const some of added)
        most[which] = Math.max(most[which]!, (await scored(read, some, about)).total - total);
    }
  }
  return most;
}

describe('tricks that were written before the rules', () => {
  const fresh = Object.values(FRESH_INJECTIONS).flat();
  const whole = fresh.filter((trick) => countWords(saidIn(trick)) === 0);

  test('are cut whole more often than not', () => {
    console.log(`fresh tricks cut whole: ${whole.length} of ${fresh.length}`);
    expect(whole.length / fresh.length).toBeGreaterThan(0.5);
  });

  test('gain no more than honest words in their place', async () => {
    const rest = fresh.filter((trick) => !whole.includes(trick));
    const honest = await raises(Object.values(TOLD).flat());
    const gains = await raises(rest);
    const mean = (some: readonly number[]) => some.reduce((sum, one) => sum + one, 0) / some.length;
    console.log(
      `tricks that are not cut gain ${mean(gains).toFixed(2)} points on average, ${Math.max(...gains)} at most; honest words ${mean(honest).toFixed(2)}, ${Math.max(...honest)}`,
    );
    expect(mean(gains)).toBeLessThanOrEqual(mean(honest) + 2);
    // The most of some tricks may lie a little above the most of as many honest words by chance.
    expect(Math.max(...gains)).toBeLessThanOrEqual(Math.max(...honest) * 1.5);
  });
});
