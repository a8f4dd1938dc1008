import type { BusySpan, KeepTalks, Me } from '@anyone-else/protocol';

/** When the user is busy, of a calendar that was brought. */
export interface KeptBusy {
  spans: BusySpan[];
  /** ISO-8601 UTC. */
  broughtAt: string;
}

/** The user's own page and calendar. */
export interface MeStorage {
  /** Undefined until it was saved. */
  find(): Promise<{ me: Me; version: number } | undefined>;
  /** Writes this and the next version where version `seen` is still the newest (0 before the first); else undefined. */
  save(me: Me, seen: number): Promise<{ me: Me; version: number } | undefined>;

  busy(): Promise<KeptBusy | undefined>;
  /** An earlier one is in no file any more; as with `dropBusy`. */
  saveBusy(busy: KeptBusy): Promise<void>;
  dropBusy(): Promise<void>;

  /** The secret in the address of the user's calendar; `fresh` is kept and answered where there is none yet. */
  calendarKey(fresh: string): Promise<string>;
  /** As it is kept; undefined until there is one. */
  findCalendarKey(): Promise<string | undefined>;
  /** The one of before holds no more, and is in no file. */
  renewCalendarKey(key: string): Promise<void>;

  /** How long the user's talks are to be kept; 'for-good' until it was said otherwise. */
  keepTalks(): Promise<KeepTalks>;
  saveKeepTalks(keep: KeepTalks): Promise<void>;
}
