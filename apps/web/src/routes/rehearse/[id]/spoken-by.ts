import type { ModelStanding, PublicEvent, SessionSetup } from '@anyone-else/protocol';
import { sayModel } from '#lib/model-words.ts';

type Model = Pick<ModelStanding, 'model' | 'host' | 'local'>;

/** Who speaks just now, and what goes where; undefined while nothing is asked of a model. */
export function spokenBy(
  setup: Pick<SessionSetup, 'voice' | 'modelHost'>,
  model: Model | undefined,
  events: readonly PublicEvent[],
): string | undefined {
  // Words go only to the host that the talk was begun for.
  if (setup.voice !== 'model' || model === undefined || model.host !== setup.modelHost) return undefined;
  const last = events.findLast((event) => event.type === 'contact-turn');
  const who =
    last?.voice === 'embedded'
      ? `The built-in voice spoke last; ${sayModel(model)} is asked for the next turn`
      : `Spoken by ${sayModel(model)}`;
  return model.local
    ? `${who}.`
    : `${who}; what is said here, your first name and where you come from go there.`;
}
