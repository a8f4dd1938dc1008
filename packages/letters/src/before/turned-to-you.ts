import { nameParts, type PersonPage } from '@anyone-else/protocol';
import { isObject } from './her.ts';

/**
 * What the user wrote about somebody, said to them: 'her talk on tides' is 'your talk on tides', 'she works nights' is
 * 'you work nights'. Only where it is plain that the person is meant and the verb can be put right.
 */

const ADVERBS =
  'also|now|once|always|never|still|recently|really|actually|then|just|often|first|clearly|even';
const BARE_AFTER_HER =
  /^(?:$|[.,;:!?)]|(?:at|in|on|for|with|to|from|by|of|about|as|and|but|or|because|when|while|who|that|is|was|has|had|so|if|last|yesterday|again|once|twice|talk about|speak|speaking|talking|present|explain|say|at)(?![\p{L}]))/iu;
const AUXILIARY: Record<string, string> = {
  is: 'are',
  was: 'were',
  has: 'have',
  does: 'do',
  "isn't": "aren't",
  "wasn't": "weren't",
  "hasn't": "haven't",
  "doesn't": "don't",
};
const KEEPS =
  /^(?:across|always|perhaps|this|his|its|us|thus|towards|besides|afterwards|was|less|focus|discuss|pass|miss)$/i;
const PARTICIPLE =
  /^(?:been|built|got|gone|done|made|led|run|won|written|worked|taught|grown|come|become|\p{L}+ed)$/iu;

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A verb in the third person, in the second. */
function withYou(verb: string): string {
  const plain = AUXILIARY[verb.toLowerCase().replace('’', "'")];
  if (plain !== undefined) return plain;
  if (KEEPS.test(verb) || /ss$/i.test(verb) || !/\p{L}{2}s$/u.test(verb)) return verb;
  if (/ies$/i.test(verb)) return verb.replace(/ies$/i, 'y');
  return /(?:ch|sh|ss|x|zz|o)es$/i.test(verb) ? verb.slice(0, -2) : verb.slice(0, -1);
}

function turnSubject(text: string, subject: string): string {
  const verb = new RegExp(
    `(?<![\\p{L}])${subject}(?:(['’])(s|d|ll|re|ve)(?![\\p{L}])|(?=\\s))(\\s(?:${ADVERBS}))?(?:\\s([\\p{L}'’-]+))?`,
    'giu',
  );
  return text.replace(verb, (_all, _mark, short: string, adverb: string = '', word: string = '') => {
    const next = word === '' ? '' : ` ${word}`;
    if (short === 's') return `${PARTICIPLE.test(word) ? "you've" : "you're"}${adverb}${next}`;
    if (short !== undefined) return `you'${short}${adverb}${next}`;
    return `you${adverb}${word === '' ? '' : ` ${subject === 'they' ? word : withYou(word)}`}`;
  });
}

/** Undefined where it is not plain how to say it. */
export function turnedToYou(
  text: string,
  { name, pronouns }: Pick<PersonPage, 'name' | 'pronouns'>,
): string | undefined {
  const { given, family, title } = nameParts(name);
  const names = [name, given !== undefined && family !== undefined ? `${given} ${family}` : '', given ?? '']
    .concat(title === undefined ? [] : [`${title} ${family}`])
    .filter((one) => one.length > 1);
  let turned = text;
  for (const one of names) {
    const called = `(?<![\\p{L}\\p{N}])${escaped(one)}`;
    turned = turned.replace(new RegExp(`${called}['’]s?(?=\\s)`, 'gu'), 'your');
    turned = turnSubject(
      turned.replace(new RegExp(`^${called}(?=\\s)`, 'u'), 'she'),
      turned.startsWith(one) ? 'she' : '\\b\\B',
    );
    turned = turned.replace(new RegExp(`${called}(?![\\p{L}\\p{N}])`, 'gu'), 'you');
  }
  const said = pronouns.split('/')[0]?.trim().toLowerCase();
  const found = ['she', 'he'].filter((one) => MARKS[one]!.test(turned));
  const meant =
    said === 'she' || said === 'he' || said === 'they' ? said : found.length === 1 ? found[0] : undefined;
  const whose = /^(?:their|they)\s/i.test(turned) ? 'they' : meant;
  if (whose === undefined) return turned;
  const result = FORMS[whose]!(turnSubject(turned, whose));
  return secondVerb(result, text) ? undefined : result;
}

const MARKS: Record<string, RegExp> = {
  she: /(?<![\p{L}])(?:she|hers?|herself)(?![\p{L}])/iu,
  he: /(?<![\p{L}])(?:he|him|his|himself)(?![\p{L}])/iu,
};
const FORMS: Record<string, (text: string) => string> = {
  she: (text) =>
    text
      .replace(
        /(?<![\p{L}])her(?![\p{L}])(\s*)(?=(.*))/giu,
        (_all, gap: string, rest: string, at: number, line: string) =>
          `${BARE_AFTER_HER.test(rest) || isObject(line.slice(0, at), rest) ? 'you' : 'your'}${gap}`,
      )
      .replace(/(?<![\p{L}])hers(?![\p{L}])/giu, 'yours')
      .replace(/(?<![\p{L}])herself(?![\p{L}])/giu, 'yourself'),
  he: (text) =>
    text
      .replace(/(?<![\p{L}])his(?![\p{L}])/giu, 'your')
      .replace(/(?<![\p{L}])him(?![\p{L}])/giu, 'you')
      .replace(/(?<![\p{L}])himself(?![\p{L}])/giu, 'yourself'),
  they: (text) =>
    text.replace(/(?<![\p{L}])their(?![\p{L}])/giu, 'your').replace(/(?<![\p{L}])them(?![\p{L}])/giu, 'you'),
};

/** 'She works nights and runs the ward': the second verb would stay in the third person. */
const secondVerb = (turned: string, before: string): boolean =>
  turned !== before &&
  /\b(?:and|but|or|who)\s(?!you\b)(?:\p{L}+ly\s)?\p{L}+(?<!s)s\s(?:a|an|the|your|its|my|our|to|in|at|with|for|on|that|how|people)\b/iu.test(
    turned,
  );

/** A woman or a man who is not the reader: the line would be wrong in a letter to them. */
export const speaksOfOthers = (text: string): boolean => MARKS.she!.test(text) || MARKS.he!.test(text);
