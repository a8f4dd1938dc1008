import type { TakeSummary, TakeTree } from '@anyone-else/protocol';

/** A take as a branch: where it leaves the one it was taken from, and how far it goes. */
export interface Branch {
  take: TakeSummary;
  /** The row of the take it leaves; null for the talk as it was first held. */
  parent: number | null;
  /** 0 for the first, 1 for its takes, and so on. */
  depth: number;
  /** Both 0 to 1 along the longest take. */
  from: number;
  to: number;
}

/** The takes in the order in which they are drawn: each followed by those that were taken from it. */
export function branchesOf({ takes }: Pick<TakeTree, 'takes'>): Branch[] {
  const longest = Math.max(1, ...takes.map(({ turns, turn }) => Math.max(turns, turn)));
  const branches: Branch[] = [];
  const add = (take: TakeSummary, parent: number | null, depth: number) => {
    const row = branches.length;
    const from = take.turn / longest;
    branches.push({ take, parent, depth, from, to: Math.max(from, take.turns / longest) });
    for (const next of takes) if (next.of === take.id) add(next, row, depth + 1);
  };
  for (const take of takes) if (take.of === null) add(take, null, 0);
  return branches;
}

/** The takes that go with this one when it is deleted, by their ids. */
export const idsFrom = ({ takes }: Pick<TakeTree, 'takes'>, id: string): string[] =>
  takes.filter(({ of }) => of === id).flatMap((one) => [one.id, ...idsFrom({ takes }, one.id)]);

/** How many those are. */
export const takesFrom = (tree: Pick<TakeTree, 'takes'>, id: string): number => idsFrom(tree, id).length;

/** What a take is called: 'Turn 5 again', 'From turn 7 on', or the talk as it was first held. */
export function titleOf(take: Pick<TakeSummary, 'of' | 'turn'>, parentTurns: number | undefined): string {
  if (take.of === null) return 'As first held';
  const further = parentTurns !== undefined && take.turn >= parentTurns;
  return further ? `From turn ${take.turn + 1} on` : `Turn ${take.turn + 1} again`;
}
