import { countWords, type PersonPage } from '@anyone-else/protocol';
import { calledWell } from './called-well.ts';
import { capital, givenLine, small, tidied } from './given-line.ts';
import { plainLine, withoutAsides } from './scribble.ts';

/** How the two know each other, as a clause of a letter: 'we met at the fair', 'I read an article of yours'. */
export interface HowKnown {
  clause: string;
  /** They have met: the letter is one to somebody who may remember. */
  met: boolean;
  /** Somebody gave the user their name: who, as one says it within a sentence ('my cousin Bisi'). */
  by?: string;
}

const MOST_WORDS = 18;
const KIN =
  'husband|wife|partner|boyfriend|girlfriend|brother|sister|friend|best friend|cousin|son|daughter|mum|mom|dad|mother|father|uncle|aunt|boss|manager|colleague|flatmate|housemate|neighbour|neighbor|brother-in-law|sister-in-law';
const OF_SOMEBODY = new RegExp(`^(?:the )?(\\p{L}[\\p{L}-]+)['’]?s (?:old |ex-?)?(?:${KIN})$`, 'iu');
const FRIEND_OF = new RegExp(
  `^(?:an? )?(?:old )?(?:${KIN}) of (my \\p{Ll}+(?: \\p{Lu}\\p{L}+)?|\\p{Lu}[\\p{L}-]+)(?:['’]s)?$`,
  'iu',
);
/** Whoever gave the name: 'Bisi', 'Jo Marsh', 'my cousin Bisi', 'a friend'. */
const GIVER =
  "((?:my|our) [\\p{L} -]{2,40}?|an? (?:old )?(?:friend|colleague)[\\p{L} ]{0,24}?|\\p{Lu}[\\p{L}.’'-]+(?: \\p{Lu}[\\p{L}’'-]+){0,2})";
const NAMED_BY = [
  new RegExp(
    `^${GIVER} (?:named|suggested|recommended|mentioned) (?:you|your name|me to you|that I write to you|I write to you|I ask you|I talk to you)$`,
    'u',
  ),
  new RegExp(
    `^${GIVER} (?:gave me|passed on|sent me|told me) (?:your (?:name|number|email|contact|details)|about you|of you)$`,
    'u',
  ),
  new RegExp(
    `^${GIVER} (?:put me on to|pointed me to|introduced (?:us|me to)|connected (?:us|me with))(?: you)?$`,
    'u',
  ),
  new RegExp(`^(?:named|suggested|recommended|introduced|mentioned) by ${GIVER}$`, 'u'),
];
const ONCE: [RegExp, (rest: string) => string, boolean][] = [
  [
    /^(?:former|ex|old|previous)[- ]colleagues?(?= |$)(?! of)/iu,
    (rest) => `we used to be colleagues${rest}`,
    true,
  ],
  [
    /^(?:former |old )?(?:classmates?|school ?mates?|course ?mates?)(?= |$)/iu,
    (rest) => `we were in the same class${rest}`,
    true,
  ],
  [/^(?:colleagues?|work ?mates?|co-?workers?)(?= at|$)/iu, (rest) => `we are colleagues${rest}`, true],
  [/^neighbou?rs?(?= in|$)/iu, (rest) => `we are neighbours${rest}`, true],
  [
    /^(?:friend of a friend|friends of friends|mutual friends?)$/iu,
    () => 'we have a friend in common',
    false,
  ],
  [/^(?:my )?(?:old|former|ex)[- ](?:manager|boss)(?= at|$)/iu, (rest) => `you were my manager${rest}`, true],
  [
    /^(?:my )?(?:old|former|ex)[- ](?:teacher|tutor|lecturer|professor)(?= at|$)/iu,
    (rest) => `you were my teacher${rest}`,
    true,
  ],
  [
    /^(?:found (?:her|him|them|you) )?(?=(?:on|via|through) \S)/iu,
    (rest) => `I came across you ${rest}`,
    false,
  ],
  [/^linked ?in$/iu, () => 'I came across you on LinkedIn', false],
  [
    /^(?:met|meet|spoke|talked|chatted|worked together|work together|sat|studied together|shared)(?= |$)/iu,
    () => '',
    true,
  ],
];
const STRANGERS =
  /^(?:i )?(?:do not|don['’]?t|never|not|haven['’]?t|no)(?: (?:really|yet|actually))? ?(?:know|met|at all|yet|connection|contact|personally|$)|^strangers?$|^not at all$|^only (?:by name|online|the name)$|^cold$/iu;
const MET =
  /(?:^|\s)(?:we|I) (?:\p{L}+ )?(?:met|know each|spoke|talked|chatted|worked|studied|shared|sat|were|are|used to|went|played|sang|trained|taught)(?: (?!for a)|$)|^you (?:were my|taught|trained|managed|interviewed|helped|mentored)|^I met you|both at/u;

/** True where the field says that there is nothing to say. */
export const areStrangers = (typed: string): boolean => STRANGERS.test(tidied(typed));

/** Undefined where the field is empty, a note to oneself, or nothing that a sentence can hold. */
export function howIn(typed: string, page: Pick<PersonPage, 'name' | 'pronouns'>): HowKnown | undefined {
  const found = firstIn(typed, page);
  // 'Kasia’s husband, met twice' says as well that they have met.
  return found && { ...found, met: found.met || HAVE_MET.test(typed) };
}

const HAVE_MET =
  /(?<!(?:never|not|haven['’]t|yet to|hope to have) )(?<![\p{L}])(?:met|worked (?:together|with)|talked to|chatted)(?![\p{L}])/iu;

function firstIn(typed: string, page: Pick<PersonPage, 'name' | 'pronouns'>): HowKnown | undefined {
  const plain = plainLine(typed);
  if (plain !== undefined && !STRANGERS.test(tidied(plain))) {
    const whole = clauseOf(plain, page);
    if (whole !== undefined) return whole;
  }
  // Of several jottings the first that is plain enough is taken.
  for (const part of withoutAsides(typed).split(/[;,.+!\n]|\s[–-]\s|\sand then\s/u)) {
    const line = plainLine(part);
    if (line === undefined || STRANGERS.test(line)) continue;
    const found = clauseOf(line, page);
    if (found !== undefined) return found;
  }
  return undefined;
}

function clauseOf(typed: string, page: Pick<PersonPage, 'name' | 'pronouns'>): HowKnown | undefined {
  const text = tidied(typed).replace(/(?<![\s.,;:!])[\s.,;:!]+$/u, '');
  if (text === '' || countWords(text) > MOST_WORDS || /[.?!…:]/u.test(text)) return undefined;
  const whose = OF_SOMEBODY.exec(text)?.[1] ?? FRIEND_OF.exec(text)?.[1];
  if (whose !== undefined)
    return { clause: `we both know ${/^my\s/iu.test(whose) ? small(whose) : calledWell(whose)}`, met: false };
  for (const [sign, clause, met] of ONCE) {
    const found = sign.exec(text);
    if (found === null) continue;
    if (met && clause('') === '') {
      const rest = small(text).replace(
        /^((?:met|spoke|talked|chatted)(?: \p{L}+ly| once| twice)?) (?:with |to )?(?:her|him|them)(?=\s|$)/iu,
        '$1',
      );
      return /(?<![\p{L}])(?:she|he|her|his|him|they|their)(?![\p{L}])/iu.test(rest)
        ? undefined
        : { clause: `we ${rest.replace(/^met twice (?!at|in|on|through)/iu, 'met twice, ')}`, met };
    }
    return { clause: clause(text.slice(found[0].length)).replace(/\blinked ?in\b/iu, 'LinkedIn'), met };
  }
  const line = givenLine(text, page);
  if (line === undefined || line.whole) return undefined;
  for (const sign of NAMED_BY) {
    const by = sign.exec(capital(line.text))?.[1] ?? sign.exec(line.text)?.[1];
    if (by !== undefined) {
      const said = /^(?:my|our|an?)\s/iu.test(by) ? small(by) : by;
      return { clause: `${said} gave me your name`, met: false, by: said };
    }
  }
  if (line.kind === 'me' || line.kind === 'we' || line.kind === 'you')
    return /^I(?:['’]m hoping| hope| want| wish| would)/u.test(line.text) ||
      /^you are (?:a|an)\s/u.test(line.text)
      ? undefined
      : { clause: line.text, met: MET.test(line.text) };
  return undefined;
}
