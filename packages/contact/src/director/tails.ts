import type { MoveStep } from '@anyone-else/protocol';
import { ASK_BACK, OPENING, REFERRALS } from '../numbers.ts';
import { isPraise, suits } from '../openings.ts';
import { sayEmbedded } from '../voice.ts';
import type { Deciding } from './context.ts';
import { freshStep, lineStep } from './context.ts';
import { originIn, originOf } from './echo.ts';

const TELLS: ReadonlySet<string> = new Set(['answer', 'go-deeper']);

/** A few words before an answer, in some turns only. */
export function withOpening(at: Deciding, steps: MoveStep[]): MoveStep[] {
  const { state, chance, temper, scene, lines } = at;
  const [first, ...rest] = steps;
  if (!first || !TELLS.has(first.kind) || first.sentences?.[0] || first.depth === 'brief') return steps;
  const often = state.contactTurns - state.lastOpening < OPENING.oneIn;
  if (
    often ||
    (state.openings + 1) * OPENING.oneIn > state.contactTurns + 2 ||
    chance.next() > temper.opening * 1.6
  )
    return steps;
  const text = sayEmbedded(scene, { steps: [first], goodwill: 0, warmth: 'neutral', cues: [], ends: false });
  const praise = (state.praises + 1) * OPENING.praiseOneIn <= state.contactTurns;
  const opening = lines.fresh(
    'acknowledgements',
    (line) =>
      (praise || !isPraise(line)) &&
      suits(line, first.beat, text) &&
      scene.persona.acknowledgements.includes(line),
  );
  return opening === undefined ? steps : [{ ...first, opening }, ...rest];
}

/** Once or twice a talk, what the user has been, before an answer that touches it. */
export function withReferral(at: Deciding, steps: MoveStep[]): MoveStep[] {
  const { state, scene, chance } = at;
  const only = steps.length === 1 ? steps[0] : undefined;
  const touches = only?.depth === 'full' && (only.beat === 'fit' || only.beat === 'advice');
  if (only?.kind !== 'answer' || !touches || only.sentences?.[0] || state.warmth === 'cold') return steps;
  if (state.referrals >= REFERRALS.most || state.contactTurns - state.lastReferral < REFERRALS.apart)
    return steps;
  if (chance.next() > (state.referrals === 0 ? REFERRALS.first : REFERRALS.again)) return steps;
  const origin =
    state.ofThemselves.map(originIn).findLast((one) => one !== undefined) ??
    originOf(scene.setup.user.background);
  return origin ? [...freshStep(at, 'receive', origin.list, { echo: origin.echo }), ...steps] : steps;
}

/** A question about the user, seldom, where they have left room for it. */
export function withAskBack(at: Deciding, steps: MoveStep[]): MoveStep[] {
  const { state, heard, chance, temper, lines } = at;
  const told = steps.some(({ kind }) => TELLS.has(kind));
  const reacts = steps.length === 1 && steps[0]?.kind === 'receive' && heard.has('acknowledge');
  const since = state.contactTurns - state.lastAskBack;
  if (steps.length > 2 || !(told || reacts) || heard.empty || heard.questions.length > 1) return steps;
  if (state.warmth === 'cold' || state.contactTurns < ASK_BACK.from || since < ASK_BACK.oneIn) return steps;
  if (state.minutesLeft < 4 || state.askedBack || chance.next() > temper.askBack * (reacts ? 2 : 1))
    return steps;
  const line = lines.fresh('reciprocal');
  return line === undefined ? steps : [...steps, { kind: 'ask-back', list: 'reciprocal', line }];
}

/** The nearing end, said once; the end, said once. Neither goes with a question back. */
export function withTime(at: Deciding, steps: MoveStep[]): MoveStep[] {
  const clock = timeStep(at, steps);
  return clock ? [...steps.filter(({ kind }) => kind !== 'ask-back'), clock] : steps;
}

function timeStep(at: Deciding, steps: readonly MoveStep[]): MoveStep | undefined {
  const { state, scene } = at;
  const left = state.minutesLeft;
  if (left <= 0) return state.timeUp ? undefined : timeUpStep(at);
  if (state.timeHinted || state.timeUp || steps.some(({ kind }) => kind === 'time-check')) return undefined;
  if (scene.setup.minutes >= 15 && left <= 5.2 && left > 3.4)
    return lineStep(at, 'time-nearly-up', 'time.fiveLeft');
  return left <= 2.4 ? lineStep(at, 'time-nearly-up', 'two-left') : undefined;
}

/** Only a warm contact gives more minutes. */
function timeUpStep(at: Deciding): MoveStep {
  const { warmth } = at.state;
  const list = warmth === 'warm' ? 'time.up' : warmth === 'cold' ? 'time-up-cold' : 'time-up';
  return lineStep(at, 'time-up', list, { warmth });
}
