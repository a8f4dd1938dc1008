import {
  PeopleAnswer,
  type PersonAsk,
  type PersonEdit,
  type PersonEntry,
  PersonView,
} from '@anyone-else/protocol';
import { type Answer, anything, ask, json } from './ask.ts';

/** Where one person is to be had: `rest` begins with '/'. */
export const personAt = (id: string, rest = '') => `/people/${encodeURIComponent(id)}${rest}`;

/** An entry as it is sent: the server says when, where the user does not. */
export type NewEntry = PersonEntry extends infer One
  ? One extends PersonEntry
    ? Omit<One, 'at'> & { at?: string }
    : never
  : never;

export const askPeople = () => ask(PeopleAnswer, '/people');
export const askPerson = (id: string) => ask(PersonView, personAt(id));
export const makePerson = (asked: PersonAsk) => ask(PersonView, '/people', json('POST', asked));
export const savePerson = (id: string, edit: PersonEdit) => ask(PersonView, personAt(id), json('PUT', edit));
export const deletePerson = (id: string) => ask(anything, personAt(id), { method: 'DELETE' });
/** Says what happened; the same `id` twice is one. */
export const logPerson = (id: string, entry: NewEntry) =>
  ask(PersonView, personAt(id, '/log'), json('POST', entry));
/**
 * Says something that is in the log in other words, at one go; where it was taken back meanwhile, it is said anew. What
 * is not sent of when it happened stays. With `over`, the line as it was seen, it is refused as a `conflict` where another
 * window has changed it since.
 */
export async function relogPerson(
  id: string,
  entry: NewEntry,
  over?: PersonEntry,
): Promise<Answer<PersonView>> {
  const at = personAt(id, `/log/${encodeURIComponent(entry.id)}`);
  const changed = await ask(PersonView, at, json('PUT', { ...entry, over }));
  return changed.ok || changed.problem.code !== 'not-found' ? changed : await logPerson(id, entry);
}
/** Takes back that something happened. */
export const unlogPerson = (id: string, entryId: string) =>
  ask(PersonView, personAt(id, `/log/${encodeURIComponent(entryId)}`), { method: 'DELETE' });
