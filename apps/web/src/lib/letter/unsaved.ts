import { type LetterEdit, LetterEdit as LetterEditShape } from '@anyone-else/protocol';
import { forget, keep, keptKeys, recallJson } from '#lib/keep.ts';
import { TAB } from '#lib/tab.ts';

/** Words of a letter that have not reached the server, as far as is known. */
export interface Unsaved {
  words: LetterEdit;
  /** What the server had when they were typed. */
  over: LetterEdit;
  /** What was sent since, and may have arrived. */
  tried: readonly LetterEdit[];
}

/** Each window keeps its own: two of them on one letter would write over each other. */
const mine = (key: string) => `${key}#${TAB}`;

const editOf = (value: unknown): LetterEdit | undefined => {
  const read = LetterEditShape.safeParse(value);
  return read.success ? read.data : undefined;
};

function readUnder(name: string): (Unsaved & { at: number }) | undefined {
  const kept = (recallJson(name) ?? {}) as { [field in keyof Unsaved | 'at']?: unknown };
  const [words, over] = [editOf(kept.words), editOf(kept.over)];
  if (!words || !over) return undefined;
  const tried = (Array.isArray(kept.tried) ? kept.tried : []).flatMap((one) => editOf(one) ?? []);
  return { words, over, tried, at: typeof kept.at === 'number' ? kept.at : 0 };
}

export const keepUnsaved = (key: string, unsaved: Unsaved) =>
  keep(mine(key), JSON.stringify({ ...unsaved, at: Date.now() }));

/** This window's own words, or else the latest that one left behind which is gone; `name` is where they lie. */
export function recallUnsaved(key: string): (Unsaved & { name: string; mine: boolean }) | undefined {
  const found = [...keptKeys(`${key}#`), key].flatMap((name) => {
    const kept = readUnder(name);
    return kept ? [{ ...kept, name, mine: name === mine(key) }] : [];
  });
  return found.find((one) => one.mine) ?? found.sort((a, b) => b.at - a.at)[0];
}

/** They are kept, or not wanted any more. @param takenUp where words of an earlier window lay. */
export function forgetUnsaved(key: string, takenUp: string | undefined): void {
  forget(mine(key));
  if (takenUp !== undefined) forget(takenUp);
}
