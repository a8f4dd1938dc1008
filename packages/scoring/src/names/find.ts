import { type Beat, sentenceRanges, type Turn } from '@anyone-else/protocol';
import type { NamedPerson } from '../input.ts';
import { isTitle, type PersonMention, peopleIn, shareWord } from './person.ts';
import { isPutForward, type Setting } from './put-forward.ts';
import { spokenNames } from './spoken.ts';

/**
 * People whom the contact puts forward as somebody to talk to: in answer to the user's asking for names, or unasked
 * ('you should talk to Ana'). In the order of the talk, each once, the fullest form of the name.
 * `not` are names of the two speakers themselves.
 */
export function findNames(turns: readonly Turn[], not: readonly (string | undefined)[] = []): NamedPerson[] {
  const found = new Found();
  let asked: Asked = 'no';
  let userSpoke = false;
  for (const [index, turn] of turns.entries()) {
    if (turn.speaker === 'user') {
      asked = askedBy(turn, asked, userSpoke);
      userSpoke = true;
      continue;
    }
    userSpoke = false;
    const reply = turns.slice(index + 1).find(({ speaker }) => speaker === 'user')?.text ?? '';
    for (const person of namesIn(turn.text, asked, reply))
      if (!not.some((name) => name && sameSpeaker(name, person.name))) found.add({ ...person, turn: index });
  }
  return found.people;
}

type Asked = Setting['asked'];

/** With these a turn asks nothing else: names may still come. */
const LEAVES_IT_OPEN: ReadonlySet<Beat> = new Set<Beat>([
  'introduction',
  'thanks',
  'time-check',
  'stay-in-touch',
]);

function askedBy({ labels }: Turn, before: Asked, spokeAlready: boolean): Asked {
  const beats = labels?.beats ?? [];
  if (beats.includes('anyone-else')) return 'now';
  if (spokeAlready && before === 'now') return 'now';
  return before !== 'no' && beats.every((beat) => LEAVES_IT_OPEN.has(beat)) ? 'still' : 'no';
}

function namesIn(text: string, asked: Asked, reply: string): Omit<NamedPerson, 'turn'>[] {
  if (!/\p{Lu}\p{Ll}/u.test(text)) return asked === 'no' ? [] : spokenNames(text);
  const from = text.search(THINKS_AGAIN);
  const sentences = sentenceRanges(text)
    .filter(({ start }) => start >= from)
    .map(({ start, end }) => text.slice(start, end));
  return sentences.flatMap((sentence, index) => {
    const next = sentences[index + 1] ?? '';
    const people = peopleIn(sentence);
    return people
      .filter(
        (mention) => isPutForward(mention, { sentence, next, asked, reply }) && !isTakenBack(mention, text),
      )
      .map((mention) => fullest(mention, people))
      .map((mention) => ({ name: mention.name, ...whyOf(mention, sentence, next) }));
  });
}

/** 'So there is Giles … No, do you know who you want?' */
const THINKS_AGAIN =
  /(?<=[.!?…] )(?:oh |um )?no[,.!…]+ (?:do you know|you know|actually|wait|scratch|hang on|better|no\b)/iu;

/** 'Steph. No, not Steph.' */
const isTakenBack = ({ name }: PersonMention, text: string): boolean =>
  text.includes(` not ${name}`) || text.includes(`Not ${name}`);

/** 'Terrence, Terrence Bell': the whole name where it follows at once. */
const fullest = (mention: PersonMention, people: readonly PersonMention[]): PersonMention =>
  people.find(
    (other) =>
      other.start > mention.start &&
      other.start - mention.end <= 2 &&
      other.full &&
      shareWord(other.name, mention.name),
  ) ?? mention;

/** The contact's own words about the person, from the same sentence or the next. */
function whyOf(mention: PersonMention, sentence: string, next: string): { why?: string } {
  const after = sentence.slice(mention.end).match(/^,? (?:(?:who|because|since|she|he|they)\b.*)/u)?.[0];
  const own = after?.replace(/^,? /u, '').replace(/[.!?…]+$/u, '');
  const why = own ?? (/^(?:She|He|They)\b/u.test(next) ? next.replace(/[.!?…]+$/u, '') : undefined);
  return why ? { why } : {};
}

/** A speaker's first name or surname alone, with a title or without, or the whole name. */
function sameSpeaker(speaker: string, name: string): boolean {
  const one = speaker.toLowerCase().split(' ');
  return name
    .toLowerCase()
    .split(' ')
    .every((word) => one.includes(word) || isTitle(word));
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
    else if (
      words.length > before.name.split(' ').length ||
      (person.turn === before.turn && words.length === before.name.split(' ').length)
    )
      this.people[known] = { ...before, ...person, turn: before.turn };
    else return;
    for (const word of words) if (!this.#place.has(word)) this.#place.set(word, place);
  }
}
