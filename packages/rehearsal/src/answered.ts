import { asksPublicFact, isMeantWell, LONG_STORY, signalsOf } from '@anyone-else/contact';
import {
  ACTS,
  asksToGoOn,
  countWords,
  FOULS,
  type Labels,
  NO_LABELS,
  type Persona,
  repairOf,
  type StoredEvent,
  saidIn,
} from '@anyone-else/protocol';

const OF_ONESELF = /\b(?:i|i'm|i've|i'd|i'll|im|ive|id|my|me|we|our)\b/iu;
/** A question by its mark, or by how a dictated one begins: 'what is', 'how did', 'tell me'. */
const ASKS =
  /\?|\b(?:what|how|why|who|whom|where|when|which)(?:'s|'re|'d|s)?\s+(?:is|are|was|were|do|does|did|would|could|can|should|will|have|has|made|about|come|many|much|long|often|kind|sort|you|your|u)\b|\b(?:tell me|curious|wonder(?:ing)?|could you|can you|would you|do you|did you|are you|were you|have you|may i|can i)\b/iu;

/** Words that are unkind in an answer too; without one, an odd answer to a question is no rudeness. */
const UNKIND =
  /\b(?:stupid|idiot\w*|useless|boring|waste of|shut up|dumb|pathetic|rubbish|ridiculous|nonsense|crap|damn|hell|fool\w*|whatever|who cares|none of your)\b/iu;

/** Whether the contact's last words before this event asked the user something about themselves. */
export function wasAskedBack(events: readonly StoredEvent[], before = events.length): boolean {
  const last = events
    .slice(0, before)
    .findLast(({ type }) => type === 'contact-turn' || type === 'user-turn');
  return last?.type === 'contact-turn' && last.move.steps.some(({ kind }) => kind === 'ask-back');
}

const wasCutOff = (events: readonly StoredEvent[], before: number): boolean => {
  const last = events.slice(0, before).findLast(({ type }) => type === 'contact-turn');
  return last?.type === 'contact-turn' && last.interrupted;
};

/** Whether the contact says no to anything here; that they don't know, or don't follow, is no refusal. */
const declines = (event: StoredEvent): boolean =>
  event.type === 'contact-turn' &&
  event.move.steps.some(
    ({ kind, warmth, deflection }) =>
      (kind === 'deflect' && deflection !== 'offTopic' && deflection !== 'unclear') ||
      (warmth === 'cold' && REFUSABLE.has(kind)),
  );

/** Whether the contact has said no to anything before this event: only then can the user press. */
const wasDeclined = (events: readonly StoredEvent[], before: number): boolean =>
  events.slice(0, before).some(declines);

/** Whether a no was the last thing that the contact said. */
function declinedJustNow(events: readonly StoredEvent[], before: number): boolean {
  const last = events.slice(0, before).findLast(({ type }) => type === 'contact-turn');
  return last !== undefined && declines(last);
}
const REFUSABLE: ReadonlySet<string> = new Set(['name', 'introduce', 'keep-in-touch', 'stand-out']);

/** A user's words in their talk. `before` is their place among the events; by default they come after all. */
export interface Said {
  text: string;
  events: readonly StoredEvent[];
  before?: number;
  persona: Persona;
}

/** What a reader of single turns made of this one, mended by what the rehearsal knows of the talk and the contact. */
export function inTalk(labels: Labels, { text, events, before = events.length, persona }: Said): Labels {
  // About the talk itself: nothing that is known of the talk makes more of it.
  if (repairOf(saidIn(text)) !== undefined) return NO_LABELS;
  // Right after the contact was cut off it asks for the rest of that, and for nothing else.
  if (wasCutOff(events, before) && asksToGoOn(text)) return NO_LABELS;
  const mended = wasAskedBack(events, before) ? asAnswered(labels, text) : labels;
  const fouls = new Set(mended.fouls);
  if (!wasDeclined(events, before) || signalsOf(text).unasked) fouls.delete('pressed');
  // 'Come on, how much?' presses where it follows a no; coaxing and sympathy are no rudeness.
  if (isMeantWell(text)) {
    fouls.delete('rude');
    if (signalsOf(text).insists && declinedJustNow(events, before)) fouls.add('pressed');
  }
  // A sentence or two about oneself takes no talk over.
  if (countWords(text) < LONG_STORY) fouls.delete('turned-to-self');
  // What anybody could have looked up is known of this contact; a reader of words alone cannot tell.
  if (asksPublicFact(text, persona) !== undefined) fouls.add('googleable');
  return { ...mended, fouls: FOULS.filter((foul) => fouls.has(foul)) };
}

/**
 * The labels of what the user says to a question of the contact's. A reader sees the words alone; the rehearsal knows
 * that the contact asked, so words about oneself are an answer, and where they ask nothing they are no question.
 */
export function asAnswered(labels: Labels, text: string): Labels {
  const words = text.replaceAll('’', "'");
  if (!OF_ONESELF.test(words)) return labels;
  const acts = new Set(labels.acts).add('answer');
  const fouls = labels.fouls.filter((foul) => foul !== 'rude' || UNKIND.test(words));
  if (ASKS.test(words)) return { ...labels, fouls, acts: ACTS.filter((act) => acts.has(act)) };
  acts.delete('open-question');
  acts.delete('closed-question');
  acts.delete('self-talk');
  const asksFavour = acts.has('request');
  return {
    beats: labels.beats.filter((beat) => asksFavour || beat === 'thanks' || beat === 'time-check'),
    acts: ACTS.filter((act) => acts.has(act)),
    fouls: fouls.filter((foul) => foul !== 'turned-to-self'),
    followUp: labels.followUp && asksFavour,
  };
}
