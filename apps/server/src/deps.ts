import type { Voice } from '@anyone-else/contact';
import type { Content } from '@anyone-else/content';
import type { Model } from '@anyone-else/llm';
import type { Storage } from '@anyone-else/storage';
import type { LateReader } from './late-reader.ts';
import type { LineLimits } from './live/limits.ts';

/** Everything the app gets from outside; a test gives its own. */
export interface AppDeps {
  storage: Storage;
  content: Content;
  reader: LateReader;
  voice: Voice;
  /** The time as ISO-8601 UTC. */
  now(): string;
  /** A new session id, uuid v7. */
  newId(): string;
  /** A whole number in [0, 2^32) that a talk's chance grows from. */
  newSeed(): number;
  /** Letters and digits that nobody can guess. */
  newNonce(): string;
  /** The language model for second readings, where one was set up. */
  model?: Model;
  /** The version of the product. */
  version: string;
  /** Hosts (with port where not the default one) that may be asked for, beside this machine's own names. */
  allowedHosts: readonly string[];
  /** The folder of the built pages. */
  pages: string;
  /** Lowest level that is logged. */
  logLevel: 'debug' | 'info' | 'warn' | 'silent';
  /** Bounds on sockets; given only by tests. */
  limits?: Partial<LineLimits>;
}
