import { countWords, type Move, sentenceRanges } from '@anyone-else/protocol';
import { foldContact } from '../fold.ts';
import { terms } from '../match/terms.ts';
import { saidSentences } from '../said.ts';
import type { ContactScene } from '../scene.ts';
import { sayEmbedded } from '../voice.ts';
import type { Band } from './band.ts';
import { openTexts, textOf } from './file-texts.ts';
import { mayAsk } from './instructions.ts';
import { keptFrom } from './kept.ts';
import { label } from './label.ts';
import { outOfPart } from './part.ts';
import { overPromises } from './promises.ts';
import { tidy } from './tidy.ts';

/** Why the model's words are taken no further. `enough` and `over` are no fault of theirs. */
export type Stop = 'leak' | 'part' | 'promise' | 'adrift' | 'too-long' | 'enough' | 'over';

/** Lets a model's words through sentence by sentence, as long as they are this person's and fit this turn. */
export interface Guard {
  /** The sentences that may be said by now. */
  push(text: string): string[];
  /** The model is done: what was held back, if it may be said. `cut`: it did not come to its own end. */
  end(cut: boolean): string[];
  stopped(): Stop | undefined;
}

/** So many sentences in a row that have nothing to do with what is to be told mean that it has lost the thread. */
const ADRIFT = 3;
/** A sentence shorter than this is a run-up, and may be about anything. */
const RUN_UP = 7;
const REPEATS = 4;

type Verdict = 'say' | 'drop' | 'hold' | Stop;

export function createGuard(scene: ContactScene, move: Move, band: Band): Guard {
  const own = sayEmbedded(scene, move);
  const judge = judgeOf(scene, move, own);
  let buffer = '';
  let words = 0;
  let held: string[] = [];
  let stopped: Stop | undefined;
  let dropped = 0;

  const take = (raw: string, first: boolean): string[] => {
    const spoken = label(raw, scene);
    if (spoken.other) stopped = 'over';
    const sentence = tidy(spoken.text);
    if (sentence === '') return [];
    const verdict = judge(sentence);
    if (verdict === 'drop' || verdict === 'hold') {
      if (verdict === 'hold') held.push(sentence);
      else dropped += 1;
      if (dropped >= ADRIFT && first) stopped ??= 'adrift';
      return [];
    }
    if (verdict !== 'say') {
      stopped = verdict;
      return [];
    }
    const count = countWords([...held, sentence].join(' '));
    if (words > 0 && words + count > band.cut) {
      stopped = 'enough';
      return [];
    }
    if (words === 0 && count > 2 * band.cut) {
      stopped = 'too-long';
      return [];
    }
    words += count;
    const said = [...held, sentence];
    held = [];
    dropped = 0;
    if (words >= band.most) stopped ??= 'enough';
    return said;
  };

  const complete = (): string[] => {
    const out: string[] = [];
    for (;;) {
      const line = buffer.indexOf('\n');
      const ranges = sentenceRanges(line < 0 ? buffer : buffer.slice(0, line));
      const whole = line < 0 ? ranges.slice(0, -1) : ranges;
      const text = buffer;
      buffer = line < 0 ? buffer.slice(whole.at(-1)?.end ?? 0) : buffer.slice(line + 1);
      for (const { start, end } of whole)
        if (stopped === undefined) out.push(...take(text.slice(start, end), words + out.length === 0));
      if (line < 0 || stopped !== undefined) return out;
    }
  };

  return {
    push(text) {
      if (stopped !== undefined) return [];
      buffer += text;
      const out = complete();
      // A sentence without end says nothing for ever.
      if (stopped === undefined && countWords(buffer) > 2 * band.cut + RUN_UP)
        stopped = words > 0 ? 'enough' : 'too-long';
      return out;
    },
    end(cut) {
      const rest = buffer.trim();
      buffer = '';
      if (stopped !== undefined || rest === '') return [];
      const ended = /[.!?…]["')]*$/u.test(rest);
      if (!ended && (cut || countWords(rest) < 2)) return [];
      return take(ended ? rest : `${rest.replace(/[,;:\s-]+$/u, '')}.`, false);
    },
    stopped: () => stopped,
  };
}

/** What is to become of a sentence, apart from how long the turn is already. */
function judgeOf(scene: ContactScene, move: Move, own: string): (sentence: string) => Verdict {
  const kept = keptFrom(scene, move);
  const falls = outOfPart(scene, own);
  const promises = overPromises(move, own);
  const asks = mayAsk(scene, move);
  const fits = groundOf(scene, move);
  const said = new Set(foldContact(scene).said);
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
