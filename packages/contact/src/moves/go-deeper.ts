import { fill } from '../fill.ts';
import { joined, type Speech } from './speech.ts';

/** Follows a thread that the user picked up, a level further. */
export const goDeeper: Speech = {
  kind: 'go-deeper',
  say(step, scene) {
    const thread = scene.persona.threads.find(({ id }) => id === step.threadId);
    const opening = scene.persona.acknowledgements[step.opening ?? -1] ?? '';
    return joined(fill(opening, scene), fill(thread?.deeper[(step.level ?? 1) - 1] ?? '', scene));
  },
};
