import { cleanText, publicEvent, type Standing, type StoredEvent, TURN_LIMIT } from '@anyone-else/protocol';
import { inTalk } from './answered.ts';
import { createChannel } from './channel.ts';
import { contextsOf } from './contexts.ts';
import type { RehearsalDeps } from './deps.ts';
import { claimLog, isStorageFault, type Log, Refused } from './log.ts';
import { type Part, refusal } from './part.ts';
import { afterSaved, catchUp, end, reply, replyAgain, standingNow, type Work } from './reply.ts';
import { createStopping } from './stopping.ts';
import { isOver, standingOf, transcriptOf } from './talk.ts';

/**
 * A running talk. Each call starts its work at once, in the order of the calls and one at a time; the stream it
 * answers only tells of it. So a listener that goes away mid-sentence loses nothing: the turn is still finished and
 * committed. A stream throws only on a defect; every expected refusal is an `error` part.
 */
export interface Rehearsal {
  events(): readonly StoredEvent[];
  standing(): Standing;
  /**
   * Says what the contact owes: the greeting, or the answer that a crash has swallowed. Here as below, `signal` cuts the
   * contact's words short: what was heard of them stays, and where nothing was, no turn of theirs is kept.
   */
  open(signal?: AbortSignal): AsyncIterable<Part>;
  /** Whether, as things stand, this would be a turn more: it has words, and was not saved before. */
  isNew(clientId: string, text: string): boolean;
  /** `signal` never stops the saving of the user's turn. */
  say(clientId: string, text: string, signal?: AbortSignal): AsyncIterable<Part>;
  /** Has the contact say their last turn anew, where it was cut off. */
  again(signal?: AbortSignal): AsyncIterable<Part>;
  /**
   * Cuts the contact's present turn short, and no other: what was heard of it stays, marked as `stopped`. Where nothing
   * was, no turn is kept and nothing follows by itself (`unanswered` in the standing): the user may speak on, or have it
   * `again`. False where the contact is not speaking.
   */
  stop(): boolean;
  end(): AsyncIterable<Part>;
}

/** Claims the session and resumes it where its log ends. Throws Refused (`not-found`) when there is none. */
export async function createRehearsal(deps: RehearsalDeps): Promise<Rehearsal> {
  const log = await claimLog(deps);
  const stopping = createStopping(deps.unanswered);
  let last: Promise<void> = Promise.resolve();

  const run = (
    follow: (work: Work) => Promise<void>,
    { signal, clientId }: { signal?: AbortSignal | undefined; clientId?: string } = {},
  ) => {
    const channel = createChannel<Part>();
    last = last
      .then(async () => {
        const work = { deps, log, stopping, emit: channel.emit, signal };
        await follow({ ...work, missed: await tellMissed(work) });
      })
      .then(channel.close, (error: unknown) => {
        const expected = explain(error, clientId);
        if (expected === undefined) return channel.fail(error);
        channel.emit(expected);
        channel.close();
      });
    return channel.values;
  };

  return {
    events: () => log.events(),
    standing: () => standingNow({ deps, log, stopping }),
    open: (signal) => run((work) => afterSaved(work, () => catchUp(work)), { signal }),
    isNew: (clientId, text) => earlierTurn(log, clientId) === undefined && !unsayable(spoken(text), log),
    say: (clientId, text, signal) => run((work) => say(work, { clientId, text }), { signal, clientId }),
    again: (signal) => run(replyAgain, { signal }),
    stop: () => stopping.stop(),
    end: () =>
      run(async (work) => {
        if (!isOver(log.events())) await end(work, 'user');
      }),
  };
}

/** What was taken for lost and is in the log nevertheless is news to everybody; answers whether there was any. */
async function tellMissed(work: Omit<Work, 'missed'>): Promise<boolean> {
  const missed = await work.log.settle();
  for (const event of missed) work.emit({ type: 'event', event: publicEvent(event) });
  if (missed.length > 0) work.emit({ type: 'standing', standing: standingNow(work) });
  return missed.length > 0;
}

async function say(work: Work, said: { clientId: string; text: string }): Promise<void> {
  const { deps, log, emit } = work;
  const { clientId } = said;
  const text = spoken(said.text);
  const earlier = earlierTurn(log, clientId);
  if (earlier !== undefined) {
    if (earlier.text !== text) throw new Refused('conflict', 'Other words were saved for this turn before.');
    emit({ type: 'saved', clientId, seq: earlier.seq, labels: earlier.labels });
    return await afterSaved(work, () => catchUp(work));
  }
  refuseUnsayable(text, log);
  // An answer that could not be saved comes first, and may have been their last one.
  if (log.events().at(-1)?.type !== 'started') await catchUp(work);
  refuseUnsayable(text, log);
  const turns = [...transcriptOf(log.events()), { speaker: 'user', text } as const];
  const context = contextsOf(turns, standingOf(log.events(), deps.playbook).minutesAgreed).at(-1);
  const read = await deps.reader.read(context!);
  const labels = inTalk(read.labels, { text, events: log.events(), persona: deps.persona });
  const turn = {
    type: 'user-turn',
    seq: log.events().length,
    at: deps.now(),
    clientId,
    text,
    labels,
    readerVersion: deps.reader.version,
    ...(read.leanings === undefined ? {} : { leanings: read.leanings }),
  } as const;
  await log.commit(turn);
  emit({ type: 'saved', clientId, seq: turn.seq, labels });
  emit({ type: 'event', event: publicEvent(turn) });
  emit({ type: 'standing', standing: standingNow(work) });
  await afterSaved(work, () => reply(work));
}

const spoken = (text: string): string => cleanText(text).trim();

type UserTurn = Extract<StoredEvent, { type: 'user-turn' }>;

const earlierTurn = (log: Log, clientId: string): UserTurn | undefined =>
  log.events().find((event): event is UserTurn => event.type === 'user-turn' && event.clientId === clientId);

function refuseUnsayable(text: string, log: Log): void {
  const refused = unsayable(text, log);
  if (refused !== undefined) throw refused;
}

function unsayable(text: string, log: Log): Refused | undefined {
  if (isOver(log.events()))
    return new Refused('session-over', 'This talk is over: nothing more can be said.');
  if (text === '') return new Refused('empty-turn', 'There are no words in this turn yet.');
  if (text.length <= TURN_LIMIT) return undefined;
  const message = `A turn may have ${TURN_LIMIT} characters; this one has ${text.length}. Say it in two.`;
  return new Refused('too-large', message);
}

/** What a user can be told; undefined for a defect. */
function explain(error: unknown, clientId: string | undefined): Part | undefined {
  if (error instanceof Refused) return refusal(error.code, error.message, clientId);
  if (isStorageFault(error)) return refusal('storage-failed', error.message, clientId);
  return undefined;
}
