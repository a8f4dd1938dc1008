import { nameParts } from '@anyone-else/protocol';
import type { NoteLine } from '../notes/plain-lines.ts';

const SETS: readonly [string, RegExp][] = [
  ['she/they', /\bshe\s*[/|]\s*they\b/iu],
  ['he/they', /\bhe\s*[/|]\s*they\b/iu],
  ['she/her', /\bshe\s*[/|]\s*her\b|\((?:ella|elle|sie|she|lei|ela)(?:\s*\/\s*\p{L}+)?\)/iu],
  ['he/him', /\bhe\s*[/|]\s*him\b|\((?:él|il|er|he|lui|ele)(?:\s*\/\s*\p{L}+)?\)/iu],
  ['they/them', /\bthey\s*[/|]\s*them\b|\((?:they|elle\/elles|iel)\)/iu],
];

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;

/**
 * From what the notes say ('she/her', 'his team', 'Mr Okafor') and never from the name; they/them where the notes say
 * nothing or speak of several people.
 */
export function guessPronouns(lines: readonly NoteLine[], name: string): string {
  const text = lines.map((line) => line.text).join('\n');
  // 'he/she' and 'his or her' of an advert speak of nobody.
  const spoken = text.replace(
    /\b(?:s?he\s?(?:\/|or)\s?s?he|his\s?(?:\/|or)\s?hers?|him\s?(?:\/|or)\s?her|her\s?(?:\/|or)\s?h(?:is|im)|s\/he)\b/giu,
    ' ',
  );
  for (const [pronouns, sign] of SETS) if (sign.test(spoken)) return pronouns;
  const { family = name, given = name } = nameParts(name);
  const called = `(?:${escaped(family)}|${escaped(given)}|${escaped(name)})`;
  if (new RegExp(`\\b(?:mr|mister|sr|señor|herr|sir)\\.? ${called}(?!\\p{L})`, 'iu').test(spoken))
    return 'he/him';
  if (new RegExp(`\\b(?:ms|mrs|miss|madam|sra|señora|frau)\\.? ${called}(?!\\p{L})`, 'iu').test(spoken))
    return 'she/her';
  // German and Dutch words that are others in English: only beside a verb of one person.
  const him = count(
    spoken,
    /\b(?:Er|Hij|Il) (?:ist|hat|war|arbeitet|leitet|is|was|werkt|heeft|est|a|était)(?!\p{L})|\b(?:seit|vorher|dort|jetzt)\b[^.]{0,24}\p{Ll}t er(?!\p{L})/gu,
  );
  const her = count(spoken, /\b(?:Sie|Ze|Zij) (?:ist|hat|war|arbeitet|leitet|is|was|werkt|heeft)(?!\p{L})/gu);
  const she = her + count(spoken, /(?<![\p{L}])(?:she|her|hers|herself|ella|elle|ela)(?![\p{L}])/giu);
  const he = him + count(spoken, /(?<![\p{L}])(?:he|him|his|himself|él|ele)(?![\p{L}])/giu);
  if (she >= 1 && she >= he * 3) return 'she/her';
  if (he >= 1 && he >= she * 3) return 'he/him';
  return 'they/them';
}
