/** Addresses of the pages. */
export const talkPlace = (id: string) => `/rehearse/${encodeURIComponent(id)}`;
export const letterPlace = (id: string) => `/letters/${encodeURIComponent(id)}`;
export const turnAnchor = (turn: number) => `turn-${turn}`;

/** The review, at one of its turns where one is named (turns count from 0). */
export const reviewPlace = (id: string, turn?: number) =>
  `/review/${encodeURIComponent(id)}${turn === undefined ? '' : `#${turnAnchor(turn)}`}`;
