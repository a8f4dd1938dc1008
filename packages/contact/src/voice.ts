import type { Move } from '@anyone-else/protocol';
import { SPEECHES } from './moves/index.ts';
import type { ContactScene, Voice } from './scene.ts';

/** What the contact says for a move, from their file alone. Pure; never empty. */
export function sayEmbedded(scene: ContactScene, move: Move): string {
  const parts = move.steps.map((step) => SPEECHES.get(step.kind)?.say(step, scene) ?? '');
  return parts.filter((part) => part !== '').join(' ') || 'Mm.';
}

/** Speaks word by word; the pause between words is the listener's affair. */
export const embeddedVoice: Voice = {
  name: 'embedded',
  async *speak({ scene, move }, signal) {
    for (const piece of sayEmbedded(scene, move).match(/(?<!\s)\s*\S+/gu) ?? []) {
      if (signal?.aborted) return;
      yield piece;
    }
  },
};
