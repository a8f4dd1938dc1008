import { SessionSetup } from '@anyone-else/protocol';
import { expect, it } from 'vitest';
import { freshDraft, missingIn, questionsOf, recallDraft, setupOf, typedIn } from './setup.ts';

it('asks first for a contact, then for a name', () => {
  const draft = freshDraft();
  expect(missingIn(draft, 'he/him')?.field).toBe('personaId');
  expect(missingIn({ ...draft, personaId: 'p', name: '  ' }, 'he/him')).toEqual({
    field: 'name',
    sentence: 'What should he call you? A first name will do.',
  });
  expect(missingIn({ ...draft, personaId: 'p', name: 'Mina' }, 'he/him')).toBeUndefined();
});

it('makes a set-up that the server takes', () => {
  const setup = setupOf(
    { ...freshDraft(), personaId: 'p', name: ' Mina ' },
    { help: 'arc', voice: 'embedded' },
  );
  expect(SessionSetup.parse(setup)).toEqual(setup);
  expect(setup.user.name).toBe('Mina');
});

it('leaves the temper out where it is as it is by nature', () => {
  expect(setupOf(freshDraft(), { help: 'arc', voice: 'embedded' })).not.toHaveProperty('temper');
  expect(setupOf({ ...freshDraft(), temper: 'shy' }, { help: 'arc', voice: 'embedded' })).toMatchObject({
    temper: 'shy',
  });
});

it('always says who speaks, and for a model the host that was shown', () => {
  const there = 'models.example';
  expect(setupOf(freshDraft(), { help: 'arc', voice: 'model', modelHost: there })).toMatchObject({
    voice: 'model',
    modelHost: there,
  });
  const here = setupOf(freshDraft(), { help: 'arc', voice: 'embedded', modelHost: there });
  expect(here).toMatchObject({ voice: 'embedded' });
  expect(here).not.toHaveProperty('modelHost');
});

it('keeps what was typed before the page was awake, and nothing that was not', () => {
  expect(typedIn({ ...freshDraft(), name: 'Mina', targetRole: 'nurse' })).toEqual({
    name: 'Mina',
    targetRole: 'nurse',
  });
  expect(typedIn(freshDraft())).toEqual({});
});

it('asks for seventeen minutes and the help that was offered', () => {
  expect(setupOf(freshDraft(), { help: 'coach', voice: 'embedded' })).toMatchObject({
    minutes: 17,
    help: 'coach',
  });
});

it('takes a question along that was typed and not added, and no empty one', () => {
  expect(questionsOf({ questions: ['Who decides? ', ' '], adding: ' What next?' })).toEqual([
    'Who decides?',
    'What next?',
  ]);
  expect(questionsOf({ questions: ['Who decides?'], adding: ' ' })).toEqual(['Who decides?']);
});

it('starts fresh where nothing is remembered', () => {
  expect(recallDraft()).toEqual(freshDraft());
});
