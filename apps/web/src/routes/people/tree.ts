import type { NamedPerson, PersonView } from '@anyone-else/protocol';

/** One line of the picture of who led to whom. */
export type Twig = {
  key: string;
  /** 0 is who stands at the root. */
  depth: number;
  /** Of each level above, from 0: whether its line goes on below this one. */
  goesOn: boolean[];
  /** Whether somebody hangs below. */
  leads: boolean;
} & ({ view: PersonView } | { named: NamedPerson; by: PersonView });

interface Node {
  key: string;
  what: { view: PersonView } | { named: NamedPerson; by: PersonView };
  below: Node[];
}

/**
 * Who led to whom, line by line, each below the one who led to them; those who were named and have no page yet among
 * them. Who led to nobody and was led to by nobody is left out.
 */
export function twigsOf(people: readonly PersonView[]): Twig[] {
  const known = new Map(people.map((view) => [view.person.id, view]));
  const ledBy = ({ person }: PersonView) => {
    const above = person.page.ledBy && known.get(person.page.ledBy.personId);
    return above === null || above?.person.id === person.id ? undefined : above;
  };
  const below = Map.groupBy(people, (view) => ledBy(view)?.person.id ?? '');
  const seen = new Set<string>();
  const grow = (view: PersonView): Node => {
    seen.add(view.person.id);
    const led = (below.get(view.person.id) ?? []).filter(({ person }) => !seen.has(person.id)).map(grow);
    const dashed = view.named
      .filter(({ personId }) => personId === null)
      .map((named) => ({
        key: `${view.person.id} ${named.entryId} ${named.name}`,
        what: { named, by: view },
        below: [],
      }));
    return { key: view.person.id, what: { view }, below: [...led, ...dashed] };
  };
  const roots = (below.get('') ?? []).map(grow);
  // Two who are said to have led to each other have no root: the first of them is taken for one.
  for (const view of people) if (!seen.has(view.person.id)) roots.push(grow(view));
  return roots.filter((root) => root.below.length > 0).flatMap((root) => flat(root, []));
}

function flat({ key, what, below }: Node, goesOn: boolean[]): Twig[] {
  const own: Twig = { key, depth: goesOn.length, goesOn, leads: below.length > 0, ...what };
  return [own, ...below.flatMap((node, at) => flat(node, [...goesOn, at < below.length - 1]))];
}

/** What the picture shows, in a sentence. */
export function sayTree(twigs: readonly Twig[]): string {
  const ledTo = twigs.filter((twig) => twig.depth > 0);
  const dashed = ledTo.filter((twig) => 'named' in twig).length;
  const people = ledTo.length === 1 ? 'One person was' : `${ledTo.length} people were`;
  const waits = dashed === 0 ? '' : dashed === 1 ? '; one has no page yet' : `; ${dashed} have no page yet`;
  return `${people} named by somebody you talked to${waits}.`;
}
