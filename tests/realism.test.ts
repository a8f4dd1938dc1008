import { loadContent } from '@anyone-else/content';
import { TEMPERS } from '@anyone-else/protocol';
import { describe, expect, test } from 'vitest';
import { simulationCards } from '../bench/realism/cards.ts';
import { bandCheck, type Check, checksOf, onTopicCheck } from '../bench/realism/checks.ts';
import { corpusQuestions } from '../bench/realism/corpus-questions.ts';
import { figuresOf } from '../bench/realism/figures.ts';
import { type Held, holdUser } from '../bench/realism/hold.ts';
import { putQuestions, sample, together } from '../bench/realism/questions.ts';
import { sharedSentences } from '../bench/realism/twins.ts';
import { SCRIPTED_USERS } from '../bench/realism/users.ts';

/**
 * Scripted users with every contact and temper: what would make a contact unreal, row by row. The bench holds more
 * talks of the same kind (`pnpm bench:realism`).
 */
const SEEDS = [101, 102];
const { personas, cards } = loadContent();
const contacts = [...personas.values()];

async function holdAll(): Promise<Held[]> {
  const talks: Held[] = [];
  for (const persona of contacts)
    for (const temper of TEMPERS)
      for (const user of SCRIPTED_USERS)
        for (const seed of SEEDS) talks.push(await holdUser(persona, seed, user, { temper }));
  return talks;
}
const talks = await holdAll();

const failed = (checks: readonly Check[]): string[] =>
  checks.filter(({ ok }) => !ok).map(({ row, figure }) => `${row}: ${figure}`);

test('there are sixteen people to talk to, from fourteen fields or more', () => {
  expect(contacts.length).toBeGreaterThanOrEqual(16);
  expect(new Set(contacts.map(({ field }) => field)).size).toBeGreaterThanOrEqual(14);
});

describe.each(TEMPERS)('a %s contact', (temper) => {
  test('passes every row', () => {
    const own = talks.filter(({ scene }) => scene.setup.temper === temper);
    expect(failed(checksOf(figuresOf(own)))).toEqual([]);
  });
});

test.each(contacts.map((persona) => [persona.name, persona] as const))(
  '%s passes every row',
  (_, persona) => {
    const own = talks.filter(({ scene }) => scene.persona === persona);
    const bands = TEMPERS.map((temper) =>
      bandCheck(figuresOf(own.filter(({ scene }) => scene.setup.temper === temper)), temper),
    );
    expect(failed([...checksOf(figuresOf(own)), ...bands])).toEqual([]);
  },
);

test('no two contacts say the same sentence of four words or more', () => {
  expect([...sharedSentences(talks).keys()]).toEqual([]);
});

describe('questions of the corpus, put to every contact', () => {
  const questions = sample(corpusQuestions(), 400);
  const put = (labels: 'byHand' | 'byReader') =>
    together(contacts.map((persona) => putQuestions(persona, questions, (question) => question[labels])));

  test('are answered, or honestly not, when they are labelled by hand', () => {
    const check = onTopicCheck(put('byHand'), 'labelled by hand');
    console.log(check.figure);
    expect(failed([check])).toEqual([]);
  });

  test('and nearly as often when a reader reads them that never saw their author', () => {
    const { asked, hit, honest } = put('byReader');
    console.log(`read out of fold: ${((100 * (hit + honest)) / asked).toFixed(1)} %`);
    // Not yet the 95 % that are wanted: the reader itself names the topic of 88 %.
    expect((hit + honest) / asked).toBeGreaterThan(0.9);
  });
});

test("what the product says of its contacts is what is measured now (run 'pnpm bench:realism --write')", async () => {
  const shown = Object.fromEntries(cards().map(({ id, simulation }) => [id, simulation]));
  expect(shown).toEqual(await simulationCards(contacts));
});
