import type { Marks, Progress, ProgressTalk } from '@anyone-else/protocol';

/** A talk as progress sees it: its scores and the outcomes of its checks, without a word of it. */
export type MarkedTalk = ProgressTalk & Pick<Marks, 'checks'>;

/** Looks at talks together, in whatever order they come; `unread` talks are still to be scored. */
export function progressOf(talks: readonly MarkedTalk[], unread: number): Progress {
  return {
    talks: talks.map(({ checks: _, ...talk }) => talk),
    unread,
    standing: null,
    carried: { state: 'too-early', sentence: '', talk: null },
    help: { level: 'coach', why: '', changed: false },
  };
}
