import type { Beat } from '@anyone-else/protocol';
import { type Likeness, likeness, type SeenQuestion } from './alike.ts';
import type { AskingPart } from './asking-parts.ts';
import { conceptsOf } from './concepts.ts';
import { kindsOf } from './kinds.ts';
import { otherTime, toldApart } from './told-apart.ts';

/** A prepared question, and the topics on which no other prepared one stands. */
export interface PreparedSeen extends SeenQuestion {
  alone: readonly Beat[];
}

/** Chosen on one half of the labelled questions in test/data and measured on the other; see test/prepared.test.ts. */
const OF_PREPARED = 0.3;
const SAME_TOPIC = 0.5;
const ASKED = 0.7;
/** Less of a prepared question than this cannot stand for it; more is needed where the topics differ. */
const LEAST = 0.34;
const LEAST_APART = 0.6;
/** What one kind of question, one thing asked of everybody, one topic hardly ever asked about twice are worth. */
const ONE_KIND = 1.5;
const AT_LARGE = 1;
const ONE_TOPIC = 0.8;
/** Words alone decide where both are after something else only if they are nearly all the same. */
const NEARLY_ALL = 0.8;
const HALF = 0.5;
/** Who asks at large and holds more telling words than these asks for something narrower. */
const FEW_MORE = 4;

/** Topics that a talk touches once: whoever asks there asks for just this. */
const HARDLY_TWICE: ReadonlySet<Beat> = new Set<Beat>([
  'anyone-else',
  'introduction',
  'stay-in-touch',
  'stand-out',
]);

/** 0 where `asked` does not ask the prepared question; else the surer, the higher. */
export function sameQuestion(
  prepared: PreparedSeen,
  asked: AskingPart,
  telling: (concept: string) => number,
): number {
  const score = likely(prepared, asked, telling);
  if (score === 0) return 0;
  // Looked at last, for it takes longest.
  const apart =
    toldApart(prepared.end, asked.end) ||
    oneWordOther(prepared, asked) ||
    (score < AT_LARGE && !asked.whole && otherTime(prepared.end, asked.end));
  return apart ? 0 : score;
}

function likely(prepared: PreparedSeen, asked: AskingPart, telling: (concept: string) => number): number {
  const like = likeness(prepared, asked, telling);
  const words = fromWords(like);
  const [ours, theirs] = [prepared.kinds, asked.kinds];
  const nearly = Math.min(like.ofPrepared, like.ofAsked);
  // One word in common, somewhere in the turn, is too little: 'story' asks nobody how they came to their work.
  if (asked.whole) return ours.telling.length > 0 || like.shared < 2 ? 0 : words;
  const kinds = ours.telling.filter((kind) => theirs.telling.includes(kind));
  if (kinds.length * 2 > ours.telling.length || (kinds.length > 0 && like.sameTopic))
    return meansOthers(prepared, asked, kinds) ||
      (prepared.concepts.size >= 4 && like.ofPrepared <= 0.34 && !like.sameTopic)
      ? 0
      : ONE_KIND + words / 10;
  if (ours.telling.length > 0) {
    const enough = theirs.telling.length === 0 && like.sameTopic ? HALF : NEARLY_ALL;
    return nearly >= enough && like.shared > 1 ? words : 0;
  }
  const large = ours.large.some((kind) => theirs.large.includes(kind));
  const same = nearly >= NEARLY_ALL && like.telling ? words : 0;
  if (theirs.telling.length > 0) return large ? words : same;
  if (large && theirs.large.every((kind) => ours.large.includes(kind)))
    return like.more <= FEW_MORE ? AT_LARGE + words / 10 : 0;
  if (ours.large.length > 0 && theirs.large.length > 0) return same;
  const topic = prepared.alone.some((beat) => HARDLY_TWICE.has(beat) && asked.beats.includes(beat));
  return Math.max(
    ours.large.length === 0 || (like.telling && like.shared > 1) ? words : 0,
    topic ? ONE_TOPIC : 0,
  );
}

/** Kinds that ask for people: 'your boss' and 'a designer' are two questions. */
const FOR_PEOPLE: ReadonlySet<string> = new Set(['else-talk', 'introduce']);
const ANYBODY: ReadonlySet<string> = conceptsOf(
  'anybody team talk name touch recommend suggest point introduce else pass details details would your speak conversation happen colleagues hand willing',
);

/** The prepared question asks for somebody of whom the asked one does not speak. */
const meansOthers = (prepared: SeenQuestion, asked: SeenQuestion, kinds: readonly string[]): boolean => {
  if (!kinds.every((kind) => FOR_PEOPLE.has(kind))) return false;
  const meant = [...prepared.concepts].filter((concept) => !ANYBODY.has(concept));
  return meant.length > 0 && !meant.some((concept) => asked.concepts.has(concept));
};

function fromWords({ ofPrepared, ofAsked, sameTopic }: Likeness): number {
  if (ofPrepared < (sameTopic ? LEAST : LEAST_APART)) return 0;
  const score = OF_PREPARED * ofPrepared + (1 - OF_PREPARED) * ofAsked + (sameTopic ? SAME_TOPIC : 0);
  return score >= ASKED ? score : 0;
}

/** 'How did you learn to code?' and 'How did you learn to sell?': begun alike, and one word is another. */
function oneWordOther(prepared: SeenQuestion, asked: SeenQuestion): boolean {
  const only = (these: SeenQuestion, those: SeenQuestion) =>
    [...these.concepts].filter((concept) => !those.concepts.has(concept));
  const [mine, theirs] = [only(prepared, asked), only(asked, prepared)];
  if (mine.length !== 1 || theirs.length !== 1) return false;
  const begin = (spelled: string) => spelled.split(' ').slice(0, 3).join(' ');
  if (begin(prepared.spelled) !== begin(asked.spelled)) return false;
  const kinds = new Set(kindsOf(mine[0]!).telling);
  return !kindsOf(theirs[0]!).telling.some((kind) => kinds.has(kind));
}
