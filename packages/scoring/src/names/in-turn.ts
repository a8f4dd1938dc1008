import type { NamedPerson } from '../input.ts';
import { type PersonMention, peopleIn } from './person.ts';
import { inOnePiece, type Piece } from './pieces.ts';
import { isPutForward, type Setting } from './put-forward.ts';
import { hasNoCapitals, sentencesOf, withCapitals } from './unsigned.ts';
import { isLetBe, isTakenBackLater, isWithdrawn } from './withdrawn.ts';

/** What stands around a turn of the contact's. */
export interface Around extends Pick<Setting, 'asked' | 'reply'> {
  /** What the contact says in their next turn. */
  later: string;
}

/** Whom one turn of the contact's puts forward, and does not take back. */
export function namesIn(said: string, { asked, reply, later }: Around): Omit<NamedPerson, 'turn'>[] {
  const text = hasNoCapitals(said) ? withCapitals(said) : said;
  const from = text.search(THINKS_AGAIN);
  const sentences = sentencesOf(said).map(({ start, end }) => ({ start, text: text.slice(start, end) }));
  const seen = sentences.flatMap((sentence, index) => peopleIn(sentence.text).map(placed(sentence, index)));
  const isOffer = (mention: PersonMention) => {
    const { index, start } = mention as Seen;
    const sentence = sentences[index]!;
    const own = { ...mention, start: start - sentence.start, end: mention.end - sentence.start };
    const next = sentences[index + 1]?.text ?? '';
    return start >= from && isPutForward(own, { sentence: sentence.text, next, asked, reply });
  };
  const people = inOnePiece(text, seen);
  const until = spans(seen, people, text.length);
  const offered = people.flatMap(({ name, mentions }) => {
    const first = mentions.find(isOffer);
    const isOut = mentions.some((mention) => isWithdrawn(text, { ...mention, until: until.get(mention)! }));
    return first && !isOut ? [{ name, first: first as Seen }] : [];
  });
  const isLast = ({ name }: { name: string }) => name === offered.at(-1)?.name;
  return offered
    .filter((one) => !isLetBe(reply, one.name, offered.length === 1))
    .filter((one) => !isTakenBackLater(later, one.name, isLast(one)))
    .map(({ name, first }) => ({ name, ...whyOf(first, said, sentences) }));
}

interface Sentence {
  start: number;
  text: string;
}
/** A mention, placed in the turn, and in which of its sentences it stands. */
type Seen = PersonMention & { index: number };

const placed =
  ({ start }: Sentence, index: number) =>
  (mention: PersonMention): Seen => ({
    ...mention,
    start: mention.start + start,
    end: mention.end + start,
    index,
  });

/** Up to where the talk is of somebody: the next place where somebody else is named. */
function spans(
  seen: readonly PersonMention[],
  people: readonly Piece[],
  length: number,
): ReadonlyMap<PersonMention, number> {
  const who = new Map(people.flatMap((person) => person.mentions.map((mention) => [mention, person])));
  const until = new Map<PersonMention, number>();
  for (const [at, mention] of [...seen.entries()].reverse()) {
    const next = seen[at + 1];
    const isSame = next && who.get(next) === who.get(mention);
    until.set(mention, next === undefined ? length : isSame ? until.get(next)! : next.start);
  }
  return until;
}

/** 'So there is Giles … No, do you know who you want?' */
const THINKS_AGAIN =
  /(?<=[.!?…] )(?:oh |um )?no[,.!…]+ (?:do you know|you know|actually|wait|scratch|hang on|better|no\b)/iu;

/** The longest that a clause without signs may be to be quoted: behind that it is another. */
const WORDS_WITHOUT_SIGNS = 16;

/** The contact's own words about the person, from the same sentence or the next. */
function whyOf(mention: Seen, said: string, sentences: readonly Sentence[]): { why?: string } {
  const { start, text } = sentences[mention.index]!;
  const next = sentences[mention.index + 1]?.text ?? '';
  const rest = said.slice(mention.end, start + text.length);
  const after = rest.match(/^,? (?:(?:who|because|since|she|he|they|hes|shes)(?:['’]\p{L}+)?\b.*)/u)?.[0];
  const own = after?.replace(/^,? /u, '').replace(/(?<![.!?…])[.!?…]+$/u, '');
  const why =
    own ?? (/^(?:She|He|They)\b/u.test(next) ? next.replace(/(?<![.!?…])[.!?…]+$/u, '') : undefined);
  const isRun = why !== undefined && hasNoCapitals(said) && why.split(' ').length > WORDS_WITHOUT_SIGNS;
  return why && !isRun ? { why } : {};
}
