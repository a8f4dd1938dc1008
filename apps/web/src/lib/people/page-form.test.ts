import { PERSON_LINES, PersonEdit, type PersonPage } from '@anyone-else/protocol';
import { expect, it } from 'vitest';
import { editOf, fieldsOf, wrongIn } from './page-form.ts';

const PAGE: PersonPage = {
  name: 'Ana Ruiz',
  role: 'Product designer',
  company: 'Harbour Labs',
  pronouns: 'she/her',
  email: 'ana@harbour.example',
  zone: 'Europe/Lisbon',
  how: '',
  why: 'She left teaching, as I would like to.',
  ground: ['Both taught maths'],
  known: ['Harbour Labs makes charts for sailors', 'Founded in 2014'],
  notes: 'Two children.\n',
  reach: { work: 'the-very-work', step: 'a-step-ahead', way: 'shared-place' },
  ledBy: { personId: 'p1', entryId: 'e1' },
  playbookId: 'their-story',
  everyMonths: 3,
};

it('comes back from the form as it went in', () => {
  const form = fieldsOf(PAGE);
  const { notes, ...rest } = PAGE;
  expect(editOf(form)).toEqual({ ...rest, notes: notes.trimEnd() });
  const empty = { ...PAGE, reach: null, ledBy: null, everyMonths: null };
  expect(editOf(fieldsOf(empty))).toMatchObject({ reach: null, ledBy: null, everyMonths: null });
});

it('sends only what was changed, in a shape that the server takes', () => {
  const edit = editOf({ ground: ' Both taught maths \n\n Both rowed', everyMonths: '' });
  expect(edit).toEqual({ ground: ['Both taught maths', 'Both rowed'], everyMonths: null });
  expect(PersonEdit.safeParse({ version: 3, ...edit }).success).toBe(true);
  expect(PersonEdit.safeParse({ version: 3, ...editOf(fieldsOf(PAGE)) }).success).toBe(true);
});

it('says what cannot be kept, and lets all else be', () => {
  expect(wrongIn('name', ' ')).toMatch(/name/);
  expect(wrongIn('zone', 'Lisbon')).toMatch(/time zone/);
  expect(wrongIn('email', 'ana@')).toMatch(/address/);
  expect(wrongIn('known', 'x\n'.repeat(PERSON_LINES + 1))).toMatch(/most/);
  for (const [field, text] of Object.entries(fieldsOf(PAGE))) expect(wrongIn(field, text)).toBeUndefined();
});
