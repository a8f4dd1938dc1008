export const JOB_KINDS = [
  /** Scores a talk that has ended and drafts its thank-you note, so that both are there when the review is opened. */
  'after-talk',
  /** Tells an account that asked for it what is due (hosted, with a mail server). */
  'remind',
  /** Deletes talks that are older than the account keeps them. Asked for anew each day. */
  'old-talks',
] as const;
export type JobKind = (typeof JOB_KINDS)[number];

/** Work that nobody waits for at a socket. At most one row for each account, kind and thing. */
export interface Job {
  id: string;
  account: string;
  kind: JobKind;
  /** The id of what it is about; '' where it is about the account. */
  about: string;
  /** How often it was taken before, since it was asked for or last went well. */
  tries: number;
  /** When it was taken, by the database's own clock: ISO-8601 UTC. That of a server may be wrong by years. */
  at: string;
}

/**
 * Several servers share them: each job is one server's until its lease is over, by the database's own clock, and is then
 * anybody's again. PostgreSQL: `for update skip locked`.
 */
export interface JobStorage {
  /**
   * Where the same is asked for already, the earlier of the two times holds, and it counts as never tried. `dueAt` is
   * ISO-8601, UTC.
   */
  ask(job: { account: string; kind: JobKind; about: string; dueAt: string }): Promise<void>;
  /**
   * Asks for what each account is to have each day and has not: `old-talks` where it keeps talks for some time only,
   * `remind` where somebody signs in who wants it. Due at once.
   */
  askDaily(): Promise<void>;
  /** Up to `most` that are due and nobody's; from now on `by`'s, for so many milliseconds. */
  claim(by: string, most: number, leaseMs: number): Promise<Job[]>;
  /** Removes it; false where it is somebody else's by now. */
  done(id: string, by: string): Promise<boolean>;
  /**
   * It went well, and is to be done anew then: as if never tried, and whatever the time says, not within five minutes,
   * but for what was asked for meanwhile. False where it is somebody else's by now.
   */
  again(id: string, by: string, dueAt: string): Promise<boolean>;
  /** It failed: due again in so many milliseconds. False where it is somebody else's by now. */
  putOff(id: string, by: string, laterMs: number): Promise<boolean>;
  /** It was broken off through no fault of its own: anybody's at once, and as if not taken. False as above. */
  giveBack(id: string, by: string): Promise<boolean>;
}
