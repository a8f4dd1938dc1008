import { type ColumnDefinitionBuilder, type Kysely, PostgresAdapter } from 'kysely';

const given = (column: ColumnDefinitionBuilder) => column.notNull();
const only = (column: ColumnDefinitionBuilder) => column.primaryKey();
const once = (column: ColumnDefinitionBuilder) => column.notNull().unique();
const ofUser = (column: ColumnDefinitionBuilder) =>
  column.notNull().references('sign_in_users.id').onDelete('cascade');

/**
 * Who may sign in and is signed in, on a server with many users. Columns are named and typed as the library that reads
 * and writes them (better-auth) has it; a test compares the two.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  const postgres = db.getExecutor().adapter instanceof PostgresAdapter;
  const time = postgres ? 'timestamptz' : 'date';
  const flag = postgres ? 'boolean' : 'integer';
  await schema
    .createTable('sign_in_users')
    .addColumn('id', 'text', only)
    .addColumn('name', 'text', given)
    .addColumn('email', 'text', once)
    .addColumn('emailVerified', flag, given)
    .addColumn('image', 'text')
    .addColumn('reminders', flag)
    .addColumn('createdAt', time, given)
    .addColumn('updatedAt', time, given)
    .execute();
  await schema
    .createTable('sign_in_sessions')
    .addColumn('id', 'text', only)
    .addColumn('expiresAt', time, given)
    .addColumn('token', 'text', once)
    .addColumn('createdAt', time, given)
    .addColumn('updatedAt', time, given)
    .addColumn('ipAddress', 'text')
    .addColumn('userAgent', 'text')
    // Stays the same while tokens change.
    .addColumn('family', 'text')
    .addColumn('userId', 'text', ofUser)
    .execute();
  await schema
    .createTable('sign_in_accounts')
    .addColumn('id', 'text', only)
    .addColumn('accountId', 'text', given)
    .addColumn('providerId', 'text', given)
    .addColumn('userId', 'text', ofUser)
    .addColumn('accessToken', 'text')
    .addColumn('refreshToken', 'text')
    .addColumn('idToken', 'text')
    .addColumn('accessTokenExpiresAt', time)
    .addColumn('refreshTokenExpiresAt', time)
    .addColumn('scope', 'text')
    .addColumn('password', 'text')
    .addColumn('createdAt', time, given)
    .addColumn('updatedAt', time, given)
    .execute();
  await schema
    .createTable('sign_in_links')
    .addColumn('id', 'text', only)
    .addColumn('identifier', 'text', given)
    .addColumn('value', 'text', given)
    .addColumn('expiresAt', time, given)
    .addColumn('createdAt', time, given)
    .addColumn('updatedAt', time, given)
    .execute();
  await schema
    .createTable('sign_in_rates')
    .addColumn('id', 'text', only)
    .addColumn('key', 'text', once)
    .addColumn('count', 'integer', given)
    .addColumn('lastRequest', 'bigint', given)
    .execute();
  await indexes(db);
}

async function indexes({ schema }: Kysely<unknown>): Promise<void> {
  for (const [table, column] of [
    ['sign_in_sessions', 'userId'],
    ['sign_in_sessions', 'family'],
    ['sign_in_accounts', 'userId'],
    ['sign_in_links', 'identifier'],
  ] as const)
    await schema.createIndex(`${table}_${column}_idx`).on(table).column(column).execute();
}
