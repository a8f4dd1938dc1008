import type { NamedPerson } from '../input.ts';

/**
 * Names in speech written down without capitals ('oh yeah call tavon greer hes second year'), in a turn that answers a
 * request for names. Two words that are no everyday words, between what leads to a name and what describes a person.
 */
export function spokenNames(text: string): Omit<NamedPerson, 'turn'>[] {
  const words = [...text.matchAll(/[\p{L}'’-]+/gu)].map((match) => ({
    word: match[0].toLowerCase(),
    end: match.index + match[0].length,
  }));
  const found: Omit<NamedPerson, 'turn'>[] = [];
  for (let at = 0; at + 1 < words.length; at++) {
    const [first, last, next] = [words[at], words[at + 1], words[at + 2]];
    if (!first || !last || !nameLike(first.word) || !nameLike(last.word)) continue;
    const leads = at === 0 || LEADS.has(words[at - 1]?.word ?? '');
    if (!leads || (next && !FOLLOWS.has(next.word))) continue;
    const why = text.slice(last.end).trim();
    found.push({ name: `${capital(first.word)} ${capital(last.word)}`, ...(why ? { why } : {}) });
    at++;
  }
  return found;
}

const LEADS = new Set(
  'um uh oh yeah yes well so two one and or is call try ask see with to name called theres maybe perhaps then sure hm'.split(
    ' ',
  ),
);
const FOLLOWS = new Set(
  'he she they hes shes theyre who whos at in from on our my over is was runs works does did has used'.split(
    ' ',
  ),
);
const EVERYDAY = new Set(
  (
    'um uh oh yeah yes well so two one three and or is call try ask see with to name called theres maybe perhaps then sure hm ' +
    'he she they hes shes theyre who whos at in from on our my over was runs works does did has used i you your we us it its the a an ' +
    'not no now just really very there here somebody someone anyone anybody people person guy lady man woman friend colleague boss ' +
    'other others another few couple some any all everybody nobody think know like good great best go come get let me him her them ' +
    'this that these those what when where why how if but because can could would should will might must do dont cant wont im ill id ' +
    'two off sick today tomorrow week weeks back out up down much many more most first last only also too sorry happy thing things'
  ).split(' '),
);
const nameLike = (word: string): boolean => word.length > 2 && !EVERYDAY.has(word.replaceAll(/['’]/gu, ''));
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
