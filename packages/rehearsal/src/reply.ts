import { type ContactScene, cuesHeardIn, decide as direct } from '@anyone-else/contact';
import { cleanText, type Move, publicEvent, type StoredEvent, type VoiceName } from '@anyone-else/protocol';
import type { RehearsalDeps } from './deps.ts';
import { isStorageFault, type Log, Refused } from './log.ts';
import { type Part, refusal } from './part.ts';
import { isOver, standingOf, transcriptOf } from './talk.ts';

type Emit = (part: Part) => void;
type ContactTurn = Extract<StoredEvent, { type: 'contact-turn' }>;

/**
 * The contact's turn: move, speech, commit. Deltas leave as they come and are not stored; a voice that breaks off
 * leaves what was heard, marked as interrupted, and one that says nothing leaves no turn at all.
 */
export async function reply(
  deps: RehearsalDeps,
  log: Log,
  emit: Emit,
  { signal, again = false }: { signal?: AbortSignal | undefined; again?: boolean } = {},
): Promise<void> {
  const scene = sceneOf(deps, log);
  const seq = log.events().length;
  const move = (deps.decide ?? direct)(scene);
  const { text, interrupted, voice, trouble } = await listen(deps, { scene, move, seq }, emit, signal);
  if (text === '') {
    // Whoever called it off knows; after a restart an answer that is owed comes by itself.
    if (!signal?.aborted && !deps.closing?.aborted) emit(refusal('internal', silenceAfter(log)));
    return;
  }
  const turn: ContactTurn = {
    type: 'contact-turn',
    seq,
    at: deps.now(),
    text,
    interrupted,
    voice,
    ...(trouble === undefined ? {} : { trouble }),
    ...(again ? { again } : {}),
    // A model words a move in its own way: what it let slip or left out tells which hints can be picked up.
    move: voice === 'model' ? { ...move, cues: cuesHeardIn(text, scene, move) } : move,
  };
  await log.commit(turn);
  emit({ type: 'event', event: publicEvent(turn) });
  if (endsTalk(turn)) await end(deps, log, emit, 'contact');
  else emit({ type: 'standing', standing: standingOf(log.events(), deps.playbook) });
}

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
export async function replyAgain(
  deps: RehearsalDeps,
  log: Log,
  emit: Emit,
  signal?: AbortSignal,
): Promise<void> {
  const owed = log.events().length;
  await catchUp(deps, log, emit, signal);
  if (isOver(log.events())) throw new Refused('session-over', 'This talk is over: nothing more can be said.');
  const latest = log.events().at(-1);
  if (log.events().length > owed || latest?.type === 'user-turn') return;
  if (latest?.type !== 'contact-turn' || !latest.interrupted)
    throw new Refused('conflict', 'Nothing was cut off: there is nothing to say again.');
  await reply(deps, log, emit, { signal, again: true });
}

/** What the contact owes: the greeting, an answer that was not stored, the end that belongs to their goodbye. */
export async function catchUp(
  deps: RehearsalDeps,
  log: Log,
  emit: Emit,
  signal?: AbortSignal,
): Promise<void> {
  const latest = log.events().at(-1);
  if (latest?.type === 'started' || latest?.type === 'user-turn') await reply(deps, log, emit, { signal });
  if (endsTalk(latest)) await end(deps, log, emit, 'contact');
}

/**
 * Runs what follows a user's turn in the log. When the disk refuses the answer, the refusal is nobody's turn's:
 * the user's is saved, and must not be said twice.
 */
export async function afterSaved(log: Log, emit: Emit, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!isStorageFault(error) || log.events().at(-1)?.type !== 'user-turn') throw error;
    const how = 'To hear it then, go on talking or reload the page.';
    emit(
      refusal('storage-failed', `Your turn is saved, only the answer to it is not. ${error.message} ${how}`),
    );
  }
}

/** Commits the end of the talk. */
export async function end(deps: RehearsalDeps, log: Log, emit: Emit, by: 'user' | 'contact'): Promise<void> {
  const ended = { type: 'ended', seq: log.events().length, at: deps.now(), by } as const;
  await log.commit(ended);
  emit({ type: 'event', event: ended });
  emit({ type: 'standing', standing: standingOf(log.events(), deps.playbook) });
}

interface Spoken {
  text: string;
  interrupted: boolean;
  voice: VoiceName;
  trouble?: string | undefined;
}

async function listen(
  { voice }: RehearsalDeps,
  { scene, move, seq }: { scene: ContactScene; move: Move; seq: number },
  emit: Emit,
  signal: AbortSignal | undefined,
): Promise<Spoken> {
  const spoken: Spoken = { text: '', interrupted: false, voice: voice.name };
  try {
    for await (const part of voice.speak({ scene, move }, signal)) {
      if (typeof part === 'string') {
        const text = cleanText(part);
        spoken.text += text;
        if (text !== '') emit({ type: 'delta', seq, text });
      } else {
        spoken.voice = part.voice;
        spoken.trouble = part.trouble ?? spoken.trouble;
        spoken.interrupted ||= part.brokeOff === true;
      }
    }
  } catch {
    // A voice may break off at any word (a line drops, a model fails): that is part of the talk, not a fault of it.
    spoken.interrupted = true;
  }
  spoken.text = spoken.text.trim();
  spoken.interrupted ||= signal?.aborted === true;
  return spoken;
}

/**
 * What the contact goes by for the turn that is due. A turn that was cut off and is said anew is no part of its events,
 * so that the same is decided; what was heard of it stands apart.
 */
function sceneOf({ persona, playbook }: RehearsalDeps, log: Log): ContactScene {
  const said = log.events();
  const events = said.slice(0, said.findLastIndex(({ type }) => type !== 'contact-turn') + 1);
  const started = events[0];
  if (started?.type !== 'started') throw new Error('A log begins with its started event.');
  const heard = transcriptOf(said.slice(events.length)).map(({ text }) => text);
  const scene = { persona, playbook, setup: started.setup, seed: started.seed, events };
  return heard.length === 0 ? scene : { ...scene, heard };
}
