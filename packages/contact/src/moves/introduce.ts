import { fill } from '../fill.ts';
import { type Speech, sayLine } from './speech.ts';

/** Says whether they would connect the user with somebody named. */
export const introduce: Speech = {
  kind: 'introduce',
  say: (step, scene) =>
    step.list === undefined
      ? fill(scene.persona.introduction[step.warmth ?? 'neutral'], scene)
      : sayLine(step, scene),
};
