import { createChance, deriveSeed, nameParts, type OwnContactGuess } from '@anyone-else/protocol';
import { isInstruction, isPrivate } from './notes/about.ts';
import { isOfAnother } from './notes/careers.ts';
import type { NoteLine } from './notes/plain-lines.ts';

const MOST = 6;
const LEAST = 3;
/** A fact longer than this is no part of a question. */
const LONGEST_FACT = 110;

/** A few words out of the notes that may stand in a sentence: 'a law firm', 'Acme Bank'. */
const PIECE =
  '((?:(?!\\b(?:from|to|in|and then|where|who|which|after|as a result|because)\\b)[^.;:,()\\n]){3,48}?)';
const END = '(?= in (?:19|20)\\d{2}| to | after | where | as |[.;:,()]|$)';

const MOVED = new RegExp(
  `\\b(?:moved|switched|went|changed|transitioned|came over|retrained|jumped|pivoted)(?: (?:career|careers|fields?))? from ${PIECE} (?:to|into) ${PIECE}${END}(?: in ((?:19|20)\\d{2}))?`,
  'iu',
);
const JOINED_FROM = new RegExp(`\\bjoined ${PIECE} from ${PIECE}${END}(?: in ((?:19|20)\\d{2}))?`, 'iu');
const STUDIED =
  /\b(?:studied|degree in|b\.?sc\.?(?: \(hons\))?(?: in)?|b\.?a\.?(?: in)?|m\.?sc\.?(?: in)?|m\.?a\.?(?: in)?|ph\.?d\.?(?: in)?|bachelor(?:'s)?(?: degree)?(?: of \w+)? in|master(?:'s)?(?: degree)?(?: of \w+)? in|graduated in|diploma in)\s(?<what>\p{L}[\p{L} &-]{3,40}?)(?= at | from | in (?:19|20)|[.;:,()–—|·-]|$)/iu;
const SINCE =
  /\b(?:since|joined\b[^.;]{0,60}?\bin|(?:there|here) since)\s(?:\p{L}+ )?(?<year>(?:19|20)\d{2})\b|\b(?<from>(?:19|20)\d{2})\s?[-–—]\s?(?:present|now|today|heute|actualidad)/iu;
const PROMOTED = /\bpromoted to (?<what>[^.;:,()]{3,48}?)(?= in (?:19|20)\d{2}|[.;:,()]|$)/iu;

/** Where nothing was pasted, or too little: open, and true of anybody. */
const OPEN: readonly string[] = [
  'What does a week of yours look like when it goes badly?',
  'What surprised you most when you began in this work?',
  'Which part of what you do would you never give up?',
  'What do people who are new to this get wrong at first?',
  'What have you changed your mind about in the last few years?',
  'When did you last think: this is why I do it?',
];

const clean = (text: string): string =>
  text
    .replace(/[{}<>[\]*_#|"“”]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();

/** 'She leads …' and 'Acme runs …' can be set after 'I read that'; a bare heading cannot. */
const isClause = (fact: string): boolean =>
  /\b(?:is|are|was|were|has|have|had|runs?|makes?|builds?|serves?|launched|opened|merged|acquired|won|raised|employs?|sells?|provides?|operates?|offers?|develops?|helps?|moved|closed|plans?|publishes|treats?)\b/u.test(
    fact,
  ) && !/\b(?:s?he|his|her|they|their)\b|^(?:founded|based|located|we)\b/iu.test(fact);

const ASKS: readonly string[] = [
  'How does that show in your own work?',
  'What does that change in your week?',
  'What is it like to be in the middle of that?',
];

/** Three to six questions that are worth a talk, made from what was pasted; never one that a search would answer. */
export function questionsFor(
  lines: readonly NoteLine[],
  guess: OwnContactGuess,
  past: string | undefined,
  seed = 0,
): string[] {
  const texts = lines
    .map((line) => line.text)
    .filter((text) => !isPrivate(text) && !isInstruction(text) && !isOfAnother(text));
  const { name: company, public: facts } = guess.company;
  const found: string[] = [];
  const first = (pattern: RegExp, say: (match: RegExpExecArray) => string | undefined) => {
    for (const text of texts) {
      const match = pattern.exec(text);
      const question = match === null ? undefined : say(match);
      if (question !== undefined) return void found.push(clean(question));
    }
  };
  const when = (year: string | undefined) => (year === undefined ? '' : ` in ${year}`);
  first(
    MOVED,
    ([, from, to, year]) => `You moved from ${from} to ${to}${when(year)}: how did that come about?`,
  );
  first(JOINED_FROM, ([, to, from, year]) => `You left ${from} for ${to}${when(year)}: what drew you over?`);
  if (past !== undefined && found.length === 0)
    found.push(clean(`You were once ${past}: what of it do you still use?`));
  first(
    STUDIED,
    ({ groups }) => `You studied ${groups?.what?.trim()}: how did the road go from there to here?`,
  );
  first(PROMOTED, ({ groups }) => `What changed for you when you became ${groups?.what}?`);
  first(
    SINCE,
    ({ groups }) => `You have done this since ${groups?.year ?? groups?.from}: what has kept you at it?`,
  );
  const chance = createChance(deriveSeed(seed, 'questions', guess.name, guess.role, company));
  const { given, family } = nameParts(guess.name);
  const about = facts.filter(
    (fact) =>
      fact.length <= LONGEST_FACT &&
      /^[\p{Lu}\p{N}]/u.test(fact) &&
      isClause(fact) &&
      !fact.includes(guess.name) &&
      ![given, family].some((part) => part !== undefined && part.length > 1 && fact.includes(part)),
  );
  for (const [at, fact] of about.slice(0, 2).entries())
    found.push(
      clean(`I read that ${lowered(fact, company)}. ${ASKS[(at + chance.below(ASKS.length)) % ASKS.length]}`),
    );
  const start = chance.below(OPEN.length);
  for (let at = 0; found.length < LEAST || (found.length < 4 && at < 1); at++)
    found.push(OPEN[(start + at) % OPEN.length]!);
  return [...new Set(found)].slice(0, MOST);
}

/** A fact as it stands inside a sentence. */
function lowered(fact: string, company: string): string {
  if (fact.startsWith(company) || !/^(?:The|It|Its|There|One|This|A|An)\b/u.test(fact)) return fact;
  return fact[0]!.toLowerCase() + fact.slice(1);
}
