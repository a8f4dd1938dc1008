import type { Hook } from './hook.ts';

/**
 * The contact's words as one gives them back in speech: 'I nearly quit twice' is 'you nearly quit twice'. A clause
 * without a capital or a full stop; undefined where the turning round could go wrong, and the words are better quoted.
 * `lone` is for words said long before: then nothing in front of them tells who 'he' or 'it' is.
 */
export function retold({ words, kind }: Hook, lone = false): string | undefined {
  if (
    kind === 'advice' ||
    ODD.test(words) ||
    RUN_ON.test(words) ||
    !CLAUSE.test(words) ||
    RELATIVE.test(words)
  )
    return undefined;
  if (lone && DANGLING.test(words)) return undefined;
  if (/\bI\b/u.test(words) && /\b(?:and|but|or|then) (?:was|am)\b/u.test(words)) return undefined;
  if (OWN.test(words) && YOURS.test(words)) return undefined;
  return lowered(OWN.test(words) ? swapped(words, FROM_THEM) : words);
}

/** 'to write it down', 'not to wait', 'never to guess': what stands after 'you told me'; undefined as above. */
export function toldTo({ words, kind }: Hook): string | undefined {
  if (kind !== 'advice' || ODD.test(words) || NO_ORDER.test(words)) return undefined;
  if (OWN.test(words) && YOURS.test(words)) return undefined;
  const turned = small(swapped(words, OWN.test(words) ? FROM_THEM : TO_ME));
  const [, how, rest] = turned.match(/^(don['’]t|never|always) (.+)$/u) ?? [];
  if (!how || !rest) return `to ${turned}`;
  return /^don/u.test(how) ? `not to ${rest}` : `${how} to ${rest}`;
}

/** The same as a promise: 'write it down', 'never guess', after 'I'll'. */
export function willDo(hook: Hook): string | undefined {
  const told = toldTo(hook);
  if (told === undefined || told.startsWith('not to ')) return undefined;
  return told.replace(/^(never |always )?to /u, '$1');
}

/** Marks that do not go into a sentence of one's own, and stretches that are no whole thought. */
const ODD =
  /[“”"‘:;()–—]|\.\.|…|[.!?] |(?:^|\s)['’]\p{L}+ |\b(?:um|uh|er|mm|lol|haha)\b|\b(?:a|an|the|of|to|and|or)$/iu;
/** So many words without a mark are more than one thought, written down as it was spoken. */
const RUN_ON = /^\p{Ll}[^,]*$(?<=^(?:\S+ ){12,}\S+)/u;
/** When it was, in front of a clause. */
const WHEN =
  '(?:(?:(?:when(?:ever)?|if|then|now|once|today|one day|back then|at first|at night|in \\d{4}|(?:the )?(?:last|first|next) (?:time|day|night|week|month|year|spring|summer|autumn|winter)|(?:on |every )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?)),? )?';
const PRONOUN = "(?:I|we|they|he|she|it|there|you|what (?:I|we|you|they) \\p{L}+)(?:['’]\\p{L}+)? \\p{L}+";
/** What makes a clause of a thing. */
export const VERB =
  "(?:is|are|was|were|has|had|have|does|did|do|can|could|will|would|must|isn['’]t|wasn['’]t|doesn['’]t|didn['’]t|can['’]t|won['’]t|got|said|told|came|went|took|made|left|began|gave|knew|thought|paid|met|sat|stood|felt|kept|held|ran|won|lost|broke|fell|grew|wrote|sent|spent|built|taught|caught|bought|brought|gets|says|comes|goes|takes|makes|knows|(?!need|red|bed|hundred|tired)\\p{L}{2,}ed)";
const SOMEBODY = `(?:nobody|everybody|everyone|somebody|someone|people) ${VERB}`;
/** A thing of up to four words, and what it does or is. */
const THING = `(?:my|our|the|your|their|his|her|an?|most|half|two|three|four|five|six|seven|eight|nine|ten)(?: [\\p{L}\\p{N}'’-]+){1,4}? ${VERB}`;
/** Somebody or something is named, and then does or is something. */
const CLAUSE = new RegExp(`^${WHEN}(?:${PRONOUN}|(?:${SOMEBODY}|${THING})\\b)`, 'iu');
/** In a thing of several words, 'who' or 'that' may have taken the verb for itself. */
const RELATIVE =
  /^(?!(?:I|we|they|he|she|you) \p{L}+ that\b)(?:\p{L}+ ){1,4}(?:who|that|which|whose|where)\b/iu;
const DANGLING = /^(?:what|they|he|she|it|that|this|there|the one)\b|\b(?:him|it|them)$/iu;
const OWN = /\b(?:I|me|[Mm]y|mine|myself|[Ww]e|us|[Oo]ur|ours|ourselves)\b(?!\.)/u;
const YOURS = /\b(?:you|your|yours|yourself)\b/iu;
/** 'Work is hard', 'Look, I know', 'Keep it, the doors open at six': no order that one can pass on in half a sentence. */
const NO_ORDER = new RegExp(
  [
    '^\\p{L}+(?:,| (?:is|was|are|were|has|had|made|makes|takes|means|and|or|of|comes|goes|can|will|would|it|that|this|them|him)\\b)',
    '^(?:let|look|wait|hold on|tell you)\\b',
    "\\bI['’](?:ll|d)\\b",
    ',(?! (?:and|or|but|then|not|with|without|for|to|in|on|at|from|by|as|before|after|until|so|even|especially|just|only|if|when)\\b)(?!.*, (?:and|or|then)\\b)',
  ].join('|'),
  'iu',
);

type Turning = readonly (readonly [RegExp, string])[];

const FROM_THEM: Turning = [
  [/\bI ((?:\p{L}+ly |never |always |still |just |also |only )?)was(n['’]t)?\b/gu, 'you $1were$2'],
  [/\bwas(n['’]t)? I\b/gu, 'were$1 you'],
  [/\bI am\b|\bI['’]m\b/gu, 'you are'],
  [/\bam I\b/gu, 'are you'],
  [/\b(?:I|we|We|me|Me|us)\b/gu, 'you'],
  [/\b(?:my|My|our|Our)\b/gu, 'your'],
  [/\b(?:mine|ours)\b/gu, 'yours'],
  [/\bmyself\b/gu, 'yourself'],
  [/\bourselves\b/gu, 'yourselves'],
];

const TO_ME: Turning = [
  [/\byou are\b|\byou['’]re\b/giu, 'I am'],
  [/\byou were\b/giu, 'I was'],
  [
    /\b(to|for|with|at|of|about|from|by|let|tell|give|show|help|near|than|behind|before|after|around) you\b(?! \p{L})/giu,
    '$1 me',
  ],
  [
    /\b(to|for|with|at|of|about|let|tell|tells|give|gives|show|shows|help|helps|makes?|pays?|around|beside) you\b/giu,
    '$1 me',
  ],
  [/\byou$/iu, 'me'],
  [/\byou\b/giu, 'I'],
  [/\byour\b/giu, 'my'],
  [/\byours\b/giu, 'mine'],
  [/\byourself\b/giu, 'myself'],
];

/** 'my first boat' as one says it to whom it belongs: 'your first boat'. */
export const asTheirs = (thing: string): string => small(swapped(thing, FROM_THEM));

const swapped = (words: string, turning: Turning): string =>
  turning.reduce((text, [from, to]) => text.replace(from, to), words);

/** A clause inside another begins small; a name keeps its capital. */
const lowered = (clause: string): string => (NAMED_FIRST.test(clause) ? clause : small(clause));
const NAMED_FIRST = /^(?:I\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\p{Lu}\p{L}*['’]?s? \p{Lu})/u;
const small = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
