import type { OwnContactAsk, Persona } from '@anyone-else/protocol';
import { describe, expect, test } from 'vitest';
import { fileProblem } from '../src/file/problems.ts';
import { BESIDE } from '../src/fit/beside.ts';
import { fitContact } from '../src/index.ts';
import { contacts, THIS_YEAR } from './pasted/pasted.ts';

const fitted = (role: string, company: string, notes: string) => {
  const ask: OwnContactAsk = { name: 'Kit Moss', role, company, notes, by: 'embedded' };
  return fitContact({ ask, contacts, id: 'own-test', thisYear: THIS_YEAR });
};
const journey = ({ answers }: Persona): string =>
  answers.flatMap(({ beat, full }) => (beat === 'journey' ? [full] : [])).join('\n');
const spoken = ({ company: _, network, ...rest }: Persona): string =>
  JSON.stringify([rest, network.map(({ role, why }) => [role, why])]);

describe('years', () => {
  test.each([
    ['an earlier trade by dates', '2016 - 2019 hotel receptionist\n2019 joined Billit as a support agent', 7],
    [
      'an earlier trade by words',
      'Kit trained as a support agent after six years in a hotel kitchen.',
      undefined,
    ],
    ['one that ended before this', 'She was a civil engineer for twelve years and then trained.', undefined],
    ['somebody else’s', 'Support agent 9 years. Crewmate is Jo, who was in the army for 15 years.', 9],
    ['a colleague’s', 'Her colleague Joan spent 20 years as a judge. She joined in 2022.', 4],
    ['both trades in one line', 'support agent, 6 yrs now, before 10 yrs bus driver in Brno', 6],
    ['in hasty words', 'kit, support agent 2 years, was baker 15 years!!', 2],
    ['a chief’s', 'Support agent since 2019. "the sharpest" - Kostas, CEO for 22 years.', 7],
    ['where they came from', 'I came here in 2021 from the council, where I spent eleven years.', 5],
  ])('%s', (_, notes, years) => {
    const none = fitted('Support agent', 'Billit', '').guess.years;
    expect(fitted('Support agent', 'Billit', notes).guess.years).toBe(years ?? none);
  });
});

test('a team’s size, hearsay, other people and what is wanted are no public facts', () => {
  const notes =
    'She leads a team of 14\nHis team is 6 people in Leeds\nHer manager is Petr Novak\nWe are looking for someone with 2 years in loans.\nBillit has 300 staff.';
  expect(fitted('Support agent', 'Billit', notes).guess.company.public).toEqual(['Billit has 300 staff']);
});

test('what they were before is told as theirs, and no other road', () => {
  for (const role of ['Support agent', 'Product manager', 'Software engineer', 'Midwife']) {
    const { persona, questions } = fitted(role, 'Billit', 'Kit used to be a bank clerk.');
    expect(journey(persona)).toContain('I was a bank clerk before this');
    expect(journey(persona)).not.toMatch(/something else|ferry|oven|theatre/);
    expect(persona.story).not.toContain('something else');
    expect(questions[0]).toBe('You were once a bank clerk: what of it do you still use?');
    expect(fileProblem(persona)).toBeUndefined();
  }
});

describe('whose stories are borrowed', () => {
  test.each([
    ['Charge nurse', 'nurse-informatics-amado', 'nurse'],
    ['Midwife', 'nurse-informatics-amado', 'midwife'],
    ['HR Operations Manager', 'people-partner-errol', 'HR'],
    ['Payroll and benefits lead', 'people-partner-errol', 'payroll'],
    ['Operations manager', 'supply-chain-manager-marisol', 'operations'],
    ['Electrician', 'wind-technician-jodie', 'electrician'],
    ['Primary school teacher', 'instructional-designer-theo', 'teacher'],
    ['IT support technician', 'security-analyst-aileen', 'IT support'],
    ['Pharmacist', 'clinical-research-coordinator-yolanda', 'pharmacist'],
  ])('%s', (role, personaId, because) => {
    const { basedOn, persona } = fitted(role, 'Thornbury', '');
    expect(basedOn?.personaId).toBe(personaId);
    expect(basedOn?.because.join(' ').toLowerCase()).toContain(because.toLowerCase());
    const base = contacts.find(({ id }) => id === personaId)!;
    expect(persona.answers.some(({ id }) => base.answers.some((answer) => answer.id === id))).toBe(true);
    expect(persona.answers.length).toBeGreaterThanOrEqual(28);
  });

  test('are nobody’s where no field is near', () => {
    for (const role of ['Solicitor', 'Head brewer', 'Hospital chaplain', 'Plumber', 'Event planner'])
      expect(fitted(role, 'Thornbury', '').basedOn, role).toBeNull();
  });

  test('a nurse is lent no work of informatics, and nobody who does it', () => {
    const { persona } = fitted('Charge nurse', 'St Agnes Hospital', '');
    expect(JSON.stringify([persona.answers, persona.threads, persona.story])).not.toMatch(
      /informatics|go-live|charting|eleven clicks|vendor/i,
    );
    expect(persona.network.map(({ name }) => name)).not.toContain('Marcus Feld');
  });

  test('answers chosen to be lent are those of the file', () => {
    for (const [id, { answers }] of BESIDE)
      expect(contacts.find((one) => one.id === id)?.answers.map((one) => one.id)).toEqual(
        expect.arrayContaining([...answers]),
      );
  });
});

test.each(contacts.map((base) => [base.role.split(',')[0]!, base] as const))(
  '%s: nobody’s life, family or people are lent',
  (role, base) => {
    const { persona } = fitted(role, 'Ackroyd & Sons', 'Has done it for 4 years.');
    expect(fileProblem(persona)).toBeUndefined();
    const told = persona.answers.map(({ full }) => full).join('\n');
    expect(told + persona.story).not.toMatch(
      /\b(?:my|his|her) (?:husband|wife|son|daughter|mother|father|cousin|sister)\b/,
    );
    expect(told).not.toMatch(/\b(?:ten|twelve|fifteen|twenty) years(?! ago| old)/);
    expect(told).not.toMatch(/\b(?:team of|we['’]re) (?:five|six|seven|eight|nine|fourteen)\b/i);
    for (const name of base.network
      .filter(({ company }) => company === '{{company}}')
      .map(({ name }) => name))
      expect(told).not.toContain(name);
  },
);

test.each([
  ['Before, she was a court interpreter.', 'a court interpreter'],
  ['2011 - 2016 secondary school maths teacher, Leicester', 'a secondary school maths teacher'],
  ['He has been there 3 years, before that 8 years as a car salesman.', 'a car salesman'],
  ['ex-optician, 4 yrs there', 'an optician'],
  ['He went from being a chef to support in 2018.', 'a chef'],
  ['was a geography teacher until then', 'a geography teacher'],
])('"%s" tells that they were %s', (notes, past) => {
  expect(journey(fitted('Support agent', 'Billit', notes).persona)).toContain(`I was ${past} before this`);
});

test('what somebody else was, or the user, is not told as theirs', () => {
  for (const notes of [
    'Her colleague Joan was a judge for 20 years.',
    'I was a teacher before this, mention it',
  ])
    expect(journey(fitted('Support agent', 'Billit', notes).persona)).not.toContain(
      'before this, so I came in',
    );
});

describe('no company', () => {
  test('is never spoken of by a name that nobody gave', () => {
    for (const role of ['Product designer', 'Software engineer', 'Probation officer']) {
      const { persona } = fitted(role, '', '');
      expect(spoken(persona)).not.toMatch(/\{\{company\}\}/);
      expect(persona.company.public).toEqual([role]);
      expect(persona.story).not.toMatch(/\b(?:at|in) here\b/);
    }
  });

  test('who works for themself was not hired, leads nobody and hires nobody', () => {
    for (const role of ['Electrician', 'Freelance copywriter', 'Product designer']) {
      const { persona } = fitted(role, '', 'Kit, self employed since 2017');
      const told = persona.answers.map(({ full }) => full).join('\n');
      expect(told).toContain("It's just me");
      expect(told).not.toMatch(/When I came to meet them|A mixed lot|\bmy teams?\b/);
      expect(fileProblem(persona)).toBeUndefined();
    }
  });
});

test('no man is lent what a woman says of herself', () => {
  const { persona } = fitted('Product designer', 'Parcelly', 'He has been there 5 years.');
  expect(persona.answers.map(({ full }) => full).join('\n')).not.toMatch(/a woman modest/);
});
