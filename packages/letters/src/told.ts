import type { Offered, SpokenOffer } from './people-parts.ts';
import type { SpokenTakeaway, Takeaway } from './takeaways.ts';

/** What the contact told and offered, chosen for one letter. */
export interface Told {
  takeaways: Takeaway[];
  personal: Takeaway | undefined;
  offered: Offered[];
  /** The introduction was asked for or offered in the talk, so the letter does not ask again. */
  introductionSettled: boolean;
}

/** All of it stands in the talk. */
export interface SpokenTold extends Told {
  takeaways: SpokenTakeaway[];
  personal: SpokenTakeaway | undefined;
  offered: SpokenOffer[];
}
