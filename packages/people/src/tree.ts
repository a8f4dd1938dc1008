import type { Person, TreeLine } from '@anyone-else/protocol';
import type { Context } from './context.ts';
import { namedBy } from './named.ts';

/**
 * Who led to whom, as a picture is drawn from top to bottom: each is followed by those they led to, one `depth` deeper,
 * and then by those they named who have no page yet. People who led to nobody and whom nobody led to are left out.
 * Whoever is gone leads to nobody, and nobody to themself; of a ring the one added first begins it.
 */
export function treeOf(context: Context): TreeLine[] {
  const { byId, led } = context.pages;
  const lines: TreeLine[] = [];
  const drawn = new Set<string>();

  const leaderOf = ({ id, page }: Person): Person | undefined =>
    page.ledBy === null || page.ledBy.personId === id ? undefined : byId.get(page.ledBy.personId);

  const below = (person: Person, depth: number): TreeLine[] => {
    const lineOf = (name: string, personId: string | null, entryId: string | null): TreeLine => ({
      ...{ personId, name, depth, ledBy: person.id, entryId },
    });
    const ledTo = (led.get(person.id) ?? []).filter(({ id }) => !drawn.has(id));
    const named = namedBy(person, context.outcomes, context.pages).filter((one) => one.personId === null);
    return [
      ...ledTo.map(({ id, page }) => lineOf(page.name, id, page.ledBy?.entryId ?? null)),
      ...named.map(({ name, entryId }) => lineOf(name, null, entryId)),
    ];
  };

  /** From a list of what is left to do: a chain may be longer than calls can be nested. */
  const draw = (root: Person): void => {
    const top = { personId: root.id, name: root.page.name, depth: 0, ledBy: null, entryId: null };
    const first = lines.length;
    const left: TreeLine[] = [top];
    for (let line = left.pop(); line !== undefined; line = left.pop()) {
      const person = line.personId === null ? undefined : byId.get(line.personId);
      if (person !== undefined && drawn.has(person.id)) continue;
      lines.push(line);
      if (person === undefined) continue;
      drawn.add(person.id);
      left.push(...below(person, line.depth + 1).toReversed());
    }
    // Stands alone.
    if (lines.length === first + 1) lines.pop();
  };

  for (const person of context.people) if (leaderOf(person) === undefined) draw(person);
  // Rings have no top of their own.
  for (const person of context.people) if (!drawn.has(person.id)) draw(person);
  return lines;
}
