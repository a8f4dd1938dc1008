import { countWords, type TurnInContext } from '@anyone-else/protocol';
import type { Range } from '../src/sentences.ts';
import * as cue from './cues.ts';

/** Names of the figures in `featuresOf`, in order; training/second_stage.py learns one weight for each. */
export const FEATURES = [
  'words', 'long', 'sentences', 'marks', 'twoMarks', 'threeMarks', 'endsAsking', 'asks', 'threeAsks',
  'firstPerson', 'ownWords', 'ownLong', 'contactWords', 'contactSilent', 'contactAsks', 'timeOver', 'declines',
  'pickBrain', 'closer', 'papers', 'hire', 'thanks', 'timeNamed', 'farewell', 'stay', 'openStart', 'closedStart',
  'pointsBack', 'goesOn', 'echo', 'echoShare', 'echoAsked', 'exclaims',
] as const; // biome-ignore format: a list to be read across

const FIRST_PERSON = /\b(?:i|me|my|mine|myself|i'm|i've|i'd|i'll|im|ive|we|our)\b/giu;
const EVERYDAY = new Set(
  'about also always and another anything because been before being could does done even ever every from gets goes going good have having here into just know like made make many maybe more most much never only other over people really right said same should some something still such sure take than that their them then there these they thing things think this those time very want well were what when where which while will with work would year years your'.split(
    ' ',
  ),
);

/** Plain facts about a turn, about 0 to 2 each. Pure; reads the whole text however long it is. */
export function featuresOf({ contactBefore, text }: TurnInContext, sentences: readonly Range[]): number[] {
  const pieces = sentences.map(({ start, end }) => text.slice(start, end));
  const words = countWords(text);
  const marks = text.match(/\?/gu)?.length ?? 0;
  const asking = pieces.filter(
    (piece) =>
      piece.endsWith('?') ||
      cue.CLOSED_START.test(piece) ||
      /^\W*(?:and |so |but |um |then )*(?:what|how|why|who|which|where|when|tell me)\b/iu.test(piece),
  );
  const own = pieces.filter(
    (piece) => !piece.includes('?') && /\b(?:i|me|my|i'm|i've|im|ive|we|our)\b/iu.test(piece),
  );
  const ownWords = own.reduce((sum, piece) => sum + countWords(piece), 0);
  const told = stems(contactBefore);
  const said = stems(text);
  const echoed = [...said].filter((stem) => told.has(stem)).length;
  const asked = stems(asking.join(' '));
  const yes = (condition: boolean): number => (condition ? 1 : 0);
  return [
    Math.log1p(words) / 3, Math.min(words, 120) / 60, Math.min(sentences.length, 8) / 4, Math.min(marks, 5) / 2,
    yes(marks >= 2), yes(marks >= 3), yes(/\?\W*$/u.test(text)), Math.min(asking.length, 5) / 2, yes(asking.length >= 3),
    (text.match(FIRST_PERSON)?.length ?? 0) / Math.max(words, 6), Math.min(ownWords, 100) / 40, yes(ownWords > 40),
    Math.log1p(countWords(contactBefore)) / 3, yes(contactBefore.trim() === ''), yes(/\?\W*$/u.test(contactBefore)),
    yes(cue.TIME_OVER.test(contactBefore)), yes(cue.DECLINES.test(contactBefore)), yes(cue.PICK_BRAIN.test(text)),
    yes(cue.CLOSER.test(text)), yes(cue.PAPERS.test(text)), yes(cue.HIRE.test(text)), yes(cue.THANKS.test(text)),
    yes(cue.TIME_NAMED.test(text)), yes(cue.FAREWELL.test(text)), yes(cue.STAY.test(text)),
    yes(cue.OPEN_START.test(text)), yes(cue.CLOSED_START.test(pieces.at(-1) ?? '')),
    yes(cue.POINTS_BACK.test(asking.join(' '))), yes(cue.GOES_ON.test(pieces.at(-1) ?? '')),
    Math.min(echoed, 4) / 2, echoed / Math.max(said.size, 3), yes([...asked].some((stem) => told.has(stem))),
    yes(/!/u.test(pieces[0] ?? '')),
  ]; // biome-ignore format: one figure a name, in the order of FEATURES
}

/** Words that carry a topic, cut to their first five letters so that 'teach' meets 'teaching'. */
function stems(text: string): Set<string> {
  const found = new Set<string>();
  for (const [word] of text
    .toLowerCase()
    .slice(0, 20_000)
    .matchAll(/[\p{L}\p{N}]{4,}/gu)) {
    if (!EVERYDAY.has(word)) found.add(word.slice(0, 5));
  }
  return found;
}
