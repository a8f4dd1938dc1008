import { entriesFor, writeCalendar } from '@anyone-else/calendar';
import { type KeptSignIn, StorageError } from '@anyone-else/storage';
import { literalLine, plainFileName } from '@anyone-else/transcripts';
import { meOf } from '../people/me.ts';
import { type Dates, datesIn } from './dates.ts';
import { type DataFile, type Exporting, jsonFile } from './exporting.ts';
import { createNames, type Name } from './names.ts';
import { personFiles } from './person-files.ts';
import { type Counted, readMe } from './read-me.ts';
import { broughtFiles, rehearsalFiles } from './talk-files.ts';

/**
 * Everything that is kept of one account, a file at a time: JSON below `data/`, complete enough to be read back, and
 * beside it the same to be read by a person. No key, secret or address of a feed is in it. Where a talk's line is
 * damaged, the others come all the same, and READ-ME.txt says so.
 */
export async function* exportFiles(from: Exporting, signIn?: KeptSignIn): AsyncGenerator<DataFile> {
  const { me } = await meOf(from);
  const round = { from, name: createNames(), dates: datesIn(me.zone), counted: nothingYet() };
  yield* talks(round);
  yield* people(round);
  yield* contacts(round);
  yield* yourself(round, signIn);
  yield readMe(round.counted, { version: from.version, on: round.dates.time(from.now()) });
}

interface Round {
  from: Exporting;
  name: Name;
  dates: Dates;
  counted: Counted;
}

const nothingYet = (): Counted => ({ rehearsals: 0, brought: 0, people: 0, contacts: 0, unreadable: [] });

async function* talks({ from, name, counted }: Round): AsyncGenerator<DataFile> {
  // Oldest first: a talk keeps its file's name when another is held on the same day.
  for (const row of (await from.storage.sessions()).reverse()) {
    const files = await readableOr(counted, `rehearsal ${row.id}`, () => rehearsalFiles(from, row, name));
    if (files.length > 0) counted.rehearsals += 1;
    yield* files;
  }
  for (const { id } of (await from.storage.brought.list()).reverse()) {
    const files = await readableOr(counted, `talk ${id}`, () => broughtFiles(from, id, name));
    if (files.length > 0) counted.brought += 1;
    yield* files;
  }
}

async function* people({ from, name, dates, counted }: Round): AsyncGenerator<DataFile> {
  const { me } = await meOf(from);
  for (const person of await from.storage.people.list()) {
    yield* await readableOr(counted, `person ${person.id}`, () =>
      personFiles(from, person, { me, dates, name }),
    );
    counted.people += 1;
  }
  const { views, now } = await from.book.views();
  const entries = views.flatMap((view) => entriesFor(view.person, view, me, now));
  const text = writeCalendar(entries, { method: 'PUBLISH', name: 'Anyone Else' });
  if (entries.length > 0) yield { path: 'calendar.ics', text };
}

async function* contacts({ from, name, counted }: Round): AsyncGenerator<DataFile> {
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

async function* yourself({ from, dates }: Round, signIn?: KeptSignIn): AsyncGenerator<DataFile> {
  const [{ me, version }, busy, model, keep] = await Promise.all([
    meOf(from),
    from.storage.me.busy(),
    from.storage.model.find(),
    from.storage.me.keepTalks(),
  ]);
  yield jsonFile('data/you.json', 'you', {
    me,
    edition: version,
    busy: busy ?? null,
    keepTalks: keep,
    signIn: signIn ?? null,
    // Its key is a secret, and no part of this.
    model: model === undefined ? null : { url: model.url, model: model.model, plays: model.plays },
  });
  const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
  const lines = [
    ...(me.name === '' ? [] : [`- Name: ${literalLine(me.name)}`]),
    ...(me.background === '' ? [] : [`- Background: ${literalLine(me.background)}`]),
    ...(me.targetRole === '' ? [] : [`- Hoping for: ${literalLine(me.targetRole)}`]),
    ...(me.zone === '' ? [] : [`- Time zone: ${literalLine(me.zone)}`]),
    `- Minutes to ask for: ${me.minutes}`,
    `- Talks are kept: ${keep.replace('-', ' ')}`,
    ...(signIn === undefined ? [] : signInLines(signIn, dates)),
    ...me.free.map(({ day, from: begin, to }) => `- Free on ${days[day - 1]}: ${begin} to ${to}`),
    ...(busy?.spans ?? []).map((span) => `- Busy: ${dates.time(span.from)} to ${dates.time(span.to)}`),
  ];
  yield { path: 'you.md', text: `# You\n\n${lines.join('\n')}\n` };
}

const signInLines = ({ mail, since, reminders, browsers, providers }: KeptSignIn, dates: Dates): string[] => [
  `- Signs in with: ${literalLine(mail)}, since ${dates.time(since)}`,
  `- Reminders by e-mail: ${reminders ? 'yes' : 'no'}`,
  ...browsers.map((one) => `- Signed in: ${dates.time(one.since)}, until ${dates.time(one.until)}`),
  ...providers.map((one) => `- Known to ${literalLine(one.provider)} as: ${literalLine(one.subject)}`),
];

/** Of what cannot be read there are no files, and a line that says so. */
async function readableOr(
  { unreadable }: Counted,
  what: string,
  read: () => Promise<DataFile[]>,
): Promise<DataFile[]> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof StorageError) || error.fault !== 'damaged') throw error;
    unreadable.push(what);
    return [];
  }
}
