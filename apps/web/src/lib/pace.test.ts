import { afterEach, expect, test, vi } from 'vitest';
import { keepPace, wishedPace } from './pace.ts';

function browser(lessMotion: boolean) {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
  });
  vi.stubGlobal('matchMedia', () => ({ matches: lessMotion }));
}

afterEach(() => vi.unstubAllGlobals());

test('leaves the pace to the server until somebody chooses', () => {
  browser(false);
  expect(wishedPace()).toBeUndefined();
  keepPace('brisk');
  expect(wishedPace()).toBe('brisk');
});

test('says all at once to somebody who wants less motion, unless they chose otherwise', () => {
  browser(true);
  expect(wishedPace()).toBe('at-once');
  keepPace('spoken');
  expect(wishedPace()).toBe('spoken');
});
