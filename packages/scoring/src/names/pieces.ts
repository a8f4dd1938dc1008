import { isShortFor, isTitle, type PersonMention, shareWord } from './person.ts';

/** One person of a turn, and every place where they are named. */
export interface Piece {
  name: string;
  mentions: PersonMention[];
}

/**
 * Puts together the names of one person that come in pieces: 'Bash, Bashir … Surname's Qureshi … Bashir Qureshi', 'Tobias
 * something. Tobias… Wren. No, Wrenfield.' `mentions` are those of one turn, in their order.
 */
export function inOnePiece(text: string, mentions: readonly PersonMention[]): Piece[] {
  const people: Piece[] = [];
  /** Who bears a word of a name, the one named last. */
  const bearer = new Map<string, Piece>();
  for (const mention of mentions) {
    const last = people.at(-1);
    const gap = last ? text.slice(last.mentions.at(-1)!.end, mention.start) : '';
    const joined = last && joinedName(last, mention, gap);
    const known = joined
      ? last
      : wordsIn(mention.name)
          .map((word) => bearer.get(word))
          .find((one) => one && isSame(one, mention));
    const person = known ?? { name: mention.name, mentions: [] };
    if (!known) people.push(person);
    else person.name = joined ?? better(person.name, mention.name);
    person.mentions.push(mention);
    for (const word of wordsIn(person.name)) bearer.set(word, person);
  }
  return people;
}

const wordsIn = (name: string): string[] =>
  name
    .toLowerCase()
    .split(' ')
    .filter((word) => !isTitle(word) && !BY_SIZE.test(word));

const BY_SIZE = /^(?:big|old|little|wee|young)$/u;

/** 'Ana Reyes' and 'Luis Reyes' are two. */
function isSame({ name }: Piece, mention: PersonMention): boolean {
  const [one, other] = [wordsIn(name), wordsIn(mention.name)];
  return (
    shareWord(name, mention.name) &&
    (one.length < 2 ||
      other.length < 2 ||
      one[0] === other[0] ||
      isNicknamed(one, other) ||
      isTurnedRound(one, other))
  );
}

/** 'Xu Wei, or Wei Xu'. */
const isTurnedRound = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === 2 && one[0] === other[1] && one[1] === other[0];

/** Where signs are missing: 'Bash Bashir … Bashir Qureshi'. */
const isNicknamed = ([short = '', long = '']: readonly string[], [first]: readonly string[]): boolean =>
  long === first && isShortFor(short, long);

/** The longer form; of two whole names the one that was said later. */
const better = (before: string, now: string): string =>
  isTurnedRound(wordsIn(before), wordsIn(now))
    ? before
    : wordsIn(now).length > 1 || wordsIn(before).length === 0
      ? now.split(' ').length >= before.split(' ').length
        ? now
        : before
      : before;

/** A name that goes on with the one before it, though they share no word. */
function joinedName({ name }: Piece, mention: PersonMention, gap: string): string | undefined {
  const [own, words] = [wordsIn(name), name.split(' ')];
  const [first = '', ...more] = mention.name.split(' ');
  const single = words.length === 1;
  if (more.length === 0 && THOUGHT_OF.test(gap) && single && own[0] !== first.toLowerCase())
    return `${name} ${first}`;
  if (more.length === 0 && SURNAME.test(gap) && single) return `${name} ${first}`;
  if (more.length === 0 && FIRST_NAME.test(gap) && own.length === 1) return `${first} ${words.at(-1)}`;
  const family = words.at(-1) ?? '';
  if (more.length === 0 && !single && CORRECTS.test(gap) && family.charAt(0) === first.charAt(0))
    return [...words.slice(0, -1), first].join(' ');
  if (
    single &&
    /^(?:,|[.…]+)? (?:(?:or|well|i mean|uh|um|er|erm),? )*$/iu.test(gap) &&
    isShortFor(name, first)
  )
    return mention.name;
  return undefined;
}

const THOUGHT_OF =
  /^(?: something(?:-or-other)?| what['’]?s[- ](?:his|her|their)[- ](?:name|face))?(?:(?:\.{2,}|…),?|,? (?:um|uh|er|erm),?) $/iu;
const SURNAME = /\b(?:surname|last name|second name|family name)(?:['’]s| is| was|,)?:? $/iu;
const FIRST_NAME = /\b(?:first|given|christian) name(?:['’]s| is| was|,)?:? $/iu;
const CORRECTS =
  /^[.,;…–— -]*\b(?:no|sorry|wait|or rather|i mean|actually|hang on)\b[,.…]*(?: (?:no|sorry|wait|it['’]s|that['’]s|i mean|rather|not \p{L}+)\b[,.…]*)* $/iu;
