import { fill } from '../fill.ts';
import { type Speech, sayLine } from './speech.ts';

/** Says how to be noticed in an application. */
export const standOut: Speech = {
  kind: 'stand-out',
  say: (step, scene) =>
    step.list === undefined
      ? fill(scene.persona.standOut[step.warmth ?? 'neutral'], scene)
      : sayLine(step, scene),
};
