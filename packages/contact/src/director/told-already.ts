import type { MoveStep } from '@anyone-else/protocol';
import { fill } from '../fill.ts';
import { saidSentences } from '../said.ts';
import type { Candidate, Unit } from './candidates.ts';
import { type Deciding, lineStep } from './context.ts';

/** Told before, or further than the contact goes at this warmth. */
export function keptBack(at: Deciding, { id, what }: Candidate, unit: Unit): MoveStep {
  if (what === 'thread') return lineStep(at, 'not-mine', 'hold-back');
  if (at.heard.followUp || at.heard.signals.bareFollowUp) return lineStep(at, 'not-mine', 'all-told');
  const answer = at.scene.persona.answers.find((one) => one.id === id);
  const brief = !saidSentences(fill(answer?.brief ?? '', at.scene)).some((one) => at.state.said.has(one));
  const little: Partial<MoveStep> = brief ? { answerId: id, depth: 'brief' } : {};
  // Asked under another heading it was said along with something else; asked the same, it is asked again.
  const list = unit.beat === answer?.beat ? 'deflection.repeat' : 'as-said';
  return lineStep(at, 'repeat', list, little);
}

/** Share, and weight, of a question's telling words that must have been said where something else was told. */
const SAID = { share: 0.8, weight: 3.6 } as const;
/** Weight of the words that a new answer must share with the question to be more than the next under its heading. */
const BY_ITS_WORDS = 1.6;

/**
 * A question whose answer was told inside another one: the contact says so, with the short of it where that has not
 * been said, or with the next thing under the heading, in short.
 */
export function toldAlready(at: Deciding, unit: Unit, chosen: Candidate): MoveStep[] | undefined {
  const { state, matcher, heard, scene } = at;
  if (chosen.what !== 'answer' || heard.followUp || heard.signals.bareFollowUp) return undefined;
  if (matcher.answer(unit.query, chosen.id) >= BY_ITS_WORDS) return undefined;
  const words = [...new Set(unit.query)];
  const weigh = (some: readonly string[]) => some.reduce((sum, term) => sum + matcher.weight(term), 0);
  const all = weigh(words);
  for (const [id, said] of state.toldIn) {
    const found = words.filter((term) => said.has(term));
    if (found.length < 2 || weigh(found) < SAID.weight || weigh(found) < SAID.share * all) continue;
    const answer = scene.persona.answers.find((one) => one.id === id);
    const short = answer && saidSentences(fill(answer.brief, scene)).every((one) => !state.said.has(one));
    const line = lineStep(at, 'repeat', 'as-said', short ? { answerId: id, depth: 'brief' } : {});
    const next = scene.persona.answers.find((one) => one.id === chosen.id);
    if (short || !next || state.warmth === 'cold') return [line];
    return [line, { kind: 'answer', beat: next.beat, answerId: next.id, depth: 'brief' }];
  }
  return undefined;
}
