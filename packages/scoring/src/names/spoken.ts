import type { NamedPerson } from '../input.ts';
import { isEveryday } from './everyday.ts';

/**
 * Names in speech written down without capitals ('oh yeah call tavon greer hes second year'), in a turn that answers a
 * request for names. Two words that are no everyday words, between what leads to a name and what describes a person.
 */
export function spokenNames(text: string): Omit<NamedPerson, 'turn'>[] {
  const words = [...text.matchAll(/[\p{L}'’-]+/gu)].map((match) => ({
    word: match[0].toLowerCase(),
    end: match.index + match[0].length,
    opens: /[.,;:!?…–—-]\s*$/u.test(text.slice(Math.max(0, match.index - 3), match.index)),
  }));
  const found: Omit<NamedPerson, 'turn'>[] = [];
  for (let at = 0; at < words.length; at++) {
    const [first, last, next] = [words[at], words[at + 1], words[at + 2]];
    const single = oneName(words, at);
    if (single) {
      const why = text.slice(single.end).trim();
      found.push({ name: capital(single.word), ...(why ? { why } : {}) });
      continue;
    }
    if (!first || !last || !nameLike(first.word) || !nameLike(last.word)) continue;
    const leads = at === 0 || first.opens || LEADS.has(words[at - 1]?.word ?? '');
    if (!leads || (next && !FOLLOWS.has(next.word))) continue;
    const why = text.slice(last.end).trim();
    found.push({ name: `${capital(first.word)} ${capital(last.word)}`, ...(why ? { why } : {}) });
    at++;
  }
  return found;
}

interface Word {
  word: string;
  end: number;
  /** After a sign of punctuation. */
  opens: boolean;
}

/** A first name alone, only after words that can lead to nothing else: 'a dude ramon on', 'my friend gary hes'. */
function oneName(words: readonly Word[], at: number): Word | undefined {
  const [one, next] = [words[at], words[at + 1]];
  if (!one || !nameLike(one.word) || (next && nameLike(next.word))) return undefined;
  const before = words
    .slice(Math.max(0, at - 3), at)
    .map(({ word }) => word)
    .join(' ');
  if (/\b(?:called|named|name is|names)$/u.test(before)) return one;
  const isSomebody =
    /\b(?:guy|dude|lady|friend|colleague|boss|man|chap|fella|woman|girl|bloke|lad|mate|law|manager|lead|teacher|cousin|brother|sister|neighbou?r|talk to(?: um| uh)?|speak to|speak with|talk with)$/u.test(
      before,
    );
  return isSomebody && (!next || FOLLOWS.has(next.word)) ? one : undefined;
}

const LEADS = new Set(
  'um uh oh yeah yes well so two one and or is call try ask see with to name called theres maybe perhaps then sure hm hmm btw lol also to my our your old just buddy friend mate colleague boss manager lead teacher guy dude lady bloke cousin brother sister law neighbour neighbor'.split(
    ' ',
  ),
);
const FOLLOWS = new Set(
  "he she they hes shes theyre who whos at in from on our my over is was runs works does did has used or and she's he's they're the was our my down up back one too lol btw".split(
    ' ',
  ),
);
const nameLike = (word: string): boolean => word.length > 1 && !isEveryday(word) && !SPOKEN.has(word);
/** What speech-to-text writes besides. */
const SPOKEN = new Set(
  'hes shes theyre hell shell theyll whos its thats theres weve youve ive youre were well shed hed theyd lets heres wheres whats um uh erm hmm mm gonna wanna gotta kinda lol omg btw idk u ur em cos cuz coz ya yep nope'.split(
    ' ',
  ),
);
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
