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
  const name = sayModel(model);
  const builtIn = last?.voice === 'embedded' ? 'The built-in voice spoke last. ' : '';
  if (model.local) return builtIn ? `${builtIn}The next turn is asked of ${name}.` : `Spoken by ${name}.`;
  const gets = 'gets what is said here, your first name and where you come from';
  return builtIn ? `${builtIn}${name} still ${gets}.` : `Spoken by ${name}. It ${gets}.`;
}
