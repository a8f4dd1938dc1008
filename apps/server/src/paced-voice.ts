import type { Voice } from '@anyone-else/contact';
import type { Pace } from '@anyone-else/protocol';
import { ahead } from './ahead.ts';
import type { Hold } from './live/hold.ts';
import { pauseAfter } from './rhythm.ts';

/** Time as far as a pace needs it. */
export interface Ticking {
  /** Milliseconds; never goes back. */
  now(): number;
  /** Resolves after so long, or as soon as the signal is aborted; never rejects. */
  pause(ms: number, signal: AbortSignal): Promise<void>;
}

/**
 * A voice at a human pace: the first word at once, the next ones no faster than somebody speaks. The voice itself is
 * listened to as fast as it goes, so that a model never waits for the reader of its words, and words that come later
 * than they are due are not held up further. `pace` is asked at each word; while the talk is paused (`hold`) none is said, and that time does
 * not count. `hurry` ends all waiting. Of a turn that was heard in part before, so many characters (`already`) come at once.
 */
export function pacedVoice(
  voice: Voice,
  pace: () => Pace,
  { now, pause }: Ticking,
  hurry: AbortSignal,
  hold?: Pick<Hold, 'passed'>,
  already: () => number = () => 0,
): Voice {
  return {
    name: voice.name,
    async *speak(request, signal) {
      const soon = signal === undefined ? hurry : AbortSignal.any([signal, hurry]);
      let start: number | undefined;
      let due = 0;
      let before = '';
      let said = 0;
      const heard = already();
      for await (const part of ahead(voice.speak(request, signal))) {
        if (typeof part !== 'string') {
          yield part;
          continue;
        }
        for (const word of part.match(/\s*\S+|\s+$/gu) ?? []) {
          const joined = /\S$/u.test(before) && /^\S/u.test(word);
          const early = joined || said < heard ? 0 : due - now();
          if (early > 0 && !soon.aborted) await pause(early, soon);
          const ready = now();
          await hold?.passed(soon);
          if (signal?.aborted) return;
          if (start !== undefined) start += now() - ready;
          yield word;
          said += word.length;
          start ??= now();
          due = now() + pauseAfter(word, pace(), now() - start);
          before = word;
        }
      }
    },
  };
}
