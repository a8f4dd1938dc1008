import { asksToGoOn, type MoveStep, type StoredEvent } from '@anyone-else/protocol';
import { SPEECHES } from '../moves/index.ts';
import { sentencesOf } from '../said.ts';
import type { ContactScene } from '../scene.ts';
import type { Deciding } from './context.ts';

type ContactTurn = Extract<StoredEvent, { type: 'contact-turn' }>;

/**
 * 'Sorry, I cut you off, please go on' right after a turn that broke off: what of that turn was not heard, from the
 * sentence on that was broken. Undefined for any other words, and where nothing is left to say.
 */
export function goOnSteps({ scene, heard }: Deciding): MoveStep[] | undefined {
  const last = scene.events.findLast(({ type }) => type === 'contact-turn') as ContactTurn | undefined;
  if (!last?.interrupted || last.move.ends || !asksToGoOn(heard.text)) return undefined;
  // A model's words are its own: it is given the same move, and knows what it has said.
  const steps = last.voice === 'model' ? last.move.steps : unheard(last, scene);
  return steps.length > 0 ? steps : undefined;
}

function unheard({ move, text }: ContactTurn, scene: ContactScene): MoveStep[] {
  return move.steps.flatMap((step): MoveStep[] => {
    const sentences = sentencesOf(SPEECHES.get(step.kind)?.say(step, scene) ?? '');
    const whole = sentences.findIndex((sentence) => !text.includes(sentence));
    if (whole < 0) return [];
    if (whole === 0) return [step];
    return [restOf(step, sentences, whole, scene)];
  });
}

/** Of an answer the sentences that are left, so that they count as told; of anything else the words. */
function restOf(
  step: MoveStep,
  sentences: readonly string[],
  from: number,
  { persona }: ContactScene,
): MoveStep {
  const answer = persona.answers.find(({ id }) => id === step.answerId);
  const full = sentencesOf(answer?.full ?? '');
  const [first, end] = step.sentences ?? [0, full.length];
  // What stands before the answer's own words (an acknowledgement) was said.
  const before = sentences.length - (Math.min(end, full.length) - first);
  const brief = step.depth === 'brief' && step.sentences === undefined;
  if (step.kind !== 'answer' || brief || before < 0)
    return { kind: 'repeat', echo: sentences.slice(from).join(' ') };
  const { opening: _said, ...rest } = step;
  return { ...rest, sentences: [first + Math.max(0, from - before), end] };
}
