import type { Persona } from '@anyone-else/protocol';
import { terms } from './terms.ts';

/** One thing that the persona could tell, as words to be found in a question. */
interface Entry {
  about: ReadonlySet<string>;
  phrases: readonly (readonly string[])[];
  text: ReadonlySet<string>;
}

/** Finds by words what a question is after, within one persona's own answers and threads. */
export interface Matcher {
  /** How well the question's words fit an answer; 0 for no word in common. About 4 for one telling word. */
  answer(query: readonly string[], id: string): number;
  thread(query: readonly string[], id: string): number;
  /** Share, by weight, of the question's words that stand in an answer or thread; 0 without telling words. */
  covered(query: readonly string[], id: string): number;
  /** One of the answer's phrases holds every telling word of the question that their texts know, two at least. */
  asks(query: readonly string[], id: string): boolean;
  /** What the rare words of a question weigh that an answer has: those of its heading or its short form in full. */
  hints(query: readonly string[], id: string): number;
  /** How far the words say the thread's cue itself: 1 for all of it, 0 for less than half. */
  names(query: readonly string[], threadId: string): number;
  /** How telling a word is among this persona's texts; highest for a word that stands nowhere. */
  weight(term: string): number;
}

const ABOUT = 1;
const TEXT = 0.45;
const WHOLE_PHRASE = 0.7;
const TRADE = 0.4;
/** Weight from which a word hints at the answers that have it, and what it counts in the midst of one. */
const RARE = 2.2;
const HINT = 0.6;
/** Weight that a cue's words must have to be a name for the story. */
const CUE_WEIGHT = 1.8;

function entry(about: readonly string[], texts: readonly string[]): Entry {
  const phrases = about.map((phrase) => [...new Set(terms(phrase))]).filter((phrase) => phrase.length > 0);
  return { about: new Set(phrases.flat()), phrases, text: new Set(texts.flatMap((text) => terms(text))) };
}

function build(persona: Persona): Matcher {
  const answers = new Map(
    persona.answers.map((a) => [a.id, entry(a.about, [a.brief, a.full, a.takeaway])] as const),
  );
  const threads = new Map(
    persona.threads.map((t) => [t.id, entry([t.cue, ...t.about], [...t.deeper, t.takeaway])] as const),
  );
  const briefs = new Map(persona.answers.map(({ id, brief }) => [id, new Set(terms(brief))] as const));
  const cues = new Map(persona.threads.map(({ id, cue }) => [id, [...new Set(terms(cue))]] as const));
  // A name in a cue ('Big Brenda', 'a man called Walter') says it all by itself.
  const called = new Map(
    persona.threads.map(
      ({ id, cue }) =>
        [id, terms((cue.match(/(?=\p{Lu})(?<=\p{L}.*?)\p{Lu}\p{Ll}{2,}/gu) ?? []).join(' '))] as const,
    ),
  );
  const all = [...answers.values(), ...threads.values()];
  const counts = new Map<string, number>();
  for (const one of all)
    for (const term of new Set([...one.about, ...one.text])) counts.set(term, (counts.get(term) ?? 0) + 1);
  // The words of their trade tell none of their own stories from another.
  const trade = new Set(terms(`${persona.field} ${persona.role}`));
  const weight = (term: string) =>
    trade.has(term) ? TRADE : Math.log((all.length + 1) / ((counts.get(term) ?? 0) + 0.5));
  const score = (query: readonly string[], found: Entry | undefined): number => {
    if (!found) return 0;
    let sum = 0;
    const asked = new Set(query);
    for (const term of asked)
      sum += weight(term) * (found.about.has(term) ? ABOUT : found.text.has(term) ? TEXT : 0);
    for (const phrase of found.phrases)
      if (phrase.length > 1 && phrase.every((term) => asked.has(term))) sum += WHOLE_PHRASE * phrase.length;
    return sum;
  };
  return {
    weight,
    answer: (query, id) => score(query, answers.get(id)),
    covered(query, id) {
      const found = answers.get(id) ?? threads.get(id);
      let all = 0;
      let hit = 0;
      for (const term of new Set(query)) {
        all += weight(term);
        if (found?.about.has(term) || found?.text.has(term)) hit += weight(term);
      }
      return all === 0 ? 0 : hit / all;
    },
    asks(query, id) {
      const asked = [...new Set(query)].filter((term) => counts.has(term));
      const phrases = answers.get(id)?.phrases ?? [];
      return asked.length > 1 && phrases.some((phrase) => asked.every((term) => phrase.includes(term)));
    },
    hints(query, id) {
      const found = answers.get(id);
      const heads = (term: string) => found?.about.has(term) || briefs.get(id)?.has(term);
      return [...new Set(query)]
        .filter((term) => weight(term) >= RARE)
        .reduce((sum, term) => sum + weight(term) * (heads(term) ? 1 : found?.text.has(term) ? HINT : 0), 0);
    },
    names(query, id) {
      if (called.get(id)?.some((term) => query.includes(term))) return 1;
      const cue = cues.get(id) ?? [];
      const whole = cue.reduce((sum, term) => sum + weight(term), 0);
      const said = cue.reduce((sum, term) => sum + (query.includes(term) ? weight(term) : 0), 0);
      return said < CUE_WEIGHT || said < whole / 2 ? 0 : said / whole;
    },
    thread: (query, id) => score(query, threads.get(id)),
  };
}

const known = new WeakMap<Persona, Matcher>();

/** The matcher of a persona; built once for each persona object. */
export function matcherOf(persona: Persona): Matcher {
  const found = known.get(persona) ?? build(persona);
  known.set(persona, found);
  return found;
}
