import type { PersonView } from '@anyone-else/protocol';

/** What is said where nothing is due; with pronouns as `inPronouns` has it. */
export function sayNothingWaits({ person, status }: Pick<PersonView, 'person' | 'status'>): string {
  const last = person.log.findLast(({ type }) => type === 'wrote' || type === 'heard' || type === 'talked');
  const isSilence = last?.type === 'wrote' && (status === 'quiet' || last.letter === 'nudge');
  if (isSilence && (status === 'quiet' || status === 'written-to'))
    return `You have done what can be done: no answer is rarely about you. ${
      person.page.ledBy === null
        ? 'Somebody else can tell you as much.'
        : 'Whoever led you to {them} may know another way, or somebody else.'
    }`;
  return 'When something happens between you and {them}, say so below, and the next step stands here.';
}
