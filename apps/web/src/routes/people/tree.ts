import type { ListedPerson, NamedPerson, TreeLine } from '@anyone-else/protocol';

/** One line of the picture of who led to whom. */
export type Twig = {
  key: string;
  /** 0 is who stands at the root. */
  depth: number;
  /** Of each level above, from 0: whether its line goes on below this one. */
  goesOn: boolean[];
  /** Whether somebody hangs below. */
  leads: boolean;
} & ({ view: ListedPerson } | { named: NamedPerson; by: ListedPerson });

/** The picture of who led to whom, line by line, with what is known of each. */
export function twigsOf({
  people,
  tree,
}: {
  people: readonly ListedPerson[];
  tree: readonly TreeLine[];
}): Twig[] {
  const views = new Map(people.map((view) => [view.person.id, view]));
  /** Of each level: whether the line that was looked at last has one beside it below. Looked at from the end. */
  let goesOn: boolean[] = [];
  const twigs = tree.toReversed().map((line): Twig[] => {
    const leads = goesOn.length > line.depth;
    const own = Array.from({ length: line.depth }, (_none, level) => goesOn[level] ?? false);
    goesOn = [...own.slice(0, -1), ...(line.depth > 0 ? [true] : [])];
    const what = whatOf(line, views);
    if (what === undefined) return [];
    const key = line.personId ?? `${line.ledBy} ${line.entryId} ${line.name}`;
    return [{ key, depth: line.depth, goesOn: own, leads, ...what }];
  });
  return twigs.reverse().flat();
}

function whatOf({ personId, ledBy, entryId, name }: TreeLine, views: ReadonlyMap<string, ListedPerson>) {
  const view = views.get(personId ?? '');
  if (view !== undefined) return { view };
  const by = views.get(ledBy ?? '');
  const named = by?.named.find((one) => one.entryId === entryId && one.name === name);
  return by && named && { named, by };
}

/** What the picture shows, in a sentence. */
export function sayTree(twigs: readonly Twig[]): string {
  const ledTo = twigs.filter((twig) => twig.depth > 0);
  const dashed = ledTo.filter((twig) => 'named' in twig).length;
  const people = ledTo.length === 1 ? 'One person was' : `${ledTo.length} people were`;
  const waits = dashed === 0 ? '' : dashed === 1 ? '; one has no page yet' : `; ${dashed} have no page yet`;
  return `${people} named by somebody you talked to${waits}.`;
}
