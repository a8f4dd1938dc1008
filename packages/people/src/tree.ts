import type { TreeLine } from '@anyone-else/protocol';
import type { Context } from './context.ts';
import { namedBy } from './named.ts';
import { statusOf } from './status.ts';

/**
 * Who led to whom, as a picture is drawn from top to bottom: each is followed by those they led to, one `depth` deeper.
 * Whom somebody named is in it without a page too. People who led to nobody and whom nobody led to are left out. Whoever
 * is gone leads to nobody; of people who led to each other in a ring the one added first begins it.
 */
export function treeOf(context: Context, now: string): TreeLine[] {
  const lines: TreeLine[] = [];
  const drawn = new Set<string>();
  const { byId, led } = context.pages;

  const draw = (id: string, from: { personId: string; entryId: string | null } | null): void => {
    // Each once, and never deeper than the stack of calls allows: a chain is drawn by a list of what is left to do.
    const left: { id: string; depth: number; from: typeof from }[] = [{ id, depth: 0, from }];
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
      const person = byId.get(next.id);
      if (person === undefined || drawn.has(person.id)) continue;
      drawn.add(person.id);
      const { name, role, company } = person.page;
      const { depth } = next;
      lines.push({
        ...lineOf(next.from, depth),
        personId: person.id,
        name,
        role,
        company,
        status: statusOf(person, now),
      });
      const named = namedBy(person, context.outcomes, context.pages).filter(
        ({ personId }) => personId === null,
      );
      const below = { personId: person.id, entryId: null };
      for (const one of named)
        lines.push({
          ...lineOf({ ...below, entryId: one.entryId }, depth + 1),
          personId: null,
          name: one.name,
          role: one.role,
          company: one.company,
          status: null,
        });
      for (const child of (led.get(person.id) ?? []).toReversed())
        left.push({
          id: child.id,
          depth: depth + 1,
          from: { ...below, entryId: child.page.ledBy?.entryId ?? null },
        });
    }
  };

  const isLed = (id: string | undefined): boolean => id !== undefined && byId.has(id);
  const leads = (id: string): boolean => (led.get(id) ?? []).some((child) => child.id !== id);
  const linked = context.people.filter(
    (person) =>
      leads(person.id) ||
      isLed(person.page.ledBy?.personId) ||
      namedBy(person, context.outcomes, context.pages).length > 0,
  );
  for (const { id, page } of linked) if (!isLed(page.ledBy?.personId)) draw(id, null);
  // Rings have no beginning of their own.
  for (const { id } of linked) draw(id, null);
  return lines;
}

const lineOf = (from: { personId: string; entryId: string | null } | null, depth: number) => ({
  depth,
  ledBy: from?.personId ?? null,
  entryId: from?.entryId ?? null,
});
