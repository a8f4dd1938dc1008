import { type ContactScene, decide as direct } from '@anyone-else/contact';
import { cleanText, type Move, publicEvent, type StoredEvent, type VoiceName } from '@anyone-else/protocol';
import type { RehearsalDeps } from './deps.ts';
import { isStorageFault, type Log } from './log.ts';
import { type Part, refusal } from './part.ts';
import { standingOf } from './talk.ts';

type Emit = (part: Part) => void;

/**
 * The contact's turn: move, speech, commit. Deltas leave as they come and are not stored; a voice that breaks off
 * leaves what was heard, marked as interrupted, and one that says nothing leaves no turn at all.
 */
export async function reply(deps: RehearsalDeps, log: Log, emit: Emit, signal?: AbortSignal): Promise<void> {
  const scene = sceneOf(deps, log);
  const move = (deps.decide ?? direct)(scene);
  const { text, interrupted, voice, trouble } = await listen(deps, scene, move, emit, signal);
  if (text === '') {
    if (!signal?.aborted) emit(refusal('internal', silenceAfter(log)));
    return;
  }
  const seq = log.events().length;
  const turn: Extract<StoredEvent, { type: 'contact-turn' }> = {
    type: 'contact-turn',
    seq,
    at: deps.now(),
    text,
    interrupted,
    voice,
    ...(trouble === undefined ? {} : { trouble }),
    move,
  };
  await log.commit(turn);
  emit({ type: 'event', event: publicEvent(turn) });
  if (move.ends) await end(deps, log, emit, 'contact');
  else emit({ type: 'standing', standing: standingOf(log.events(), deps.playbook) });
}

const silenceAfter = (log: Log): string =>
  log.events().at(-1)?.type === 'user-turn'
    ? 'Your turn is saved, but no answer came. Go on talking, or reload the page to hear it.'
    : 'No greeting came. Say hello, or reload the page.';

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
  scene: ContactScene,
  move: Move,
  emit: Emit,
  signal: AbortSignal | undefined,
): Promise<Spoken> {
  const seq = scene.events.length;
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

function sceneOf({ persona, playbook }: RehearsalDeps, log: Log): ContactScene {
  const events = [...log.events()];
  const started = events[0];
  if (started?.type !== 'started') throw new Error('A log begins with its started event.');
  return { persona, playbook, setup: started.setup, seed: started.seed, events };
}
