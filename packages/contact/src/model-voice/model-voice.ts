import type { ModelFailure, SpeakingModel } from '@anyone-else/llm';
import type { Move } from '@anyone-else/protocol';
import { once } from '../remembering.ts';
import type { ContactScene, Voice, VoiceNote } from '../scene.ts';
import { bandOf } from './band.ts';
import { createGuard, type Guard } from './guard.ts';
import { sentencesOwed } from './owed.ts';
import { promptOf } from './prompt.ts';

/** A net under the guard, which stops far earlier; a model that thinks aloud spends most of it unheard. */
const TOKENS = 900;
const CHARACTERS_A_WORD = 8;
const SPARE_CHARACTERS = 600;

const MISFIT = 'What the model said did not fit this turn.';
const MISFIT_LATER = "The model's words stopped fitting, so the built-in voice finished this turn.";
const MISFIT_CUT = "The model's words stopped fitting and were cut there.";
const ADDED = 'The built-in voice added what the model had left out of this turn.';

/**
 * Speaks through a language model, within what the move allows. Before the first word any fault, or words that do not
 * fit, leave the turn to `embedded`; after it a fault breaks the turn off, and words that do not fit end it: the
 * embedded voice adds what must still be said.
 */
export function modelVoice(model: SpeakingModel, embedded: Voice): Voice {
  return {
    name: 'model',
    async *speak({ scene, move }, signal) {
      const turn = { scene, move, said: '' };
      const outcome = yield* modelSpeaks(model, turn, signal);
      if (signal?.aborted) return;
      if (turn.said === '') {
        const note = outcome.failure?.message ?? MISFIT;
        yield { voice: 'embedded', trouble: note } satisfies VoiceNote;
        yield* embedded.speak({ scene, move }, signal);
        return;
      }
      if (outcome.failure) {
        yield { voice: 'model', trouble: outcome.failure.message, brokeOff: true } satisfies VoiceNote;
        return;
      }
      const rest = sentencesOwed(scene, move, turn.said);
      const trouble = troubleOf(outcome.stopped, rest);
      if (trouble !== undefined) yield { voice: 'model', trouble } satisfies VoiceNote;
      if (rest.length > 0) yield* ` ${rest.join(' ')}`.match(/\s*\S+/gu) ?? [];
    },
  };
}

/** What the user is told where it was not the model's voice alone. */
function troubleOf(stopped: Outcome['stopped'], rest: readonly string[]): string | undefined {
  const misfit = MISFITS.has(stopped ?? '');
  if (rest.length === 0) return misfit ? MISFIT_CUT : undefined;
  return misfit ? MISFIT_LATER : ADDED;
}

const MISFITS: ReadonlySet<string> = new Set(['leak', 'part', 'promise', 'adrift', 'too-long']);

interface Turn {
  scene: ContactScene;
  move: Move;
  said: string;
}
interface Outcome {
  failure?: ModelFailure;
  stopped?: ReturnType<Guard['stopped']>;
}

/** The model's own sentences, each as soon as it is whole and found to fit. */
async function* modelSpeaks(
  model: SpeakingModel,
  turn: Turn,
  signal: AbortSignal | undefined,
): AsyncGenerator<string | VoiceNote, Outcome, undefined> {
  const { scene, move } = turn;
  const band = bandOf(scene, move);
  // Made when the first word comes: the model is asked before anything is made ready that only its words need.
  const guard = once(() => createGuard(scene, move, band));
  const characters = band.cut * CHARACTERS_A_WORD * 2 + SPARE_CHARACTERS;
  const say = {
    messages: promptOf(scene, move, band),
    limit: { tokens: TOKENS, characters },
    ...(signal ? { signal } : {}),
  };
  for await (const part of model.say(say)) {
    if (signal?.aborted) return {};
    if (part.type === 'fault') return { failure: part.failure };
    yield* spoken(turn, part.type === 'words' ? guard().push(part.text) : guard().end(part.why === 'length'));
    // Leaving the loop stops the other side.
    if (guard().stopped() !== undefined) break;
  }
  return { stopped: guard().stopped() };
}

function* spoken(turn: Turn, sentences: readonly string[]): Generator<string | VoiceNote> {
  for (const sentence of sentences) {
    if (turn.said === '') yield { voice: 'model' };
    const piece = turn.said === '' ? sentence : ` ${sentence}`;
    turn.said += piece;
    yield piece;
  }
}
