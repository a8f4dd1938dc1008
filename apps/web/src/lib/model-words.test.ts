import { expect, test } from 'vitest';
import { sayPrivacy, sayWhere, WHAT_GOES } from './model-words.ts';
import { WHAT_A_MODEL_GETS } from './what-a-model-gets.ts';

const far = { host: 'far.example', local: false, encrypted: true, plays: false };

test('names the host wherever words may leave the machine', () => {
  expect(sayWhere(far, 'What you say goes')).toBe('What you say goes to far.example.');
  expect(sayPrivacy(far)).toContain('far.example');
  expect(sayPrivacy({ ...far, plays: true })).toMatch(
    /said in a talk, your first name, where you come from and who the contact is go to far\.example/,
  );
});

test('warns where others could read along, and not on the machine itself', () => {
  const open = { ...far, encrypted: false };
  expect(sayWhere(open, 'What you say goes')).toContain('not encrypted');
  expect(sayWhere({ ...open, local: true }, 'What you say goes')).not.toMatch(/encrypted|far\.example/);
});

test('promises that nothing leaves only where that is so', () => {
  expect(sayPrivacy(undefined)).toBe('Nothing leaves this machine unless you ask for it.');
  expect(sayPrivacy(undefined, 'here')).toBe('Nothing leaves here unless you ask for it.');
  // A server on this machine may pass on what it gets.
  const near = { ...far, local: true, plays: true };
  for (const said of [sayPrivacy(near), sayWhere(near, 'It goes')]) expect(said).toMatch(/is up to it\.$/);
});

test('names everything that goes', () => {
  for (const what of [WHAT_GOES, WHAT_A_MODEL_GETS])
    expect(sayWhere(far, what)).toMatch(
      /said in .*first name.*where you come from.*who the contact is.* go to far\.example\./,
    );
});
