import type { ContactScene } from '@anyone-else/contact';
import type { RehearsalDeps } from './deps.ts';
import type { Log } from './log.ts';
import { transcriptOf } from './talk.ts';

/**
 * What the contact goes by for the turn that is due. A turn that was cut off and is said anew is no part of its events,
 * so that the same is decided; what was heard of it stands apart.
 */
export function sceneOf({ persona, playbook }: RehearsalDeps, log: Log): ContactScene {
  const said = log.events();
  const events = said.slice(0, said.findLastIndex(({ type }) => type !== 'contact-turn') + 1);
  const started = events[0];
  if (started?.type !== 'started') throw new Error('A log begins with its started event.');
  const heard = transcriptOf(said.slice(events.length)).map(({ text }) => text);
  const scene = { persona, playbook, setup: started.setup, seed: started.seed, events };
  return heard.length === 0 ? scene : { ...scene, heard };
}
