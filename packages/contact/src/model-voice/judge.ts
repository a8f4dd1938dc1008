import { countWords, type Move } from '@anyone-else/protocol';
import { foldContact } from '../fold.ts';
import { saidSentences } from '../said.ts';
import type { ContactScene } from '../scene.ts';
import { userTexts } from './file-texts.ts';
import { groundOf, RUN_UP } from './ground.ts';
import { mayAsk } from './instructions.ts';
import { keptFrom } from './kept.ts';
import { outOfPart } from './part.ts';
import { overPromises } from './promises.ts';
import { runsIn } from './runs.ts';

/** `hold`: to be said only if something follows it. `stray`: it has left what this turn is about. */
export type Verdict = 'say' | 'drop' | 'hold' | 'stray' | 'leak' | 'part' | 'promise';

/** A sentence shorter than this may be said again. */
const REPEATS = 4;
/** A longer one is a repetition where so many of its stretches were heard before. */
const STRETCH = 4;
const HEARD_BEFORE = 0.5;
/** One thought of its own is let pass in a turn; a second one is no longer this person's answer. */
const OWN_THOUGHTS = 1;

/** What is to become of a sentence, apart from how long the turn is already. */
export function judgeOf(
  scene: ContactScene,
  move: Move,
  { own, orders }: { own: string; orders: string },
): (sentence: string) => Verdict {
  const kept = keptFrom(scene, move);
  const falls = outOfPart(scene, own, orders);
  const promises = overPromises(move, own);
  const asks = mayAsk(scene, move);
  const ground = groundOf(scene, move);
  const repeats = repetition(scene, own);
  let thoughts = 0;
  let grounded = false;
  return (sentence) => {
    const out = falls(sentence);
    if (out === 'part') return 'part';
    if (kept.leakIn(sentence) !== undefined) return 'leak';
    if (promises(sentence)) return 'promise';
    if (out === 'coaching' || /[:,;-]$/u.test(sentence) || repeats(sentence)) return 'drop';
    const fits = ground(sentence);
    if (sentence.endsWith('?') && !asks) {
      const asksThem = /\byou(?:r|rs|'\w+)?\b/iu.test(sentence) || (!fits && countWords(sentence) > 3);
      return asksThem ? 'drop' : 'hold';
    }
    if (!fits) {
      if (!grounded || sentence.endsWith('?') || /^you\b/iu.test(sentence)) return 'drop';
      thoughts += 1;
      if (thoughts > OWN_THOUGHTS) return 'stray';
    }
    grounded ||= fits && countWords(sentence) >= RUN_UP;
    return 'say';
  };
}

/** Whether a sentence was heard before, from the contact in nearly these words or from the user; remembers what it is asked. */
function repetition(scene: ContactScene, own: string): (sentence: string) => boolean {
  // Said anew, what was cut off is no repetition: it is not among the events.
  const { events } = scene;
  const said = new Set(foldContact(scene).said);
  const ownRuns = runsIn(own, STRETCH);
  const heard = new Set(
    events.flatMap((event) => (event.type === 'contact-turn' ? [...runsIn(event.text, STRETCH)] : [])),
  );
  const fromUser = userTexts(scene);
  const user = new Set(fromUser.flatMap(saidSentences));
  for (const text of fromUser) for (const run of runsIn(text, STRETCH)) heard.add(run);
  for (const run of ownRuns) heard.delete(run);
  return (sentence) => {
    const bare = saidSentences(sentence);
    const runs = [...runsIn(sentence, STRETCH)];
    const again =
      bare.every((one) => user.has(one)) ||
      (countWords(sentence) >= REPEATS && bare.every((one) => said.has(one))) ||
      (runs.length > 1 && runs.filter((run) => heard.has(run)).length >= HEARD_BEFORE * runs.length);
    for (const one of bare) said.add(one);
    for (const run of runs) heard.add(run);
    return again;
  };
}
