import { countWords, type Move, type MoveKind } from '@anyone-else/protocol';
import { terms } from '../match/terms.ts';
import { sentencesOf } from '../said.ts';
import type { ContactScene } from '../scene.ts';
import { openTexts, textOf } from './file-texts.ts';

/** A sentence shorter than this is a run-up. */
export const RUN_UP = 7;
/** So many telling words, or such a part of them with one at least, tie a sentence to what the turn is about. */
const TIES = 2;
const TIED_SHARE = 0.3;
/** A number of so many digits comes from no mouth. */
const NO_NUMBER = /\d{5,}|\d+-\d{3,}/u;

/** A 'no' before an answer turns it round. */
const NO = /\b(?:no|not|never|nothing|none|cannot)\b|n't\b/iu;
/** Who they are was said when the call began. */
const PRESENTS = /\b(?:i am|i'm|my name is|this is) \p{Lu}/u;
const GREETING = /\b(?:hi|hiya|hello|hey|good (?:morning|afternoon|evening)|speaking)\b/iu;

const TELLS: ReadonlySet<MoveKind> = new Set([
  'answer',
  'go-deeper',
  'offer',
  'introduce',
  'stand-out',
  'name',
]);

/**
 * Whether a sentence is about what this turn is about: the words of the move, and what the user just said where the move
 * only takes that up. A run-up is free as long as it brings nothing of its own and is not about the listener.
 */
export function groundOf(scene: ContactScene, move: Move): (sentence: string) => boolean {
  const anybodys = new Set(openTexts(scene).slice(0, -3).flatMap(terms));
  const last = scene.events.findLast((event) => event.type === 'user-turn');
  const taken = move.steps.some(({ kind }) => TELLS.has(kind)) ? [] : terms(last?.text ?? '');
  const own = move.steps.flatMap((step) => terms(textOf(step, scene)));
  const about = new Set([...own, ...taken].filter((term) => !anybodys.has(term)));
  const known = new Set([...own, ...terms(last?.text ?? ''), ...anybodys]);
  const ownText = sentencesOf(move.steps.map((step) => textOf(step, scene)).join(' '))[0] ?? '';
  const greets = move.steps.some(({ kind }) => kind === 'greet');
  return (sentence) => {
    if (NO_NUMBER.test(sentence)) return false;
    const telling = [...new Set(terms(sentence))];
    const ties = telling.filter((term) => about.has(term)).length;
    if (ties >= TIES || (ties > 0 && ties >= TIED_SHARE * telling.length)) return true;
    if (NO.test(sentence) && !NO.test(ownText)) return false;
    if (greets !== GREETING.test(sentence) || (!greets && PRESENTS.test(sentence))) return false;
    const strange = telling.filter((term) => !known.has(term)).length;
    return (
      countWords(sentence) < RUN_UP &&
      strange <= 1 &&
      !/^(?:and |but |so |well,? )?(?:you|she|he|they)\b/iu.test(sentence)
    );
  };
}
