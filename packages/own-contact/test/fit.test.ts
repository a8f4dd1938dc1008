import { OwnContactGuess, Persona } from '@anyone-else/protocol';
import { describe, expect, test } from 'vitest';
import trades from '../data/trades.json' with { type: 'json' };
import { fileProblem } from '../src/file/problems.ts';
import { fitContact } from '../src/index.ts';
import { FIRST } from './pasted/first.ts';
import { MORE } from './pasted/first-more.ts';
import { contacts, fit, misses, THIS_YEAR } from './pasted/pasted.ts';

describe.each([...FIRST, ...MORE].map((pasted) => [pasted.what, pasted] as const))('%s', (_, pasted) => {
  const fitted = fit(pasted);
  const { guess, basedOn, questions, persona } = fitted;

  test('is read as a careful reader would', () => {
    expect(Object.values(misses(pasted)).flat(), JSON.stringify(guess.company.public)).toEqual([]);
    if (pasted.does) expect(guess.company.does).toMatch(pasted.does);
    if (pasted.temper) expect(guess.temper).toBe(pasted.temper);
    if (pasted.most) expect(guess.company.public.length).toBeLessThanOrEqual(pasted.most);
    if (pasted.base !== undefined) expect(basedOn?.personaId ?? null).toBe(pasted.base);
  });

  test('makes questions worth asking', () => {
    expect(questions.length).toBeGreaterThanOrEqual(3);
    expect(questions.length).toBeLessThanOrEqual(6);
    for (const question of questions) {
      expect(question).toMatch(/\?$/);
      expect(question).not.toMatch(/[{}<>@]|\bundefined\b/);
    }
    if (pasted.question) expect(questions.join('\n')).toMatch(pasted.question);
  });

  test('makes a whole file of it', () => {
    expect(Persona.safeParse(persona).success).toBe(true);
    expect(OwnContactGuess.safeParse(guess).success).toBe(true);
    expect(fileProblem(persona)).toBeUndefined();
    expect(new Set(persona.answers.map(({ beat }) => beat)).size).toBe(14);
    expect(fit(pasted)).toEqual(fitted);
  });
});

const fitted = (role: string, company: string, notes: string, guess?: OwnContactGuess) =>
  fitContact({
    ask: { name: 'Kit Moss', role, company, notes, by: 'embedded' },
    contacts,
    id: 'own-test',
    thisYear: THIS_YEAR,
    ...(guess ? { guess } : {}),
  });

test('notes of junk, as long as may be, make a file as well', () => {
  const junk = [
    'a ',
    '<',
    '<a ',
    '&',
    '1',
    '12 years ',
    'moved from a to b ',
    'joined ',
    '. ',
    'a@',
    '😀',
    '(555) ',
    '<!--',
    '\u200b',
    '\ud800',
    '{{company}}',
  ];
  for (const piece of junk) {
    const { persona, questions } = fitted('nurse', 'Acme', piece.repeat(20_000).slice(0, 20_000));
    expect(Persona.safeParse(persona).success).toBe(true);
    expect(fileProblem(persona), piece).toBeUndefined();
    expect(questions.length).toBeGreaterThanOrEqual(3);
  }
});

test('another company hears nothing of the trade of the one whose stories are borrowed', () => {
  const said = (persona: Persona) =>
    JSON.stringify([persona.answers, persona.story, persona.closer, persona.standOut]);
  const manager = fitted('Product manager', 'Lumen Bank', 'Lumen Bank is a digital bank.');
  expect(manager.basedOn?.personaId).toBe('product-manager-femi');
  expect(said(manager.persona)).not.toMatch(/\bgulls?\b|Gull Harbour|Moss Post|Teahouse|\bgames?\b/i);
  const analyst = fitted('Data analyst', 'Mercy Hospital', '');
  expect(said(analyst.persona)).not.toMatch(/paint counter|hanging baskets|Hexley|\bpansies\b|\bstores?\b/i);
});

test('years that were typed are not contradicted', () => {
  const { persona, guess } = fitted('Urban planner', 'City of Braga', 'She has been a planner for 4 years.');
  expect(guess.years).toBe(4);
  const told = JSON.stringify([persona.answers.map(({ full }) => full), persona.story]);
  expect(told).not.toMatch(/\b(?:ten|nine|thirteen|six) years(?! ago)/i);
});

test('corrections make another file, and stand in it', () => {
  const first = fitted('Lead', 'Harrow', 'Harrow has 40 staff.');
  expect(first.basedOn).toBeNull();
  const guess: OwnContactGuess = {
    ...first.guess,
    field: 'nursing informatics',
    pronouns: 'he/him',
    years: 7,
    temper: 'shy',
  };
  const second = fitted('Lead', 'Harrow', 'Harrow has 40 staff.', guess);
  expect(second.basedOn?.personaId).toBe('nurse-informatics-amado');
  expect(second.guess).toEqual(guess);
  expect(second.persona).toMatchObject({
    field: 'nursing informatics',
    pronouns: 'he/him',
    years: 7,
    temper: 'shy',
  });
});

test('nobody names themself', () => {
  for (const base of contacts) {
    const { persona } = fitContact({
      ask: { name: base.network[0]!.name, role: base.role, company: '', notes: '', by: 'embedded' },
      contacts,
      id: 'own-test',
    });
    expect(persona.network.map(({ name }) => name)).not.toContain(persona.name);
  }
});

test('words that give a trade away belong to a contact and are said by them', () => {
  for (const [id, words] of Object.entries(trades)) {
    const told = JSON.stringify(contacts.find((persona) => persona.id === id)).toLowerCase();
    expect(words.split(' ').filter((word) => told.includes(word.slice(0, 5))).length, id).toBeGreaterThan(
      words.split(' ').length / 2,
    );
  }
});

test('who does not lead does not speak of their people', () => {
  const { persona } = fitted('Data analyst', 'Mercy Hospital', '');
  expect(persona.answers.map(({ full }) => full).join('\n')).not.toMatch(/managing's|one-to-one|me on top/);
  const lead = fitted('Analytics manager', 'Mercy Hospital', '');
  expect(lead.persona.answers.map(({ full }) => full).join('\n')).toMatch(/one-to-one/);
});
