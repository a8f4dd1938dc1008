import type { StoredEvent } from '@anyone-else/protocol';
import type { SessionRow, Storage } from '@anyone-else/storage';

/** A take as far as it tells whether it came to an end of its own. */
type Ended = Pick<SessionRow, 'id' | 'take' | 'endedAt' | 'userTurns'>;

/** How many turns of the user's are a take's own, by its own events. */
const ownIn = (events: readonly StoredEvent[]): number =>
  events.filter(({ type }) => type === 'user-turn').length;

/** Whether the contact ended it, or the user's last words are a goodbye. */
export function cameToGoodbye(events: readonly StoredEvent[]): boolean {
  const last = events.at(-1);
  if (last?.type === 'ended' && last.by === 'contact') return true;
  const said = events.findLast((event) => event.type === 'user-turn');
  return said?.type === 'user-turn' && said.labels.acts.includes('close');
}

export interface HowFar {
  /** Turns of the user's that are this take's own; of the talk as it was first held, all. */
  own: number;
  /**
   * It stops before it came to a goodbye, and before it came as far as the talk it would stand for. A goodbye in its only
   * exchange is none: the talk was not held again. The talk as it was first held ends where it ends.
   */
  early: boolean;
}

/** How far a take goes beside the talk whose place it would have. */
export async function howFar(
  { events }: Pick<Storage, 'events'>,
  { id, take, endedAt, userTurns }: Ended,
  beside: Pick<SessionRow, 'id' | 'userTurns'>,
): Promise<HowFar> {
  if (take === null) return { own: userTurns, early: false };
  const said = await events(id, take.seq - 1);
  const own = ownIn(said);
  if (endedAt === null || beside.id === id || (own > 0 && userTurns >= beside.userTurns))
    return { own, early: false };
  // What goes on from the end of another take has the exchanges of that one before it.
  const isMore = own > 1 || (own === 1 && take.goesOn);
  return { own, early: !(isMore && cameToGoodbye(said)) };
}
