import { Hint } from '@anyone-else/protocol';
import type { Kept } from './engine.ts';
import { readJson } from './reading-rows.ts';
import type { Holding, HoldingChange, Storage } from './storage.ts';
import type { SessionsTable } from './tables.ts';

const HOLDING = ['owner', 'fence', 'floor_tab', 'unanswered', 'hints'] as const;

/** Who runs a talk: the fence, and what goes over from one server to the next. */
export function createHoldings({ db, commits, reading }: Kept): Pick<Storage, 'claim' | 'holding' | 'hold'> {
  return {
    claim: (id, by) =>
      commits.writeTalk(id, async (transaction) => {
        const change = by === undefined ? {} : columnsOf(by);
        const claimed = transaction
          .updateTable('sessions')
          .set((row) => ({ fence: row('fence', '+', 1), ...change }))
          .where('id', '=', id);
        const head = await (by?.seen === undefined ? claimed : claimed.where('fence', '=', by.seen))
          .returning(['fence', 'next_seq'])
          .executeTakeFirst();
        return head && { fence: head.fence, nextSeq: head.next_seq };
      }),

    holding: (id) =>
      reading(async () => {
        const row = await db.selectFrom('sessions').select(HOLDING).where('id', '=', id).executeTakeFirst();
        return row && rowToHolding(row);
      }),

    hold: (id, fence, change) =>
      commits.writeTalk(id, async (transaction) => {
        const held = await transaction
          .updateTable('sessions')
          .set(columnsOf(change))
          .where('id', '=', id)
          .where('fence', '=', fence)
          .executeTakeFirst();
        return held.numUpdatedRows > 0n;
      }),
  };
}

const columnsOf = ({ owner, floorTab, unanswered, hints }: HoldingChange) => ({
  ...(owner === undefined ? {} : { owner }),
  ...(floorTab === undefined ? {} : { floor_tab: floorTab }),
  ...(unanswered === undefined ? {} : { unanswered }),
  ...(hints === undefined ? {} : { hints: hints.length === 0 ? null : JSON.stringify(hints) }),
});

function rowToHolding({
  owner,
  fence,
  floor_tab,
  unanswered,
  hints,
}: Pick<SessionsTable, (typeof HOLDING)[number]>): Holding {
  return { owner, fence, floorTab: floor_tab, unanswered, hints: hints === null ? [] : rowToHints(hints) };
}

/** One that cannot be read is one that may be given once more: no reason to keep anybody from their talk. */
function rowToHints(hints: string): Hint[] {
  const given = readJson(hints);
  return (Array.isArray(given) ? given : []).flatMap((hint) => Hint.safeParse(hint).data ?? []);
}
