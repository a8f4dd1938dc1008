import { countWords, type Move } from '@anyone-else/protocol';
import { foldContact } from '../fold.ts';
import { saidSentences } from '../said.ts';
import type { ContactScene } from '../scene.ts';
import { userTexts } from './file-texts.ts';
import { groundOf, RUN_UP } from './ground.ts';
import { mayAsk } from './instructions.ts';
import { keptFrom } from './kept.ts';
import { outOfPart } from './part.ts';
import { declines, overPromises } from './promises.ts';
import { holdsRun, runsIn } from './runs.ts';

/**
 * `hold`: to be said only if something follows it that fits. `stray`: it has left what this turn is about. `promise`: it
 * grants what the turn declines.
 */
export type Verdict = 'say' | 'drop' | 'hold' | 'stray' | 'leak' | 'part' | 'promise';

/** A sentence shorter than this may be said again. */
const REPEATS = 3;
/** A longer one is a repetition where so many of its stretches were heard before. */
const STRETCH = 4;
const HEARD_BEFORE = 0.5;
/** So many thoughts of its own in a row are let pass once enough fitted; more is not this person's answer. */
const OWN_THOUGHTS = 2;
const AFTER_LITTLE = 1;

/** A question of so few words that is not put to the user may stand before what answers it. */
const ASIDE = 6;

/** What is to become of a sentence, apart from how long the turn is already. */
export function judgeOf(
  scene: ContactScene,
  move: Move,
  { own, orders }: { own: string; orders: string },
): (sentence: string) => Verdict {
  const kept = keptFrom(scene, move);
  const falls = outOfPart(scene, own, orders);
  const asks = mayAsk(scene, move);
  const ground = groundOf(scene, move);
  const promises = overPromises(move, own, ground.fits);
  const refuses = move.steps.some(declines);
  const repeats = repetition(scene, own);
  const fromFile = new Set(saidSentences(own));
  let thoughts = 0;
  /** Words of the sentences that fit. */
  let fitting = 0;
  const fits = (sentence: string): Verdict => {
    thoughts = 0;
    fitting += countWords(sentence);
    return 'say';
  };
  const ofItsOwn = (sentence: string): Verdict => {
    if (fitting === 0 && ground.denies(sentence)) return 'drop';
    if (!ground.modest(sentence) || kept.hintsAt(sentence)) return 'drop';
    if (!ground.tells) return 'say';
    if (fitting === 0) return 'hold';
    thoughts += 1;
    return thoughts > (fitting >= RUN_UP ? OWN_THOUGHTS : AFTER_LITTLE) ? 'stray' : 'say';
  };
  return (sentence) => {
    // The file's own sentences for this move may be said, each once.
    if (saidSentences(sentence).every((one) => fromFile.delete(one))) {
      repeats(sentence);
      return fits(sentence);
    }
    const out = falls(sentence);
    if (out === 'part') return 'part';
    if (kept.leakIn(sentence) !== undefined) return 'leak';
    if (promises(sentence)) return refuses ? 'promise' : 'drop';
    if (out === 'coaching' || repeats(sentence) || kept.strangerIn(sentence)) return 'drop';
    const about = ground.fits(sentence);
    if (sentence.endsWith('?') && !asks) {
      const asksThem = /\byou(?:r|rs|'\w+)?\b/iu.test(sentence) || (!about && countWords(sentence) > ASIDE);
      return asksThem ? 'drop' : 'hold';
    }
    return about ? fits(sentence) : ofItsOwn(sentence);
  };
}

/** Whether a sentence was heard before, from the contact in nearly these words or from the user; remembers what it is asked. */
function repetition(scene: ContactScene, own: string): (sentence: string) => boolean {
  // Said anew, what was cut off is no repetition: it is not among the events.
  const { events } = scene;
  const said = new Set(foldContact(scene).said);
  for (const one of saidSentences(own)) said.delete(one);
  const ownRuns = runsIn(own, STRETCH);
  const fromUser = userTexts(scene);
  const before = holdsRun([
    ...events.flatMap((event) => (event.type === 'contact-turn' ? [event.text] : [])),
    ...fromUser,
  ]);
  const since = new Set<string>();
  const user = new Set(fromUser.flatMap(saidSentences));
  const isHeard = (run: string): boolean => !ownRuns.has(run) && (since.has(run) || before(run));
  return (sentence) => {
    const bare = saidSentences(sentence);
    const runs = [...runsIn(sentence, STRETCH)];
    const again =
      (countWords(sentence) >= 2 && bare.every((one) => user.has(one))) ||
      (countWords(sentence) >= REPEATS && bare.every((one) => said.has(one))) ||
      (runs.length > 1 && runs.filter(isHeard).length >= HEARD_BEFORE * runs.length);
    for (const one of bare) said.add(one);
    for (const run of runs) since.add(run);
    return again;
  };
}
