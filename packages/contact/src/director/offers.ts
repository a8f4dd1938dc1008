import type { MoveStep } from '@anyone-else/protocol';
import { terms } from '../match/terms.ts';
import { OFFERS } from '../numbers.ts';
import { learned } from '../state.ts';
import type { Deciding } from './context.ts';

/** An offer where the contact likes the talk and the moment is right; the one nearest to what was asked. */
export function offerStep(at: Deciding, moment: boolean): MoveStep[] {
  const { state, scene, heard } = at;
  const early = learned(state) < OFFERS.afterTold;
  if (!moment || state.warmth !== 'warm' || early || state.offers.size >= OFFERS.most) return [];
  const recent = Math.max(-99, ...state.offers.values());
  if (state.turns - recent < 6) return [];
  const words = new Set(terms(heard.text));
  const promised = alreadySaid(at);
  let found: number | undefined;
  let top = -1;
  scene.persona.offers.forEach((offer, index) => {
    const fit = terms(offer.text).filter((term) => words.has(term)).length + at.chance.next() * 0.5;
    if (!state.offers.has(index) && !promised.has(index) && fit > top) {
      top = fit;
      found = index;
    }
  });
  return found === undefined ? [] : [{ kind: 'offer', offer: found }];
}

/** Offers that the line for staying in touch makes already, in nearly the same words. */
function alreadySaid({ scene: { persona }, state }: Deciding): Set<number> {
  const touch = new Set(terms(persona.stayInTouch[state.warmth]));
  const shared = (text: string) => [...new Set(terms(text))].filter((term) => touch.has(term)).length;
  return new Set(persona.offers.flatMap(({ text }, index) => (shared(text) >= SAME_OFFER ? [index] : [])));
}

/** So many telling words in common make two offers one. */
const SAME_OFFER = 3;
