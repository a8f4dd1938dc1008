import { OwnContact, type OwnContactAsk, type OwnContactEdit } from '@anyone-else/protocol';
import { anything, ask, json } from './ask.ts';

const at = (id: string, rest = '') => `/contacts/${encodeURIComponent(id)}${rest}`;

/** @param headers of the work, for who wants to see how far it has come. */
export const makeContact = (
  asked: OwnContactAsk,
  more: { signal?: AbortSignal; headers?: Record<string, string> } = {},
) => ask(OwnContact, '/contacts', json('POST', asked, more));
export const askContact = (id: string) => ask(OwnContact, at(id));
export const saveGuess = (id: string, edit: OwnContactEdit) => ask(OwnContact, at(id), json('PUT', edit));
export const deleteContact = (id: string) => ask(anything, at(id), { method: 'DELETE' });
/** Where the contact's file is to be had. */
export const contactFile = (id: string) => `/api${at(id, '/file')}`;
export const bringContact = (bytes: ArrayBuffer) =>
  ask(OwnContact, '/contacts/file', {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: bytes,
  });
