import { terms } from '../match/terms.ts';
import { saidSentences, sentencesOf } from '../said.ts';
import type { ContactScene } from '../scene.ts';
import { shelfOf } from './file-texts.ts';
import { properNames } from './proper-names.ts';

/** What a model is reminded of at most; the latest are kept. */
const MOST = 12;
const MOST_CHARACTERS = 900;

const NUMBER =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?|hundred|thousand|million|dozen|percent|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december)\b/giu;
/** A sentence about oneself that could be held against one later. */
const CLAIM =
  /\b(?:I|we|my|our)\b.{0,30}\b(?:was|were|had|have|used|grew|studied|went|started|began|moved|live[ds]?|worked|left|joined|born|never|always|won|lost|built|ran|run|met|married|love|hate|degree|brother|sister|wife|husband|son|daughter|kids?|children|mother|father|parents|dog|cat)\b/iu;
/** So many telling words that the file does not have make a claim the model's own. */
const OWN_WORDS = 3;

/**
 * Facts that a model made up while it spoke for the contact, in its own sentences: numbers, days, names and claims about
 * themselves that the file does not hold. A fold over the log, so that what was once said stays true.
 */
export function ledgerOf(scene: ContactScene): string[] {
  const { file, user } = shelfOf(scene);
  const known = [...file, user];
  const isPlain = (words: string): boolean => known.some((texts) => texts.holdsPlain(words.toLowerCase()));
  const isOwn = (sentence: string): boolean => {
    if (saidSentences(sentence).every((one) => known.some((texts) => texts.holdsSentence(one)))) return false;
    const fresh = new Set(terms(sentence).filter((term) => !known.some((texts) => texts.holdsTerm(term))));
    const numbers = [...sentence.matchAll(NUMBER)].map(([found]) => found);
    if (numbers.some((number) => !isPlain(number)) || (numbers.length > 0 && fresh.size > 0)) return true;
    if (properNames(sentence).some((name) => !isPlain(name))) return true;
    return CLAIM.test(sentence) && fresh.size >= OWN_WORDS;
  };
  const found: string[] = [];
  const spoken = scene.events.flatMap((event) =>
    event.type === 'contact-turn' && event.voice === 'model' ? [event.text] : [],
  );
  // What a try that was cut off made up was heard too, and must not be otherwise a moment later.
  for (const sentence of [...spoken, ...(scene.heard ?? [])].flatMap(sentencesOf))
    if (isOwn(sentence) && !found.includes(sentence)) found.push(sentence);
  return latest(found);
}

function latest(found: readonly string[]): string[] {
  let left = MOST_CHARACTERS;
  const kept = found.slice(-MOST).reverse();
  const end = kept.findIndex((sentence) => {
    left -= sentence.length;
    return left < 0;
  });
  return (end < 0 ? kept : kept.slice(0, end)).reverse();
}
