import type { DraftSpeaker, TranscriptDraft, Utterance } from './brought.ts';
import { type Transcript, TURN_LIMIT } from './transcript.ts';

/** Whose part of a talk the words of a draft are. */
export type DraftRole = DraftSpeaker['guess'];

/**
 * Who is who in a draft: speaker by speaker (those not listed are left out), or utterance by utterance where the file
 * does not tell its speakers apart. An empty list takes a draft's guesses, where it has them.
 */
export type DraftRoles =
  | readonly { speaker: string; as: DraftRole }[]
  | { utterances: readonly (DraftRole | undefined)[] };

type TranscriptTurn = Transcript['turns'][number];

/** What a draft and its roles come to. */
export interface CastTalk {
  turns: TranscriptTurn[];
  /** What the file calls each side, where that is a person's name; of several, the one who says most. */
  names: { user?: string; contact?: string };
}

/** The turns and the names of a draft whose roles are given. Nothing is refused: one side, or both, may be empty. */
export function castDraft(draft: TranscriptDraft, roles: DraftRoles): CastTalk {
  const { roleOf, byLine } = rolesOf(draft, roles);
  const [user, contact] = [nameOf(draft, roleOf, 'user'), nameOf(draft, roleOf, 'contact')];
  return {
    turns: turnsOf(draft.utterances, roleOf, byLine),
    // One name for everybody is nobody's.
    names:
      user !== undefined && user === contact
        ? {}
        : { ...(user === undefined ? {} : { user }), ...(contact === undefined ? {} : { contact }) },
  };
}

type RoleOf = (utterance: Utterance, index: number) => DraftRole;

function rolesOf({ guesses }: TranscriptDraft, roles: DraftRoles): { roleOf: RoleOf; byLine: boolean } {
  if ('utterances' in roles)
    return { roleOf: (_, index) => roles.utterances[index] ?? 'left-out', byLine: true };
  const bySpeaker = new Map(roles.map(({ speaker, as }) => [speaker, as]));
  const byLine = guesses !== undefined;
  if (byLine && !bySpeaker.has('')) return { roleOf: (_, index) => guesses[index] ?? 'left-out', byLine };
  return { roleOf: ({ speaker }) => bySpeaker.get(speaker) ?? 'left-out', byLine };
}

/**
 * Utterances of one person that only somebody left out had cut in two are one turn again; so are all in a row that are
 * given to one side line by line, since the cuts there are guesses. No turn gets longer than is taken.
 */
function turnsOf(utterances: readonly Utterance[], roleOf: RoleOf, byLine: boolean): TranscriptTurn[] {
  const turns: { turn: TranscriptTurn; texts: string[]; length: number }[] = [];
  let before: string | undefined;
  let gap = false;
  utterances.forEach((utterance, index) => {
    const speaker = roleOf(utterance, index);
    if (speaker === 'left-out') {
      gap = true;
      return;
    }
    const { speaker: name, text, start, end } = utterance;
    const last = turns.at(-1);
    const goesOn = last?.turn.speaker === speaker && (byLine || (gap && name === before));
    if (last !== undefined && goesOn && last.length + 1 + text.length <= TURN_LIMIT) {
      last.texts.push(text);
      last.length += 1 + text.length;
      if (end !== undefined) last.turn.end = end;
    } else {
      const times = { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) };
      turns.push({ turn: { speaker, text, ...times }, texts: [text], length: text.length });
    }
    before = name;
    gap = false;
  });
  return turns.map(({ turn, texts }) => ({ ...turn, text: texts.join(' ') }));
}

function nameOf({ utterances }: TranscriptDraft, roleOf: RoleOf, side: DraftRole): string | undefined {
  const sizes = new Map<string, number>();
  utterances.forEach((utterance, index) => {
    if (roleOf(utterance, index) !== side) return;
    sizes.set(utterance.speaker, (sizes.get(utterance.speaker) ?? 0) + utterance.text.length);
  });
  const [name] = [...sizes].sort((one, two) => two[1] - one[1])[0] ?? [];
  return name !== undefined && isPersonName(name) ? name : undefined;
}

/** What tools and people write where a name should stand. */
const STAND_IN =
  /^(?:me|myself|you|i|we|them|they|he|she|other|user|contact|interview(?:er|ee)|host|moderator|unknown.*|anonymous.*|unidentified.*|\p{L}|(?:speaker|person|people|voice|spk|participant|attendee|guest|caller|channel|mic|track|user)(?:[ _#-]{0,3}\w{0,3}))$/iu;

/**
 * Whether a letter may greet somebody by this: not 'Speaker 2', 'spk_0', 'channel 1', 'Unknown speaker', 'Me', 'They',
 * an address, a number or a machine's id.
 */
export const isPersonName = (name: string): boolean =>
  /\p{L}/u.test(name) && !/[@:/\\]/.test(name) && !STAND_IN.test(name.trim());
