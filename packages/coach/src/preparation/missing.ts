import type { Beat, QuestionCheck, QuestionsChecked } from '@anyone-else/protocol';
import { waysToAsk } from '../hint/ways-to-ask.ts';
import { type Preparing, talkAhead } from './preparing.ts';

/** Said without having been prepared, or only once a name has come. */
const NOT_PREPARED: readonly Beat[] = ['thanks', 'time-check', 'other'];

/**
 * Topics of the playbook that no question covers yet, in its order, each with ways to ask in the user's own situation.
 * The one question never to leave out comes first. What could be looked up or asks for a favour covers nothing.
 */
export function missingBeats(
  checks: readonly QuestionCheck[],
  preparing: Preparing,
): QuestionsChecked['missing'] {
  const covered = new Set(checks.filter(covers).flatMap(({ beats }) => beats));
  const talk = talkAhead(preparing);
  const { neverLeaveOut, acts } = preparing.playbook;
  const seen = new Set<Beat>();
  const missing = acts.flatMap(({ title, beats }) =>
    beats.flatMap(({ beat, when }) => {
      if (NOT_PREPARED.includes(beat) || when !== undefined || covered.has(beat) || seen.has(beat)) return [];
      seen.add(beat);
      return [
        { beat, act: title, neverLeaveOut: beat === neverLeaveOut, suggestions: waysToAsk(talk, beat) },
      ];
    }),
  );
  return missing.toSorted((one, other) => Number(other.neverLeaveOut) - Number(one.neverLeaveOut));
}

const covers = ({ items }: QuestionCheck): boolean =>
  !items.some(
    ({ id, verdict }) =>
      verdict === 'mend' &&
      (id === 'look-up' || id === 'no-favour' || id === 'kind-words' || id === 'about-them'),
  );

/** The topics of the playbook for which these very words are a way to ask: a suggestion that was taken covers its topic. */
export function plannedBeats(text: string, preparing: Preparing): Beat[] {
  const talk = talkAhead(preparing);
  const typed = bareWords(text);
  const beats = preparing.playbook.acts.flatMap((act) => act.beats.map(({ beat }) => beat));
  return [...new Set(beats)].filter((beat) => waysToAsk(talk, beat).some((way) => bareWords(way) === typed));
}

/** Letters and digits alone, so that a changed mark changes nothing. */
export const bareWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
