import type { PublicEvent, VoiceName } from '@anyone-else/protocol';
import { expect, test } from 'vitest';
import { spokenBy } from './spoken-by.ts';

const setup = { voice: 'model', modelHost: 'far.example' } as const;
const far = { model: 'big-one', host: 'far.example', local: false };
const turn = (seq: number, voice?: VoiceName): PublicEvent => ({
  type: 'contact-turn',
  seq,
  at: '',
  text: 'Yes.',
  interrupted: false,
  ...(voice ? { voice } : {}),
});

test('says who speaks, and what goes to them', () => {
  expect(spokenBy(setup, far, [])).toMatch(
    /^Spoken by big-one at far\.example\. It gets what is said here, your first name/,
  );
  expect(spokenBy(setup, { ...far, local: true }, [])).toBe('Spoken by big-one at far.example.');
  expect(spokenBy(setup, far, [turn(1, 'embedded'), turn(3, 'model')])).toMatch(/^Spoken by big-one/);
});

test('gives the model no turn of the built-in voice, and still says where words go', () => {
  const said = spokenBy(setup, far, [turn(1, 'model'), turn(3, 'embedded')]);
  expect(said).toMatch(
    /^The built-in voice spoke last\. big-one at far\.example still gets what is said here/,
  );
});

test('says nothing where nothing is sent', () => {
  expect(spokenBy({ voice: 'embedded' }, far, [])).toBeUndefined();
  expect(spokenBy({}, far, [])).toBeUndefined();
  expect(spokenBy(setup, undefined, [turn(1, 'model')])).toBeUndefined();
  expect(spokenBy(setup, { ...far, host: 'other.example' }, [])).toBeUndefined();
});
