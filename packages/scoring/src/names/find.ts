import type { Beat, Turn } from '@anyone-else/protocol';
import type { NamedPerson } from '../input.ts';
import { type Around, namesIn } from './in-turn.ts';
import { isTitle } from './person.ts';

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
      asked = askedBy(turn, asked, userSpoke || asksBack(turn, found.people));
      // 'How would I best get to her?', 'Wren, as in the bird?': the talk is still of people.
      if (asked === 'no' && found.people.at(-1)?.turn === index - 1 && asksAbout(turn, found.people))
        asked = 'still';
      userSpoke = true;
      continue;
    }
    userSpoke = false;
    const reply = nextOf(turns, index, 'user');
    const later = nextOf(turns, index, 'contact');
    for (const person of namesIn(turn.text, { asked, reply, later }))
      if (!not.some((name) => name && sameSpeaker(name, person.name))) found.add({ ...person, turn: index });
  }
  return found.people;
}

const nextOf = (turns: readonly Turn[], index: number, who: Turn['speaker']): string => {
  for (let at = index + 1; at < turns.length; at++) if (turns[at]!.speaker === who) return turns[at]!.text;
  return '';
};

type Asked = Around['asked'];

/** With these a turn asks nothing else: names may still come. */
const LEAVES_IT_OPEN: ReadonlySet<Beat> = new Set<Beat>([
  'introduction',
  'thanks',
  'time-check',
  'stay-in-touch',
]);

const asksAbout = (turn: Turn, people: readonly NamedPerson[]): boolean =>
  ASKS_THE_WAY.test(turn.text) || asksBack(turn, people);
const ASKS_THE_WAY =
  /\bhow (?:would|could|can|do|should|might) i (?:best )?(?:get (?:to|hold of|in touch with)|reach|find|contact|approach|write to) (?:her|him|them)\b/iu;

/** Plainly a question for people, where the reader saw none: 'Who do you know that lets people work the counter?' */
const ASKS_WHO =
  /\bwho (?:else )?(?:do you know|would you (?:suggest|recommend|go to|try|ask)|should i|could i|can i|might i|would be (?:good|worth|a good))\b|\b(?:do|would) you (?:happen to )?know (?:of )?(?:anyone|anybody|someone|somebody|others|people|a person)\b|\bwhich (?:person|people) (?:can|should|could) i\b/iu;

/** 'Wait, Mags Tolliver from 4 Med?': said of somebody who was just named, it asks for nothing else. */
const asksBack = ({ text, labels }: Turn, people: readonly NamedPerson[]): boolean =>
  text.length < SHORT &&
  (labels?.beats ?? []).every((beat) => beat === 'other') &&
  people.some(({ name }) => name.split(' ').some((word) => word.length > 2 && text.includes(word)));
/** Characters. */
const SHORT = 80;

function askedBy({ text, labels }: Turn, before: Asked, spokeAlready: boolean): Asked {
  const beats = labels?.beats ?? [];
  if (beats.includes('anyone-else') || (beats.every((beat) => beat === 'other') && ASKS_WHO.test(text)))
    return 'now';
  if (spokeAlready && before === 'now') return 'now';
  return before !== 'no' && beats.every((beat) => LEAVES_IT_OPEN.has(beat)) ? 'still' : 'no';
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
    const known = words
      .map((word) => this.#place.get(word))
      .find((at) => at !== undefined && this.#isSame(at, words));
    const before = known === undefined ? undefined : this.people[known];
    const place = known ?? this.people.length;
    if (!before) this.people.push(person);
    else if (words.length > before.name.split(' ').length)
      this.people[place] = { ...before, ...person, turn: before.turn };
    else return;
    for (const word of words) if (!this.#place.has(word)) this.#place.set(word, place);
  }
  /** 'Ana Reyes' and 'Luis Reyes' are two. */
  #isSame(at: number, words: readonly string[]): boolean {
    const known = this.people[at]!.name.toLowerCase().split(' ');
    const [one, other] = [known, words].map((all) => all.filter((word) => !isTitle(word)));
    return one!.length < 2 || other!.length < 2 || one![0] === other![0];
  }
}
