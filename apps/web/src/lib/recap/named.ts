import type { NamedPerson, OutcomeName, PersonView } from '@anyone-else/protocol';

/** Somebody who was named in a talk; `entryId` where it is known in which. */
export type Named = Omit<NamedPerson, 'entryId'> & { entryId?: string; turn?: number | null };

/** Whom a person named in one of their talks. */
export const namedIn = ({ named }: PersonView, entryId: string): Named[] =>
  named.filter((one) => one.entryId === entryId);

/** The names of a recap, each with the page that was begun of it: that of the same talk counts before another's. */
export function namesOf(
  names: readonly OutcomeName[],
  view: PersonView | undefined,
  entryId?: string,
): Named[] {
  const known = view ? [...view.named].sort((a) => (a.entryId === entryId ? -1 : 1)) : [];
  return names.map(({ name, role = '', company = '', why = '', turn }) => ({
    name,
    role,
    company,
    why,
    turn,
    personId: known.find((one) => one.name === name)?.personId ?? null,
    ...(entryId !== undefined && { entryId }),
  }));
}
