import { keep, recall } from '../keep.ts';

const KEY = 'account';

/** What the pages keep in this browser is one person's: whoever comes after them finds none of it. */
export function arrive(id: string): void {
  if (recall(KEY) !== id) clear();
  keep(KEY, id);
}

/** Drops all that the pages keep here, but how they look. */
export function clear(): void {
  const theme = recall('theme');
  try {
    localStorage.clear();
    sessionStorage.clear();
  } catch {
    // A closed storage holds nothing.
  }
  if (theme !== null) keep('theme', theme);
}
