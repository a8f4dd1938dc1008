import type { PublicEvent } from '@anyone-else/protocol';
import { forget, keep, recallJson } from './keep.ts';
import type { PendingTurn } from './talk.ts';

const key = (id: string) => `outbox:${id}`;

function recallOutbox(id: string): PendingTurn[] {
  const kept = recallJson(key(id));
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((one: unknown) => {
    const turn = one as { clientId?: unknown; text?: unknown } | null;
    if (typeof turn?.clientId !== 'string' || typeof turn.text !== 'string') return [];
    return [{ clientId: turn.clientId, text: turn.text, sent: false }];
  });
}

export function keepOutbox(id: string, pending: readonly PendingTurn[]): void {
  if (pending.length === 0) forget(key(id));
  else keep(key(id), JSON.stringify(pending.map(({ clientId, text }) => ({ clientId, text }))));
}

/**
 * Turns said but not acknowledged when a page of the talk was last open, and in none of these events; they go out again
 * under the same client ids.
 */
export function unsaid(id: string, events: readonly PublicEvent[]): PendingTurn[] {
  const said = new Set(events.flatMap((event) => (event.type === 'user-turn' ? [event.clientId] : [])));
  return recallOutbox(id).filter(({ clientId }) => !said.has(clientId));
}
