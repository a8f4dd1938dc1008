import { type ContactScene, decide as direct } from '@anyone-else/contact';
import { cleanText, type Move, publicEvent } from '@anyone-else/protocol';
import type { RehearsalDeps } from './deps.ts';
import type { Log } from './log.ts';
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
  const { text, interrupted } = await listen(deps, scene, move, emit, signal);
  if (text === '') {
    if (!signal?.aborted) emit(refusal('internal', 'No answer came. Say it once more, or reload the page.'));
    return;
  }
  const seq = log.events().length;
  const turn = { type: 'contact-turn', seq, at: deps.now(), text, interrupted, move } as const;
  await log.commit(turn);
  emit({ type: 'event', event: publicEvent(turn) });
  if (move.ends) await end(deps, log, emit, 'contact');
  else emit({ type: 'standing', standing: standingOf(log.events(), deps.playbook) });
}

/** Commits the end of the talk. */
export async function end(deps: RehearsalDeps, log: Log, emit: Emit, by: 'user' | 'contact'): Promise<void> {
  const ended = { type: 'ended', seq: log.events().length, at: deps.now(), by } as const;
  await log.commit(ended);
  emit({ type: 'event', event: ended });
  emit({ type: 'standing', standing: standingOf(log.events(), deps.playbook) });
}

async function listen(
  { voice }: RehearsalDeps,
  scene: ContactScene,
  move: Move,
  emit: Emit,
  signal: AbortSignal | undefined,
): Promise<{ text: string; interrupted: boolean }> {
  const seq = scene.events.length;
  let heard = '';
  let interrupted = false;
  try {
    for await (const piece of voice.speak({ scene, move }, signal)) {
      const text = cleanText(piece);
      heard += text;
      if (text !== '') emit({ type: 'delta', seq, text });
    }
  } catch {
    // A voice may break off at any word (a line drops, a model fails): that is part of the talk, not a fault of it.
    interrupted = true;
  }
  return { text: heard.trim(), interrupted: interrupted || signal?.aborted === true };
}

function sceneOf({ persona, playbook }: RehearsalDeps, log: Log): ContactScene {
  const events = [...log.events()];
  const started = events[0];
  if (started?.type !== 'started') throw new Error('A log begins with its started event.');
  return { persona, playbook, setup: started.setup, seed: started.seed, events };
}
