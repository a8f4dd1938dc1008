import { countWords, type Move, type MoveKind, type MoveStep } from '@anyone-else/protocol';
import { saidSentences, sentencesOf } from '../said.ts';
import type { ContactScene } from '../scene.ts';
import { sentencesOfLostCues } from './cues.ts';
import { textOf } from './file-texts.ts';
import { valuesIn } from './spoken-numbers.ts';
import { common, tellingOf } from './telling.ts';

const GOODBYE =
  /\b(?:bye|goodbye|good-bye|take care|good luck|best of luck|all the best|so long|farewell|talk soon|speak soon|see you|cheers|go well|good night|have a (?:good|great|lovely|nice)|good talking|nice talking|(?:was|been) (?:good|nice|lovely|a pleasure))\b/iu;
/** So much of what there is to tell must be heard for it to be told, or so many words of it in the model's own way. */
const TOLD_SHARE = 0.2;
const TOLD_WORDS = 0.5;
/** A sentence of the file of which so much was heard is not said after it in other words. */
const HEARD_SHARE = 0.35;
const CLOCK =
  /\b(?:minutes?|time|clock|hours?|o'clock|late|run|go|call|meeting|nearly|almost|left|over|up)\b/iu;
const YES =
  /\b(?:yes|yeah|sure|of course|please do|i'd (?:like|love)|i would (?:like|love)|let me know|write|send|any ?time|sorry if)\b/iu;
const SUITS =
  /\b(?:yes|yeah|yep|fine|right|sure|good|great|perfect|grand|works|still|ok|okay|suits|plenty|enough|free|mine|yours)\b/iu;

/** A decision in words: the substance of it must be heard, not only something like it. */
const DECIDES: ReadonlySet<MoveKind> = new Set([
  'offer',
  'introduce',
  'keep-in-touch',
  'stand-out',
  'repeat',
]);
const TELLS: ReadonlySet<MoveKind> = new Set(['answer', 'go-deeper']);
const ON_TIME: ReadonlySet<MoveKind> = new Set(['time-nearly-up', 'time-up']);

const shared = (words: string, text: string): number => common(tellingOf(text), tellingOf(words));

function isSaid(step: MoveStep, words: string, scene: ContactScene): boolean {
  const text = textOf(step, scene);
  if (text === '') return true;
  if (step.kind === 'name' && (step.names ?? []).length > 0) return unnamed(step, words, scene).length === 0;
  if (step.kind === 'goodbye') return GOODBYE.test(words) || shared(words, text) >= 2;
  if (step.kind === 'time-check')
    return (
      SUITS.test(words) ||
      CLOCK.test(words) ||
      [...valuesIn(`${scene.setup.minutes}`)].some((minutes) => valuesIn(words).has(minutes))
    );
  if (ON_TIME.has(step.kind)) return CLOCK.test(words);
  if (step.kind === 'ask-back') return words.trim().endsWith('?');
  const telling = tellingOf(text).size;
  if (step.kind === 'keep-in-touch' && step.warmth !== 'cold' && YES.test(words) && shared(words, text) > 0)
    return true;
  if (DECIDES.has(step.kind)) return shared(words, text) >= Math.min(3, Math.ceil(telling / 2));
  if (step.kind === 'greet') return words !== '';
  if (TELLS.has(step.kind))
    return (
      shared(words, text) >= Math.min(telling, Math.max(2, TOLD_SHARE * telling)) ||
      countWords(words) >= TOLD_WORDS * countWords(text)
    );
  return words !== '';
}

/** Names that the step gives and the words do not. */
const unnamed = ({ names = [] }: MoveStep, words: string, { persona }: ContactScene): string[] =>
  names.flatMap((index) => {
    const name = persona.network[index]?.name ?? '';
    return words.includes(name) ? [] : [name];
  });

/**
 * Sentences of the file that must still be heard after these words: what a step leaves unsaid, but for what was heard of
 * it in other words, and the sentence of a cue that nobody could pick up otherwise. In their order.
 */
export function sentencesOwed(scene: ContactScene, move: Move, words: string): string[] {
  const lost = new Set(sentencesOfLostCues(words, scene, move));
  const heard = tellingOf(words);
  const already = new Set(saidSentences(words));
  const fresh = (step: MoveStep) => {
    const missing = step.kind === 'name' ? unnamed(step, words, scene) : [];
    return (sentence: string) => {
      if (lost.has(sentence) || missing.some((name) => sentence.includes(name))) return true;
      if (saidSentences(sentence).every((one) => already.has(one))) return false;
      const telling = tellingOf(sentence);
      return telling.size > 0 && common(telling, heard) < HEARD_SHARE * telling.size;
    };
  };
  return move.steps.flatMap((step) => {
    const all = sentencesOf(textOf(step, scene));
    if (isSaid(step, words, scene)) return all.filter((sentence) => lost.has(sentence));
    const left = all.filter(fresh(step));
    // A decision is said in full before it is not said at all.
    return left.length > 0 || TELLS.has(step.kind) ? left : all;
  });
}
