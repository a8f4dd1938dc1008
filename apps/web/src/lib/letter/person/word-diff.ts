import { pairs, wordsOf } from '#lib/merge.ts';

/** A stretch of two texts: as it is in both, only in the old, or only in the new. Its text has the space before its words. */
export interface Stretch {
  is: 'same' | 'out' | 'in';
  text: string;
}

/** What one text has that another has not, word by word, in the order of reading: what goes out before what comes in. */
export function wordDiff(before: string, after: string): Stretch[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const stays = pairs(old, now);
  const found: Stretch[] = [];
  const add = (is: Stretch['is'], words: string) => {
    const last = found.at(-1);
    if (words === '') return;
    // What stands first in its own text has no space before it, and may come after something else here.
    const text = last && /^\S/u.test(words) ? ` ${words}` : words;
    if (last?.is === is) last.text += text;
    else found.push({ is, text });
  };
  let o = 0;
  let n = 0;
  for (const [oldAt, nowAt] of [...[...stays].sort(([a], [b]) => a - b), [old.length, now.length] as const]) {
    while (o < oldAt) add('out', said(old[o++]));
    while (n < nowAt) add('in', said(now[n++]));
    if (o < old.length && n < now.length) add('same', said(now[n]));
    o++;
    n++;
  }
  return found;
}
const said = (word: { space: string; word: string } | undefined) => (word ? word.space + word.word : '');
