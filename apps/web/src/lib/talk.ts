import type { Problem, PublicEvent, ServerFrame, Standing } from '@anyone-else/protocol';

/** A user's turn that the server has not acknowledged. `sent` holds for the present connection only. */
export interface PendingTurn {
  clientId: string;
  text: string;
  sent: boolean;
  /** Why the server would not take it. */
  refused?: string;
  /** It was told to come again later, and goes out by itself then. */
  waits?: boolean;
}

/** Of the turn with this number. */
export interface Words {
  seq: number;
  text: string;
}

/** A talk as one tab knows it: a pure fold over the frames that came in. */
export interface Talk {
  /** Without gaps, in order of `seq`. */
  events: readonly PublicEvent[];
  /** The contact's turn while it is being spoken. */
  speaking: Words | null;
  /** What had been heard of a turn when the line broke: it stays in sight until as much of it has come again. */
  heard: Words | null;
  pending: readonly PendingTurn[];
  standing: Standing | null;
  /** A refusal that belongs to no turn. It also lifts the wait for an answer that may never come. */
  problem: Problem | null;
  /** The contact was asked to say their last turn again. */
  askedAgain: boolean;
}

export const emptyTalk = (pending: readonly PendingTurn[] = []): Talk => ({
  events: [],
  speaking: null,
  heard: null,
  pending,
  standing: null,
  problem: null,
  askedAgain: false,
});

export const lastSeq = (talk: Talk): number => talk.events.at(-1)?.seq ?? -1;
/** The words of the contact's that are to be seen of their unfinished turn: none that was read goes away. */
export function wordsOf(talk: Talk): Words | null {
  const { speaking, heard } = talk;
  if (heard === null || heard.seq !== lastSeq(talk) + 1) return speaking;
  if (speaking === null) return awaitsContact(talk) ? heard : null;
  return heard.text.startsWith(speaking.text) ? heard : speaking;
}

/** What a window that comes back says that it knows. */
export function knownOf(talk: Talk): { lastSeq: number; heard?: { seq: number; chars: number } } {
  const words = wordsOf(talk);
  const heard = words === null ? {} : { heard: { seq: words.seq, chars: words.text.length } };
  return { lastSeq: lastSeq(talk), ...heard };
}

export const isOver = (talk: Talk): boolean => talk.events.at(-1)?.type === 'ended';

/** The word is the contact's: a turn is on its way to them, or their answer on its way here. */
export function awaitsContact(talk: Talk): boolean {
  if (
    talk.speaking !== null ||
    talk.askedAgain ||
    talk.pending.some((turn) => turn.sent && turn.refused === undefined)
  )
    return true;
  const last = talk.events.at(-1);
  if (last === undefined || isUnanswered(talk, last)) return false;
  // What was asked beside the turn and refused tells nothing of the answer to it.
  const waits = talk.problem === null || talk.problem.code === 'conflict';
  return waits && (last.type === 'started' || last.type === 'user-turn');
}

/** The user stopped what was to follow this event before a word of it was heard: nothing comes by itself. */
const isUnanswered = (talk: Talk, { seq }: PublicEvent): boolean => seq === talk.standing?.unanswered;

/** The contact's last turn was cut off, and nothing is under way that would follow it: they may be asked for it again. */
export function mayAskAgain(talk: Talk): boolean {
  const last = talk.events.at(-1);
  if (last === undefined || talk.pending.length > 0 || awaitsContact(talk)) return false;
  return (last.type === 'contact-turn' && last.interrupted) || isUnanswered(talk, last);
}

/** The next turn that may go out now, if any: one at a time, in the order written. */
export function nextToSend(talk: Talk): PendingTurn | undefined {
  if (isOver(talk) || awaitsContact(talk)) return undefined;
  const next = talk.pending.find((turn) => !turn.sent && turn.refused === undefined);
  // What was said after it is not to come before it.
  return next?.waits ? undefined : next;
}

function withEvent(talk: Talk, event: PublicEvent): Talk {
  // A replay may bring what is here already; a gap cannot be folded and is mended by the next join.
  if (event.seq !== lastSeq(talk) + 1) return talk;
  const pending =
    event.type === 'user-turn'
      ? talk.pending.filter((turn) => turn.clientId !== event.clientId)
      : talk.pending;
  const speaking = talk.speaking !== null && talk.speaking.seq <= event.seq ? null : talk.speaking;
  return { ...talk, events: [...talk.events, event], pending, speaking, problem: null, askedAgain: false };
}

/** @param at the time to give a turn that was acknowledged before its own event arrives, ISO-8601 UTC. */
export function fold(talk: Talk, frame: ServerFrame, at: string): Talk {
  switch (frame.type) {
    case 'joined':
      return { ...talk, standing: frame.standing };
    case 'standing':
      return withStanding(talk, frame.standing);
    case 'event':
      return withEvent(talk, frame.event);
    case 'saved': {
      const turn = talk.pending.find((one) => one.clientId === frame.clientId);
      if (turn === undefined) return talk;
      const { clientId, seq, labels } = frame;
      if (seq <= lastSeq(talk)) return withoutPending(talk, clientId);
      return withEvent(talk, { type: 'user-turn', seq, at, clientId, text: turn.text, labels });
    }
    case 'delta': {
      if (frame.seq <= lastSeq(talk)) return talk;
      const before = talk.speaking?.seq === frame.seq ? talk.speaking.text : '';
      return { ...talk, speaking: { seq: frame.seq, text: before + frame.text } };
    }
    case 'error':
      return withProblem(talk, frame.problem, frame.clientId);
    case 'floor':
    case 'paused':
    case 'hint':
    case 'aside':
    case 'pong':
      return talk;
  }
}

/** One that tells of a stop before the first word lifts the wait for it, also where it was asked for again. */
const withStanding = (talk: Talk, standing: Standing): Talk => ({
  ...talk,
  standing,
  askedAgain: talk.askedAgain && standing.unanswered !== lastSeq(talk),
});

/**
 * A refusal that names no turn falls on the turn that is under way, if one is: nobody else will tell what became of it.
 * A half-heard turn may never be finished after it; if it is, it comes whole. Only `conflict` refuses what was asked
 * beside the turns (a stop, a pause, the same again) and leaves them as they are.
 */
function withProblem(before: Talk, problem: Problem, clientId: string | undefined): Talk {
  if (problem.retryAfterMs !== undefined && before.pending.some((turn) => turn.clientId === clientId))
    return withWaiting(before, clientId);
  if (problem.code === 'conflict' && clientId === undefined) return { ...before, problem, askedAgain: false };
  const talk = { ...before, speaking: null, askedAgain: false };
  const meant = (turn: PendingTurn) => (clientId === undefined ? turn.sent : turn.clientId === clientId);
  if (!talk.pending.some(meant)) return { ...talk, problem };
  const refused = problem.message;
  return { ...talk, pending: talk.pending.map((turn) => (meant(turn) ? { ...turn, refused } : turn)) };
}

/** Nothing of the turn was taken: it is kept here until it is its time. */
const withWaiting = (talk: Talk, clientId: string | undefined): Talk => ({
  ...talk,
  pending: talk.pending.map((turn) =>
    turn.clientId === clientId ? { ...turn, sent: false, waits: true } : turn,
  ),
});

/** After a lost connection nothing is known to be sent, and a half-heard turn will come whole. */
export const afterBreak = (talk: Talk): Talk => ({
  ...talk,
  speaking: null,
  heard: wordsOf(talk),
  problem: null,
  askedAgain: false,
  pending: talk.pending.map(({ waits: _, ...turn }) => ({ ...turn, sent: false })),
});

export const withAskedAgain = (talk: Talk): Talk => ({ ...talk, askedAgain: true, problem: null });

export const withPending = (talk: Talk, clientId: string, text: string): Talk => ({
  ...talk,
  pending: [...talk.pending, { clientId, text, sent: false }],
});

export const withoutPending = (talk: Talk, clientId: string): Talk => ({
  ...talk,
  pending: talk.pending.filter((turn) => turn.clientId !== clientId),
});

/** Marks a turn as gone out, or (`sent` false) as free to go out again after a refusal. */
export const withSent = (talk: Talk, clientId: string, sent: boolean): Talk => ({
  ...talk,
  pending: talk.pending.map((turn) =>
    turn.clientId === clientId ? { clientId: turn.clientId, text: turn.text, sent } : turn,
  ),
});

/**
 * This window talks from now on: to be said is what was said here while it had the floor before (`mine`), and what the
 * window before `left` so.
 */
export function takenOver(talk: Talk, mine: ReadonlySet<string>, left: readonly PendingTurn[]): Talk {
  const own = talk.pending.filter(({ clientId }) => mine.has(clientId));
  return { ...talk, pending: [...own, ...left.filter(({ clientId }) => !mine.has(clientId))] };
}
