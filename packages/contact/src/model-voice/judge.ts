import { countWords, type Move } from '@anyone-else/protocol';
import { foldContact } from '../fold.ts';
import { terms } from '../match/terms.ts';
import { saidSentences } from '../said.ts';
import type { ContactScene } from '../scene.ts';
import { openTexts, textOf } from './file-texts.ts';
import { mayAsk } from './instructions.ts';
import { keptFrom } from './kept.ts';
import { outOfPart } from './part.ts';
import { overPromises } from './promises.ts';

/** `hold`: to be said only if something follows it. */
export type Verdict = 'say' | 'drop' | 'hold' | 'leak' | 'part' | 'promise';

/** A sentence shorter than this is a run-up, and may be about anything. */
export const RUN_UP = 7;
/** One shorter than this may be said again. */
const REPEATS = 4;

/** What is to become of a sentence, apart from how long the turn is already. */
export function judgeOf(scene: ContactScene, move: Move, own: string): (sentence: string) => Verdict {
  const kept = keptFrom(scene, move);
  const falls = outOfPart(scene, own);
  const promises = overPromises(move, own);
  const asks = mayAsk(scene, move);
  const fits = groundOf(scene, move);
  // Said anew, what was cut off is no repetition.
  const before = scene.events.at(-1)?.type === 'contact-turn' ? scene.events.slice(0, -1) : scene.events;
  const said = new Set(foldContact({ ...scene, events: before }).said);
  const user = new Set(
    saidSentences(scene.events.findLast((event) => event.type === 'user-turn')?.text ?? ''),
  );
  let grounded = false;
  return (sentence) => {
    const out = falls(sentence);
    if (out === 'part') return 'part';
    if (kept.leakIn(sentence) !== undefined) return 'leak';
    if (promises(sentence)) return 'promise';
    if (out === 'coaching') return 'drop';
    const bare = saidSentences(sentence);
    if (bare.every((one) => user.has(one))) return 'drop';
    if (countWords(sentence) >= REPEATS && bare.every((one) => said.has(one))) return 'drop';
    if (sentence.endsWith('?') && !asks) return /\byou(?:r|rs|'\w+)?\b/iu.test(sentence) ? 'drop' : 'hold';
    if (!grounded && countWords(sentence) >= RUN_UP && !fits(sentence)) return 'drop';
    grounded ||= fits(sentence);
    for (const one of bare) said.add(one);
    return 'say';
  };
}

/** Whether a sentence touches what this turn is made of; everything does where nothing is told. */
function groundOf(scene: ContactScene, move: Move): (sentence: string) => boolean {
  const anybodys = new Set(openTexts(scene).slice(0, -3).flatMap(terms));
  const told = new Set(
    move.steps.flatMap((step) => terms(textOf(step, scene))).filter((term) => !anybodys.has(term)),
  );
  if (told.size === 0) return () => true;
  return (sentence) => terms(sentence).some((term) => told.has(term));
}
