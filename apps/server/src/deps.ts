import type { Voice } from '@anyone-else/contact';
import type { Content } from '@anyone-else/content';
import type { ModelSettings, SpeakingModel } from '@anyone-else/llm';
import type { Pace } from '@anyone-else/protocol';
import type { Database, Storage } from '@anyone-else/storage';
import type { WhoAsks } from './accounts/caller.ts';
import type { Hosted } from './hosted/hosted.ts';
import type { Neighbours } from './instances/neighbours.ts';
import type { JobTimes } from './jobs/runner.ts';
import type { LateReader } from './late-reader.ts';
import type { HttpLimits } from './limits/http.ts';
import type { LineLimits } from './live/limits.ts';
import type { Meter } from './metrics/meter.ts';
import type { OwnFolder } from './own-data/own-data.ts';
import type { Ticking } from './paced-voice.ts';
import type { Threads } from './threads/threads.ts';

export interface EnvironmentModel {
  settings: ModelSettings;
  /** Whether it plays the contact where a talk does not say otherwise. */
  plays: boolean;
}

/** What all accounts share. */
export interface SharedDeps {
  content: Content;
  reader: LateReader;
  /** The built-in voice, as fast as it goes. */
  voice: Voice;
  /** How fast words come where a browser has not said; without it they come at once, whatever it says. */
  pacing?: Ticking & { pace: Pace };
  /** The time as ISO-8601 UTC. */
  now(): string;
  /** A new session id, uuid v7. */
  newId(): string;
  /** A whole number in [0, 2^32) that a talk's chance grows from. */
  newSeed(): number;
  /** Letters and digits that nobody can guess. */
  newNonce(): string;
  /** The language model that the environment names: the settings page cannot change it then. */
  model?: EnvironmentModel;
  /** A model by its settings; asks nothing of it yet. */
  connect(settings: ModelSettings): SpeakingModel;
  /** The servers that share the data; without it this one has them to itself. */
  neighbours?: Neighbours;
  /** Given where many people share the server, each signed in: where browsers find it. */
  hosted?: {
    origin: string;
    /** False where nobody may set up a model of their own: the environment's, or none, is everybody's. */
    ownModels?: boolean;
  };
  /** Counts for whoever operates the server. */
  meter?: Meter;
  /** The version of the product. */
  version: string;
  /** Bounds on sockets; given only by tests. */
  limits?: Partial<LineLimits>;
}

/** What the services of one account are made of: nothing of any other's can be reached from here. */
export interface AccountDeps extends SharedDeps {
  storage: Storage;
  /** For what would hold up everybody else. */
  threads: Threads;
}

/** Everything the app gets from outside; a test gives its own. */
export interface AppDeps extends SharedDeps {
  database: Database;
  /** Bearer of the figures at /metrics; on a server of one's own they need none. */
  metricsToken?: string;
  /** Without it nobody signs in, and whoever asks is the one user of this machine. */
  whoAsks?: WhoAsks;
  /** Hosts (with port where not the default one) that may be asked for, beside this machine's own names. */
  allowedHosts: readonly string[];
  /** Given where this server does what nobody waits for, beside its talks: in what rhythm, other than the usual one. */
  jobs?: Partial<JobTimes>;
  /** Bounds on requests, other than the usual ones. */
  httpLimits?: Partial<HttpLimits>;
  /** Aborted when this server is about to stop: nobody new is to be sent to it. */
  draining?: AbortSignal;
  /** Proxies whose word is taken for who asks; without it one on this machine where people sign in, else none. */
  trustProxy?: string[];
  /** The routes by which people come in and go. */
  signIn?: Pick<Hosted, 'install' | 'forget' | 'leave' | 'remindersTo' | 'send'>;
  /** Where the data of the one user of this machine lie; undefined where several people's do. */
  folder?: OwnFolder;
  /** What a command of the same user shows, to be given a copy of all data. */
  backups?: { folder: string; secret: string };
  /** The folder of the built pages. */
  pages: string;
  /** Lowest level that is logged. */
  logLevel: 'debug' | 'info' | 'warn' | 'silent';
}
