import { forget, keptKeys, recall } from './keep.ts';
import { holdPause } from './paused.ts';

/** Under what the room keeps words that are being written; the talk's id follows. */
export const draftKey = (id: string) => `draft:${id}`;
export const questionKey = (id: string) => `question:${id}`;

/** Removes what this browser has kept of a talk that is no more. */
export function forgetTalk(id: string): void {
  for (const key of [draftKey(id), questionKey(id), `outbox:${id}`, ...keptKeys(`aside:${id}:`)]) forget(key);
  if (recall('told-help') === id) forget('told-help');
  holdPause(id, false);
}
