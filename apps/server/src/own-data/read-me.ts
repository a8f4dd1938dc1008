import type { WholeFile } from './exporting.ts';

/** What an export holds, and what could not be read. */
export interface Counted {
  rehearsals: number;
  brought: number;
  people: number;
  contacts: number;
  /** Whether there is a calendar's file. */
  calendar: boolean;
  /** 'rehearsal 0190…': an id, and no word of it. */
  unreadable: string[];
}

/** The one file that everybody opens: what is here, and what is not. Nothing is named that is not there. */
export const readMe = (counted: Counted, { version, on }: { version: string; on: string }): WholeFile => ({
  path: 'READ-ME.txt',
  text: `Everything that Anyone Else keeps of you
(made on ${on} by version ${version})

To be read by you:

${toBeRead(counted)
  .map(([name, what]) => `  ${name.padEnd(COLUMN)}${what}\n`)
  .join('')}
To be read by a program:

  data/            the same, and all the rest, as JSON. Each file says what it is in "schema".

Not in here: the key of a language model and the secret address of your calendar. They are keys to
something, and belong in no file that may be passed on.

This is for reading. It cannot be put back into the program: for that, a backup is made with
the command "backup", and brought back with "restore".
${counted.rehearsals + counted.brought === 0 ? '' : '\nScores and drafted notes are made anew each time from what was said; those here are of today.'}
The files hold what you wrote about other people. Please keep them as you would keep a diary.
${counted.unreadable.length === 0 ? '' : `\nThis could not be read, because the data were changed from outside or the disk is damaged:\n${counted.unreadable.map((what) => `  ${what}\n`).join('')}`}`,
});

const COLUMN = 17;

function toBeRead({ rehearsals, brought, people, contacts, calendar }: Counted): [string, string][] {
  const talks = [
    ...(rehearsals === 0 ? [] : [some(rehearsals, 'rehearsal')]),
    ...(brought === 0 ? [] : [`${some(brought, 'talk')} that you brought`]),
  ].join(' and ');
  return [
    ['everything.html', 'all of it in one page: opens in any browser, and can be printed'],
    ...(talks === '' ? [] : [row('talks/', `${talks}: words, score, notes, thank-you note`)]),
    ...(people === 0
      ? []
      : [
          row(
            'people/',
            `${some(people, 'person', 'people')}: page, log, preparation, and letters that you changed or sent`,
          ),
        ]),
    row('you.md', 'what you said about yourself, and how things are set'),
    ...(contacts === 0
      ? []
      : [
          row(
            'contacts/',
            `${some(contacts, 'contact')} that you made; each can be brought back on the page Contacts`,
          ),
        ]),
    ...(calendar ? [row('calendar.ics', 'talks and check-ins, for a calendar program')] : []),
  ];
}

const row = (name: string, what: string): [string, string] => [name, what];
const some = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
