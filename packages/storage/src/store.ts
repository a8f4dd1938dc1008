import { firstAside } from '@anyone-else/protocol';
import { createAsides, put } from './asides.ts';
import { createBrought } from './brought.ts';
import { rowToSessionCard, rowToSessionPersona } from './contact-rows.ts';
import { createContacts } from './contacts.ts';
import { deleteWithTakes } from './delete-takes.ts';
import type { IsOver } from './deleted-accounts.ts';
import { type Engine, keptBy } from './engine.ts';
import { heads } from './heads.ts';
import { createHoldings } from './holdings.ts';
import { createMe } from './me.ts';
import { createModelSettings } from './model.ts';
import { createNotes } from './notes.ts';
import { createPeople } from './people.ts';
import { readable } from './reading-rows.ts';
import { eventToRow, rowToEvent, rowToSession } from './rows.ts';
import type { Storage } from './storage.ts';
import { createTakes } from './takes.ts';

/** A talk as it is first held. */
const FIRST = { fence: 0, next_seq: 1, total: null, marks: null, take_of: null, take_seq: null, kept: null };

/** One account's store over an engine whose tables are up to date. */
export function createStore(engine: Engine, account: string, isOver: IsOver): Storage {
  const kept = keptBy(engine, account, isOver);
  const { db, commits, reading, scrub } = kept;
  return {
    ...createNotes(kept, { talks: 'sessions', letters: 'letter_edits', overrides: 'session_overrides' }),
    takes: createTakes(kept),
    asides: createAsides(kept),
    brought: createBrought(kept),
    contacts: createContacts(kept),
    model: createModelSettings(kept),
    people: createPeople(kept),
    me: createMe(kept),

    createSession: ({ id, setup, seed, at, contact, questions = [] }) =>
      commits.writeTalk(id, async (transaction) => {
        const head = { id, created_at: at, ended_at: null, setup: JSON.stringify(setup), seed };
        await transaction
          .insertInto('sessions')
          .values({ ...head, ...FIRST, root_id: id })
          .execute();
        const started = eventToRow(id, { type: 'started', seq: 0, at, setup, seed });
        await transaction.insertInto('events').values(started).execute();
        if (questions.length > 0) await put(transaction, id, firstAside(setup.help, questions));
        if (contact === undefined) return;
        const copy = { card: JSON.stringify(contact.card), persona: JSON.stringify(contact.persona) };
        await transaction
          .insertInto('session_contacts')
          .values({ session_id: id, ...copy })
          .execute();
      }),

    sessionPersona: (id) =>
      reading(async () => {
        const row = await db
          .selectFrom('session_contacts')
          .select(['session_id', 'persona'])
          .where('session_id', '=', id)
          .executeTakeFirst();
        return row && rowToSessionPersona(row);
      }),

    sessionCards: () =>
      reading(async () => {
        const rows = await db.selectFrom('session_contacts').select(['session_id', 'card']).execute();
        return new Map(rows.flatMap(readable(rowToSessionCard)));
      }),

    ...createHoldings(kept),

    append: (id, claim, event) => commits.append(id, claim, event),

    events: (id, afterSeq = -1) =>
      reading(async () => {
        const rows = await db
          .selectFrom('events')
          .selectAll()
          .where('session_id', '=', id)
          .where('seq', '>', afterSeq)
          .orderBy('seq')
          .execute();
        return rows.map(rowToEvent);
      }),

    sessions: () =>
      reading(async () => {
        const rows = await heads(db).orderBy('created_at', 'desc').orderBy('id', 'desc').execute();
        return rows.flatMap(readable(rowToSession));
      }),

    session: (id) =>
      reading(async () => {
        const row = await heads(db).where('id', '=', id).executeTakeFirst();
        return row && rowToSession(row);
      }),

    async deleteSession(id) {
      const deleted = await commits.write((transaction) => deleteWithTakes(transaction, id));
      if (deleted.length > 0) await reading(scrub);
      return deleted;
    },

    close: () => commits.settled(),
  };
}
