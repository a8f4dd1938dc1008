import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CONTACTS_FOLDER, checkContacts } from '../src/index.ts';

it('the contacts that ship have nothing to mend', () => {
  expect(checkContacts()).toEqual([]);
});

describe('the check finds', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'contacts-'));
    cpSync(CONTACTS_FOLDER, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  // biome-ignore lint/suspicious/noExplicitAny: a file about to be broken has no type
  type Bag = any;
  const after = (change: (ruta: Bag, odalys: Bag) => void): string => {
    const path = join(folder, 'staff-engineer-ruta.json');
    const other = JSON.parse(readFileSync(join(folder, 'product-designer-odalys.json'), 'utf8'));
    const persona = JSON.parse(readFileSync(path, 'utf8'));
    change(persona, other);
    writeFileSync(path, JSON.stringify(persona));
    return checkContacts(folder).join('\n');
  };

  it.each<[string, RegExp, (ruta: Bag, odalys: Bag) => void]>([
    ['a slip in a field name', /tempr: not a known field/, (p) => (p.tempr = 'warm')],
    ['a field in a nested place', /closer\.tepid: not a known field/, (p) => (p.closer.tepid = 'Hm.')],
    ['too few answers', /\d for the beat 'culture', should be at least 2/, (p) => dropBeat(p, 'culture')],
    [
      'a long brief',
      /brief: 26 words, should be 1 to 25/,
      (p) => (p.answers[0].brief = `${'yes '.repeat(25)}so.`),
    ],
    ['a short full', /full: 3 words, should be 25 to 110/, (p) => (p.answers[0].full = 'It was fine.')],
    [
      'an answer that ends on a question',
      /ends on a question/,
      (p) => (p.answers[0].full += ' What about you?'),
    ],
    [
      'a greeting that asks',
      /greetings\[1\]: asks a question/,
      (p) => (p.greetings[1] = 'Hello, how are you?'),
    ],
    [
      'a counter-question that asks nothing',
      /reciprocal\[0\]: should be a question/,
      (p) => (p.reciprocal[0] = 'Tell me.'),
    ],
    [
      'a placeholder out of place',
      /placeholder \{\{person\}\} is not allowed/,
      (p) => (p.closer.warm += ' {{person}}.'),
    ],
    [
      'a missing placeholder',
      /closer\.specific: lacks \{\{why\}\}/,
      (p) => (p.closer.specific = '{{person}}, {{personRole}}.'),
    ],
    [
      'an article before an unknown role',
      /'a' or 'an' before a role/,
      (p) => (p.standOut.cold = 'For a {{targetRole}}, who knows.'),
    ],
    [
      'the company by name',
      /names 'Ostrey Systems': write \{\{company\}\}/,
      (p) => (p.silences[0] = 'Ostrey Systems is quiet today.'),
    ],
    ['their own name', /names 'Ruta': the user may rename/, (p) => (p.silences[0] = 'Ruta is listening.')],
    [
      'a closer that gives too much',
      /closer\.cold: gives a name|closer\.cold: gives 1 full names/,
      (p) => (p.closer.cold = `Ask ${p.network[0].name}.`),
    ],
    ['a thread nobody opens', /no answer opens it/, (p) => closeThread(p, p.threads[0].id)],
    [
      'a cue nobody says',
      /'purple elephants' is said in none/,
      (p) => (p.threads[0].cue = 'purple elephants'),
    ],
    ['a stage direction', /stage direction/, (p) => (p.goodbye.warm[0] = '(laughs) Well, goodbye then.')],
    [
      'a takeaway with a full stop',
      /should not end with a full stop/,
      (p) => (p.answers[0].takeaway = 'the night it rained.'),
    ],
    [
      'a story in the first person',
      /story: should be in the third person/,
      (p) => (p.story = p.story.replace('.', ' and I was there.')),
    ],
    ['the same text twice', /the same text as silences\[0\]/, (p) => (p.silences[1] = p.silences[0])],
    [
      'a sentence of somebody else',
      /shares a sentence with/,
      (p, odalys) => (p.threads[0].deeper[0] = odalys.threads[0].deeper[0]),
    ],
    ['a shape that is wrong', /years should be a number/, (p) => (p.years = 'many')],
  ])('%s', (_, complaint, change) => {
    expect(after(change)).toMatch(complaint);
  });

  const dropBeat = (persona: Bag, beat: string) => {
    persona.answers = persona.answers.filter((answer: Bag) => answer.beat !== beat);
  };
  const closeThread = (persona: Bag, id: string) => {
    for (const answer of persona.answers)
      answer.threads = answer.threads.filter((thread: string) => thread !== id);
  };
});
