import type { MoveKind, MoveStep } from '@anyone-else/protocol';
import { terms } from '../match/terms.ts';
import type { ContactScene } from '../scene.ts';
import { textOf } from './file-texts.ts';

const GOODBYE =
  /\b(?:bye|goodbye|good-bye|take care|good luck|best of luck|all the best|so long|farewell|talk soon|speak soon|see you|cheers|go well|good night|have a (?:good|great|lovely|nice)|good talking|nice talking|(?:was|been) (?:good|nice|lovely|a pleasure))\b/iu;
const GREETING = /\b(?:hi|hiya|hello|hey|good (?:morning|afternoon|evening))\b/iu;
/** So much of what there is to tell must be heard for it to be told. */
const TOLD_SHARE = 0.2;
const CLOCK = /\b(?:minutes?|time|clock|hours?|o'clock|late|run|go|call|meeting)\b/iu;

/** A decision in words: the substance of it must be heard, not only something like it. */
const DECIDES: ReadonlySet<MoveKind> = new Set([
  'offer',
  'introduce',
  'keep-in-touch',
  'stand-out',
  'repeat',
]);
const TELLS: ReadonlySet<MoveKind> = new Set(['answer', 'go-deeper']);
const ON_TIME: ReadonlySet<MoveKind> = new Set(['time-nearly-up', 'time-up', 'time-check']);

/** Telling words that words share with a text. */
export function shared(words: string, text: string): number {
  const found = new Set(terms(words));
  return new Set(terms(text).filter((term) => found.has(term))).size;
}

function isSaid(step: MoveStep, words: string, scene: ContactScene): boolean {
  const text = textOf(step, scene);
  if (text === '') return true;
  if (step.kind === 'name' && (step.names ?? []).length > 0)
    return (step.names ?? []).every((index) => words.includes(scene.persona.network[index]?.name ?? ''));
  if (step.kind === 'goodbye') return GOODBYE.test(words) || shared(words, text) >= 2;
  if (ON_TIME.has(step.kind)) return CLOCK.test(words);
  if (step.kind === 'ask-back') return words.trim().endsWith('?');
  const telling = new Set(terms(text)).size;
  if (DECIDES.has(step.kind)) return shared(words, text) >= Math.min(3, Math.ceil(telling / 2));
  if (step.kind === 'greet') return GREETING.test(words);
  if (TELLS.has(step.kind))
    return shared(words, text) >= Math.min(telling, Math.max(2, TOLD_SHARE * telling));
  return words !== '';
}

/** The steps of a turn that these words leave unsaid and that must be heard; in their order. */
export function owed(steps: readonly MoveStep[], words: string, scene: ContactScene): MoveStep[] {
  return steps.filter((step) => !isSaid(step, words, scene));
}
