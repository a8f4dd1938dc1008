import { entriesFor, writeCalendar } from '@anyone-else/calendar';
import { type KeptSignIn, StorageError } from '@anyone-else/storage';
import { plainFileName } from '@anyone-else/transcripts';
import { meOf } from '../people/me.ts';
import { createBooklet } from './booklet/booklet.ts';
import { type Dates, datesIn } from './dates.ts';
import { type DataFile, type Exporting, jsonFile, type WholeFile } from './exporting.ts';
import { createNames, type Name } from './names.ts';
import { personFiles } from './person-files.ts';
import { type Counted, readMe } from './read-me.ts';
import { broughtFiles, rehearsalFiles } from './talk-files.ts';
import { yourFiles } from './you-files.ts';

/**
 * Everything that is kept of one account, a file at a time: JSON below `data/`, complete enough to be read back, and
 * beside it the same to be read by a person, once as files and once as one page. No key, secret or address of a feed is
 * in it. Where a talk's line is damaged, the others come all the same, and READ-ME.txt says so.
 */
export async function* exportFiles(from: Exporting, signIn?: KeptSignIn): AsyncGenerator<DataFile> {
  const { me } = await meOf(from);
  const round = { from, name: createNames(), dates: datesIn(me.zone), counted: nothingYet() };
  const booklet = createBooklet();
  for (const part of [talks(round), people(round), contacts(round), yourself(round, signIn)])
    for await (const file of part) {
      await booklet.take(file);
      yield file;
    }
  const on = round.dates.time(from.now());
  yield booklet.file(`Made on ${on}.`);
  yield readMe(round.counted, { version: from.version, on });
}

interface Round {
  from: Exporting;
  name: Name;
  dates: Dates;
  counted: Counted;
}

const nothingYet = (): Counted => ({
  ...{ rehearsals: 0, brought: 0, people: 0, contacts: 0 },
  calendar: false,
  unreadable: [],
});

async function* talks({ from, name, dates, counted }: Round): AsyncGenerator<WholeFile> {
  const manner = { name, dates };
  // Oldest first: a talk keeps its file's name when another is held on the same day.
  for (const row of (await from.storage.sessions()).reverse()) {
    const files = await readableOr(counted, `rehearsal ${row.id}`, () => rehearsalFiles(from, row, manner));
    if (files.length > 0) counted.rehearsals += 1;
    yield* files;
  }
  for (const { id } of (await from.storage.brought.list()).reverse()) {
    const files = await readableOr(counted, `talk ${id}`, () => broughtFiles(from, id, manner));
    if (files.length > 0) counted.brought += 1;
    yield* files;
  }
}

async function* people({ from, name, dates, counted }: Round): AsyncGenerator<WholeFile> {
  const { me } = await meOf(from);
  for (const person of await from.storage.people.list()) {
    yield* await readableOr(counted, `person ${person.id}`, () =>
      personFiles(from, person, { me, dates, name }),
    );
    counted.people += 1;
  }
  const { views, now } = await from.book.views();
  const entries = views.flatMap((view) => entriesFor(view.person, view, me, now));
  if (entries.length === 0) return;
  counted.calendar = true;
  yield { path: 'calendar.ics', text: writeCalendar(entries, { method: 'PUBLISH', name: 'Anyone Else' }) };
}

async function* contacts({ from, name, counted }: Round): AsyncGenerator<WholeFile> {
  for (const { id, card } of (await from.storage.contacts.list()).reverse()) {
    const kept = await from.storage.contacts.find(id);
    if (kept === undefined) continue;
    counted.contacts += 1;
    yield jsonFile(`data/contacts/${id}.json`, 'own-contact', kept);
    // As the page of the contact gives it, and takes it back.
    const path = name('contacts', plainFileName(card.name, 'contact'), 'json');
    yield { path, text: `${JSON.stringify(kept.persona, null, 2)}\n` };
  }
}

async function* yourself({ from, dates }: Round, signIn?: KeptSignIn): AsyncGenerator<WholeFile> {
  yield* await yourFiles(from, dates, signIn);
}

/** Of what cannot be read there are no files, and a line that says so. */
async function readableOr(
  { unreadable }: Counted,
  what: string,
  read: () => Promise<WholeFile[]>,
): Promise<WholeFile[]> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof StorageError) || error.fault !== 'damaged') throw error;
    unreadable.push(what);
    return [];
  }
}
