import { countWords, type Move, sentenceRanges } from '@anyone-else/protocol';
import type { ContactScene } from '../scene.ts';
import { sayEmbedded } from '../voice.ts';
import type { Band } from './band.ts';
import { outsideBrackets } from './brackets.ts';
import { plainQuotes } from './cues.ts';
import { RUN_UP } from './ground.ts';
import { judgeOf } from './judge.ts';
import { label } from './label.ts';
import { ordersOf } from './prompt.ts';
import { isNoSpeech, tidy } from './tidy.ts';

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
const MAY_END = /[.!?…\n]/u;
const ENDED = /[.!?…]["'*_)\s]*$/u;
/** Sentences that fit nothing yet and wait for one that does. */
const HELD = 3;
const ITEM = /^\s*(?:[-*•–—]|\d{1,2}[.)])\s/u;

export function createGuard(scene: ContactScene, move: Move, band: Band): Guard {
  const own = sayEmbedded(scene, move);
  const judge = judgeOf(scene, move, { own, orders: ordersOf(scene, move, band) });
  let buffer = '';
  let words = 0;
  let held: string[] = [];
  let stopped: Stop | undefined;
  let dropped = 0;
  const aside = outsideBrackets();

  const take = (raw: string): string[] => aside.pass(raw).flatMap(takeOne);

  const takeOne = (raw: string): string[] => {
    if (stopped !== undefined) return [];
    const spoken = label(raw, scene);
    if (spoken.other) stopped = 'over';
    if (isNoSpeech(spoken.text)) {
      stopped = 'part';
      return [];
    }
    const sentence = withEnd(tidy(spoken.text));
    if (sentence === '') return [];
    const verdict = judge(sentence);
    if (verdict === 'say') return say(sentence);
    if (verdict === 'hold') {
      held.push(sentence);
      // A question of their own waits for what follows; other words for something that fits.
      if (words === 0 && held.length > HELD) stopped ??= 'adrift';
    } else if (verdict === 'drop') {
      dropped += 1;
      if (dropped >= ADRIFT) stopped ??= words === 0 ? 'adrift' : 'enough';
    } else stopped = verdict === 'stray' ? 'enough' : verdict;
    return [];
  };

  const say = (sentence: string): string[] => {
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
    return said;
  };

  const complete = (): string[] => {
    // Most tokens end nothing.
    if (!MAY_END.test(buffer)) return [];
    const out: string[] = [];
    for (;;) {
      const line = buffer.indexOf('\n');
      const ranges = sentenceRanges(line < 0 ? buffer : buffer.slice(0, line));
      const whole = line < 0 ? ranges.slice(0, -1) : ranges;
      const text = buffer;
      buffer = line < 0 ? buffer.slice(whole.at(-1)?.end ?? 0) : buffer.slice(line + 1);
      for (const { start, end } of whole)
        if (stopped === undefined) {
          const raw = text.slice(start, end);
          if (end < text.length && text[end] === '\n' && isHeading(raw)) dropped += 1;
          else out.push(...take(raw));
        }
      if (line < 0 || stopped !== undefined) return out;
    }
  };

  return {
    push(text) {
      if (stopped !== undefined) return [];
      buffer += plainQuotes(text);
      const out = complete();
      // A sentence without end says nothing for ever. So many words have at least twice as many characters.
      const most = 2 * band.cut + RUN_UP;
      if (stopped === undefined && buffer.length > 2 * most && countWords(buffer) > most)
        stopped = words > 0 ? 'enough' : 'too-long';
      return out;
    },
    end(cut) {
      const rest = buffer.trim();
      buffer = '';
      if (stopped !== undefined) return [];
      const whole = ENDED.test(rest) || !(cut || countWords(rest) < 2);
      const last = rest === '' || !whole ? [] : take(rest);
      return [...last, ...aside.rest().flatMap(takeOne)];
    },
    stopped: () => stopped,
  };
}

/** A line of its own without an end, unless it is one of a list or long enough to be told. */
const isHeading = (raw: string): boolean =>
  !ENDED.test(tidy(raw)) && !ITEM.test(raw) && (countWords(raw) < RUN_UP || /:\s*$/u.test(raw));

/** A sentence as it is said before another one: with a full stop, where it has no end of its own. */
const withEnd = (sentence: string): string =>
  sentence === '' || ENDED.test(sentence) ? sentence : `${sentence.replace(/(?<![,;:\s-])[,;:\s-]+$/u, '')}.`;
