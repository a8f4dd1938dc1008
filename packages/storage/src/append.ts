import type { StoredEvent } from '@anyone-else/protocol';
import type { Transaction } from 'kysely';
import { eventToRow, rowToEvent } from './rows.ts';
import type { AppendResult, Claim } from './storage.ts';
import type { Tables } from './tables.ts';

/**
 * One line more for the log. The update of the session's head is the fence: it touches a row only while this
 * writer's claim is the newest one and the log is as long as the writer thinks.
 */
export async function appendEvent(
  transaction: Transaction<Tables>,
  id: string,
  claim: Claim,
  event: StoredEvent,
): Promise<AppendResult> {
  if (event.seq !== claim.expectedSeq) throw new Error('An event must carry the expected seq.');
  const earlier = await saidBefore(transaction, id, event);
  if (earlier !== undefined) return earlier;
  const head = await transaction
    .updateTable('sessions')
    .set({ next_seq: event.seq + 1, ...(event.type === 'ended' ? { ended_at: event.at } : {}) })
    .where('id', '=', id)
    .where('fence', '=', claim.fence)
    .where('next_seq', '=', claim.expectedSeq)
    .executeTakeFirst();
  if (head.numUpdatedRows === 0n) return await refusal(transaction, id, claim);
  await transaction.insertInto('events').values(eventToRow(id, event)).execute();
  return { kind: 'stored', seq: event.seq };
}

async function saidBefore(
  transaction: Transaction<Tables>,
  id: string,
  event: StoredEvent,
): Promise<AppendResult | undefined> {
  if (event.type !== 'user-turn') return undefined;
  const stored = await transaction
    .selectFrom('events')
    .selectAll()
    .where('session_id', '=', id)
    .where('client_id', '=', event.clientId)
    .executeTakeFirst();
  if (stored === undefined) return undefined;
  const before = rowToEvent(stored);
  const same = before.type === 'user-turn' && before.text === event.text;
  return { kind: same ? 'duplicate' : 'conflict', seq: stored.seq };
}

async function refusal(transaction: Transaction<Tables>, id: string, claim: Claim): Promise<AppendResult> {
  const head = await transaction
    .selectFrom('sessions')
    .select(['fence', 'next_seq'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (head === undefined) return { kind: 'gone' };
  // Ahead under the same claim: a write that its writer had given up has arrived since.
  if (head.fence !== claim.fence || head.next_seq > claim.expectedSeq) return { kind: 'deposed' };
  throw new Error(`The log stands at ${head.next_seq}, its owner expected ${claim.expectedSeq}.`);
}
