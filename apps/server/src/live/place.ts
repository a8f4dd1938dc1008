import type { Holding } from '@anyone-else/storage';

/**
 * Where a window is served that wants to join a talk: in the talk as it runs on this server, by taking the talk over, or by
 * watching what another server runs.
 */
export type Place = 'here' | 'claim' | 'watch';

export interface Arrival {
  /** This server. */
  self: string;
  /** Whether it runs the talk, under the claim that stands in `holding`. */
  runsHere: boolean;
  /** How the talk stands in storage just now. */
  holding: Pick<Holding, 'owner' | 'floorTab'>;
  /** Whether the server that runs it was heard of a moment ago. */
  ownerHeard: boolean;
  tab: string | undefined;
  /** Somebody asked for the floor in this window. */
  takes: boolean;
}

/**
 * The talk goes where the window is that talks in it. So two windows on two servers do not pull it to and fro: only one of
 * them has the floor, and the other one watches until somebody presses a button in it.
 */
export function placeOf({ self, runsHere, holding, ownerHeard, tab, takes }: Arrival): Place {
  const { owner, floorTab } = holding;
  if (runsHere) return 'here';
  if (owner === null || owner === self || takes) return 'claim';
  // It lost its line and came back by another server: the one before need not know that yet.
  if (tab !== undefined && tab === floorTab) return 'claim';
  return ownerHeard ? 'watch' : 'claim';
}
