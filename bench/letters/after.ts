import { type LetterInput, outcomeOf, type ThankYouInput } from '@anyone-else/letters';
import { FIRST_ME, type PersonEntry, type PersonPage } from '@anyone-else/protocol';

export const ON = '2026-09-15T17:00:00.000Z';
/** Ten weeks after the talk. */
export const LATER = '2026-11-24T09:00:00.000Z';

/** The talk as it stands on the page of whom it was with. */
export function onPage(talk: ThankYouInput, { now = LATER, log = [] as PersonEntry[] } = {}): LetterInput {
  const { contact, user, playbook } = talk;
  const page: PersonPage = {
    name: contact.name ?? 'Ana Reyes',
    role: contact.role ?? '',
    company: contact.company ?? '',
    pronouns: contact.pronouns ?? '',
    email: '',
    zone: '',
    how: '',
    why: '',
    ground: [],
    known: [],
    notes: '',
    reach: null,
    ledBy: null,
    playbookId: playbook.id,
    everyMonths: null,
  };
  const me = {
    ...FIRST_ME,
    name: user.name ?? '',
    background: user.background ?? '',
    targetRole: user.targetRole ?? '',
  };
  return {
    page,
    me,
    log,
    now,
    times: [],
    sheet: { answers: {}, ahead: [] },
    meeting: null,
    talk: { on: ON, minutes: 20, outcome: outcomeOf(talk), turns: talk.turns, written: talk },
    ledBy: null,
    playbook,
    crowd: null,
    idea: null,
  };
}
