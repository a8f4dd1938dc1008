import { isTitle, type NamedPerson, type Person, type TalkOutcome, toldOf } from '@anyone-else/protocol';

/** Pages by whom they stand for. */
export interface Pages {
  byId: ReadonlyMap<string, Person>;
  byName: ReadonlyMap<string, readonly Person[]>;
  /** By the id of who led to them. */
  led: ReadonlyMap<string, readonly Person[]>;
}

/** Tells whether two names are the same, however they are written. */
export function nameKey(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const own = words.filter((word) => !isTitle(word));
  // Of titles or signs alone, they are the name.
  return (own.length > 0 ? own : words).join(' ') || name.trim();
}

export function pagesOf(people: readonly Person[]): Pages {
  return {
    byId: new Map(people.map((person) => [person.id, person])),
    byName: Map.groupBy(people, ({ page }) => nameKey(page.name)),
    led: Map.groupBy(
      people.filter(({ page }) => page.ledBy !== null),
      ({ page }) => page.ledBy!.personId,
    ),
  };
}

type Outcomes = ReadonlyMap<string, TalkOutcome>;

/** Whom this person told the user to talk to, each once, in the order of the talks. */
export function namedBy(person: Person, outcomes: Outcomes, pages: Pages): NamedPerson[] {
  const found = new Map<string, NamedPerson>();
  for (const { entryId, name, role = '', company = '', why = '' } of mentions(person, outcomes)) {
    const key = nameKey(name);
    if (key === '' || key === nameKey(person.page.name)) continue;
    const before = found.get(key);
    const next = before ?? { name, role: '', company: '', why: '', entryId, personId: null };
    found.set(key, {
      ...next,
      role: next.role || role,
      company: next.company || company,
      why: next.why || why,
      personId: next.personId ?? pageOf(person, key, pages)?.id ?? null,
    });
  }
  return [...found.values()];
}

interface Mention {
  entryId: string;
  name: string;
  role?: string;
  company?: string;
  why?: string;
}

/** The user's own words first: they know how the name is spelt. */
function* mentions({ log }: Person, outcomes: Outcomes): Generator<Mention> {
  for (const entry of log) {
    if (entry.type !== 'talked') continue;
    for (const name of toldOf(entry)?.names ?? []) yield { entryId: entry.id, ...name };
    for (const name of outcomes.get(entry.id)?.names ?? []) yield { entryId: entry.id, ...name };
  }
}

/** The page that was begun for this name; of several with the same, the one that this person led to. */
function pageOf(namer: Person, key: string, { byName, led }: Pages): Person | undefined {
  const own = led.get(namer.id)?.find(({ page }) => sameName(nameKey(page.name), key));
  if (own !== undefined) return own;
  // A first name alone may be anybody's.
  if (!key.includes(' ')) return undefined;
  return byName.get(key)?.find(({ id }) => id !== namer.id);
}

/** 'Priya' was named, and the page says 'Priya Raman'. */
const sameName = (one: string, other: string): boolean =>
  one === other || one.startsWith(`${other} `) || other.startsWith(`${one} `);
