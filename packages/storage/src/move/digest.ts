import { createHash } from 'node:crypto';

/** What both engines hold of a table: how many rows, and a digest of all of them in whatever order they come. */
export interface TableDigest {
  rows: number;
  digest: string;
}

const MODULUS = 1n << 256n;

/** Adds rows up one by one: the digests of single rows are summed, so that their order is nothing to the sum. */
export function createTableDigest(): { add(row: Record<string, unknown>): void; sum(): TableDigest } {
  let rows = 0;
  let sum = 0n;
  return {
    add(row) {
      rows += 1;
      const columns = Object.keys(row).sort();
      const hash = createHash('sha256').update(
        JSON.stringify(columns.map((name) => [name, plain(row[name])])),
      );
      sum = (sum + BigInt(`0x${hash.digest('hex')}`)) % MODULUS;
    },
    sum: () => ({ rows, digest: sum.toString(16) }),
  };
}

/** The same value in one shape, whether SQLite or PostgreSQL hands it out. */
function plain(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'bigint' ? Number(value) : value;
}
