import * as z from 'zod/mini';
import { AsideAnswer, Hint } from './aside.ts';
import { Problem } from './errors.ts';
import { Labels } from './labels.ts';
import { PublicEvent } from './session.ts';
import { TURN_LIMIT } from './transcript.ts';
import { PACES } from './vocabulary.ts';

/** The largest frame taken from a browser, in bytes. */
export const FRAME_LIMIT = 64 * 1024;

const clientId = z.string().check(z.minLength(8), z.maxLength(64));

/** First frame on a socket: which events have been seen already; -1 for none. */
export const JoinFrame = z.object({
  type: z.literal('join'),
  lastSeq: z.number().check(z.int(), z.gte(-1)),
  /** Made by the tab and kept while it is open, over reloads too: when its line breaks and comes back, it has the floor as before. */
  tab: z.optional(clientId),
  /** How much of the contact's unfinished turn was heard before the line broke: its words up to there come at once. */
  heard: z.optional(
    z.object({
      seq: z.number().check(z.int(), z.gte(0)),
      chars: z.number().check(z.int(), z.gte(0)),
    }),
  ),
});
export type JoinFrame = z.infer<typeof JoinFrame>;
export const SayFrame = z.object({
  type: z.literal('say'),
  /** Made by the browser; a resend with the same id is recognised, never doubled. */
  clientId,
  text: z.string().check(z.maxLength(TURN_LIMIT)),
});
export const EndFrame = z.object({ type: z.literal('end') });
/** Asks for the contact's last turn anew, where it was cut off. */
export const AgainFrame = z.object({ type: z.literal('again') });
/** How fast the contact's words are to come, from now on; the last one said in a talk holds for all who watch it. */
export const PaceFrame = z.object({ type: z.literal('pace'), pace: z.enum(PACES) });
/**
 * Cuts the contact's turn short: what was heard of it stays, and it is the user's turn. Where nothing was heard yet, no
 * turn of theirs is kept, and a `standing` says which turn is `unanswered`. Without notice where the contact is not speaking.
 */
export const StopFrame = z.object({ type: z.literal('stop') });
/** Nothing more is said until the talk is resumed; a turn said meanwhile resumes it, and so does leaving with all tabs. */
export const PauseFrame = z.object({ type: z.literal('pause'), paused: z.boolean() });
/** Asks the coach for a hint; refused (`conflict`) unless the help that is on is 'coach'. */
export const HintFrame = z.object({ type: z.literal('hint') });
/** Talk from this tab; the one that did watches from now on: what it sends is refused (`conflict`), but `pace`. */
export const FloorFrame = z.object({ type: z.literal('take-floor') });
export const PingFrame = z.object({ type: z.literal('ping') });
export const ClientFrame = z.discriminatedUnion('type', [
  JoinFrame,
  SayFrame,
  EndFrame,
  AgainFrame,
  PaceFrame,
  StopFrame,
  PauseFrame,
  HintFrame,
  FloorFrame,
  PingFrame,
]);
/** What a browser may send on the socket of a live talk. */
export type ClientFrame = z.infer<typeof ClientFrame>;

/** Where the talk stands: sent after `join` and after each stored turn. */
export const Standing = z.object({
  /** Minutes of speaking so far and minutes agreed. */
  minutesSpoken: z.number(),
  minutesAgreed: z.number(),
  /** Ids of playbook beats visited so far, in order of first visit. */
  visited: z.array(z.string()),
  over: z.boolean(),
  /**
   * The `seq` of the last event where the user stopped what was to follow it before a word was heard: it is the user's turn,
   * and those words come only when they are asked for (`again`).
   */
  unanswered: z.optional(z.number()),
});
export type Standing = z.infer<typeof Standing>;

export const ServerFrame = z.discriminatedUnion('type', [
  /** Answer to `join`: everything that was missed follows as `event` frames before it. */
  z.object({ type: z.literal('joined'), lastSeq: z.number(), standing: Standing }),
  z.object({ type: z.literal('event'), event: PublicEvent }),
  /** The turn with this client id is committed under `seq`. */
  z.object({ type: z.literal('saved'), clientId: z.string(), seq: z.number(), labels: Labels }),
  /** A piece of the contact's turn that will be stored under `seq`; never stored by itself. */
  z.object({ type: z.literal('delta'), seq: z.number(), text: z.string() }),
  z.object({ type: z.literal('standing'), standing: Standing }),
  /** Whether what is said here counts, or this tab only watches: sent after `joined` and when it changes. */
  z.object({ type: z.literal('floor'), yours: z.boolean() }),
  /** Sent to everybody when it changes, and after `joined` where the talk is paused. */
  z.object({ type: z.literal('paused'), paused: z.boolean() }),
  /** The answer to `hint`, to who asked. */
  z.object({ type: z.literal('hint'), hint: Hint }),
  /** Notes, questions and which of them were asked: after `joined`, and when any of it changes. */
  z.object({ type: z.literal('aside'), ...AsideAnswer.shape }),
  z.object({ type: z.literal('pong') }),
  /** `clientId` names the turn that was refused, where it was one. */
  z.object({ type: z.literal('error'), problem: Problem, clientId: z.optional(z.string()) }),
]);
/**
 * What the server may send on the socket of a live talk. A hosted server adds a field `pad` of blanks, so that the length
 * of an encrypted frame tells less of its words; readers leave it out.
 */
export type ServerFrame = z.infer<typeof ServerFrame>;
