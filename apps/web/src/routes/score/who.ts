import {
  type DraftSpeaker,
  type Transcript,
  type TranscriptDraft,
  TURN_LIMIT,
  type Utterance,
} from '@anyone-else/protocol';

export type Role = DraftSpeaker['guess'];
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

/** What the one who says most in this role is called in the file; '' where that is no name of a person. */
export function nameOf(role: Role, { speakers }: TranscriptDraft, { roles, lines }: Cast): string {
  if (lines !== undefined) return '';
  const [most] = speakers.filter((_, at) => roles[at] === role).sort((a, b) => b.words - a.words);
  return most && isPersonal(most.name) ? most.name : '';
}

/** 'Speaker 1' and the like is nobody's name. */
const isPersonal = (name: string) =>
  /\p{L}/u.test(name) &&
  !/^(?:\p{L}|me|you|user|contact|host|guest|interview(?:er|ee)|unknown.*|(?:speaker|person|participant|voice)[ _-]?\w{0,3})$/iu.test(
    name,
  );

/**
 * The turns of the talk. What is left out is gone, and what it had cut in two is one turn again; so is all in a row that
 * is given to one person line by line, since the cuts there are guesses.
 */
export function turnsOf({ utterances, speakers }: TranscriptDraft, cast: Cast): Transcript['turns'] {
  const turns: Transcript['turns'] = [];
  const roleBy = new Map(speakers.map(({ name }, at) => [name, cast.roles[at]]));
  let before: string | undefined;
  let gap = false;
  utterances.forEach(({ speaker: name, text, start, end }, at) => {
    const speaker = cast.lines ? cast.lines[at] : roleBy.get(name);
    if (speaker === undefined || speaker === 'left-out') {
      gap = true;
      return;
    }
    const last = turns.at(-1);
    const goesOn = last?.speaker === speaker && (cast.lines !== undefined || (gap && name === before));
    if (last && goesOn && last.text.length + 1 + text.length <= TURN_LIMIT) {
      last.text += ` ${text}`;
      if (end !== undefined) last.end = end;
    } else
      turns.push({
        speaker,
        text,
        ...(start === undefined ? {} : { start }),
        ...(end === undefined ? {} : { end }),
      });
    before = name;
    gap = false;
  });
  return turns;
}

/** Who is still missing from the talk, in one kind sentence; undefined when both speak. */
export function missingFrom(turns: Transcript['turns']): string | undefined {
  const has = (speaker: Line) => turns.some((turn) => turn.speaker === speaker);
  if (!has('user')) return 'Which of them is you? Nobody is, so far.';
  if (!has('contact')) return 'Whom did you talk to? Nobody is set as the other person, so far.';
  return undefined;
}

/** What people agree on, nearest to what the recording took. */
const AGREED = [10, 15, 20, 30, 45, 60, 90, 120];
export const likelyMinutes = (recorded: number): number =>
  AGREED.reduce((best, one) => (Math.abs(one - recorded) < Math.abs(best - recorded) ? one : best));
