import { keptFrom } from '../../packages/contact/src/model-voice/kept.ts';
import { sentencesOf } from '../../packages/contact/src/said.ts';
import type { Held } from './hold.ts';

/**
 * Sentences of contact turns that hold a name, a stretch or the substance of something that was still kept, whatever
 * the move says: what a voice let out by itself. 'name: …' and so on; slow, so only for voices that make words up.
 */
export function leaksInWords({ scene }: Held): string[] {
  return scene.events.flatMap((event, at) => {
    if (event.type !== 'contact-turn') return [];
    const kept = keptFrom({ ...scene, events: scene.events.slice(0, at) }, event.move);
    return sentencesOf(event.text).flatMap((sentence) => {
      const leak = kept.leakIn(sentence);
      return leak === undefined ? [] : [`${leak}: ${sentence}`];
    });
  });
}
