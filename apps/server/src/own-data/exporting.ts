import type { Account } from '../accounts/account.ts';

/** What an export is made of: all of one account, and what judges its talks. */
export type Exporting = Pick<
  Account,
  'storage' | 'content' | 'now' | 'version' | 'kinds' | 'scores' | 'asides' | 'book' | 'threads'
>;

/** One file of an export; `path` has folders parted by '/', of letters, digits and hyphens. */
export interface DataFile {
  path: string;
  /** All of it, or a piece at a time. */
  text: string | Iterable<string>;
}

/** A file that is small enough to be made at once. */
export type WholeFile = DataFile & { text: string };

/** A file for programs. Its `schema` says what it is, so that it can be told from any other and read back. */
export const jsonFile = (path: string, schema: string, content: object): WholeFile => ({
  path,
  text: `${JSON.stringify({ schema: `anyone-else/${schema}`, version: 1, ...content }, null, 2)}\n`,
});
