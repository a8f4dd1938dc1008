import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStorage } from '../src/index.ts';
import { holdingContract } from './holding-contract.ts';

holdingContract('SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'anyone-else-'));
  return {
    open: () => openStorage({ folder }),
    remove: async () => rmSync(folder, { recursive: true }),
  };
});
