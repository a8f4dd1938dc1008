import { SessionSetup } from '@anyone-else/protocol';
import { expect, it } from 'vitest';
import { freshDraft, missingIn, recallDraft, setupOf } from './setup.ts';

it('asks first for a contact, then for a name', () => {
  const draft = freshDraft();
  expect(missingIn(draft)?.field).toBe('personaId');
  expect(missingIn({ ...draft, personaId: 'p', name: '  ' })?.field).toBe('name');
  expect(missingIn({ ...draft, personaId: 'p', name: 'Mina' })).toBeUndefined();
});

it('makes a set-up that the server takes', () => {
  const setup = setupOf({ ...freshDraft(), personaId: 'p', name: ' Mina ' });
  expect(SessionSetup.parse(setup)).toEqual(setup);
  expect(setup.user.name).toBe('Mina');
});

it('leaves temper and voice out where they are as they are by nature', () => {
  expect(setupOf(freshDraft())).not.toHaveProperty('temper');
  expect(setupOf(freshDraft())).not.toHaveProperty('voice');
  expect(setupOf({ ...freshDraft(), temper: 'shy' }, 'model')).toMatchObject({
    temper: 'shy',
    voice: 'model',
  });
});

it('starts fresh where nothing is remembered', () => {
  expect(recallDraft()).toEqual(freshDraft());
});
