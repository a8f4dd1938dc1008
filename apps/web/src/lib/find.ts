import type { PersonaCard } from '@anyone-else/protocol';

/** Words as a search compares them: no case, no accents, nothing but letters and digits. */
export const wordsIn = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** Endings that make another form of the same word: 'recruiting' and 'recruiter', 'logistics' and 'logistic'. */
const ENDINGS = /(?:ations?|ators?|ings?|ers?|ors?|ists?|ment|ies|is|es|ed|al|e|s|y)$/;
const SHORTEST = 4;

/** Forms that mean something else than what they seem to come from: an accountant keeps no clients' accounts. */
const WHOLE = new Set(['accounting', 'accountant']);

/** What the forms of a word have in common; a short word is left whole. */
export function stemOf(word: string): string {
  if (WHOLE.has(word)) return word;
  const stem = word.replace(ENDINGS, '');
  return stem.length >= SHORTEST ? stem : word.replace(/(?<=...)s$/, '');
}

/** Said of any work, or of none: these point to nobody. */
const EMPTY = new Set(
  'a an and any as at be by do for from get i in into is it job jobs like me my of on or role someone somebody something stuff the thing things to want who with work worker working would'.split(
    ' ',
  ),
);
/** In half of all roles: they count only where nothing else was said. */
const ANYWHERE = new Set('director head junior lead manager officer senior staff'.split(' '));

/** What many kinds of work are called by: a 'supply planner' is looked for by 'supply', and 'planner' only ranks. */
const HEADS = new Set(
  'administrator analyst assistant associate consultant coordinator designer developer engineer expert planner specialist technician'.split(
    ' ',
  ),
);

/** The words of a text that could point to somebody. */
export function telling(text: string): string[] {
  const said = wordsIn(text).filter((word) => !EMPTY.has(word));
  const sharp = said.filter((word) => !ANYWHERE.has(word));
  return sharp.length > 0 ? sharp : said;
}

const aboutOf = ({ name, role, field, company, fieldWords = [] }: PersonaCard): string[] =>
  wordsIn([name, role, field, company.name, company.does, ...fieldWords].join(' '));

/** Whether a word typed, perhaps half, is one of theirs: 'nurs' finds a nurse, 'nursing' finds her too. */
function knows(known: readonly string[], word: string): boolean {
  const stem = stemOf(word);
  return known.some((theirs) => theirs.startsWith(stem) || (stem.length > 5 && stemOf(theirs) === stem));
}

/**
 * How much of what was typed is theirs: a word counts for more the fewer others it points to. 0 is nothing, and what
 * they are called by is nothing alone where the kind of work was said too.
 */
function weigher(cards: readonly PersonaCard[], text: string): (card: PersonaCard) => number {
  const known = new Map(cards.map((card) => [card, aboutOf(card)]));
  const all = [...known.values()];
  const words = [...new Set(telling(text))].map((word) => ({
    word,
    weight: 1 + 1 / Math.max(1, all.filter((theirs) => knows(theirs, word)).length),
  }));
  const kinds = words.filter(({ word }) => !HEADS.has(word));
  return (card) => {
    const theirs = known.get(card) ?? [];
    if (kinds.length > 0 && !kinds.some(({ word }) => knows(theirs, word))) return 0;
    return words.reduce((sum, { word, weight }) => sum + (knows(theirs, word) ? weight : 0), 0);
  };
}

/**
 * Who is meant by words typed: any of them counts, who answers to most of them comes first, and else the order stays.
 * Everybody where nothing was typed that could point to somebody.
 */
export function findPeople(cards: readonly PersonaCard[], text: string): PersonaCard[] {
  if (telling(text).length === 0) return [...cards];
  const weigh = weigher(cards, text);
  return cards
    .map((card) => ({ card, weight: weigh(card) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ card }) => card);
}

/** Who is called by one of the words typed, whatever the kind of work: other planners, for a planner. */
export function calledAlike(cards: readonly PersonaCard[], text: string): PersonaCard[] {
  const heads = telling(text).filter((word) => HEADS.has(word));
  return cards.filter(({ role }) => heads.some((word) => wordsIn(role).includes(word)));
}
