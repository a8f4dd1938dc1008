import { type Driver, SqliteAdapter, SqliteDialect, type SqliteDialectConfig } from 'kysely';

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
  readonly #inTransaction: () => boolean;

  /** @param inTransaction whether one is open: SQLite asks nobody before it ends one, where the disk is full for example */
  constructor(config: SqliteDialectConfig, inTransaction: () => boolean = () => true) {
    super(config);
    this.#inTransaction = inTransaction;
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalSqliteAdapter();
  }

  /** What is rolled back already is not rolled back again: that would fail, and hide what went wrong. */
  override createDriver(): Driver {
    const driver = super.createDriver();
    const rollBack = driver.rollbackTransaction.bind(driver);
    driver.rollbackTransaction = async (connection) => {
      if (this.#inTransaction()) await rollBack(connection);
    };
    return driver;
  }
}
