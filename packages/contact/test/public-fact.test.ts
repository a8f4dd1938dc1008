import { expect, test } from 'vitest';
import { asksPublicFact } from '../src/index.ts';
import { corpus } from './corpus.ts';
import { personas } from './talk.ts';

const nurse = personas.find(({ id }) => id === 'nurse-informatics-amado');

test.each([
  ['So what does your company do?', 'runs a network of five hospitals and the clinics around them'],
  ['whats your job', 'Nurse informatics lead'],
  ['What is your role at Sable River Health?', 'Nurse informatics lead'],
  ['And how many people work there?', 'about 9,000 staff'],
  ['How many hospitals do you have?', 'five hospitals and 31 clinics'],
  ['Is it a nonprofit?', 'a nonprofit'],
  ['Do you have a nurse residency program?', 'a nurse residency program for new graduates'],
  ['Nice. How long have you been there?', '8 years'],
])('a plain question after a public fact: %s', (text, fact) => {
  if (!nurse) throw new Error('no such contact');
  expect(asksPublicFact(text, nurse)).toBe(fact);
});

test.each([
  'How did the nurse residency program change the wards?',
  'Why is it a nonprofit?',
  'Tell me more about the nurse residency program.',
  'You mentioned five hospitals. How many hospitals do you visit?',
  'How many people are on your team?',
  'What do you do all day?',
  'How many hours do you work?',
  'Do you like the nurse residency program?',
  'How long have you been a lead, and how did it feel?',
])('more than the fact is asked for: %s', (text) => {
  if (!nurse) throw new Error('no such contact');
  expect(asksPublicFact(text, nurse)).toBeUndefined();
});

test('what people did not mean as such is not taken for such', () => {
  const fair = corpus.filter(({ fouls }) => !fouls.includes('googleable'));
  for (const persona of personas) {
    const taken = fair.filter(({ text }) => asksPublicFact(text, persona) !== undefined);
    expect(taken.length / fair.length, `${persona.id}: ${taken.map(({ text }) => text)}`).toBeLessThan(0.001);
  }
});

test('the name, the work and the role of every company are facts', () => {
  for (const persona of personas) {
    expect(asksPublicFact(`What does ${persona.company.name} do?`, persona)).toBe(persona.company.does);
    expect(asksPublicFact('What is your job title?', persona)).toBe(persona.role);
    expect(asksPublicFact(`How long have you worked at ${persona.company.name}?`, persona)).toBe(
      `${persona.years} years`,
    );
  }
});
