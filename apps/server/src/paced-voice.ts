import { setTimeout as wait } from 'node:timers/promises';
import type { Voice } from '@anyone-else/contact';

/** About sixteen words a second: as fast as one reads. */
const PAUSE_MS = 60;
/** Longer turns come in larger pieces, so that none takes more than two and a half seconds. */
const PIECES = 40;

/**
 * A voice with text at hand, spoken at a pace at which one can follow. `hurry` ends all pauses: somebody wants to
 * close the server.
 */
export function pacedVoice(voice: Voice, hurry: AbortSignal): Voice {
  return {
    name: voice.name,
    async *speak(request, signal) {
      let text = '';
      for await (const piece of voice.speak(request, signal))
        if (typeof piece === 'string') text += piece;
        else yield piece;
      const words = text.match(/\s*\S+/gu) ?? [];
      const size = Math.max(1, Math.ceil(words.length / PIECES));
      for (let at = 0; at < words.length; at += size) {
        if (signal?.aborted) return;
        yield words.slice(at, at + size).join('');
        const more = at + size < words.length;
        if (more && !hurry.aborted) await wait(PAUSE_MS, undefined, { signal: hurry }).catch(() => undefined);
      }
    },
  };
}
