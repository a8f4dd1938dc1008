import type { TalkRef } from './talk-ref.ts';

/** '#turn-27' is turn 27, as people count and as the files have it; `turn` counts from 0. */
export const turnAnchor = (turn: number) => `turn-${turn + 1}`;

const isBrought = ({ kind }: TalkRef) => kind === 'brought';

/** The review, at one of its turns where one is named (turns count from 0). */
export const reviewPlace = (talk: TalkRef, turn?: number) =>
  `/${isBrought(talk) ? 'score' : 'review'}/${encodeURIComponent(talk.id)}${turn === undefined ? '' : `#${turnAnchor(turn)}`}`;

/** Two takes of one talk, side by side. */
export const comparePlace = (id: string, other: string) =>
  `/review/${encodeURIComponent(id)}/compare/${encodeURIComponent(other)}`;

export const letterPlace = (talk: TalkRef) =>
  isBrought(talk) ? `${reviewPlace(talk)}/letter` : `/letters/${encodeURIComponent(talk.id)}`;

/** The scored talk as a file. */
export const exportOf = ({ kind, id }: TalkRef, as: 'md' | 'json') =>
  `/api/${kind}/${encodeURIComponent(id)}/export.${as}`;
