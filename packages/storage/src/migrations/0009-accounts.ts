import { type CreateTableBuilder, type Kysely, sql } from 'kysely';
import { type Kind, TABLES_OF_ACCOUNTS } from './0009-tables.ts';

/** Whose everything was before there were accounts. */
const LOCAL = 'local';

const fresh = (table: string) => `fresh_${table}`;

/**
 * Whatever holds anything of anybody says whose it is. An id is one within its account (some are made by browsers), and
 * what hangs on a row hangs on one of the same account: the database itself keeps accounts apart.
 */
// biome-ignore lint/suspicious/noExplicitAny: works on the schema as it was at this step
export async function up(db: Kysely<any>): Promise<void> {
  for (const table of TABLES_OF_ACCOUNTS) {
    await make(db, table);
    const columns = Object.keys(table.columns);
    const listed = sql.join(columns.map((column) => sql.ref(column)));
    await sql`insert into ${sql.table(fresh(table.name))} (account, ${listed})
      select ${sql.lit(LOCAL)}, ${listed} from ${sql.table(table.name)}`.execute(db);
  }
  // What hangs on others goes first: with a table's rows go those that hang on them.
  for (const { name } of TABLES_OF_ACCOUNTS.toReversed()) await db.schema.dropTable(name).execute();
  for (const { name, indexes = {} } of TABLES_OF_ACCOUNTS) {
    await db.schema.alterTable(fresh(name)).renameTo(name).execute();
    for (const [index, columns] of Object.entries(indexes))
      await db.schema.createIndex(index).on(name).columns(columns).execute();
  }
}

// biome-ignore lint/suspicious/noExplicitAny: as above
async function make(db: Kysely<any>, table: (typeof TABLES_OF_ACCOUNTS)[number]): Promise<void> {
  const { name, columns, key, once, of } = table;
  // biome-ignore lint/suspicious/noExplicitAny: the columns are named by data
  let making: CreateTableBuilder<any, any> = db.schema
    .createTable(fresh(name))
    .addColumn('account', 'text', (column) => column.notNull());
  for (const [column, kind] of Object.entries(columns))
    making = making.addColumn(column, typeOf(kind), (made) => (kind.endsWith('?') ? made : made.notNull()));
  making = making.addPrimaryKeyConstraint(`${name}_key`, ['account', ...key]);
  if (once !== undefined) making = making.addUniqueConstraint(`${name}_no_two`, ['account', ...once]);
  if (of !== undefined)
    making = making.addForeignKeyConstraint(
      `${name}_of`,
      ['account', of.column],
      fresh(of.table),
      ['account', 'id'],
      (constraint) => constraint.onDelete('cascade'),
    );
  await making.execute();
}

const typeOf = (kind: Kind) => kind.replace('?', '') as 'text' | 'integer' | 'bigint';
