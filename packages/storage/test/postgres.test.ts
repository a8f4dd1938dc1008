import { randomUUID } from 'node:crypto';
import { afterAll, describe } from 'vitest';
import { noPostgres, startPostgres } from '../../../tests/support/postgres.ts';
import { openDatabase } from '../src/index.ts';
import { asidesContract } from './asides-contract.ts';
import { broughtContract } from './brought-contract.ts';
import { contactsContract } from './contacts-contract.ts';
import { storageContract } from './contract.ts';
import { holdingContract } from './holding-contract.ts';
import { peopleContract } from './people-contract.ts';
import { takesContract } from './takes-contract.ts';

const missing = await noPostgres();
if (missing !== undefined) console.warn(`What PostgreSQL keeps is not tested: ${missing}`);

describe.skipIf(missing !== undefined)('on a server', async () => {
  if (missing !== undefined) return;
  const postgres = await startPostgres();
  const database = await openDatabase({ url: postgres.url });
  afterAll(async () => {
    await database.close();
    await postgres.stop();
  });

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
});
