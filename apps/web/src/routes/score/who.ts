import {
  type CastTalk,
  castDraft,
  type DraftRole,
  type Transcript,
  type TranscriptDraft,
  type Utterance,
} from '@anyone-else/protocol';

export type Role = DraftRole;
export type Line = 'user' | 'contact';

/** Who says what, as the user has it: by speaker, or line by line where the file does not tell the speakers apart. */
export interface Cast {
  /** One entry a speaker, in the draft's order. */
  roles: Role[];
  /** One entry an utterance; undefined where `roles` decides. */
  lines: Line[] | undefined;
}

/** Whether every line needs its own speaker: the file names nobody, or a single one for everybody. */
const lineByLine = ({ guesses, speakers }: TranscriptDraft) => guesses !== undefined || speakers.length < 2;

/** As the draft guesses it. */
export function guessedCast({ speakers, utterances, guesses, ...rest }: TranscriptDraft): Cast {
  const roles = speakers.map(({ guess }) => guess);
  if (!lineByLine({ speakers, utterances, guesses, ...rest })) return { roles, lines: undefined };
  // In an interview it is mostly the user who asks.
  const asks = ({ text }: Utterance): Line => (text.includes('?') ? 'user' : 'contact');
  return { roles, lines: guesses ?? utterances.map(asks) };
}

const OTHER = { user: 'contact', contact: 'user', 'left-out': 'left-out' } as const;

/** User and contact change places everywhere. */
export const swapped = ({ roles, lines }: Cast): Cast => ({
  roles: roles.map((role) => OTHER[role]),
  lines: lines?.map((line) => OTHER[line]),
});

/** Whether somebody whom we took for the user is the contact. */
export const isTurned = (draft: TranscriptDraft, cast: Cast): boolean => {
  const { roles, lines } = guessedCast(draft);
  return lines
    ? lines.every((line, at) => line !== cast.lines?.[at])
    : roles.some((role, at) => role === 'user' && cast.roles[at] === 'contact');
};

/** The turns of the talk, and what the file calls the two of them where it does. */
export const castTalk = (draft: TranscriptDraft, { roles, lines }: Cast): CastTalk =>
  castDraft(
    draft,
    lines === undefined
      ? draft.speakers.map(({ name }, at) => ({ speaker: name, as: roles[at] ?? 'left-out' }))
      : { utterances: lines },
  );

/** Who is still missing from the talk, in one kind sentence; undefined when both speak. */
export function missingFrom(turns: Transcript['turns']): string | undefined {
  const has = (speaker: Line) => turns.some((turn) => turn.speaker === speaker);
  if (!has('user')) return 'Which of them is you? Nobody is, so far.';
  if (!has('contact')) return 'Whom did you talk to? Nobody is set as the other person, so far.';
  return undefined;
}
