import { callName } from '@anyone-else/protocol';
import { wordsOf } from './meaning.ts';

/** Somebody by what they are to a speaker, or by what they look like: whoever is spoken of so may be the 'her' of a note. */
const SOMEBODY =
  /(?<![\p{L}])(?:mum|mom|mam|mother|dad|father|sister|brother|son|daughter|wife|husband|partner|girlfriend|boyfriend|fianc[eé]e?|aunt(?:ie)?|uncle|niece|nephew|cousin|grand(?:ma|pa|mother|father|son|daughter)|(?:god|step)(?:son|mother|father|daughter)|boss|manager|supervisor|director|colleague|co-?worker|friend|neighbou?r|flatmate|roommate|teacher|tutor|professor|mentor|coach|trainer|apprentice|assistant|landlord|landlady|doctor|lady|woman|man|girl|boy|guy|fellow|bloke|lad|gentleman)(?![\p{L}])/iu;

/** How somebody is spoken of who gets something 'to her'. */
const SPOKEN_OF: Record<string, RegExp> = {
  her: /(?<![\p{L}])(?:she|hers?|herself)(?![\p{L}])/iu,
  him: /(?<![\p{L}])(?:he|him|his|himself)(?![\p{L}])/iu,
  them: /(?<![\p{L}])(?:they|them|theirs?|themsel\p{L}+)(?![\p{L}])/iu,
};

/** Whether a talk brings up anybody whom 'her', 'him' or 'them' may mean. */
export const speaksOfSomebody = (talk: string, pronoun: string): boolean =>
  SOMEBODY.test(talk) || SPOKEN_OF[pronoun.toLowerCase()]?.test(talk) !== false;

/** Whether a line of notes may be about somebody other than the contact: 'Priya: knows the lab', 'ring mum'. */
export function someoneNoted(line: string, contact: string | undefined): boolean {
  if (SOMEBODY.test(line)) return true;
  const own = new Set(wordsOf(`${contact ?? ''} ${callName(contact) ?? ''}`));
  const inside = line.match(/(?<=\S\s+(?:["“(]\s*)?)\p{Lu}\p{L}+/gu) ?? [];
  const heads = /^\p{Lu}\p{L}+(?=\s*[:–—]|\s*$)/u.exec(line) ?? [];
  return [...inside, ...heads].some((word) => !own.has(word.toLowerCase()));
}
