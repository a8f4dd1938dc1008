import { HELPS, type Help } from '@anyone-else/protocol';

/**
 * What the room says once where this talk begins with less help than the last one, because it was advised; undefined
 * where nothing stepped back. @param last the most help of the talk before; null where it was a real one.
 */
export function stepsBack(now: Help, last: Help | null | undefined, advised: Help): string | undefined {
  if (last == null || now !== advised || HELPS.indexOf(now) >= HELPS.indexOf(last)) return undefined;
  const what = last === 'coach' ? 'The hints step' : 'The arc steps';
  return `${what} back this time; ${last === 'coach' ? 'they are' : 'it is'} one click away.`;
}
