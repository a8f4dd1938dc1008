import {
  castDraft,
  type DraftRole,
  type DraftRoles,
  type Result,
  refuse,
  TRANSCRIPT_TURNS_LIMIT,
  Transcript,
  type TranscriptDraft,
} from '@anyone-else/protocol';

export type Role = DraftRole;
export type Roles = DraftRoles;

/** What the user knows of the talk; what is left out is taken from the file. */
export type About = Partial<Pick<Transcript, 'id' | 'agreedMinutes' | 'playbook' | 'user' | 'contact'>>;

/**
 * A draft with its roles as a transcript that can be scored. Speakers without a role are left out. Refused, with the
 * mend, where one side has no words or the talk is longer than what is scored.
 */
export function asTranscript(draft: TranscriptDraft, roles: Roles, about: About = {}): Result<Transcript> {
  const { turns, names } = castDraft(draft, roles);
  for (const side of ['user', 'contact'] as const)
    if (!turns.some(({ speaker }) => speaker === side))
      return refuse('unreadable-file', isAlone(draft) ? ALONE : missing(side));
  if (turns.length > TRANSCRIPT_TURNS_LIMIT)
    return refuse(
      'too-large',
      `This talk has ${turns.length} turns and at most ${TRANSCRIPT_TURNS_LIMIT} can be scored; cut the file into parts.`,
    );
  const { agreedMinutes, playbook, user, contact } = draft.about ?? {};
  const transcript = {
    id: about.id,
    agreedMinutes: about.agreedMinutes ?? agreedMinutes,
    playbook: about.playbook ?? playbook,
    user: withName({ ...user, ...about.user }, names.user),
    contact: withName({ ...contact, ...about.contact }, names.contact),
    turns,
  };
  const present = Object.fromEntries(Object.entries(transcript).filter(([, value]) => value !== undefined));
  const parsed = Transcript.safeParse(present);
  return parsed.success
    ? { ok: true, value: parsed.data }
    : refuse(
        'bad-request',
        `The ${String(parsed.error.issues[0]?.path[0] ?? 'talk')} given for this talk is not right.`,
      );
}

/** One name, and no guesses that could share out its words. */
const isAlone = ({ speakers, guesses }: TranscriptDraft): boolean =>
  guesses === undefined && speakers.length === 1;
const ALONE = 'All words in this file are by one speaker; choose a file in which both of you are named.';

const missing = (side: 'user' | 'contact') =>
  side === 'user'
    ? 'None of the words are yours so far; say which speaker you are.'
    : 'None of the words are the contact’s so far; say which speaker you talked to.';

function withName<T extends { name?: string | undefined }>(
  person: T,
  name: string | undefined,
): T | undefined {
  const named = person.name?.trim() ? person : name === undefined ? person : { ...person, name };
  return Object.values(named).some((value) => value !== undefined && value !== '') ? named : undefined;
}
