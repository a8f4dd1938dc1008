import { terms } from '@anyone-else/contact';
import type { OwnContactGuess, Persona } from '@anyone-else/protocol';
import trades from '../../data/trades.json' with { type: 'json' };
import { wordsOfField } from '../guess/field.ts';
import { numberOf } from '../guess/years.ts';
import { isGeneral } from './general.ts';
import { lifeTerms, tellsPrivateLife, told } from './lives.ts';

/** Kinds of places to work: 'our hospital' is not said in a bank. */
const PLACES =
  'hospital,ward,clinic,school,classroom,agency,studio,bank,shop,store,factory,plant,warehouse,dock,council,university,charity,lab,restaurant,kitchen,hotel,farm,court,museum,library,newsroom,theatre,depot'.split(
    ',',
  );

const placePattern = (place: string) => new RegExp(`\\b${place}(?:e?s)?\\b`, 'iu');
const placesIn = (text: string): string[] => PLACES.filter((place) => placePattern(place).test(text));

const CALENDAR =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?$|^(?:January|February|March|April|May|June|July|August|September|October|November|December|Christmas(?:es)?|Easter|English|Python|Excel|Well|Would|That|You|The)$/u;

/** Names in the file's facts about its own company: places, products, clients. */
function namesOf(persona: Persona): string[] {
  const found = new Set<string>();
  for (const fact of [persona.company.does, ...persona.company.public])
    for (const match of fact.matchAll(/\p{Lu}[\p{L}'’-]+(?: (?:of |and )?\p{Lu}[\p{L}'’-]+)*/gu)) {
      const alone = !match[0].includes(' ');
      if ((match.index === 0 && alone) || CALENDAR.test(match[0]) || match[0] === persona.company.name)
        continue;
      found.add(match[0]);
    }
  return [...found];
}

/** Who stands near them and where: 'a woman called Marama', 'our nights are watched from Wellington'. */
const NAMED = /(?<=[\p{Ll},;:] ['"“‘]?)\p{Lu}\p{Ll}{2,}/gu;

const strangers = (text: string, typed: string): number =>
  [...text.matchAll(NAMED)].filter(([name]) => !CALENDAR.test(name) && !typed.includes(name)).length;

const NUMBER = String.raw`(\d[\d,.]*|\p{L}+(?:-\p{L}+)?)`;
const amount = (word: string): number | undefined =>
  numberOf(word) ?? (/^\d[\d,.]*$/u.test(word) ? Number(word.replace(/[,.]/gu, '')) : undefined);

/** 'five hospitals', as numbers of things. */
function amountsIn(text: string): [string, number][] {
  return [...text.matchAll(new RegExp(`${NUMBER} (\\p{Ll}{4,})`, 'giu'))].flatMap(
    ([, word = '', thing = '']) => {
      const count = amount(word);
      return count === undefined || /^(?:years|months|weeks|days|hours|minutes)$/u.test(thing)
        ? []
        : [[thing.replace(/s$/u, ''), count] as [string, number]];
    },
  );
}

/** Said of oneself by a man or by a woman only. */
const GENDERED =
  /\b(?:(?:keeps|makes|teaches) a (?:man|woman)|as a (?:man|woman|mother|father|girl|boy)|I(?:'m| was) (?:a|the|only) ?(?:man|woman|guy|girl|boy|father|mother|dad|mum|mom)|the guy who|Dad looks|the only (?:man|woman))\b/iu;

/** Words that give a shipped file's trade away though its company's facts do not hold them, by the file's id. */
const TRADES: ReadonlyMap<string, string> = new Map(Object.entries(trades));

/** Words of any work that some company's facts happen to hold. */
const ANY_WORK = new Set(
  terms('read book chat town teach source outage bill name page card share bank first plan notice letter'),
);

/** A word that so many other files use too belongs to no trade. */
const COMMON_FROM = 3;

/** The trade of the file's own company, as far as nothing typed is of that trade too. */
function foreignTerms(
  base: Persona,
  guess: OwnContactGuess,
  known: ReadonlySet<string>,
  contacts: readonly Persona[],
): Set<string> {
  if (guess.company.name === base.company.name) return new Set();
  const others = contacts.filter((persona) => persona.id !== base.id);
  const common = (term: string) => others.filter((persona) => told(persona).has(term)).length >= COMMON_FROM;
  const own = terms([base.company.does, ...base.company.public].join(' ').replace(/\d+/gu, ' '));
  const noted = terms(TRADES.get(base.id) ?? '');
  return new Set(
    [...own.filter((term) => !common(term) && !ANY_WORK.has(term)), ...noted].filter(
      (term) => !known.has(term),
    ),
  );
}

/** Roles that have people under them, and how those who hold one speak of it. */
const LEADS =
  /\b(?:manager|lead|leader|head|director|chief|president|vp|partner|principal|supervisor|founder|owner|ceo|c[a-z]o|dean|matron|captain|boss)\b/iu;
const OF_THEIR_PEOPLE =
  /\b(?:managing|I manage|I lead|I run a team|one-to-ones?|me on top|reports? to me|my teams?|my (?:analysts|nurses|engineers|designers|strategists|people|drivers|clubs)|as (?:manager|lead|head|director))\b/iu;

const COUNTED =
  '(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty|thirty|forty|fifty|sixty|eighty|a hundred(?: and \\p{L}+)?)(?:-\\p{L}+)?';
/** How many they are: a number that the user may know better. */
const OWN_TEAM = new RegExp(
  `^${COUNTED}\\. (?:Me|With me)|\\b(?:team (?:of|with) ${COUNTED}|${COUNTED} of us|(?:we|there)(?:['’]re| are|['’]s| is) ${COUNTED}(?= of us|[,.;]| in the| with)|${COUNTED}, (?:with|and then) me|${COUNTED} (?:people|nurses|technicians|engineers|analysts|designers) (?:under|report)|my ${COUNTED}\\b|(?:got|have|with|for|['’]ve|are) (?:a )?${COUNTED} people\\b|, ${COUNTED} people,|${COUNTED} people (?:on|under|in|across)\\b)`,
  'iu',
);

/** Counts what in a text would not be said by the person that the file is fitted to; 0 for a text that can stay. */
export type Doubts = (text: string) => number;

/** `yearsKnown`: whether the years were read or set, and are not the file's own. `contacts`: all files, to tell a trade by. */
export function doubtsAbout(
  base: Persona,
  guess: OwnContactGuess,
  yearsKnown: boolean,
  contacts: readonly Persona[],
): Doubts {
  const typed = [
    guess.role,
    guess.field,
    guess.company.name,
    guess.company.does,
    ...guess.company.public,
  ].join('\n');
  const theirs = placesIn(typed);
  const ours = placesIn(`${base.company.name} ${base.company.does} ${base.company.public.join(' ')}`);
  const foreign =
    theirs.length === 0 ? [] : ours.filter((place) => !theirs.includes(place)).map(placePattern);
  const names = namesOf(base).filter((name) => !typed.includes(name));
  const known = new Set(terms(`${typed} ${wordsOfField(guess.field, guess.role).join(' ')} ${guess.field}`));
  const foreignWords = new Set([...foreignTerms(base, guess, known, contacts), ...lifeTerms(base, known)]);
  const counted = new Map(guess.company.public.flatMap(amountsIn));
  const otherYears = yearsKnown && Math.abs(guess.years - base.years) > 1;
  const others = guess.pronouns !== base.pronouns;
  const ledBy = LEADS.test(base.role) && !LEADS.test(guess.role);
  return (text) => {
    let doubts = foreign.filter((place) => place.test(text)).length;
    doubts += names.filter((name) => text.includes(name)).length;
    for (const term of new Set(terms(text))) if (foreignWords.has(term)) doubts += 1;
    for (const [thing, count] of amountsIn(text))
      if (counted.has(thing) && counted.get(thing) !== count) doubts += 1;
    if (!isGeneral(base)) doubts += strangers(text, typed);
    if (tellsPrivateLife(text)) doubts += 1;
    if (OWN_TEAM.test(text)) doubts += 1;
    if (others && GENDERED.test(text)) doubts += 1;
    if (ledBy && OF_THEIR_PEOPLE.test(text)) doubts += 1;
    for (const [year] of text.matchAll(/\b(?:19|20)\d{2}\b/gu)) if (!typed.includes(year)) doubts += 1;
    for (const [, word = ''] of text.matchAll(/([\p{L}\d-]+) years(?! (?:old|ago))/giu)) {
      const years = numberOf(word);
      if (years !== undefined && (years > guess.years || (otherYears && years === base.years))) doubts += 1;
    }
    return doubts;
  };
}

/** A text without the names of the file's own company's things: 'product manager on Moss Post'. */
export function unnamed(text: string, base: Persona): string {
  let plain = text;
  for (const name of namesOf(base))
    plain = plain.replaceAll(
      new RegExp(`,? (?:on|of|for|at|in) ${name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}(?!\\p{L})`, 'gu'),
      '',
    );
  return plain;
}
