import type { TalkOutcome } from '@anyone-else/protocol';

/** Of a talk of which nobody knows anything. */
export const NO_OUTCOME: TalkOutcome = {
  takeaways: [],
  personal: null,
  names: [],
  promises: [],
  ownPromises: [],
  introduction: null,
  closerAsked: null,
};
