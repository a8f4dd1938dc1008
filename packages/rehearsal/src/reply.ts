import { cuesHeardIn, decide as direct } from '@anyone-else/contact';
import { publicEvent, type Standing, type StoredEvent } from '@anyone-else/protocol';
import type { RehearsalDeps } from './deps.ts';
import { listen } from './listen.ts';
import { isStorageFault, type Log, Refused } from './log.ts';
import { type Part, refusal } from './part.ts';
import { sceneOf } from './scene.ts';
import type { Stopping } from './stopping.ts';
import { isOver, standingOf } from './talk.ts';

/** One piece of work on a running talk: where it reads and writes, and whom it tells. */
export interface Work {
  deps: RehearsalDeps;
  log: Log;
  stopping: Stopping;
  emit(part: Part): void;
  /** Aborted where nobody is to hear what the contact says. */
  signal?: AbortSignal | undefined;
  /** Whether something was told as this began that an earlier piece of work had taken for lost. */
  missed: boolean;
}
type ContactTurn = Extract<StoredEvent, { type: 'contact-turn' }>;

/**
 * The contact's turn: move, speech, commit. Deltas leave as they come and are not stored; a voice that breaks off
 * leaves what was heard, marked as interrupted, and one that says nothing leaves no turn at all.
 */
export async function reply(work: Work, { again = false } = {}): Promise<void> {
  const { deps, log, emit, stopping } = work;
  const scene = sceneOf(deps, log);
  const seq = log.events().length;
  const move = (deps.decide ?? direct)(scene);
  const { spoken, stopped } = await stopping.during(work.signal, (signal) =>
    listen(deps, { scene, move, seq }, emit, signal),
  );
  const { text, interrupted, voice, trouble } = spoken;
  if (text === '') return stayedSilent(work, stopped);
  const turn: ContactTurn = {
    type: 'contact-turn',
    seq,
    at: deps.now(),
    text,
    interrupted,
    voice,
    ...(trouble === undefined ? {} : { trouble }),
    ...(again ? { again } : {}),
    ...(stopped ? { stopped } : {}),
    // A model words a move in its own way: what it let slip or left out tells which hints can be picked up.
    move: voice === 'model' ? { ...move, cues: cuesHeardIn(text, scene, move) } : move,
  };
  await log.commit(turn);
  emit({ type: 'event', event: publicEvent(turn) });
  if (endsTalk(turn)) await end(work, 'contact');
  else tellStanding(work);
}

/** No word came: the user wanted none, or the voice had none. */
function stayedSilent(work: Work, stopped: boolean): void {
  const { deps, log, emit, stopping, signal } = work;
  if (stopped) {
    stopping.waive(log.events().at(-1));
    tellStanding(work);
    return;
  }
  // Whoever called it off knows; after a restart an answer that is owed comes by itself.
  if (!signal?.aborted && !deps.closing?.aborted) emit(refusal('internal', silenceAfter(log)));
}

/** The clock and the arc, and whether the user is owed nothing more. */
export function standingNow({ deps, log, stopping }: Pick<Work, 'deps' | 'log' | 'stopping'>): Standing {
  const standing = standingOf(log.events(), deps.playbook);
  const latest = log.events().at(-1);
  return stopping.isWaived(latest) ? { ...standing, unanswered: latest!.seq } : standing;
}

const tellStanding = (work: Work): void => work.emit({ type: 'standing', standing: standingNow(work) });

/**
 * Whether a turn is the contact's last word. One that was cut off is not: it may hold a name that nobody heard. The talk
 * then ends when that turn is said anew and whole, with a later goodbye of theirs, or when the user ends it.
 */
const endsTalk = (event: StoredEvent | undefined): boolean =>
  event?.type === 'contact-turn' && event.move.ends && !event.interrupted;

function silenceAfter(log: Log): string {
  const latest = log.events().at(-1);
  if (latest?.type === 'user-turn')
    return 'Your turn is saved, but no answer came. Go on talking, or reload the page to hear it.';
  if (latest?.type === 'contact-turn') return 'No word came this time either. Try again, or go on talking.';
  return 'No greeting came. Say hello, or reload the page.';
}

/**
 * Says anew what was cut off. The move is the one that was decided then: it is decided from the same log. What was
 * heard of the first try stays in the log before it. Where an answer is owed still, that one is said.
 */
export async function replyAgain(work: Work): Promise<void> {
  const { log, stopping, missed } = work;
  const owed = log.events().length;
  stopping.lift();
  await catchUp(work);
  if (isOver(log.events())) throw new Refused('session-over', 'This talk is over: nothing more can be said.');
  const latest = log.events().at(-1);
  if (log.events().length > owed || latest?.type !== 'contact-turn') return;
  // What was asked for before is there.
  if (!latest.interrupted && missed) return;
  if (!latest.interrupted)
    throw new Refused('conflict', 'Nothing was cut off: there is nothing to say again.');
  await reply(work, { again: true });
}

/**
 * What the contact owes: the greeting, an answer that was not stored, the end that belongs to their goodbye. Nothing of
 * it where the user stopped it before its first word.
 */
export async function catchUp(work: Work): Promise<void> {
  const { log, stopping } = work;
  const latest = log.events().at(-1);
  if (stopping.isWaived(latest)) return;
  if (latest?.type === 'started' || latest?.type === 'user-turn') await reply(work);
  if (endsTalk(latest)) await end(work, 'contact');
}

/**
 * Runs what follows a user's turn in the log. When the disk refuses the answer, the refusal is nobody's turn's:
 * the user's is saved, and must not be said twice.
 */
export async function afterSaved(
  { log, emit }: Pick<Work, 'log' | 'emit'>,
  follows: () => Promise<void>,
): Promise<void> {
  try {
    await follows();
  } catch (error) {
    if (!isStorageFault(error) || log.events().at(-1)?.type !== 'user-turn') throw error;
    const how = 'To hear it then, go on talking or reload the page.';
    emit(
      refusal(
        'storage-failed',
        `Your turn is saved, only the answer to it did not come through. ${error.message} ${how}`,
      ),
    );
  }
}

/** Commits the end of the talk. */
export async function end(work: Work, by: 'user' | 'contact'): Promise<void> {
  const { deps, log, emit } = work;
  const ended = { type: 'ended', seq: log.events().length, at: deps.now(), by } as const;
  await log.commit(ended);
  emit({ type: 'event', event: ended });
  tellStanding(work);
}
