import { SessionSetup, StoredEvent } from '@anyone-else/protocol';
import { StorageError } from './errors.ts';
import type { SessionRow } from './storage.ts';
import type { EventsTable, SessionsTable } from './tables.ts';

/** The columns hold what is looked up; the body holds the rest of the event. */
export function eventToRow(sessionId: string, event: StoredEvent): EventsTable {
  const { type, seq, at, ...rest } = event;
  if (!('clientId' in rest)) return row(sessionId, seq, null, type, at, rest);
  const { clientId, ...body } = rest;
  return row(sessionId, seq, clientId, type, at, body);
}

const row = (
  session_id: string,
  seq: number,
  client_id: string | null,
  type: string,
  at: string,
  body: object,
): EventsTable => ({ session_id, seq, client_id, type, at, body: JSON.stringify(body) });

export function rowToEvent(stored: EventsTable): StoredEvent {
  const event = StoredEvent.safeParse({
    ...(readJson(stored.body) as object),
    type: stored.type,
    seq: stored.seq,
    at: stored.at,
    ...(stored.client_id === null ? {} : { clientId: stored.client_id }),
  });
  if (!event.success) throw damaged(`event ${stored.seq} of talk ${stored.session_id}`);
  return event.data;
}

export function rowToSession(stored: SessionsTable & { turns: number | string | bigint }): SessionRow {
  const setup = SessionSetup.safeParse(readJson(stored.setup));
  if (!setup.success) throw damaged(`the set-up of talk ${stored.id}`);
  return {
    id: stored.id,
    createdAt: stored.created_at,
    endedAt: stored.ended_at,
    setup: setup.data,
    seed: Number(stored.seed),
    turns: Number(stored.turns),
    total: stored.total,
  };
}

/** Some engines hand JSON out parsed, others as text. */
function readJson(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

const damaged = (what: string) =>
  new StorageError(
    'damaged',
    `The stored data cannot be read at ${what}: the file may have been changed from outside.`,
  );
