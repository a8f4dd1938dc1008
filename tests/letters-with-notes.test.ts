import { knownFacts } from '@anyone-else/contact';
import { draftThankYou, type ThankYouInput, verifyLetter } from '@anyone-else/letters';
import { createChance, deriveSeed, NO_LABELS, type Turn } from '@anyone-else/protocol';
import { findNames } from '@anyone-else/scoring';
import { expect, test } from 'vitest';
import { type Held, holdUser } from '../bench/realism/hold.ts';
import { SCRIPTED_USERS } from '../bench/realism/users.ts';
import { personas } from '../packages/contact/test/talk.ts';

const SEEDS = [3, 4];
/** What a user may have misheard, made up or meant for themself: none of it was said by anybody. */
const INVENTED = [
  'Zebulon Quimby is the one to talk to',
  'promised me a job in Zanzibar',
  'offered to send me the platypus report',
  'said the salary is ninety thousand',
  'she introduced me to Zebulon',
  'their founder invented the kazoo',
];
const INVENTED_WORDS = /Zebulon|Quimby|Zanzibar|platypus|salary|ninety thousand|kazoo/i;

const talks: Held[] = [];
for (const persona of personas)
  for (const user of SCRIPTED_USERS)
    for (const seed of SEEDS) talks.push(await holdUser(persona, seed, user));

function inputOf({ scene, turns: said }: Held): ThankYouInput {
  const { setup, persona, playbook } = scene;
  const turns = said.map(({ speaker, text, ...rest }): Turn => {
    const labels = speaker === 'user' && 'labels' in rest ? (rest.labels ?? NO_LABELS) : null;
    return { speaker, text, labels };
  });
  return {
    turns,
    user: setup.user,
    contact: {
      name: persona.name,
      role: persona.role,
      company: persona.company.name,
      pronouns: persona.pronouns,
    },
    closer: { asked: true, turn: null, specific: false },
    names: findNames(turns, [persona.name, setup.user.name]),
    playbook,
    known: knownFacts(scene),
  };
}

/** A line or two from the contact's words, as one jots them down, and lines that nobody said. */
function notesFor({ turns }: ThankYouInput, seed: number): string {
  const chance = createChance(deriveSeed(seed, 'notes'));
  const heard = turns.filter(({ speaker }) => speaker === 'contact').map(({ text }) => text.split(/\s+/));
  const jotted = Array.from({ length: 3 }, () => {
    const words = heard[chance.below(heard.length)] ?? [];
    const from = chance.below(Math.max(1, words.length - 6));
    return `- ${words.slice(from, from + 3 + chance.below(6)).join(' ')}`;
  });
  return [...jotted, INVENTED[chance.below(INVENTED.length)], '[ ] send her the article', ''].join('\n');
}

test('no note puts anything into a letter that was not said', () => {
  let noted = 0;
  for (const [i, held] of talks.entries()) {
    const input = inputOf(held);
    const notes = notesFor(input, i);
    const letter = draftThankYou({ ...input, notes });
    const evidence = { notes, contact: input.contact };
    expect(verifyLetter(letter, input.turns, input.known, evidence), notes).toEqual([]);
    expect(letter.body, notes).not.toMatch(INVENTED_WORDS);
    // What was noted and stands in the letter rests on a turn, or is what the user will do.
    for (const fact of letter.facts.filter((one) => one.noted))
      expect(fact.turn !== null || fact.kind === 'own-promise').toBe(true);
    noted += letter.facts.some((fact) => fact.noted) ? 1 : 0;
  }
  // Most talks hold something to note; else this test would look at nothing.
  expect(noted).toBeGreaterThan(talks.length / 3);
});

test('without notes, or with notes about something else, letters are the very same', () => {
  for (const held of talks) {
    const input = inputOf(held);
    const plain = JSON.stringify(draftThankYou(input));
    for (const notes of ['', '  \n\n', 'milk, bread; bin day'])
      expect(JSON.stringify(draftThankYou({ ...input, notes }))).toBe(plain);
  }
});
