import { expect, test } from 'vitest';
import { afterKeeping, draftOf, isChanged, keyEdit, toRemember, withRemembered } from './draft.ts';

const KEPT = { url: 'http://127.0.0.1:11434/v1', model: 'small-one', plays: false };
const draft = { ...draftOf(KEPT), key: '' };

test('sends a key that was typed, whatever was ticked before', () => {
  expect(keyEdit({ ...draft, key: 'new', dropKey: true })).toEqual({ key: 'new' });
  expect(keyEdit({ ...draft, dropKey: true })).toEqual({ key: '' });
  expect(keyEdit(draft)).toEqual({});
});

test('has something to keep only where something is other than what is kept', () => {
  expect(isChanged({ ...draft, url: ` ${KEPT.url} ` }, KEPT)).toBe(false);
  for (const other of [{ model: 'x' }, { plays: true }, { key: 'k' }, { dropKey: true }])
    expect(isChanged({ ...draft, ...other }, KEPT)).toBe(true);
});

test('leaves what was typed while the rest was being kept', () => {
  const sent = { ...draft, model: 'other-one ', key: 'k' };
  const kept = { ...KEPT, model: 'other-one' };
  expect(afterKeeping(sent, sent, kept)).toEqual(draftOf(kept));
  expect(afterKeeping({ ...sent, url: 'http://127.0.0.1:1/v1', key: 'k2' }, sent, kept)).toEqual({
    ...draftOf(kept),
    url: 'http://127.0.0.1:1/v1',
    key: 'k2',
  });
});

test('remembers what was typed between visits, and never a key', () => {
  const typed = { ...draft, url: 'https://far.example/v1', key: 'secret', plays: true };
  const left = toRemember(typed);
  expect(JSON.stringify(left)).not.toContain('secret');
  expect(withRemembered(KEPT, left)).toEqual({ ...typed, key: '' });
  expect(toRemember({ ...typed, url: 'https://me:secret@far.example/v1' })).toBeUndefined();
  expect(toRemember({ ...typed, url: 'https://far.example/v1?key=secret' })).toBeUndefined();
});

test('takes what an older version left for nothing', () => {
  for (const left of [undefined, null, 7, 'x', { url: 3, model: null, plays: 'yes' }])
    expect(withRemembered(KEPT, left)).toEqual(draft);
});
