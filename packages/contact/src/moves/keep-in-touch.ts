import { fill } from '../fill.ts';
import { type Speech, sayLine } from './speech.ts';

/** Says whether the user may write again. */
export const keepInTouch: Speech = {
  kind: 'keep-in-touch',
  say: (step, scene) =>
    step.list === undefined
      ? fill(scene.persona.stayInTouch[step.warmth ?? 'neutral'], scene)
      : sayLine(step, scene),
};
