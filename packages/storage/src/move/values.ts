import { type Kysely, sql } from 'kysely';

/** As PostgreSQL wants a value that SQLite has in a plainer type. */
export type Columns = Map<string, string>;

/** The columns of a table with their types, as PostgreSQL names these. */
// biome-ignore lint/suspicious/noExplicitAny: reads the catalogue
export async function columnsOf(db: Kysely<any>, table: string): Promise<Columns> {
  const { rows } = await sql<{ column_name: string; data_type: string }>`
    select column_name, data_type from information_schema.columns
    where table_schema = current_schema() and table_name = ${table}`.execute(db);
  return new Map(rows.map((row) => [row.column_name, row.data_type]));
}

export function rowFor(columns: Columns, row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, valueFor(columns.get(name), value)]),
  );
}

function valueFor(type: string | undefined, value: unknown): unknown {
  if (value === null) return null;
  if (type === 'boolean') return value === 1 || value === 1n;
  if (type === 'timestamp with time zone') return new Date(typeof value === 'number' ? value : String(value));
  return value;
}

/** About how much memory a row takes. */
export const sizeOf = (row: Record<string, unknown>): number =>
  Object.values(row).reduce<number>((sum, value) => sum + (typeof value === 'string' ? value.length : 8), 0);
