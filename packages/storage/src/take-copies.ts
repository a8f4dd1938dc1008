import type { Override, PreparedQuestion } from '@anyone-else/protocol';
import { sql, type Transaction } from 'kysely';
import { asideToRow, rowToAside, rowToOverride } from './rows.ts';
import type { NewTake } from './storage.ts';
import type { Tables } from './tables.ts';

/** What was said before the take, word for word and with its client ids: a turn that is sent again is known here too. */
export async function copySaid(transaction: Transaction<Tables>, { id, of, seq }: NewTake): Promise<void> {
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
export async function copyBeside(transaction: Transaction<Tables>, { id, of, seq }: NewTake): Promise<void> {
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
  if (aside !== undefined) {
    const noted = rowToAside(aside);
    const questions = (await isEnd(transaction, of, seq)) ? noted.questions : noted.questions.map(untold);
    await transaction
      .insertInto('session_asides')
      .values(asideToRow(id, { ...noted, questions }))
      .execute();
  }
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

/** Nobody can tell whether it was before the take that the user said by hand that this was asked. */
function untold({ byHand, ...question }: PreparedQuestion): PreparedQuestion {
  return byHand === false ? { ...question, byHand } : question;
}

async function isEnd(transaction: Transaction<Tables>, id: string, seq: number): Promise<boolean> {
  const event = await transaction
    .selectFrom('events')
    .select('type')
    .where('session_id', '=', id)
    .where('seq', '=', seq)
    .executeTakeFirst();
  return event?.type === 'ended';
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
