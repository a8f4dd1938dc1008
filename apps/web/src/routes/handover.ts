import type { Me, PersonView, PreparedQuestion } from '@anyone-else/protocol';
import { askMe } from '#lib/people/week-api.ts';
import { askPerson } from '#lib/person-api.ts';
import { talkToPlace } from '#lib/places.ts';
import { askSheet } from '#lib/sheet-api.ts';
import { keepDraft, MINUTES, recallDraft } from './setup.ts';

/** The length on offer that is nearest to what was agreed. */
export const nearestMinutes = (agreed: number): number =>
  MINUTES.reduce((best, one) => (Math.abs(one - agreed) < Math.abs(best - agreed) ? one : best));

/** What was prepared for the talk with somebody. */
export interface Prepared {
  view: Pick<PersonView, 'person' | 'meeting'>;
  questions: readonly PreparedQuestion[];
  me: Me | undefined;
}

/**
 * Puts what was prepared into the set-up of the next talk: with whom, how long, under which playbook, and what to ask.
 * Answers the page where that talk begins.
 */
export function handOver(personaId: string, { view, questions, me }: Prepared): string {
  const { person, meeting } = view;
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
  return talkToPlace(personaId);
}

/** The same from a page that does not hold the sheet; without an answer the talk begins without what was prepared. */
export async function handOverFrom(personId: string, personaId: string): Promise<string> {
  const [view, sheet, me] = await Promise.all([askPerson(personId), askSheet(personId), askMe()]);
  if (!view.ok || !sheet.ok) return talkToPlace(personaId);
  const { questions } = sheet.value.sheet;
  return handOver(personaId, { view: view.value, questions, me: me.ok ? me.value.me : undefined });
}
