import { forget, keep, recallJson } from './keep.ts';
import type { PendingTurn } from './talk.ts';

const key = (id: string) => `outbox:${id}`;

/** Turns said but not acknowledged when the page was last open; they go out again under the same client ids. */
export function recallOutbox(id: string): PendingTurn[] {
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
