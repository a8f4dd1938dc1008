import type { StoredEvent } from '@anyone-else/protocol';
import { type Kysely, sql } from 'kysely';
import type { Place } from '../commits.ts';
import type { Engine } from '../engine.ts';
import { eventToRow } from '../rows.ts';
import type { Claim } from '../storage.ts';
import type { EventsTable, Tables } from '../tables.ts';
import { attempt, type Lanes, patiently } from './lanes.ts';

/**
 * What `appendEvent` does when nothing is in its way, as one statement and so one journey: the log's head moves on and
 * the event is there, or neither. False where something was in the way. Done a second time after a connection was lost,
 * it knows its own event again.
 */
export async function appendAtOnce(
  db: Kysely<Tables>,
  { account, talk: id }: Required<Place>,
  claim: Claim,
  event: StoredEvent,
): Promise<boolean> {
  const row = eventToRow(id, event);
  const ended = event.type === 'ended' ? sql`, ended_at = ${event.at}` : sql``;
  const { rows } = await sql<{ seq: number }>`
    with head as (
      update sessions set next_seq = ${event.seq + 1}::integer ${ended}
      where account = ${account} and id = ${id} and fence = ${claim.fence} and next_seq = ${claim.expectedSeq}
        and not exists (
          select 1 from events
          where account = ${account} and session_id = ${id} and client_id = ${row.client_id}::text)
      returning id)
    insert into events (account, session_id, seq, client_id, type, at, body)
    select ${account}, id, ${row.seq}::integer, ${row.client_id}::text, ${row.type}, ${row.at}, ${row.body} from head
    returning seq`.execute(db);
  return rows.length > 0 || (await isThere(db, account, row));
}

async function isThere(db: Kysely<Tables>, account: string, row: EventsTable): Promise<boolean> {
  const { rows } = await sql<{ found: number }>`
    select 1 as found from events
    where account = ${account} and session_id = ${row.session_id} and seq = ${row.seq}
      and client_id is not distinct from ${row.client_id}::text
      and type = ${row.type} and at = ${row.at} and body = ${row.body}`.execute(db);
  return rows.length > 0;
}

/** Appends as one statement where it can be, and finds out in a transaction what is in the way where it cannot. */
export function createAppend(db: Kysely<Tables>, lanes: Lanes): NonNullable<Engine['append']> {
  return (place, claim, event, otherwise) =>
    lanes.run(place, async () => {
      const stored = await patiently(() => appendAtOnce(db, place, claim, event));
      if (stored) return { kind: 'stored', seq: event.seq };
      return await patiently((sent) => attempt(db, place, otherwise, sent));
    });
}
