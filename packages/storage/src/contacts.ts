import { rowToOwnContact, rowToOwnContactKept } from './contact-rows.ts';
import type { Kept } from './engine.ts';
import { readable } from './reading-rows.ts';
import type { OwnContactKept, OwnContactStorage } from './storage.ts';

const columnsOf = ({ contact, ask, persona }: OwnContactKept) => ({
  contact: JSON.stringify(contact),
  ask: ask === null ? null : JSON.stringify(ask),
  persona: JSON.stringify(persona),
});

/** Contacts of the user's own. */
export function createContacts({ db, commits, reading, scrub }: Kept): OwnContactStorage {
  return {
    add: (kept, most) =>
      commits.write(async (transaction) => {
        const { count } = await transaction
          .selectFrom('own_contacts')
          .select((row) => row.fn.countAll<number | string>().as('count'))
          .executeTakeFirstOrThrow();
        if (Number(count) >= most) return 'full';
        const { id, madeAt } = kept.contact;
        await transaction
          .insertInto('own_contacts')
          .values({ id, made_at: madeAt, ...columnsOf(kept) })
          .execute();
        return 'stored';
      }),

    async replace(kept) {
      const replaced = await commits.write((transaction) =>
        transaction
          .updateTable('own_contacts')
          .set(columnsOf(kept))
          .where('id', '=', kept.contact.id)
          .executeTakeFirst(),
      );
      return replaced.numUpdatedRows > 0n;
    },

    list: () =>
      reading(async () => {
        const rows = await db
          .selectFrom('own_contacts')
          .select(['id', 'contact'])
          .orderBy('made_at', 'desc')
          .orderBy('id', 'desc')
          .execute();
        return rows.flatMap(readable(rowToOwnContact));
      }),

    find: (id) =>
      reading(async () => {
        const row = await db.selectFrom('own_contacts').selectAll().where('id', '=', id).executeTakeFirst();
        return row && rowToOwnContactKept(row);
      }),

    async delete(id) {
      const deleted = await commits.write(async (transaction) => {
        const none = { contact_id: null, contact_guess: null };
        await transaction.updateTable('people').set(none).where('contact_id', '=', id).execute();
        return await transaction.deleteFrom('own_contacts').where('id', '=', id).executeTakeFirst();
      });
      if (deleted.numDeletedRows === 0n) return false;
      await reading(scrub);
      return true;
    },
  };
}
