import { type BusySpan, Me, OwnContactGuess, Person, Sheet } from '@anyone-else/protocol';
import type { BusyTable, MeTable, PeopleTable, PersonLogTable, SheetsTable } from './people-tables.ts';
import { damaged, readJson } from './reading-rows.ts';
import type { KeptBusy, MadeContact } from './storage.ts';

type LogRow = Pick<PersonLogTable, 'body'>;

/** `log` is theirs, in order of entry. */
export function rowToPerson(
  row: Omit<PeopleTable, 'page_version' | 'contact_guess'>,
  log: readonly LogRow[],
): Person {
  const { id, added_at, version, changed_at, page, contact_id } = row;
  const person = Person.safeParse({
    id,
    addedAt: added_at,
    version: Number(version),
    changedAt: changed_at,
    page: readJson(page),
    log: log.map(({ body }) => readJson(body)),
    contactId: contact_id,
  });
  if (!person.success) throw damaged(`person ${id}`);
  return person.data;
}

/** Undefined where no contact was made of the page. */
export function rowToMade({
  id,
  contact_id,
  contact_guess,
}: Pick<PeopleTable, 'id' | 'contact_id' | 'contact_guess'>): MadeContact | undefined {
  if (contact_id === null) return undefined;
  const guess = OwnContactGuess.safeParse(readJson(contact_guess));
  if (!guess.success) throw damaged(`the contact of person ${id}`);
  return { id: contact_id, guess: guess.data };
}

export function rowToSheet({ person_id, sheet, version }: SheetsTable): Sheet {
  const kept = readJson(sheet) as object | undefined;
  const parsed = Sheet.safeParse({ ...kept, version: Number(version) });
  if (!parsed.success) throw damaged(`the sheet of person ${person_id}`);
  return parsed.data;
}

export function rowToMe({ me, version }: Pick<MeTable, 'me' | 'version'>): { me: Me; version: number } {
  const parsed = Me.safeParse(readJson(me));
  if (!parsed.success) throw damaged("the user's own page");
  return { me: parsed.data, version: Number(version) };
}

export function rowToBusy({ spans, brought_at }: Pick<BusyTable, 'spans' | 'brought_at'>): KeptBusy {
  const read = readJson(spans);
  if (!Array.isArray(read) || !read.every(isSpan)) throw damaged("the user's busy times");
  return { spans: read, broughtAt: brought_at };
}

const isSpan = (span: unknown): span is BusySpan => {
  const { from, to } = (span ?? {}) as Partial<BusySpan>;
  return typeof from === 'string' && typeof to === 'string';
};
