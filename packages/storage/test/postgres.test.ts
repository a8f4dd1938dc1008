import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, describe } from 'vitest';
import { noPostgres, startPostgres } from '../../../tests/support/postgres.ts';
import { openDatabase } from '../src/index.ts';
import { openPostgres } from '../src/postgres/open.ts';
import { ACCOUNT_TABLES } from '../src/tables.ts';
import { accountsContract } from './accounts-contract.ts';
import { asidesContract } from './asides-contract.ts';
import { broughtContract } from './brought-contract.ts';
import { contactsContract } from './contacts-contract.ts';
import { storageContract } from './contract.ts';
import { holdingContract } from './holding-contract.ts';
import { jobsContract } from './jobs-contract.ts';
import { peopleContract } from './people-contract.ts';
import { takesContract } from './takes-contract.ts';
import { twoWindowsContract } from './two-windows-contract.ts';

const missing = await noPostgres();
if (missing !== undefined) console.warn(`What PostgreSQL keeps is not tested: ${missing}`);

describe.skipIf(missing !== undefined)('on a server', async () => {
  if (missing !== undefined) return;
  const postgres = await startPostgres();
  afterAll(() => postgres.stop());
  const database = await openDatabase({ url: postgres.url });
  afterAll(() => database.close());

  /** Each test is another account's: what one of them left behind is nothing to the next. */
  const account = async () => {
    const id = randomUUID();
    return { open: async () => database.of(id), remove: async () => void (await database.deleteAccount(id)) };
  };
  for (const contract of [
    storageContract,
    holdingContract,
    takesContract,
    asidesContract,
    broughtContract,
    contactsContract,
    peopleContract,
  ])
    contract('PostgreSQL', account);

  const another = await openDatabase({ url: postgres.url });
  afterAll(() => another.close());
  twoWindowsContract('PostgreSQL, for two servers', async () => {
    const id = randomUUID();
    return {
      hands: [database.of(id), another.of(id)],
      remove: async () => void (await database.deleteAccount(id)),
    };
  });

  /** Emptied after each test, which is quicker than one of its own. */
  const engine = await openPostgres({ url: await postgres.database() });
  afterAll(() => engine.close());
  const tables = [...ACCOUNT_TABLES, 'jobs', 'deleted_accounts'].map((table) => sql.table(table));
  const fresh = async () => ({
    open: async () => ({ ...engine, close: async () => undefined }),
    remove: async () => void (await sql`truncate ${sql.join(tables)}`.execute(engine.db)),
  });
  accountsContract('PostgreSQL', fresh);
  jobsContract('PostgreSQL', fresh);
});
