import type { ErrorCode, StoredEvent } from '@anyone-else/protocol';
import type { AppendResult } from '@anyone-else/storage';
import type { RehearsalDeps } from './deps.ts';

/** A refusal on the way to the log, carried to the one place that turns it into a part. */
export class Refused extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** The storage's own sentences are written for the user; its class is not known to this package. */
export const isStorageFault = (error: unknown): error is Error =>
  error instanceof Error && error.name === 'StorageError';

/** The log of a claimed session: what is committed, and the right to add to it. */
export interface Log {
  events(): readonly StoredEvent[];
  /** Resolves once the event is committed; throws Refused when it cannot be. */
  commit(event: StoredEvent): Promise<void>;
  /**
   * To be called before anything is built on the log: a commit that failed may have reached the disk all the same, where
   * only the word of it was lost. Answers what turns out to be there, by now in `events` too.
   */
  settle(): Promise<readonly StoredEvent[]>;
}

/** Takes the session over from whoever ran it before. */
export async function claimLog({ storage, sessionId }: RehearsalDeps): Promise<Log> {
  const claim = await storage.claim(sessionId);
  if (claim === undefined) throw new Refused('not-found', GONE);
  const events = await storage.events(sessionId);
  if (events[0]?.type !== 'started') throw new Error('A log begins with its started event.');
  let lost: Refused | undefined;
  /** A commit has failed, and nobody knows yet what has become of it. */
  let unsure = false;
  return {
    events: () => events,
    async commit(event) {
      if (lost !== undefined) throw lost;
      const { fence } = claim;
      unsure = true;
      const result = await storage.append(sessionId, { fence, expectedSeq: events.length }, event);
      unsure = false;
      if (result.kind === 'stored') return void events.push(event);
      lost = refusalOf(result);
      throw lost;
    },
    async settle() {
      if (!unsure) return [];
      const missed = await storage.events(sessionId, events.length - 1);
      unsure = false;
      events.push(...missed);
      return missed;
    },
  };
}

const GONE = 'This talk is not here any more.';

/** After any of these somebody else's log is ahead of ours: the talk goes on where that is. */
function refusalOf(result: Exclude<AppendResult, { kind: 'stored' }>): Refused {
  if (result.kind === 'gone') return new Refused('not-found', GONE);
  return new Refused('deposed', 'This talk has been opened somewhere else, and goes on there.');
}
