import {
  PERSON_LINES,
  PERSON_NOTES_LIMIT,
  type PersonEdit,
  type PersonPage,
  PLAYBOOK_IDS,
  type Reach,
} from '@anyone-else/protocol';
import { type Fields, LINES, linesOf, ONE, TEXT, type WayToMerge } from '#lib/form-merge.ts';
import { isZone } from './zone.ts';

const LINE = ['name', 'role', 'company', 'pronouns', 'email', 'zone', 'how', 'why', 'notes'] as const;
const LONGEST_LINE = 240;

/** A person's page as a form holds it: a list is one thing a line, a choice is its name, '' is none. */
export const fieldsOf = (page: PersonPage): Fields => ({
  ...Object.fromEntries(LINE.map((field) => [field, page[field]])),
  ground: page.ground.join('\n'),
  known: page.known.join('\n'),
  reach: page.reach === null ? '' : JSON.stringify(page.reach),
  ledBy: page.ledBy === null ? '' : JSON.stringify(page.ledBy),
  playbookId: page.playbookId,
  everyMonths: page.everyMonths === null ? '' : String(page.everyMonths),
});

const one = <T extends string>(list: readonly T[], text: string | undefined): T | undefined =>
  list.find((value) => value === text);

/** The three answers of whom to ask; null until all are given. */
export const reachOf = (text: string): Reach | null => (text === '' ? null : JSON.parse(text));

/** What was changed, as the server takes it. */
export function editOf(changes: Fields): Omit<PersonEdit, 'version'> {
  const said = (field: string) => changes[field] !== undefined;
  const lines = LINE.filter(said).map((field) => [field, (changes[field] ?? '').trimEnd()]);
  return {
    ...Object.fromEntries(lines),
    ...(said('ground') ? { ground: linesOf(changes.ground ?? '') } : {}),
    ...(said('known') ? { known: linesOf(changes.known ?? '') } : {}),
    ...(said('reach') ? { reach: reachOf(changes.reach ?? '') } : {}),
    ...(said('ledBy') ? { ledBy: changes.ledBy ? JSON.parse(changes.ledBy) : null } : {}),
    ...(said('playbookId') ? { playbookId: one(PLAYBOOK_IDS, changes.playbookId) ?? 'full-arc' } : {}),
    ...(said('everyMonths') ? { everyMonths: changes.everyMonths ? Number(changes.everyMonths) : null } : {}),
  };
}

export const mergesOf = (field: string): WayToMerge =>
  field === 'notes' ? TEXT : field === 'ground' || field === 'known' ? LINES : ONE;

/** Why a field cannot be kept as it stands. */
export function wrongIn(field: string, text: string): string | undefined {
  if (field === 'name' && text.trim() === '') return 'A name is needed; until there is one, the last stays.';
  if (field === 'zone' && text.trim() !== '' && !isZone(text.trim()))
    return 'This browser knows no time zone of that name. Type a large city on the same clock, as London or Lisbon, or leave it empty.';
  if (field === 'email' && text.trim() !== '' && !/^\S+@\S+$/.test(text.trim()))
    return 'That is no whole e-mail address yet.';
  if (field === 'notes' && text.length > PERSON_NOTES_LIMIT)
    return `Your notes are ${(text.length - PERSON_NOTES_LIMIT).toLocaleString('en-GB')} characters too long.`;
  if (field !== 'ground' && field !== 'known') return undefined;
  const lines = linesOf(text);
  if (lines.length > PERSON_LINES) return `${PERSON_LINES} lines are the most.`;
  return lines.some((line) => line.length > LONGEST_LINE)
    ? `A line may have ${LONGEST_LINE} characters; break the longest in two.`
    : undefined;
}
