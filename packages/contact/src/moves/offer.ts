import { fill } from '../fill.ts';
import type { Speech } from './speech.ts';

/** Offers something of their own accord. */
export const offer: Speech = {
  kind: 'offer',
  say: (step, scene) => fill(scene.persona.offers[step.offer ?? -1]?.text ?? '', scene),
};
