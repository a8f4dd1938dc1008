import type { NamedPerson } from '../input.ts';
import { type PersonMention, peopleIn } from './person.ts';
import { inOnePiece, type Piece } from './pieces.ts';
import { isPutForward, type Setting } from './put-forward.ts';
import { hasNoCapitals, sentencesOf, withCapitals, withoutShouting } from './unsigned.ts';
import { isLetBe, isTakenBackLater, isWithdrawn } from './withdrawn.ts';

/** What stands around a turn of the contact's. */
export interface Around extends Pick<Setting, 'asked' | 'reply'> {
  /** What the contact says in their next turn. */
  later: string;
}

/** Whom one turn of the contact's puts forward, and does not take back. */
export function namesIn(whole: string, { asked, reply, later }: Around): Omit<NamedPerson, 'turn'>[] {
  const said = withoutShouting(whole);
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
  const isOut = (mention: PersonMention) => isWithdrawn(text, { ...mention, until: until.get(mention)! });
  const isSentTo = (mention: PersonMention) =>
    mention.start >= from &&
    SENDS_ON.test(text.slice(mention.end, Math.min(until.get(mention)!, mention.end + FAR)));
  const chosen = people.flatMap(({ name, mentions }) => {
    const first = mentions.find(isOffer) ?? mentions.find(isSentTo);
    return first && !mentions.some(isOut) ? [{ name, first: first as Seen }] : [];
  });
  const offered =
    chosen.length > 0 ? alsoThere(chosen, people, text) : wantedOf(people, isOut, { reply, later });
  const isLast = ({ name }: { name: string }) => name === offered.at(-1)?.name;
  return offered
    .filter((one) => !isLetBe(reply, one.name, offered.length === 1))
    .filter((one) => !isTakenBackLater(later, one.name, isLast(one)))
    .map(({ name, first }) => ({ name, ...whyOf(first, said, sentences) }));
}

/** 'You should really meet her', some sentences on, while the talk is still of that person. */
const SENDS_ON =
  /\byou(?:['’]d| should| must| need to| ought to| have to)(?: really| definitely| absolutely| just)?(?: want to| wanna)? (?:talk to|speak to|speak with|talk with|meet|ask|ring|call|write to|contact|get in touch with|look up|e-?mail|message) (?:her|him)\b/iu;
/** Characters behind a name. */
const FAR = 200;

interface Chosen {
  name: string;
  first: Seen;
}

/** Once somebody was put forward: '… and then there's Xu Wei in the model team'. */
function alsoThere(chosen: Chosen[], people: readonly Piece[], text: string): Chosen[] {
  const start = Math.min(...chosen.map(({ first }) => first.start));
  return people.flatMap(({ name, mentions }) => {
    const already = chosen.find((one) => one.name === name);
    if (already) return [already];
    const first = mentions.find(
      (mention) =>
        mention.start > start &&
        ((mention.full && ALSO_THERE.test(text.slice(0, mention.start))) || followsOn(text, mention, chosen)),
    );
    return first ? [{ name, first: first as Seen }] : [];
  });
}
const ALSO_THERE =
  /\b(?:then|also|plus|and),? (?:there['’]?s|there is)(?: also)? (?:(?:an?|another|this|the|one) [^.!?]{1,60}, )?$/iu;
/** 'Ask for Freya or for Mo.' */
const OR_FOR = /\b(?:or|and) (?:for|to|with) $/iu;

/** Right behind somebody who was put forward. */
const followsOn = (text: string, { start }: PersonMention, chosen: readonly Chosen[]): boolean =>
  OR_FOR.test(text.slice(0, start)) &&
  chosen.some(({ first }) => start - first.end > 0 && start - first.end < 12);

/** Nobody was asked for, but the user asks how to reach the one who was spoken of last, and is told yes. */
function wantedOf(
  people: readonly Piece[],
  isOut: (mention: PersonMention) => boolean,
  { reply, later }: Pick<Around, 'reply' | 'later'>,
): Chosen[] {
  const last = people.at(-1);
  if (!last || !ASKS_FOR_THEM.test(reply) || !AGREES.test(later) || last.mentions.some(isOut)) return [];
  const mention = last.mentions.at(-1) as Seen;
  return mention.full ? [{ name: last.name, first: mention }] : [];
}
const ASKS_FOR_THEM =
  /\b(?:is|would|['’]s) (?:he|she|they) (?:be )?(?:somebody|someone|a person|open to|up for|willing to|approachable)\b|\b(?:could|can|may|might|should) i (?:write to|talk to|speak to|speak with|approach|contact|reach|call|ring|e-?mail|meet) (?:him|her|them)\b|\b(?:would|could|can) you (?:introduce me|put me in touch|connect me)\b/iu;
const AGREES =
  /^(?:(?:oh|well|um+|ah)[,.!]* )*(?:absolutely|yes|yeah|yep|sure|of course|certainly|definitely|by all means|please do|do)(?!\p{L})(?!,? but\b)/iu;

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
