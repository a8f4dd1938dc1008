import { SqliteAdapter, SqliteDialect } from 'kysely';

/**
 * SQLite can change its schema inside a transaction; Kysely's adapter does not say so, and then a migration that
 * fails half-way leaves its first tables behind.
 */
class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

export class TransactionalSqliteDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new TransactionalSqliteAdapter();
  }
}
