import type { Transaction } from 'kysely';
import type { Tables } from './tables.ts';

interface Branch {
  id: string;
  take_of: string | null;
  take_seq: number | null;
}

/** The other takes of the same talk that hold a copy of this turn (counted from 0 over both speakers), or what it is a copy of. */
export async function othersWithTurn(
  transaction: Transaction<Tables>,
  id: string,
  turn: number,
): Promise<string[]> {
  const branches = await treeAround(transaction, id);
  if (branches.size < 2) return [];
  const said = await transaction
    .selectFrom('events')
    .select('seq')
    .where('session_id', '=', id)
    .where('type', 'in', ['user-turn', 'contact-turn'])
    .orderBy('seq')
    .offset(turn)
    .limit(1)
    .executeTakeFirst();
  if (said === undefined) return [];
  const saidFirst = origin(branches, id, said.seq);
  return [...branches.keys()].filter(
    (other) => other !== id && origin(branches, other, said.seq) === saidFirst,
  );
}

async function treeAround(transaction: Transaction<Tables>, id: string): Promise<Map<string, Branch>> {
  const rows = await transaction
    .selectFrom('sessions')
    .select(['id', 'take_of', 'take_seq'])
    .where('root_id', '=', (root) => root.selectFrom('sessions').select('root_id').where('id', '=', id))
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** The take in which this event was said, of which the others hold copies. */
function origin(branches: ReadonlyMap<string, Branch>, id: string, seq: number): string {
  const { take_of: of, take_seq: from } = branches.get(id) ?? { take_of: null, take_seq: null };
  return of === null || from === null || seq >= from ? id : origin(branches, of, seq);
}
