import type { Deflection, Foul, Labels, Persona, SessionSetup } from '@anyone-else/protocol';
import type { Heard } from './hear/hear.ts';
import {
  ACT_WORTH,
  BEAT_WORTH,
  BRIEF_ANSWER_WORDS,
  COURSE_WORTH,
  DIFFICULTY_NUMBERS,
  FOUL_COST,
  LONG_STORY,
  OWN_ASKS,
  TEMPER_NUMBERS,
  type TemperNumbers,
} from './numbers.ts';
import type { ContactState } from './state.ts';

/** The numbers of this talk: the chosen temper, else the person's own. */
export const temperOf = (persona: Persona, setup: SessionSetup): TemperNumbers =>
  TEMPER_NUMBERS[setup.temper ?? persona.temper ?? 'warm'];

export const startGoodwill = (persona: Persona, setup: SessionSetup): number =>
  temperOf(persona, setup).start + DIFFICULTY_NUMBERS[setup.difficulty].start;

/** Turn by turn less is gained, the more there is already. */
const EASE = (goodwill: number): number => Math.max(0.35, 1.25 - goodwill / 100);
const bounded = (value: number): number => Math.round(Math.max(0, Math.min(100, value)) * 10) / 10;

/** Adds gains and losses to goodwill, each at the pace of temper and difficulty. */
export function moved(
  goodwill: number,
  changes: readonly number[],
  persona: Persona,
  setup: SessionSetup,
): number {
  const temper = temperOf(persona, setup);
  const difficulty = DIFFICULTY_NUMBERS[setup.difficulty];
  let gained = 0;
  let lost = 0;
  for (const change of changes)
    if (change > 0) gained += change;
    else lost -= change;
  return bounded(
    goodwill + gained * temper.gain * difficulty.gain * EASE(goodwill) - lost * temper.loss * difficulty.loss,
  );
}

/** What a user turn is worth to the contact, label by label and by its place in the talk. */
export function changesOf(labels: Labels, heard: Heard, before: ContactState): number[] {
  const changes: number[] = [];
  for (const beat of labels.beats) changes.push(BEAT_WORTH[beat]);
  for (const act of labels.acts) changes.push(ACT_WORTH[act]);
  for (const foul of labels.fouls.filter((one) => heard.has(one)))
    changes.push(-FOUL_COST[foul] * shareOf(foul, heard, before));
  if (labels.followUp) changes.push(COURSE_WORTH.followUp);
  if (heard.empty) changes.push(COURSE_WORTH.nothing);
  changes.push(...courseOf(labels, heard, before));
  return changes;
}

/** The reader errs: nobody presses where nothing was declined, and a sentence or two about oneself takes no talk over. */
function shareOf(foul: Foul, heard: Heard, { deflected, made, introduction }: ContactState): number {
  const declined =
    [...deflected.keys()].some((one) => !NO_REFUSAL.has(one)) ||
    made.has('closer.cold') ||
    introduction !== null;
  if (foul === 'pressed' && !declined) return DOUBTED;
  if (foul === 'turned-to-self' && heard.words < LONG_STORY) return DOUBTED;
  return 1;
}
const DOUBTED = 0.25;
/** Deflections that decline nothing: they did not know, or did not follow. */
const NO_REFUSAL: ReadonlySet<string> = new Set<Deflection>(['notMine', 'offTopic', 'unclear', 'repeat']);

function courseOf(labels: Labels, heard: Heard, before: ContactState): number[] {
  const changes: number[] = [];
  const { has } = heard;
  if (heard.signals.sorry && before.deflected.size > 0 && !labels.fouls.some(has))
    changes.push(COURSE_WORTH.sorry);
  if (has('thanks') && heard.words > 12) changes.push(COURSE_WORTH.thanksNamed);
  if (before.askedBack && has('answer')) {
    changes.push(heard.words <= BRIEF_ANSWER_WORDS ? COURSE_WORTH.briefAnswer : COURSE_WORTH.longAnswer);
    if (heard.asksSomething) changes.push(COURSE_WORTH.handedBack);
  }
  const takesUp = has('acknowledge') || has('reflect') || has('answer') || labels.followUp;
  const asksAnew = labels.beats.length > 0 && !has('thanks') && !has('time-check');
  if (before.answers.size > 0 && asksAnew && !takesUp) changes.push(COURSE_WORTH.jumped);
  if (!before.storyAsked && before.userTurns < 5 && labels.beats.some((beat) => OWN_ASKS.has(beat)))
    changes.push(COURSE_WORTH.askBeforeStory);
  return changes;
}
