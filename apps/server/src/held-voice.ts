import type { Voice } from '@anyone-else/contact';
import { ahead } from './ahead.ts';
import type { Hold } from './live/hold.ts';

/** A voice as fast as it goes, but for the pauses of its talk: words that come meanwhile wait. `hurry` ends all pauses. */
export function heldVoice(voice: Voice, hold: Pick<Hold, 'passed'>, hurry: AbortSignal): Voice {
  return {
    name: voice.name,
    async *speak(request, signal) {
      const soon = signal === undefined ? hurry : AbortSignal.any([signal, hurry]);
      for await (const part of ahead(voice.speak(request, signal))) {
        if (typeof part === 'string') {
          await hold.passed(soon);
          if (signal?.aborted) return;
        }
        yield part;
      }
    },
  };
}
