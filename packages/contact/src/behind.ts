import type { Behind } from '@anyone-else/protocol';
import { foldContact } from './fold.ts';
import { sentencesOf } from './said.ts';
import type { ContactScene } from './scene.ts';

/** What the contact kept to themself: goodwill after each user turn, and the cues laid with who picked them up when. */
export function behindOf(scene: ContactScene): Behind {
  const state = foldContact(scene);
  const texts = scene.events.flatMap((event) =>
    event.type === 'user-turn' || event.type === 'contact-turn' ? [event.text] : [],
  );
  const cues: Behind['cues'] = [];
  for (const [id, { turn, pickedUpAt }] of state.cues) {
    const cue = scene.persona.threads.find((thread) => thread.id === id)?.cue.toLowerCase() ?? '';
    const quote = sentencesOf(texts[turn] ?? '').find((sentence) => sentence.toLowerCase().includes(cue));
    if (cue !== '' && quote !== undefined) cues.push({ turn, quote, pickedUpAt });
  }
  return { goodwill: state.trail, cues: cues.sort((one, other) => one.turn - other.turn) };
}
