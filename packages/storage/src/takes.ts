import { type Override, StoredStarted } from '@anyone-else/protocol';
import { sql, type Transaction } from 'kysely';
import { heads } from './heads.ts';
import { eventToRow, readable, rowToOverride, rowToSession, rowToSetup, saidInRow } from './rows.ts';
import type { NewTake, TakeStorage } from './storage.ts';
import type { Kept } from './store.ts';
import type { Tables } from './tables.ts';

/** Talks taken again: each take is a session of its own, which begins with what the other had until then. */
export function createTakes({ db, commits, reading }: Kept): TakeStorage {
  return {
    create: (take, most) =>
      commits.write(async (transaction) => {
        const from = await transaction
          .selectFrom('sessions')
          .select(['id', 'setup', 'seed', 'root_id'])
          .where('id', '=', take.of)
          .executeTakeFirst();
        if (from === undefined) return 'gone';
        const { count } = await transaction
          .selectFrom('sessions')
          .select((row) => row.fn.countAll<number | string>().as('count'))
          .where('root_id', '=', from.root_id)
          .executeTakeFirstOrThrow();
        // The talk as it was first held is none of them.
        if (Number(count) > most) return 'full';
        const head = { created_at: take.at, ended_at: null, setup: from.setup, seed: from.seed };
        const place = { take_of: take.of, take_seq: take.seq, root_id: from.root_id, kept: null };
        await transaction
          .insertInto('sessions')
          .values({ id: take.id, ...head, ...place, fence: 0, next_seq: take.seq, total: null, marks: null })
          .execute();
        const { id, of, seq, at } = take;
        const setup = rowToSetup(from);
        const started = { type: 'started', seq: 0, at, setup, take: { of, seq } } as const;
        const first = StoredStarted.parse({ ...started, seed: Number(from.seed) });
        await transaction.insertInto('events').values(eventToRow(id, first)).execute();
        await copySaid(transaction, take);
        await copyBeside(transaction, take);
        return 'stored';
      }),

    list: (root) =>
      reading(async () => {
        const rows = await heads(db)
          .select((row) =>
            row
              .selectFrom('events')
              .select('body')
              .whereRef('events.session_id', '=', 'sessions.id')
              .where('events.type', '=', 'user-turn')
              .whereRef('events.seq', '>=', sql<number>`coalesce(sessions.take_seq, 0)`)
              .orderBy('events.seq')
              .limit(1)
              .as('begins'),
          )
          .where('root_id', '=', root)
          .orderBy('created_at')
          .orderBy('id')
          .execute();
        const takes = rows.flatMap(
          readable((row) => ({ ...rowToSession(row), begins: saidInRow(row.begins) })),
        );
        // By whatever clock they were begun: the first is the first.
        return takes.sort((one, other) => Number(one.take !== null) - Number(other.take !== null));
      }),

    keep: (id) =>
      commits.write(async (transaction) => {
        const take = await transaction
          .selectFrom('sessions')
          .select('root_id')
          .where('id', '=', id)
          .executeTakeFirst();
        if (take === undefined) return false;
        const kept = take.root_id === id ? null : id;
        await transaction.updateTable('sessions').set({ kept }).where('id', '=', take.root_id).execute();
        return true;
      }),
  };
}

/** What was said before the take, word for word and with its client ids: a turn that is sent again is known here too. */
async function copySaid(transaction: Transaction<Tables>, { id, of, seq }: NewTake): Promise<void> {
  await transaction
    .insertInto('events')
    .columns(['session_id', 'seq', 'client_id', 'type', 'at', 'body'])
    .expression((from) =>
      from
        .selectFrom('events')
        .select([sql<string>`${id}`.as('session_id'), 'seq', 'client_id', 'type', 'at', 'body'])
        .where('session_id', '=', of)
        .where('seq', '>', 0)
        .where('seq', '<', seq),
    )
    .execute();
}

/** The copy of an own contact, the notes, and the corrections of labels before the take. */
async function copyBeside(transaction: Transaction<Tables>, { id, of, seq }: NewTake): Promise<void> {
  await transaction
    .insertInto('session_contacts')
    .columns(['session_id', 'card', 'persona'])
    .expression((from) =>
      from
        .selectFrom('session_contacts')
        .select([sql<string>`${id}`.as('session_id'), 'card', 'persona'])
        .where('session_id', '=', of),
    )
    .execute();
  const asides = transaction.selectFrom('session_asides').selectAll();
  const aside = await asides.where('talk_id', '=', of).executeTakeFirst();
  if (aside !== undefined)
    await transaction
      .insertInto('session_asides')
      .values({ ...aside, talk_id: id })
      .execute();
  const turns = await turnsBefore(transaction, of, seq);
  const all = await transaction
    .selectFrom('session_overrides')
    .selectAll()
    .where('talk_id', '=', of)
    .orderBy('seq')
    .execute();
  const kept = all.map(rowToOverride).filter((override) => isOfTurnsBefore(override, turns));
  if (kept.length > 0)
    await transaction
      .insertInto('session_overrides')
      .values(kept.map((override, at) => ({ talk_id: id, seq: at, body: JSON.stringify(override) })))
      .execute();
}

/** What was corrected about the whole talk says nothing of another that goes otherwise. */
const isOfTurnsBefore = (override: Override, turns: number): boolean =>
  override.kind === 'labels' && override.turn < turns;

async function turnsBefore(transaction: Transaction<Tables>, id: string, seq: number): Promise<number> {
  const { count } = await transaction
    .selectFrom('events')
    .select((row) => row.fn.countAll<number | string>().as('count'))
    .where('session_id', '=', id)
    .where('seq', '<', seq)
    .where('type', 'in', ['user-turn', 'contact-turn'])
    .executeTakeFirstOrThrow();
  return Number(count);
}

/**
 * Deletes a talk with every take that was taken from it, and answers their ids; none where there is no such talk. Where
 * one of them was the talk's version, it is the talk as it was first held again.
 */
export async function deleteWithTakes(transaction: Transaction<Tables>, id: string): Promise<string[]> {
  const talk = await transaction
    .selectFrom('sessions')
    .select('root_id')
    .where('id', '=', id)
    .executeTakeFirst();
  if (talk === undefined) return [];
  const all = await transaction
    .selectFrom('sessions')
    .select(['id', 'take_of'])
    .where('root_id', '=', talk.root_id)
    .execute();
  const gone = new Set([id]);
  for (let before = 0; before < gone.size; ) {
    before = gone.size;
    for (const take of all) if (take.take_of !== null && gone.has(take.take_of)) gone.add(take.id);
  }
  const ids = [...gone];
  await transaction.updateTable('sessions').set({ kept: null }).where('kept', 'in', ids).execute();
  await transaction.deleteFrom('sessions').where('id', 'in', ids).execute();
  return ids;
}
