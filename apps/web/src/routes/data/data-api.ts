import { DELETE_WORDS, type KeepTalks, OwnData } from '@anyone-else/protocol';
import { anything, ask, json } from '#lib/ask.ts';

export const EXPORT = '/api/data/export.zip';
/** On one's own machine. */
export const BACKUP = '/api/data/backup.sqlite';

export const askOwnData = () => ask(OwnData, '/data');
export const saveKeep = (keep: KeepTalks) => ask(OwnData, '/data/keep', json('PUT', { keep }));
export const deleteCopies = () => ask(OwnData, '/data/copies', { method: 'DELETE' });
/** Only after the user has typed the words themself. */
export const deleteEverything = () => ask(anything, '/data/delete', json('POST', { words: DELETE_WORDS }));
