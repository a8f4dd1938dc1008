import { StorageError } from './errors.ts';

/** For a list: a row that cannot be read is left out of it. One that was changed from outside must not hide the others. */
export const readable =
  <Row, Value>(read: (row: Row) => Value) =>
  (row: Row): Value[] => {
    try {
      return [read(row)];
    } catch (error) {
      if (error instanceof StorageError) return [];
      throw error;
    }
  };

/** Some engines hand JSON out parsed, others as text. */
export function readJson(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

export const damaged = (what: string) =>
  new StorageError(
    'damaged',
    `The stored data cannot be read at ${what}: the file may have been changed from outside.`,
  );
