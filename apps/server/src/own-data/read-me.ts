import type { DataFile } from './exporting.ts';

/** What an export holds, and what could not be read. */
export interface Counted {
  rehearsals: number;
  brought: number;
  people: number;
  contacts: number;
  /** 'rehearsal 0190…': an id, and no word of it. */
  unreadable: string[];
}

/** The one file that everybody opens: what is here, and what is not. */
export const readMe = (counted: Counted, { version, on }: { version: string; on: string }): DataFile => ({
  path: 'READ-ME.txt',
  text: `Everything that Anyone Else keeps of you
(made on ${on} by version ${version})

To be read by you (any text editor shows .md files):

  talks/         ${some(counted.rehearsals, 'rehearsal')} and ${some(counted.brought, 'talk')} that you brought, with their scores
  people/        ${some(counted.people, 'person', 'people')}: page, log, preparation, letters
  contacts/      ${some(counted.contacts, 'contact')} that you made; each can be brought back on the page Contacts
  calendar.ics   talks and check-ins, for a calendar program
  you.md         what you said about yourself, and when you are free or busy

To be read by a program:

  data/          the same, and all the rest, as JSON. Each file says what it is in "schema".

Not in here: the key of a language model and the secret address of your calendar. They are keys to
something, and belong in no file that may be passed on.

Scores and drafts are made anew each time from what was said; those here are of today.
The file holds what you wrote about other people. Please keep it as you would keep a diary.
${counted.unreadable.length === 0 ? '' : `\nThis could not be read, because the data were changed from outside or the disk is damaged:\n${counted.unreadable.map((what) => `  ${what}\n`).join('')}`}`,
});

const some = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
