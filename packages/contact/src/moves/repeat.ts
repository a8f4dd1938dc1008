import { fill } from '../fill.ts';
import { joined, type Speech, sayLine } from './speech.ts';

/** Asked again: says so, and adds little: the short of it where that has not been said. */
export const repeat: Speech = {
  kind: 'repeat',
  say(step, scene) {
    const answer = scene.persona.answers.find(({ id }) => id === step.answerId);
    const little = step.depth === 'brief' ? (answer?.brief ?? '') : '';
    // Asked to say it again: the very words, since they were not heard.
    const again = step.line === undefined ? (step.echo ?? '') : '';
    return joined(sayLine(step, scene), fill(little, scene), again);
  },
};
