import { ACTS, type Labels, type StoredEvent } from '@anyone-else/protocol';

const OF_ONESELF = /\b(?:i|i'm|i've|i'd|i'll|im|ive|id|my|me|we|our)\b/iu;
/** A question by its mark, or by how a dictated one begins: 'what is', 'how did', 'tell me'. */
const ASKS =
  /\?|\b(?:what|how|why|who|whom|where|when|which)(?:'s|'re|'d|s)?\s+(?:is|are|was|were|do|does|did|would|could|can|should|will|have|has|made|about|come|many|much|long|often|kind|sort|you|your|u)\b|\b(?:tell me|curious|wonder(?:ing)?|could you|can you|would you|do you|did you|are you|were you|have you|may i|can i)\b/iu;

/** Whether the contact's last words before this event asked the user something about themselves. */
export function wasAskedBack(events: readonly StoredEvent[], before = events.length): boolean {
  const last = events
    .slice(0, before)
    .findLast(({ type }) => type === 'contact-turn' || type === 'user-turn');
  return last?.type === 'contact-turn' && last.move.steps.some(({ kind }) => kind === 'ask-back');
}

/**
 * The labels of what the user says to a question of the contact's. A reader sees the words alone; the rehearsal knows
 * that the contact asked, so words about oneself are an answer, and where they ask nothing they are no question.
 */
export function asAnswered(labels: Labels, text: string): Labels {
  const words = text.replaceAll('’', "'");
  if (!OF_ONESELF.test(words)) return labels;
  const acts = new Set(labels.acts).add('answer');
  if (ASKS.test(words)) return { ...labels, acts: ACTS.filter((act) => acts.has(act)) };
  acts.delete('open-question');
  acts.delete('closed-question');
  acts.delete('self-talk');
  const asksFavour = acts.has('request');
  return {
    beats: labels.beats.filter((beat) => asksFavour || beat === 'thanks' || beat === 'time-check'),
    acts: ACTS.filter((act) => acts.has(act)),
    fouls: labels.fouls.filter((foul) => foul !== 'turned-to-self'),
    followUp: labels.followUp && asksFavour,
  };
}
