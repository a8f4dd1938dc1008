import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

const TURNS = ['user-turn', 'contact-turn'];

/** The heads of sessions, with how many turns there are in each, how many are the user's, how many a take has copied, and what it leaves. */
export function heads(db: Kysely<Tables>) {
  return db
    .selectFrom('sessions')
    .select(['id', 'created_at', 'ended_at', 'setup', 'seed', 'total'])
    .select(['take_of', 'take_seq', 'root_id', 'kept'])
    .select((row) => {
      const turns = row
        .selectFrom('events')
        .select((turn) => turn.fn.countAll<number>().as('count'))
        .whereRef('events.session_id', '=', 'sessions.id');
      const all = turns.where('events.type', 'in', TURNS);
      return [
        all.$asScalar().$notNull().as('turns'),
        turns.where('events.type', '=', 'user-turn').$asScalar().$notNull().as('user_turns'),
        all.whereRef('events.seq', '<', 'sessions.take_seq').$asScalar().$notNull().as('take_turn'),
        row
          .selectFrom('events')
          .select('type')
          .whereRef('events.session_id', '=', 'sessions.take_of')
          .whereRef('events.seq', '=', 'sessions.take_seq')
          .as('take_leaves'),
      ];
    });
}
