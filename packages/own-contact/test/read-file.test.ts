import type { Persona } from '@anyone-else/protocol';
import { describe, expect, test } from 'vitest';
import { guessOf, readContactFile, withGuess } from '../src/index.ts';
import { contacts } from './pasted/pasted.ts';

const SOUND = contacts[0]!;
const read = (text: string) => readContactFile(text, { id: 'own-new' });
/** What is said of the file after a change to it. */
const problem = (change: (file: Persona & Record<string, unknown>) => void): string => {
  const file = structuredClone(SOUND) as Persona & Record<string, unknown>;
  change(file);
  const found = read(JSON.stringify(file));
  return found.ok ? 'fine' : found.problem;
};

test.each(contacts.map((persona) => [persona.id, persona] as const))(
  '%s comes back as it left, under the new id',
  (_, persona) => {
    const found = read(`\uFEFF${JSON.stringify(persona, null, 2)}`);
    if (!found.ok) throw new Error(found.problem);
    expect(found.persona).toEqual({ ...persona, id: 'own-new' });
    expect(found.guess).toEqual(guessOf(persona));
  },
);

describe('a broken file gets the field and the reason', () => {
  const BROKEN: [string, string | ((file: Persona & Record<string, unknown>) => void), RegExp][] = [
    ['nothing in it', ' \n', /^The file is empty$/],
    ['cut off', '{"name": "A",\n"role": ', /^The file is not JSON \(look at line 2\)$/],
    ['not an object', '[1,2]', /^The file should be an object$/],
    ['null', 'null', /^The file should be an object$/],
    ['too big', `"${'x'.repeat(600_000)}"`, /^The file is too big/],
    ['a million brackets', '['.repeat(400_000), /^The file is not JSON|^The file should be/],
    [
      'an unknown beat',
      (file) => Object.assign(file.answers[3]!, { beat: 'jobs' }),
      /^answers\[3\]\.beat: "jobs" is not one of the beats$/,
    ],
    [
      'an unknown temper',
      (file) => Object.assign(file, { temper: 'grumpy' }),
      /^temper: "grumpy" is not one of the tempers$/,
    ],
    ['a missing list', (file) => Object.assign(file, { threads: undefined }), /^threads: is missing$/],
    ['no answers', (file) => Object.assign(file, { answers: [] }), /^answers: is empty$/],
    [
      'a number for a text',
      (file) => Object.assign(file.closer, { warm: 7 }),
      /^closer\.warm: should be a text$/,
    ],
    ['a name of blanks', (file) => Object.assign(file, { name: '   ' }), /^name: is empty$/],
    [
      'an unknown placeholder',
      (file) => Object.assign(file.greetings, { 1: 'Hi {{password}}.' }),
      /^greetings\[1\]: \{\{password\}\} is not a placeholder/,
    ],
    [
      'a person out of place',
      (file) => Object.assign(file.silences, { 0: 'Ask {{person}}.' }),
      /^silences\[0\]: \{\{person\}\}/,
    ],
    [
      'an open brace',
      (file) => Object.assign(file.greetings, { 0: 'Hi {{user.' }),
      /^greetings\[0\]: has a brace/,
    ],
    [
      'a lost thread',
      (file) => file.answers[2]!.threads.push('nowhere'),
      /^answers\[2\]\.threads: names "nowhere"/,
    ],
    [
      'one id twice',
      (file) => Object.assign(file.answers[1]!, { id: file.answers[0]!.id }),
      /^answers\[1\]\.id: .* another answer/,
    ],
    [
      'one person twice',
      (file) => Object.assign(file.network[1]!, { name: file.network[0]!.name }),
      /^network\[1\]\.name: .* named twice/,
    ],
    [
      'naming themself',
      (file) => Object.assign(file, { name: file.network[2]!.name }),
      /^network\[2\]\.name: .* themself/,
    ],
    [
      'three hundred years',
      (file) => Object.assign(file, { years: 300 }),
      /^years: should be a number from 1 to 60$/,
    ],
    [
      'an endless text',
      (file) => Object.assign(file, { story: 'word '.repeat(2_000) }),
      /^story: is longer than 2,000 characters$/,
    ],
    [
      'an endless list',
      (file) => Object.assign(file, { greetings: Array.from({ length: 999 }, () => 'Hi.') }),
      /^greetings: has more than 200 entries$/,
    ],
  ];
  test.each(BROKEN)('%s', (_, wrong, said) => {
    if (typeof wrong !== 'string') return void expect(problem(wrong)).toMatch(said);
    const found = read(wrong);
    expect(found.ok ? 'fine' : found.problem).toMatch(said);
  });
});

test('what is no part of a contact is left out', () => {
  const text = JSON.stringify(SOUND).replace(
    '{',
    '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"extra":[1],',
  );
  const found = read(text);
  if (!found.ok) throw new Error(found.problem);
  expect(Object.keys(found.persona).sort()).toEqual(Object.keys(SOUND).sort());
  expect(Object.getPrototypeOf(found.persona)).toBe(Object.prototype);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  const hidden = read(JSON.stringify(SOUND).replace('"deflections":{', '"deflections":{"__proto__":["x"],'));
  expect(hidden).toEqual({ ok: false, problem: 'deflections: has a field that is not known: __proto__' });
});

test('signs that do not show are dropped', () => {
  const found = read(JSON.stringify({ ...SOUND, name: 'Ana\u202E\u0000 Ruiz' }));
  expect(found.ok && found.persona.name).toBe('Ana Ruiz');
});

test('corrections go into the file, pronouns into story and voice', () => {
  const persona = contacts.find(({ id }) => id === 'staff-engineer-ruta')!;
  const guess = { ...guessOf(persona), name: 'Sam Bell', pronouns: 'he/him', years: 3 };
  const changed = withGuess(persona, guess);
  expect(guessOf(changed)).toEqual(guess);
  expect(changed.answers).toEqual(persona.answers);
  expect(`${changed.story} ${changed.voice}`).not.toMatch(/\b(?:she|hers?|herself)\b/i);
  expect(changed.story).toMatch(/^He is 51/);
});
