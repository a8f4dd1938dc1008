import { QuestionsChecked, SessionCreated, SheetAnswer, type SheetEdit } from '@anyone-else/protocol';
import { ask, json } from './ask.ts';
import { personAt } from './person-api.ts';

export const askSheet = (id: string) => ask(SheetAnswer, personAt(id, '/sheet'));
/** `keepalive` lets the last words be kept while the page is being left. */
export const saveSheet = (id: string, edit: SheetEdit, keepalive = false) =>
  ask(SheetAnswer, personAt(id, '/sheet'), json('PUT', edit, { keepalive }));
export const checkQuestions = (id: string, texts: readonly string[]) =>
  ask(QuestionsChecked, personAt(id, '/questions/check'), json('POST', { texts }));
/** The contact that is made of a person's page, to rehearse with. */
export const makeLikeThem = (id: string) => ask(SessionCreated, personAt(id, '/contact'), json('POST', {}));
