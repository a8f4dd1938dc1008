import { type ContactScene, cuesIn, decide as direct } from '@anyone-else/contact';
import { cleanText, type Move, publicEvent, type StoredEvent, type VoiceName } from '@anyone-else/protocol';

import type { RehearsalDeps } from './deps.ts';
import { isStorageFault, type Log, Refused } from './log.ts';
import { type Part, refusal } from './part.ts';
import { isOver, standingOf } from './talk.ts';

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
    if (!signal?.aborted) emit(refusal('internal', silenceAfter(log)));
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
    move: voice === 'model' ? { ...move, cues: cuesIn(text, deps.persona) } : move,
  };
  await log.commit(turn);
  emit({ type: 'event', event: publicEvent(turn) });
  if (move.ends) await end(deps, log, emit, 'contact');
  else emit({ type: 'standing', standing: standingOf(log.events(), deps.playbook) });
}

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
export async function replyAgain(deps: RehearsalDeps, log: Log, emit: Emit): Promise<void> {
  const owed = log.events().length;
  await catchUp(deps, log, emit);
  if (isOver(log.events())) throw new Refused('session-over', 'This talk is over: nothing more can be said.');
  const latest = log.events().at(-1);
  if (log.events().length > owed || latest?.type === 'user-turn') return;
  if (latest?.type !== 'contact-turn' || !latest.interrupted)
    throw new Refused('conflict', 'Nothing was cut off: there is nothing to say again.');
  await reply(deps, log, emit, { again: true });
}

/** What the contact owes: the greeting, an answer that was not stored, the end that belongs to their goodbye. */
export async function catchUp(deps: RehearsalDeps, log: Log, emit: Emit): Promise<void> {
  const latest = log.events().at(-1);
  if (latest?.type === 'started' || latest?.type === 'user-turn') await reply(deps, log, emit);
  if (latest?.type === 'contact-turn' && latest.move.ends) await end(deps, log, emit, 'contact');
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

/** What the contact goes by for the turn that is due. A turn that was cut off and is said anew is no part of it. */
function sceneOf({ persona, playbook }: RehearsalDeps, log: Log): ContactScene {
  const said = log.events();
  const events = said.slice(0, said.findLastIndex(({ type }) => type !== 'contact-turn') + 1);
  const started = events[0];
  if (started?.type !== 'started') throw new Error('A log begins with its started event.');
  return { persona, playbook, setup: started.setup, seed: started.seed, events };
}
