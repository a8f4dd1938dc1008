import type { Me, PersonView, PreparedQuestion } from '@anyone-else/protocol';
import { keepDraft, MINUTES, recallDraft } from '../../setup.ts';

/** The length on offer that is nearest to what was agreed. */
export const nearestMinutes = (agreed: number): number =>
  MINUTES.reduce((best, one) => (Math.abs(one - agreed) < Math.abs(best - agreed) ? one : best));

/** Puts what was prepared into the set-up of the next talk: with whom, how long, under which playbook, and what to ask. */
export function handOver(
  personaId: string,
  { person, meeting }: Pick<PersonView, 'person' | 'meeting'>,
  questions: readonly PreparedQuestion[],
  me: Me | undefined,
): void {
  const draft = recallDraft();
  keepDraft({
    ...draft,
    personaId,
    playbookId: person.page.playbookId,
    minutes: nearestMinutes(meeting?.minutes ?? me?.minutes ?? draft.minutes),
    name: draft.name || me?.name || '',
    background: me?.background || draft.background,
    targetRole: me?.targetRole || draft.targetRole,
    questions: questions.map(({ text }) => text),
    adding: '',
  });
}
