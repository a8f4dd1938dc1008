import type { OwnContactAsk } from '@anyone-else/protocol';
import { isNamed } from '@anyone-else/protocol';
import { expect, test } from 'vitest';
import { fitContact } from '../src/index.ts';
import { contacts, THIS_YEAR } from './pasted/pasted.ts';

const fitted = (role: string, company: string, notes: string) => {
  const ask: OwnContactAsk = { name: 'Denise Abernathy', role, company, notes, by: 'embedded' };
  return fitContact({ ask, contacts, id: 'own-test', thisYear: THIS_YEAR });
};

const PROFILE = `Denise Abernathy
She/Her
HR Operations Manager at Harborline Credit Union
Greater Duluth · 412 connections
About
I fell into HR by accident. I spent 11 years running the front office of an elementary school.
Today I lead a team of 3 that looks after onboarding, benefits and our HRIS. We moved to Workday in 14 weeks.
Experience
HR Operations Manager
Harborline Credit Union · Full-time
2019 - Present
HR Coordinator
Harborline Credit Union
2014 - 2019
Office Manager
Cedar Grove Elementary School
2003 - 2014
Licenses & certifications
SHRM-CP
Activity
"Open enrollment is like spring cleaning, only everybody else's." 214 reactions · 31 comments`;

test('a copied profile is read as it stands', () => {
  const { guess, basedOn, persona } = fitted('HR Operations Manager', '', PROFILE);
  expect(basedOn?.personaId).toBe('people-partner-errol');
  expect(guess).toMatchObject({ field: 'human resources', pronouns: 'she/her', years: 12 });
  expect(guess.company.name).toBe('Harborline Credit Union');
  expect(guess.company.does).toBe('is a credit union');
  expect(guess.company.public.join('\n')).not.toMatch(/reactions|spring cleaning|connections/);
  const told = (beat: string) => persona.answers.filter((one) => one.beat === beat).map(({ full }) => full);
  expect(told('team-makeup')[0]).toMatch(/^It's a team of 3\./);
  expect(told('journey').join('\n')).toMatch(/I was an office manager before this/);
  expect(JSON.stringify([persona.answers, persona.story])).not.toMatch(/barber|\bshop\b|quieter man/i);
});

test('what a user notes for themself is no public fact', () => {
  const { guess, questions } = fitted(
    'Family support officer',
    'Stockport council',
    'Patricia, about 55. visits families at home, used to be a dinner lady!!\nDoes not like being called social worker\n25 minutes on zoom\nher dog is called Biscuit',
  );
  expect(guess.company.public.join('\n')).not.toMatch(/55|dinner|called|zoom|Biscuit/);
  expect(guess.field).not.toBe('social work');
  expect(guess.company.does).toBe('is a council');
  expect(questions.join('\n')).not.toMatch(/!!/);
});

test('where no company is known its placeholder is told from a name', () => {
  const { guess, persona } = fitted('Solicitor', '', '');
  expect(isNamed(guess.company)).toBe(false);
  expect(JSON.stringify([persona.answers, persona.manner])).not.toMatch(/their company|the company/i);
  expect(isNamed({ ...guess.company, name: 'Thorn & Co' })).toBe(true);
});
