import { MeAnswer, type MeEdit, type PersonEdit, PersonView, WeekAnswer } from '@anyone-else/protocol';
import { ask, json } from '#lib/ask.ts';
import { personAt } from '#lib/person-api.ts';

export const askWeek = () => ask(WeekAnswer, '/week');
export const askMe = () => ask(MeAnswer, '/me');
/** `keepalive` lets the last words be kept while the page is being left. */
export const saveMe = (edit: MeEdit, keepalive = false) =>
  ask(MeAnswer, '/me', json('PUT', edit, { keepalive }));
/** As `savePerson`, and may outlive the page. */
export const keepPerson = (id: string, edit: PersonEdit, keepalive = false) =>
  ask(PersonView, personAt(id), json('PUT', edit, { keepalive }));
