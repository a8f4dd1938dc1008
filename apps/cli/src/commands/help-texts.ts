import { PLAYBOOK_IDS, TEMPERS } from '@anyone-else/protocol';

/** What each command is, in the order in which they are told: the first line says it, the others are its options. */
export const ABOUT_TALKS = {
  rehearse: `rehearse                  talk to somebody here in the terminal; /end (or Ctrl-D) ends and scores the talk
    --contact ID|FILE       whom you talk to: one of the list that "help" prints (default: the first), or a contact's file
    --playbook ID           ${PLAYBOOK_IDS.join(' | ')}
    --minutes N             5 to 60, counted as spoken time (default 20)
    --difficulty WORD       gentle | true-to-life | tough
    --temper WORD           ${TEMPERS.join(' | ')} (default: as they are)
    --voice WORD            embedded | model: who speaks for them (model: the one that ANYONE_ELSE_MODEL_URL names)
    --name, --background, --role TEXT   your first name, where you come from, the role you hope for
    --seed N                the same seed and the same turns give the same talk`,
  score: `score FILE [--json]       score a talk that was really held; FILE is a .vtt, .srt, .txt or .json
    --me NAME               whose words are yours, as the file names you (otherwise guessed: the one who asks)
    --minutes N             what you had agreed on, 1 to 240 (default: as the file says)
    --playbook ID           ${PLAYBOOK_IDS.join(' | ')} (default: as the file says, else full-arc)
    --overrides FILE        your corrections, as the review exports them; shows both scores
    --as WORD               markdown | json: the talk with its score, to keep (json can be scored again)`,
  draft: `draft FILE [--json]       draft the thank-you note for it; same files as score, and --me, --minutes, --playbook`,
  recap: `recap FILE [--json]       what was learnt, named and promised in it, and what comes next, as Markdown; options as for draft
    --on DAY                when the talk was, as 2026-11-22 (default: today)`,
  read: `read FILE.jsonl           labels for single turns: {"contactBefore", "text"} a line`,
} as const;

export const ABOUT_DATA = {
  export: `export FILE.zip           everything that is kept, to be read by you and by programs; no keys; cannot be put back
    --account WHO           where several people sign in: whose, by the mail address or the id (and no server may run)`,
  backup: `backup FILE               a copy of the data file, to be put back by restore; everything is in it, keys too`,
  restore: `restore FILE              puts a backup in the place of the data, which are kept aside; stop the server first`,
  delete: `delete --all [--yes]      deletes everything that is kept, and the copies that were made of it
    --account WHO           as with export`,
  'move-data': `move-data                 from the data folder into the empty database of DATABASE_URL, every row read back`,
} as const;

/** Stands below each command about data. */
export const WHERE_DATA_ARE = `    --env FILE              settings as the server has them, one a line; what the environment says goes before
    The data are where ANYONE_ELSE_DATA or DATABASE_URL says, else in the usual folder.`;
