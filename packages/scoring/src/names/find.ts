import { sentenceRanges, type Turn } from '@anyone-else/protocol';
import type { NamedPerson } from '../input.ts';
import { PUTS_FORWARD, SENDS_TO_THEM } from './offer.ts';
import { AROUND, type PersonMention, peopleIn, shareWord } from './person.ts';
import { spokenNames } from './spoken.ts';

/**
 * People whom the contact puts forward as somebody to talk to: in answer to the user's asking for names, or unasked
 * ('you should talk to Ana'). In the order of the talk, each once, the fullest form of the name.
 * `not` are names of the two speakers themselves.
 */
export function findNames(turns: readonly Turn[], not: readonly (string | undefined)[] = []): NamedPerson[] {
  const found = new Found();
  let asked = false;
  let userSpoke = false;
  for (const [index, turn] of turns.entries()) {
    if (turn.speaker === 'user') {
      const beats = turn.labels?.beats ?? [];
      asked = beats.includes('anyone-else') || (userSpoke && asked);
      userSpoke = true;
      continue;
    }
    userSpoke = false;
    for (const person of namesIn(turn.text, asked))
      if (!not.some((name) => name && sameSpeaker(name, person.name))) found.add({ ...person, turn: index });
  }
  return found.people;
}

function namesIn(text: string, asked: boolean): Omit<NamedPerson, 'turn'>[] {
  if (asked && !/\p{Lu}\p{Ll}/u.test(text)) return spokenNames(text);
  const sentences = sentenceRanges(text).map(({ start, end }) => text.slice(start, end));
  return sentences.flatMap((sentence, index) => {
    const next = sentences[index + 1] ?? '';
    const people = peopleIn(sentence);
    return people
      .filter((mention) => isPutForward(mention, sentence, next, asked))
      .map((mention) => fullest(mention, people))
      .map((mention) => ({ name: mention.name, ...whyOf(mention, sentence, next) }));
  });
}

/** 'Terrence, Terrence Bell': the whole name where it follows at once. */
const fullest = (mention: PersonMention, people: readonly PersonMention[]): PersonMention =>
  people.find(
    (other) =>
      other.start > mention.start &&
      other.start - mention.end <= 2 &&
      other.full &&
      shareWord(other.name, mention.name),
  ) ?? mention;

/** Named, but for another reason, or to be left alone. */
const NOT_OFFERED =
  /\b(?:not|never|except|told|asked|called|married|hired|met) $|n['’]t (?!you\b)(?:\p{L}+ ){0,3}$/iu;

function isPutForward(mention: PersonMention, sentence: string, next: string, asked: boolean): boolean {
  const before = sentence.slice(Math.max(0, mention.start - AROUND), mention.start);
  const after = sentence.slice(mention.end, mention.end + AROUND);
  if (!OF_A_PERSON.test(before) && NOT_OFFERED.test(before)) return false;
  if (asked) return mention.full ? standsOut(before, after) : isOnePerson(mention, before, after, next);
  return sendsOutright(before) || (mention.full && SENDS_TO_THEM.test(after));
}

/** Asked for a name, a full one counts where it opens the sentence, follows words of offering, or is described. */
function standsOut(before: string, after: string): boolean {
  return (
    before.trim() === '' ||
    /(?:^|[,:;–—-]|\b(?:and|or|then)) ?$/iu.test(before) ||
    PUTS_FORWARD.test(before) ||
    DESCRIBED.test(after) ||
    after.trim().length < 2
  );
}

/** A first name alone needs more: plain words of sending, or that what is said next is about this person. */
function isOnePerson({ name }: PersonMention, before: string, after: string, next: string): boolean {
  if (SENDING.test(before) || OF_A_PERSON.test(before)) return true;
  if (GUESSING.test(before))
    return /^(?:[.!?,]|,? (?:or|and|maybe|perhaps|too)\b|$)/iu.test(after) || DESCRIBED.test(after);
  if (before.trim() === '' && (/\p{L}{3}ing$/u.test(name) || /^ (?:a|an|the|my|our|your)\b/iu.test(after)))
    // 'Sam, a nurse' describes somebody; 'Sketch a form' and 'Testing on Monday' do not.
    return false;
  const led = before.trim() === '' || /(?:[,:]|\band|\bor) ?$/iu.test(before) || PUTS_FORWARD.test(before);
  const alone = /^[.!]?$/u.test(after) && (/^(?:She|He|They)\b/u.test(next) || next.startsWith(name));
  return led && (DESCRIBED.test(after) || alone);
}

/** 'my colleague Sam', 'a woman called Priya', 'I'd start with Miguel'. */
const OF_A_PERSON =
  /\b(?:(?:my|our) (?:\p{L}+ ){0,2}(?:colleague|friend|boss|manager|mentor|teacher|teammate|lead|sister|brother|cousin|wife|husband|partner)|(?:woman|man|guy|chap|girl|lad|lady|person|colleague|friend|somebody|someone) (?:called|named)|(?:i'd|i would) (?:start|begin) with)\s$/iu;
/** The whole answer so far: 'Maybe Priya', 'Probably Dave'. */
const GUESSING =
  /^(?:(?:well|oh|yes|sure|hm+)[,.]? )?(?:maybe|perhaps|probably|possibly|definitely|certainly)\s$/iu;

const DESCRIBED =
  /^,? (?:maybe,? |perhaps,? |probably,? |possibly,? )?(?:who|she|he|they|our|my|one of|a |an |the |from |at |over at |in |on )\b/iu;

/** Unasked, only plain words of sending the user to somebody count. */
const sendsOutright = (before: string): boolean => SENDING.test(before);
const TO_THEM =
  '(?:(?:talk|speak|write|reach out|say hello|chat) (?:to|with)|go and (?:see|meet|find)|(?:see|meet|contact|ring|email|call|message|try|look up|find)|ask for|get in touch with)';
const SENDING = new RegExp(
  [
    `\\byou(?:'d better| should| could| might| must| ought to| can| want to| need to)(?: also| always| really| definitely)? ${TO_THEM}`,
    `(?:^|[,:;–—] |\\b(?:do|please|just|then|also) )(?:go (?:and )?)?${TO_THEM}`,
    '\\bworth (?:talking|speaking|writing) (?:to|with)',
    '\\b(?:introduce you|put you in touch|connect you|link you up|send you|point you)(?: over)?(?: to| with| towards?)',
  ]
    .map((pattern) => `${pattern} (?:(?:our|my) (?:[a-z]+,? ){1,3})?$`)
    .join('|'),
  'iu',
);

/** The contact's own words about the person, from the same sentence or the next. */
function whyOf(mention: PersonMention, sentence: string, next: string): { why?: string } {
  const after = sentence.slice(mention.end).match(/^,? (?:(?:who|because|since|she|he|they)\b.*)/u)?.[0];
  const own = after?.replace(/^,? /u, '').replace(/[.!?…]+$/u, '');
  const why = own ?? (/^(?:She|He|They)\b/u.test(next) ? next.replace(/[.!?…]+$/u, '') : undefined);
  return why ? { why } : {};
}

const TITLES = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'prof', 'professor']);

/** A speaker's first name or surname alone, with a title or without, or the whole name. */
function sameSpeaker(speaker: string, name: string): boolean {
  const one = speaker.toLowerCase().split(' ');
  return name
    .toLowerCase()
    .split(' ')
    .every((word) => one.includes(word) || TITLES.has(word.replace('.', '')));
}

/** Keeps each person once; a fuller form of the name takes the place of a shorter one. */
class Found {
  readonly people: NamedPerson[] = [];
  /** Where somebody of that first name or surname stands, so that a thousand names are not compared with each other. */
  readonly #place = new Map<string, number>();

  add(person: NamedPerson): void {
    const words = person.name.toLowerCase().split(' ');
    const known = Math.min(...words.map((word) => this.#place.get(word) ?? Number.POSITIVE_INFINITY));
    const before = this.people[known];
    const place = before ? known : this.people.length;
    if (!before) this.people.push(person);
    else if (person.turn === before.turn && words.length >= before.name.split(' ').length)
      this.people[known] = { ...before, ...person };
    else return;
    for (const word of words) if (!this.#place.has(word)) this.#place.set(word, place);
  }
}
