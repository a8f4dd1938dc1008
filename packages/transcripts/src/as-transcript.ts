import {
  type Result,
  refuse,
  TRANSCRIPT_TURNS_LIMIT,
  Transcript,
  type TranscriptDraft,
  TURN_LIMIT,
  type Utterance,
} from '@anyone-else/protocol';
import { isRealName } from './names.ts';

export type Role = 'user' | 'contact' | 'left-out';

/** Who is who: for each speaker of the draft; for a file that names nobody, for each utterance. */
export type Roles = readonly { speaker: string; as: Role }[] | { utterances: readonly Role[] };

/** What the user knows of the talk; what is left out is taken from the file. */
export type About = Partial<Pick<Transcript, 'id' | 'agreedMinutes' | 'playbook' | 'user' | 'contact'>>;

/**
 * A draft with its roles as a transcript that can be scored. Speakers without a role are left out. Refused, with the
 * mend, where one side has no words or the talk is longer than what is scored.
 */
export function asTranscript(draft: TranscriptDraft, roles: Roles, about: About = {}): Result<Transcript> {
  const as = roleOf(draft, roles);
  const turns = turnsOf(draft, as);
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
    user: withName({ ...user, ...about.user }, nameOf(draft, as, 'user')),
    contact: withName({ ...contact, ...about.contact }, nameOf(draft, as, 'contact')),
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

type RoleOf = (utterance: Utterance, index: number) => Role;

function roleOf(draft: TranscriptDraft, roles: Roles): RoleOf {
  if ('utterances' in roles) return (_, index) => roles.utterances[index] ?? 'left-out';
  const bySpeaker = new Map(roles.map(({ speaker, as }) => [speaker, as]));
  const guesses = draft.guesses;
  if (guesses !== undefined && !bySpeaker.has('')) return (_, index) => guesses[index] ?? 'left-out';
  return ({ speaker }) => bySpeaker.get(speaker) ?? 'left-out';
}

/**
 * Utterances of one person that only somebody left out had cut in two are one turn again; so are all in a row of a file
 * that names nobody, since the cuts there are guesses.
 */
function turnsOf({ utterances, guesses }: TranscriptDraft, as: RoleOf): Transcript['turns'] {
  const turns: Transcript['turns'] = [];
  let before: string | undefined;
  let gap = false;
  utterances.forEach((utterance, index) => {
    const role = as(utterance, index);
    if (role === 'left-out') {
      gap = true;
      return;
    }
    const { speaker: name, text, start, end } = utterance;
    const last = turns.at(-1);
    const one = last?.speaker === role && (guesses !== undefined || (gap && name === before));
    if (last !== undefined && one && last.text.length + 1 + text.length <= TURN_LIMIT) {
      last.text = `${last.text} ${text}`;
      if (end !== undefined) last.end = end;
    } else
      turns.push({
        speaker: role,
        text,
        ...(start === undefined ? {} : { start }),
        ...(end === undefined ? {} : { end }),
      });
    before = name;
    gap = false;
  });
  return turns;
}

/** The name of the one on this side who says most, where the file has a real name for them. */
function nameOf(draft: TranscriptDraft, as: RoleOf, side: 'user' | 'contact'): string | undefined {
  const sizes = new Map<string, number>();
  draft.utterances.forEach((utterance, index) => {
    if (as(utterance, index) !== side) return;
    sizes.set(utterance.speaker, (sizes.get(utterance.speaker) ?? 0) + utterance.text.length);
  });
  const [name] = [...sizes].sort((one, two) => two[1] - one[1])[0] ?? [];
  return name !== undefined && isRealName(name) ? name : undefined;
}

function withName<T extends { name?: string | undefined }>(
  person: T,
  name: string | undefined,
): T | undefined {
  const named = person.name?.trim() ? person : name === undefined ? person : { ...person, name };
  return Object.values(named).some((value) => value !== undefined && value !== '') ? named : undefined;
}
