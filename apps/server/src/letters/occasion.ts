import type { Person } from '@anyone-else/protocol';
import { latestTalk } from './input.ts';

/**
 * What an edited letter is kept under: its idea, and the occasion it was written for, which is the latest talk. After another
 * talk the desk begins afresh, also where the edit never went out; taken out of the log again, that talk gives it back. (What
 * was sent is in the log, and the edit gone.)
 */
export function occasionOf(person: Person, idea: string | null): string {
  const talk = latestTalk(person)?.id;
  return talk === undefined ? (idea ?? '') : `${idea ?? ''}/${talk}`;
}
