import type { Kysely } from 'kysely';

/** What is kept of a sign-in, without what would let somebody in by it; times are ISO-8601 UTC. */
export interface KeptSignIn {
  mail: string;
  since: string;
  reminders: boolean;
  browsers: { since: string; until: string }[];
  /** Where else they proved who they are, and by which name they are known there. */
  providers: { provider: string; subject: string; since: string }[];
}

/**
 * The tables `sign_in_…`, for the library that signs people in and for nothing else: it writes them itself, and its
 * statements are bound to no account.
 */
export interface SignInTables {
  // biome-ignore lint/suspicious/noExplicitAny: the library brings its own shapes
  db: Kysely<any>;
  type: 'sqlite' | 'postgres';
}
