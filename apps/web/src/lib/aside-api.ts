import { AsideAnswer, type AsideEdit } from '@anyone-else/protocol';
import { ask, json } from './ask.ts';

const at = (id: string) => `/sessions/${encodeURIComponent(id)}/aside`;

export const askAside = (id: string) => ask(AsideAnswer, at(id));
/** `keepalive` lets the last words be kept while the page is being left. */
export const saveAside = (id: string, edit: AsideEdit, keepalive = false) =>
  ask(AsideAnswer, at(id), json('PUT', edit, { keepalive }));
