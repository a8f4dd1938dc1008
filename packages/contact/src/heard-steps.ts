import type { MoveStep, StoredEvent } from '@anyone-else/protocol';
import { terms } from './match/terms.ts';
import { SPEECHES } from './moves/index.ts';
import type { ContactScene } from './scene.ts';

type ContactTurn = Extract<StoredEvent, { type: 'contact-turn' }>;

/** The contact turns that count: one that broke off and was said anew right after is replaced by the other. */
export function whatCounts(events: readonly StoredEvent[]): ReadonlySet<StoredEvent> {
  const counting = new Set<StoredEvent>();
  let last: ContactTurn | undefined;
  for (const event of events) {
    if (event.type === 'user-turn') last = undefined;
    if (event.type !== 'contact-turn') continue;
    if (event.again && last?.interrupted) counting.delete(last);
    counting.add(event);
    last = event;
  }
  return counting;
}

/** Letters of a step's words that must have been heard for it to count as said. */
const BEGUN = 24;

/**
 * The steps of a turn that were really made: all of them, or, where it broke off, those whose words had begun. In its
 * own words a model may say a step anywhere; a name or an offer that was cut off is the only thing to be sure of.
 */
export function stepsHeard({ move, text, interrupted, voice }: ContactTurn, scene: ContactScene): MoveStep[] {
  if (!interrupted) return move.steps;
  return move.steps.filter((step) => {
    if (voice === 'model')
      return (
        (step.names ?? []).every((index) => text.includes(firstName(scene, index))) && step.kind !== 'offer'
      );
    const words = SPEECHES.get(step.kind)?.say(step, scene) ?? '';
    const named = (step.names ?? []).every((index) => text.includes(firstName(scene, index)));
    return named && text.includes(words.slice(0, BEGUN));
  });
}

/** The cues laid by a turn; of one that broke off, those whose words were reached. */
export function cuesHeard({ move, text, interrupted }: ContactTurn, { persona }: ContactScene): string[] {
  if (!interrupted) return move.cues;
  const heard = text.toLowerCase();
  return move.cues.filter((id) =>
    heard.includes(persona.threads.find((thread) => thread.id === id)?.cue.toLowerCase() ?? '\u0000'),
  );
}

const firstName = ({ persona }: ContactScene, index: number): string =>
  persona.network[index]?.name.split(' ')[0] ?? '';

const known = new WeakMap<ContactTurn, ReadonlySet<string>>();

/** The words of a turn that carry its meaning; found once for each stored turn. */
export function telling(event: ContactTurn): ReadonlySet<string> {
  const found = known.get(event) ?? new Set(terms(event.text));
  known.set(event, found);
  return found;
}
