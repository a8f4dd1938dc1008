/** Of all accounts: a server takes whatever is due. */
export interface JobsTable {
  id: string;
  account: string;
  kind: string;
  about: string;
  /** ISO-8601 UTC, as is `lease_until`. */
  due_at: string;
  /** How often it was taken. */
  tries: number;
  /** Whose it is until the lease is over; null where it is nobody's. */
  owner: string | null;
  lease_until: string | null;
  /** 0 or 1: whether the same was asked for since it was taken, so that it is not done with when this is. */
  again: number;
}
