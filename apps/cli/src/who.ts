import { oneLine, type Transcript, type TranscriptDraft } from '@anyone-else/protocol';
import { type About, asTranscript, isUnsure, type Role } from '@anyone-else/transcripts';
import { CliProblem } from './problem.ts';
import type { World } from './world.ts';

type Roles = { speaker: string; as: Role }[];

/** What goes with a file: by what name messages call it, and what the options say. */
export interface Asked {
  name: string;
  me: string | undefined;
  about: About;
  world: World;
}

/** A file as read, with whose words are the user's: as they say by --me, or as it seems. Notes go to standard error. */
export function transcriptOf(draft: TranscriptDraft, { name, me, about, world }: Asked): Transcript {
  const roles = me === undefined ? guessed(draft) : told(draft, me);
  const talk = asTranscript(draft, roles, about);
  if (!talk.ok) throw new CliProblem(`${name}: ${talk.problem.message}${known(draft)}`);
  const notes = [...draft.notes, ...notesOn(draft, roles, me === undefined)];
  if (talk.value.agreedMinutes === undefined)
    notes.push('Nothing says how long you had agreed on; --minutes N does.');
  for (const note of notes) world.err(`${name}: ${note}\n`);
  return talk.value;
}

const named = ({ speakers }: TranscriptDraft): string[] =>
  speakers.map(({ name }) => name).filter((name) => name !== '');

/** Names as a message lists them: enough to find one's own. */
const MOST = 12;
const listed = (names: readonly string[]): string =>
  names.length <= MOST
    ? names.join(', ')
    : `${names.slice(0, MOST).join(', ')} and ${names.length - MOST} more`;

const known = (draft: TranscriptDraft): string =>
  named(draft).length < 2 ? '' : ` --me NAME does; there are ${listed(named(draft))}.`;

const guessed = ({ speakers, guesses }: TranscriptDraft): Roles =>
  guesses === undefined ? speakers.map(({ name: speaker, guess: as }) => ({ speaker, as })) : [];

/** The user is who they say; somebody else taken for them is the contact. A first name is enough where one has it. */
function told(draft: TranscriptDraft, me: string): Roles {
  const names = named(draft);
  if (names.length === 0)
    throw new CliProblem('--me: this file names nobody; put the names in, as in "Ana: …"');
  const plain = (text: string) => oneLine(text).toLowerCase();
  const same = names.filter((name) => plain(name) === plain(me));
  const close = names.filter((name) => plain(name).split(' ').includes(plain(me)));
  const [mine, other] = same.length > 0 ? same : close;
  if (mine === undefined || other !== undefined)
    throw new CliProblem(
      `--me: ${mine === undefined ? 'nobody' : 'more than one'} in this file is called "${oneLine(me)}"; there are ${listed(names)}`,
    );
  const roles: Roles = draft.speakers.map(({ name: speaker, guess }) => ({
    speaker,
    as: speaker === mine ? 'user' : guess === 'user' ? 'contact' : guess,
  }));
  if (roles.some(({ as }) => as === 'contact')) return roles;
  return roles.map(({ speaker, as }) => ({
    speaker,
    as: speaker === mine || speaker === '' ? as : 'contact',
  }));
}

/** Whom the words were given to, where that rests on a guess of little weight, and who was left out. */
function notesOn({ utterances, guesses }: TranscriptDraft, roles: Roles, isGuess: boolean): string[] {
  const of = (role: Role) => roles.filter(({ as }) => as === role).map(({ speaker }) => speaker);
  const [user] = of('user');
  const contacts = of('contact');
  const out = of('left-out').map((speaker) => speaker || 'words that the file gives to nobody');
  const notes = out.length === 0 ? [] : [`Left out: ${listed(out)}.`];
  if (isGuess && guesses === undefined && user !== undefined && isUnsure(utterances, user, contacts[0] ?? ''))
    notes.push(
      `You are taken to be ${user}, which is a guess; if you are ${contacts[0]}, add --me "${contacts[0]}".`,
    );
  return notes;
}
