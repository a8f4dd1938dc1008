import { describe, expect, test } from 'vitest';
import { checkContact } from '../../content/src/check/contact.ts';
import { plain, sentencesOf, wordCount } from '../../content/src/check/wording.ts';
import { GENERALS, generalFor } from '../src/fit/general.ts';
import { fitContact } from '../src/index.ts';
import { contacts } from './pasted/pasted.ts';

/** Sentences of four words and more, as the check of the shipped files counts them. */
const sentences = (persona: (typeof contacts)[number]): Set<string> =>
  new Set(
    checkContact(persona)
      .spoken.flatMap(([, text]) => sentencesOf(text))
      .filter((sentence) => wordCount(sentence) >= 4)
      .map(plain),
  );

describe.each(GENERALS.map((persona) => [persona.id, persona] as const))('%s', (_, persona) => {
  test('passes the editor', () => expect(checkContact(persona).problems).toEqual([]));

  test('shares no sentence with anybody', () => {
    const own = sentences(persona);
    for (const other of [...contacts, ...GENERALS])
      if (other !== persona) expect([...sentences(other)].filter((one) => own.has(one))).toEqual([]);
  });
});

test('people of names apart are spread over them, and the same name stays with one', () => {
  const drawn = Array.from({ length: 60 }, (_, at) => generalFor(`Kit ${at}`, 'Harrow').id);
  for (const { id } of GENERALS) expect(drawn.filter((one) => one === id).length).toBeGreaterThan(8);
  expect(generalFor('Kit', 'Harrow')).toBe(generalFor('KIT', 'harrow'));
});

test('three people far from every file tell three lives and name other people', () => {
  const made = ['Ada Fenn', 'Bo Lark', 'Cy Moor', 'Di Nash', 'Ed Orr', 'Flo Pim', 'Gil Quay', 'Hal Roe'].map(
    (name) =>
      fitContact({
        ask: { name, role: 'Solicitor', company: 'Thorn', notes: '', by: 'embedded' },
        contacts,
        id: 'own',
      }).persona,
  );
  expect(new Set(made.map(({ closer }) => closer.neutral)).size).toBe(GENERALS.length);
  expect(new Set(made.map(({ answers }) => answers[0]!.full)).size).toBe(GENERALS.length);
  expect(made.every(({ manner }) => manner !== undefined)).toBe(true);
});
