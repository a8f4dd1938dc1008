import type { Voice } from '@anyone-else/contact';

/** A voice whose answers come a word at a time, each when the test lets it. */
export interface HeldVoice extends Voice {
  /** Lets so many words out that are not out yet; all there will be, by default. */
  words(count?: number): void;
  /** Words wait for it again. */
  hold(): void;
}

/** @param text what is said each time; the greeting is never held */
export function heldWords(text = 'One two three four.'): HeldVoice {
  let left = 0;
  const waiting = new Set<() => void>();
  const due = (signal: AbortSignal | undefined) =>
    new Promise<void>((resolve) => {
      const done = () => {
        waiting.delete(look);
        signal?.removeEventListener('abort', done);
        resolve();
      };
      const look = () => {
        if (left <= 0) return;
        left -= 1;
        done();
      };
      waiting.add(look);
      signal?.addEventListener('abort', done, { once: true });
      if (signal?.aborted) done();
      else look();
    });
  return {
    name: 'embedded',
    async *speak({ scene }, signal) {
      if (scene.events.length === 1) return yield 'Hello, Noor.';
      for (const word of text.match(/\s*\S+/gu) ?? []) {
        await due(signal);
        if (signal?.aborted) return;
        yield word;
      }
    },
    words(count = Number.POSITIVE_INFINITY) {
      left += count;
      for (const look of [...waiting]) look();
    },
    hold() {
      left = 0;
    },
  };
}
