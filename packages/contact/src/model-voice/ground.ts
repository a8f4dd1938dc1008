import { countWords, type Move, type MoveKind, type MoveStep } from '@anyone-else/protocol';
import { once } from '../remembering.ts';
import { sentencesOf } from '../said.ts';
import type { ContactScene } from '../scene.ts';
import { openTexts, shelfOf, textOf, toldTexts, userTexts } from './file-texts.ts';
import { declines } from './promises.ts';
import { properNames } from './proper-names.ts';
import { runsIn, wordsIn } from './runs.ts';
import { valuesIn } from './spoken-numbers.ts';
import { common, tellingOf } from './telling.ts';
import { indexTexts } from './text-index.ts';

/** A sentence shorter than this is a run-up. */
export const RUN_UP = 7;
/** So many telling words, or such a part of them with one at least, tie a sentence to what the turn is about. */
const TIES = 2;
const TIED_SHARE = 0.3;
/** Words that anybody would use of this trade tie it only where there are more of them. */
const ANYBODYS_TIES = 3;
/** A stretch of the file's own words; half of a sentence in such stretches is the file's. */
const STRETCH = 3;
/** A thought that is tied to nothing is no longer than this. */
const THOUGHT = 18;
/** Where the turn tells nothing, it is shorter still, and few of its words are its own. */
const SMALL_TALK = 15;
const STRANGE = 3;
/** Somebody of whom nobody spoke. */
const OF_OTHERS = /^(?:and |but |so |then |well,? )?(?:he|she|they)\b/iu;
/** No mouth says these. */
const NO_NUMBER = /\d{7,}|\d{5,}-\d{3,}/u;

/** A 'no' before an answer turns it round. */
const NO = /\b(?:no|not|never|nothing|nobody|none|nope|pass|cannot|off limits)\b|n't\b/iu;
const BEGINS_WITH_NO =
  /^(?:oh|well|hm+|um|ah|honestly|sorry)?[,. ]*(?:(?:no|nope|nah|never|none|nothing)\b|not (?:really|at all|yet|ever|me)\b|i (?:do not|don't|cannot|can't|would not|wouldn't|did not|didn't) (?:think so|know|do|have|like|believe|remember)\b)/iu;
/** Who they are was said when the call began. */
const PRESENTS = /\b(?:i am|i'm|my name is|this is) \p{Lu}/u;
const GREETING = /^(?:hi|hiya|hello|hey|good (?:morning|afternoon|evening))\b/iu;
/** Who the listener is. */
const CASTS =
  /^(?:and |but |so |well,? )?you(?:'re| are|'ve got| have| were| work| live) (?:an?|the|in|at)\b/iu;

const TELLS: ReadonlySet<MoveKind> = new Set([
  'answer',
  'go-deeper',
  'offer',
  'introduce',
  'stand-out',
  'name',
]);

/** What the words of a turn rest on. */
export interface Ground {
  /** Whether the turn tells something: words that are about nothing of it may only go along with some that are. */
  tells: boolean;
  /** Whether a sentence is about what this turn is about. */
  fits(sentence: string): boolean;
  /** Whether one that is not may go along: a run-up or a thought that brings no fact of its own. */
  modest(sentence: string): boolean;
  /** Whether it begins with a no that the file's words do not have. */
  denies(sentence: string): boolean;
}

export function groundOf(scene: ContactScene, move: Move): Ground {
  const { setup } = scene;
  const kinds = new Set(move.steps.map(({ kind }) => kind));
  const refuses = move.steps.some(declines);
  const tells = refuses || move.steps.some(({ kind }) => TELLS.has(kind));
  const anybodys = tellingOf(openTexts(scene).slice(0, -3).join(' '));
  const last = scene.events.findLast((event) => event.type === 'user-turn')?.text ?? '';
  const text = move.steps.map((step: MoveStep) => textOf(step, scene)).join(' ');
  const own = tellingOf(text);
  const taken = tells ? new Set<string>() : tellingOf(last);
  const about = new Set([...own, ...taken].filter((term) => !anybodys.has(term)));
  const ownRuns = runsIn(text, STRETCH);
  const ownNo = NO.test(sentencesOf(text)[0] ?? '');
  const { open, told, user: fromUser } = shelfOf(scene);
  const known = [open, told, fromUser, indexTexts([text])];
  const values = once(() =>
    valuesIn(
      [text, last, ...openTexts(scene), ...toldTexts(scene), ...userTexts(scene), `${setup.minutes}`].join(
        ' ',
      ),
    ),
  );
  const isKnown = (word: string): boolean => known.some((texts) => texts.holdsWord(word));

  const user = setup.user.name.split(' ')[0] ?? '';
  // As in a story about the listener; after a name that is called a comma or an end follows.
  const ofUser = (sentence: string): boolean =>
    user !== '' && (sentence.startsWith(`${user} `) || sentence.replace(/(?<![.!?])[.!?]+$/u, '') === user);
  const small = (sentence: string): boolean => {
    // 'Mm-hm' tells nothing.
    const strange = [...tellingOf(sentence)].filter(
      (term) => term.length > 2 && !term.includes('-') && !own.has(term) && !taken.has(term),
    );
    return countWords(sentence) <= SMALL_TALK && strange.length <= STRANGE && !OF_OTHERS.test(sentence);
  };

  const fits = (sentence: string): boolean => {
    if (NO_NUMBER.test(sentence)) return false;
    if (refuses && NO.test(sentence)) return true;
    const telling = tellingOf(sentence);
    const ties = common(telling, about);
    if (ties >= TIES || (ties > 0 && ties >= TIED_SHARE * telling.size)) return true;
    if (common(telling, own) >= ANYBODYS_TIES) return true;
    const runs = [...runsIn(sentence, STRETCH)];
    return runs.length > 0 && 2 * runs.filter((run) => ownRuns.has(run)).length >= runs.length;
  };
  return {
    tells,
    fits,
    denies: (sentence) => BEGINS_WITH_NO.test(sentence) && !ownNo && kinds.has('answer'),
    modest: (sentence) =>
      countWords(sentence) <= THOUGHT &&
      !NO_NUMBER.test(sentence) &&
      !CASTS.test(sentence) &&
      !ofUser(sentence) &&
      (tells || small(sentence)) &&
      (kinds.has('greet') || !(GREETING.test(sentence) || PRESENTS.test(sentence))) &&
      [...valuesIn(sentence)].every((value) => values().has(value)) &&
      properNames(sentence).every((name) => wordsIn(name).every(isKnown)),
  };
}
