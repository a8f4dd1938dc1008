import type { Marks, Progress, ProgressTalk } from '@anyone-else/protocol';
import { carriedOver } from './carried.ts';
import { helpAdvice } from './help-advice.ts';
import { inOrder } from './recent.ts';
import { standingOf } from './standing.ts';

/** A talk as progress sees it: its scores and the outcomes of its checks, without a word of it. */
export type MarkedTalk = ProgressTalk & Pick<Marks, 'checks'>;

/** Looks at talks together, in whatever order they come; `unread` talks are still to be scored and count for nothing yet. */
export function progressOf(talks: readonly MarkedTalk[], unread: number): Progress {
  const held = inOrder(talks);
  return {
    talks: held.map(({ checks: _, ...talk }) => talk),
    unread,
    standing: standingOf(held),
    carried: carriedOver(held),
    help: helpAdvice(held),
  };
}
