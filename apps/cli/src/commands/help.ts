import { PLAYBOOK_IDS, TEMPERS } from '@anyone-else/protocol';
import type { World } from '../world.ts';

/** `help`: what there is, with the people one can rehearse with. */
export async function help(_args: string[], world: World): Promise<void> {
  const contacts = world
    .content()
    .cards()
    .map(({ id, name, role, temper }) => `      ${id.padEnd(30)} ${name}, ${lowerFirst(role)} (${temper})`);
  await world.out(`Anyone Else: rehearse an informational interview, and see how it went.

  rehearse                  talk to somebody here in the terminal; /end (or Ctrl-D) ends and scores the talk
    --contact ID|FILE       whom you talk to: one of the list below (default: the first), or a contact's file
    --playbook ID           ${PLAYBOOK_IDS.join(' | ')}
    --minutes N             5 to 60, counted as spoken time (default 20)
    --difficulty WORD       gentle | true-to-life | tough
    --temper WORD           ${TEMPERS.join(' | ')} (default: as they are)
    --voice WORD            embedded | model: who speaks for them (model: the one that ANYONE_ELSE_MODEL_URL names)
    --name, --background, --role TEXT   your first name, where you come from, the role you hope for
    --seed N                the same seed and the same turns give the same talk

  score FILE [--json]       score a talk that was really held; FILE is a .vtt, .srt, .txt or .json
    --me NAME               whose words are yours, as the file names you (otherwise guessed: the one who asks)
    --minutes N             what you had agreed on, 1 to 240 (default: as the file says)
    --playbook ID           as above (default: as the file says, else full-arc)
    --overrides FILE        your corrections, as the review exports them; shows both scores
    --as WORD               markdown | json: the talk with its score, to keep (json can be scored again)
  draft FILE [--json]       draft the thank-you note for it; same files, and --me, --minutes, --playbook
  recap FILE [--json]       what was learnt, named and promised in it, and what comes next, as Markdown; options as for draft
    --on DAY                when the talk was, as 2026-11-22 (default: today)
  read FILE.jsonl           labels for single turns: {"contactBefore", "text"} a line

    your data (where ANYONE_ELSE_DATA or DATABASE_URL says, else in the usual folder; a server may be running)
  export FILE.zip           everything that is kept, to be read by you and by programs; no keys
  backup FILE               a copy of the data file, to be restored; everything is in it, keys too
  restore FILE              puts a backup in the place of the data, which are kept aside; stop the server first
  delete --all [--yes]      deletes everything that is kept, and the copies that were made of it
  move-data                 from the data folder into the empty database of DATABASE_URL, every row read back
    --account WHO           with export and delete, where several people sign in: whose, by the mail address or the id
                            (a server that keeps its data in a folder must not run)

  "-" in place of a file reads standard input.

    contacts
${contacts.join('\n')}
`);
}

const lowerFirst = (text: string) => text[0]!.toLowerCase() + text.slice(1);
