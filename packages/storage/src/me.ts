import { KEEP_TALKS } from '@anyone-else/protocol';
import type { Kysely, Transaction } from 'kysely';
import type { Kept } from './engine.ts';
import { rowToBusy, rowToMe } from './person-rows.ts';
import type { MeStorage } from './storage.ts';
import type { Tables } from './tables.ts';

/** The user's own page, busy times and the calendar's key: a row each, or none. */
export function createMe(kept: Kept): MeStorage {
  const { db, commits, reading } = kept;
  return {
    ...createBusy(kept),
    ...createKey(kept),
    ...createKeepTalks(kept),

    find: () =>
      reading(async () => {
        const row = await db.selectFrom('me').select(['me', 'version']).executeTakeFirst();
        return row && rowToMe(row);
      }),

    save: (me, seen) =>
      commits.write(async (transaction) => {
        const before = await transaction.selectFrom('me').select('version').executeTakeFirst();
        if ((before?.version ?? 0) !== seen) return undefined;
        const row = { me: JSON.stringify(me), version: seen + 1 };
        await transaction
          .insertInto('me')
          .values(row)
          .onConflict((conflict) => conflict.doUpdateSet(row))
          .execute();
        return { me, version: row.version };
      }),
  };
}

function createBusy({
  db,
  commits,
  reading,
  scrub,
}: Kept): Pick<MeStorage, 'busy' | 'saveBusy' | 'dropBusy'> {
  return {
    busy: () =>
      reading(async () => {
        const row = await db.selectFrom('busy').select(['spans', 'brought_at']).executeTakeFirst();
        return row && rowToBusy(row);
      }),

    async saveBusy({ spans, broughtAt }) {
      const row = { spans: JSON.stringify(spans), brought_at: broughtAt };
      await commits.write(async (transaction) => {
        await transaction
          .insertInto('busy')
          .values(row)
          .onConflict((conflict) => conflict.doUpdateSet(row))
          .execute();
      });
      await reading(scrub);
    },

    async dropBusy() {
      await commits.write(async (transaction) => {
        await transaction.deleteFrom('busy').execute();
      });
      await reading(scrub);
    },
  };
}

function createKey({
  db,
  commits,
  reading,
  scrub,
}: Kept): Pick<MeStorage, 'calendarKey' | 'findCalendarKey' | 'renewCalendarKey'> {
  return {
    calendarKey: (fresh) =>
      commits.write(async (transaction) => {
        const known = await keyIn(transaction);
        if (known !== undefined) return known;
        await transaction.insertInto('calendar_key').values({ key: fresh }).execute();
        return fresh;
      }),

    findCalendarKey: () => reading(() => keyIn(db)),

    async renewCalendarKey(key) {
      await commits.write(async (transaction) => {
        await transaction
          .insertInto('calendar_key')
          .values({ key })
          .onConflict((conflict) => conflict.doUpdateSet({ key }))
          .execute();
      });
      await reading(scrub);
    },
  };
}

function createKeepTalks({ db, commits, reading }: Kept): Pick<MeStorage, 'keepTalks' | 'saveKeepTalks'> {
  return {
    keepTalks: () =>
      reading(async () => {
        const row = await db.selectFrom('kept_talks').select('keep').executeTakeFirst();
        // A choice that nobody knows any more deletes nothing.
        return KEEP_TALKS.find((known) => known === row?.keep) ?? 'for-good';
      }),

    async saveKeepTalks(keep) {
      await commits.write(async (transaction) => {
        await transaction
          .insertInto('kept_talks')
          .values({ keep })
          .onConflict((conflict) => conflict.doUpdateSet({ keep }))
          .execute();
      });
    },
  };
}

async function keyIn(db: Kysely<Tables> | Transaction<Tables>): Promise<string | undefined> {
  const row = await db.selectFrom('calendar_key').select('key').executeTakeFirst();
  return row?.key;
}
