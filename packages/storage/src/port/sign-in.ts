import type { Kysely } from 'kysely';

/**
 * The tables `sign_in_…`, for the library that signs people in and for nothing else: it writes them itself, and its
 * statements are bound to no account.
 */
export interface SignInTables {
  // biome-ignore lint/suspicious/noExplicitAny: the library brings its own shapes
  db: Kysely<any>;
  type: 'sqlite' | 'postgres';
}
