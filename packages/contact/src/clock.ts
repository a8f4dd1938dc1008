import { spokenMinutes } from '@anyone-else/protocol';
import type { ContactScene } from './scene.ts';

/** Spoken minutes of all turns so far. */
export function minutesSpoken(scene: ContactScene): number {
  return spokenMinutes(
    scene.events.flatMap((event) =>
      event.type === 'user-turn' || event.type === 'contact-turn' ? [event.text] : [],
    ),
  );
}
