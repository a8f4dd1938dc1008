// What it takes to bind a statement to its account: node packages/storage/bench/plugin-cost.ts
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { accountsPlugin } from '../src/accounts-plugin.ts';
import { heads } from '../src/heads.ts';
import { sqliteDatabase } from '../src/sqlite/database.ts';
import { TransactionalSqliteDialect } from '../src/sqlite/dialect.ts';
import { ACCOUNT_TABLES, type Tables } from '../src/tables.ts';

const ROUNDS = 20_000;
const dialect = () =>
  new TransactionalSqliteDialect({ database: sqliteDatabase(new DatabaseSync(':memory:')) });
const plain = new Kysely<Tables>({ dialect: dialect() });
const bound = plain.withPlugin(accountsPlugin('one', new Set(ACCOUNT_TABLES)));

const STATEMENTS: Record<string, (db: Kysely<Tables>) => unknown> = {
  'the look-up of a turn': (db) =>
    db.selectFrom('events').selectAll().where('session_id', '=', 'a').where('client_id', '=', 'b').compile(),
  'the fence of an append': (db) =>
    db.updateTable('sessions').set({ next_seq: 2 }).where('id', '=', 'a').where('fence', '=', 1).compile(),
  'the list of talks': (db) => heads(db).orderBy('created_at', 'desc').compile(),
};

for (const [name, statement] of Object.entries(STATEMENTS)) {
  const each = (db: Kysely<Tables>) => {
    for (let round = 0; round < 2_000; round++) statement(db);
    const start = performance.now();
    for (let round = 0; round < ROUNDS; round++) statement(db);
    return ((performance.now() - start) * 1_000) / ROUNDS;
  };
  const [without, with_] = [each(plain), each(bound)];
  console.log(`${name}: ${without.toFixed(1)} µs made, ${with_.toFixed(1)} µs made and bound`);
}
