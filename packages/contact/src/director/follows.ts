import { telling } from '../heard-steps.ts';
import { terms } from '../match/terms.ts';
import type { Unit } from './candidates.ts';
import type { Deciding } from './context.ts';
import { topicOf } from './topic.ts';

/** A word that points back at what was just told; not the 'that' of 'that screen stuff'. */
const POINTS =
  /\b(?:it|they|them|he|him|she|her)\b|\b(?:that|this|those|these)\b(?=\s*(?:$|[,.;:?!]|(?:is|was|were|did|does|do|had|has|have|made|make|taught|change\w*|feel|felt|happen\w*|work\w*|came|come|mean\w*|go|went|like|sound\w*|start\w*|look\w*|take|took|all|for|to|in|on|at|with|and|or|by|when|from|as|actually|really|still|ever|you)\b))/iu;
/** 1 for a question that points back, else 0. */
export const pointing = ({ heard }: Deciding): number => (POINTS.test(heard.questions.join(' ')) ? 1 : 0);

/** By label, by 'and then?', or by 'you mentioned …'. */
export const followsForSure = ({ heard }: Deciding): boolean =>
  heard.followUp || heard.signals.bareFollowUp || heard.signals.mentions;

/** An echo alone is a follow-up where the question is not plainly one about something else. */
export const follows = (at: Deciding, { beat }: Unit): boolean =>
  followsForSure(at) || (echoes(at) && (beat === undefined || (topicOf(at)?.beats.includes(beat) ?? false)));

/** A question that takes up a telling word of the contact's last turn follows it up, whatever it was read as. */
export function echoes({ heard, scene, matcher }: Deciding): boolean {
  const last = scene.events.findLast((event) => event.type === 'contact-turn');
  if (last?.type !== 'contact-turn') return false;
  const said = telling(last);
  return terms(heard.questions.join(' ')).some((term) => said.has(term) && matcher.weight(term) >= ECHO);
}
/** Weight from which a word is telling enough to be an echo and no chance. */
const ECHO = 1.8;

/** 'Can I do it without …?', 'do I need …?': about the user, and never the rest of a story. */
const OWN_CASE =
  /\b(?:can|could|should|must|do|would|will|might) i\b(?! (?:ask|add|know|hear|say|come back|go back|take it))/iu;

/** Whether a question points at nothing said and names things of its own: more of the same would miss it. */
export function namesItsOwn(at: Deciding, { query }: Unit): boolean {
  if (OWN_CASE.test(at.heard.questions.join(' '))) return true;
  if (at.heard.signals.bareFollowUp || pointing(at) > 0) return false;
  const told = query.filter((term) => at.matcher.weight(term) >= ECHO);
  return told.length > 0;
}
