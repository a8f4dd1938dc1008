import {
  BEATS,
  FOULS,
  type Label,
  type Labels,
  shownLabels as shownOf,
  labelWords as wordsOf,
} from '@anyone-else/protocol';

export {
  type Label,
  labelList as listOf,
  labelsFromList as labelsOf,
  labelWords as wordsOf,
  shownLabels as shownOf,
} from '@anyone-else/protocol';

interface Chip {
  kind: 'topic' | 'act' | 'foul';
  label: Label;
  text: string;
}

const kindOf = (label: Label): Chip['kind'] => {
  if ((BEATS as readonly string[]).includes(label)) return 'topic';
  return (FOULS as readonly string[]).includes(label) ? 'foul' : 'act';
};

/**
 * The labels of a turn in plain words, what costs something last.
 * @param pronouns the contact's.
 */
export const chipsOf = (labels: Labels, pronouns: string): Chip[] =>
  shownOf(labels).map((label) => ({ kind: kindOf(label), label, text: wordsOf(label, pronouns) }));
