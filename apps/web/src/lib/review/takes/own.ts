import type { OneTalk } from '#lib/one-talk.ts';

/** The first turn that is a take's own, counted from 0 over both speakers; undefined of the talk as it was first held. */
export function ownFrom({ take, turns }: Pick<OneTalk, 'take' | 'turns'>): number | undefined {
  if (!take) return undefined;
  const at = turns.findIndex(({ seq }) => seq !== undefined && seq >= take.seq);
  return at < 0 ? turns.length : at;
}
