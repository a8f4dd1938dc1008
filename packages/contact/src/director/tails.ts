import { countWords, type MoveStep } from '@anyone-else/protocol';
import { type Origin, originIn, originOf } from '../hear/echo.ts';
import { terms } from '../match/terms.ts';
import { ASK_BACK, MANNERISMS, OPENING, REFERRALS } from '../numbers.ts';
import { clearsThroat, isPraise, suits } from '../openings.ts';
import { sayEmbedded } from '../voice.ts';
import type { Deciding } from './context.ts';
import { freshStep, lineStep } from './context.ts';

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

/** Beats whose answers speak to where the user comes from. */
const TO_THEM: ReadonlySet<string> = new Set(['fit', 'advice', 'hiring-bar', 'career-path']);
/** User turns after which a thing that the user named can be come back to. */
const EARLIER = 2;

/** Once or twice a talk, what the user has been or has spoken of, before an answer that touches it. */
export function withReferral(at: Deciding, steps: MoveStep[]): MoveStep[] {
  const { state, chance } = at;
  const only = steps.length === 1 ? steps[0] : undefined;
  const whole = only?.depth === 'full' && !only.sentences?.[0];
  if (only?.kind !== 'answer' || !whole || state.warmth === 'cold') return steps;
  if (state.referrals >= REFERRALS.most || state.contactTurns - state.lastReferral < REFERRALS.apart)
    return steps;
  const origin = state.referrals === 0 ? touchesOrigin(at, only) : undefined;
  const said = TO_THEM.has(only.beat ?? '') ? mentionedEarlier(at) : undefined;
  if ((!origin && !said) || chance.next() > (state.referrals === 0 ? REFERRALS.first : REFERRALS.again))
    return steps;
  const refers = origin ?? said;
  return refers ? [...freshStep(at, 'receive', refers.list, { echo: refers.echo }), ...steps] : steps;
}

/**
 * What the user has been, by their own words in this talk or in what they wrote beforehand. 'Let me turn it round for
 * you' is only said of the former, and only where the answer speaks of people like them; else it is a bare 'you wrote'.
 */
function touchesOrigin(
  at: Deciding,
  { beat, answerId }: MoveStep,
): { list: string; echo: string } | undefined {
  const { scene } = at;
  if (beat !== 'fit') return undefined;
  const said = originSaid(at);
  if (said) {
    const answer = scene.persona.answers.find(({ id }) => id === answerId);
    const speaks = new Set(terms(`${answer?.full ?? ''} ${answer?.about.join(' ') ?? ''}`));
    if (terms(said.echo).some((term) => speaks.has(term))) return said;
    return { list: 'refer-plain', echo: said.echo };
  }
  const wrote = originOf(scene.setup.user.background);
  return wrote && { list: 'refer-wrote', echo: wrote.echo };
}

const originSaid = ({ state }: Deciding): Origin | undefined =>
  state.ofThemselves.map(originIn).findLast((one) => one !== undefined);

/** A thing of their own that the user named a while ago; never one that is still in the air. */
function mentionedEarlier({ state }: Deciding): { list: string; echo: string } | undefined {
  const found = state.mentioned.find(({ turn }) => state.userTurns - turn > EARLIER);
  return found && { list: 'refer-said', echo: found.echo };
}

/** A moment's hesitation before an answer, or a word on having gone on long after it: now and then, by temper. */
export function withMannerism(at: Deciding, steps: MoveStep[]): MoveStep[] {
  const { state, heard, chance, temper, scene } = at;
  const [first] = steps;
  const last = steps.at(-1);
  if (!first || !last || !TELLS.has(first.kind) || !TELLS.has(last.kind)) return steps;
  if (state.contactTurns - state.lastMannerism < MANNERISMS.oneIn) return steps;
  const [hesitates, strays] = [chance.next() < temper.hesitation, chance.next() < temper.aside];
  const text = sayEmbedded(scene, { steps, goodwill: 0, warmth: 'neutral', cues: [], ends: false });
  if (strays && countWords(text) >= MANNERISMS.asideAfter && countWords(text) <= temper.band.most - ROOM)
    return [...steps, ...freshStep(at, 'receive', 'aside')];
  const begins = heard.open && first.depth === 'full' && first.opening === undefined && !first.sentences?.[0];
  return hesitates && begins && !clearsThroat(text)
    ? [...freshStep(at, 'receive', 'thinking'), ...steps]
    : steps;
}

/** Words that a turn must have left under its measure for a sentence more. */
const ROOM = 12;

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
  const text = sayEmbedded(at.scene, { steps, goodwill: 0, warmth: 'neutral', cues: [], ends: false });
  if (countWords(text) > temper.band.most - ROOM) return steps;
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
