import * as z from 'zod/mini';

/** What of a person goes into a calendar. */
export const CALENDAR_KINDS = ['talk', 'thank-you', 'check-in'] as const;
export type CalendarKind = (typeof CALENDAR_KINDS)[number];

/** The largest calendar file taken, in bytes. */
export const CALENDAR_FILE_LIMIT = 4 * 1024 * 1024;

/**
 * GET /api/calendar · the secret address of the feed; POST /api/calendar/renew makes another and the old one ends.
 * Single files: GET /api/people/:id/calendar/:kind.ics
 * POST /api/calendar/busy takes a calendar file (text/calendar) and keeps when the user is busy, nothing else: answers
 * MeAnswer; DELETE forgets it.
 */
export const CalendarAnswer = z.object({
  /** Path and query of the feed on this server: '/calendar.ics?key=…'. */
  feed: z.string(),
  /** Entries that it holds now. */
  entries: z.number(),
});
export type CalendarAnswer = z.infer<typeof CalendarAnswer>;

export const CalendarEntry = z.object({
  /** Stable for the same thing, however often it moves. */
  uid: z.string(),
  /** Grows with each change. */
  sequence: z.number(),
  kind: z.enum(CALENDAR_KINDS),
  personId: z.string(),
  title: z.string(),
  /** Plain text, lines parted by \n. */
  notes: z.string(),
  where: z.string(),
  /** A time with its length, or a whole day 'YYYY-MM-DD'. */
  when: z.discriminatedUnion('type', [
    z.object({ type: z.literal('time'), from: z.string(), minutes: z.number(), zone: z.string() }),
    z.object({ type: z.literal('day'), day: z.string() }),
  ]),
  /** Minutes after its beginning (of a whole day: after midnight) at which to ring; less than 0 is before it. */
  alarms: z.array(z.number()),
  /** The latest change, ISO-8601 UTC. */
  changedAt: z.string(),
  cancelled: z.boolean(),
});
/** One thing in the user's calendar. */
export type CalendarEntry = z.infer<typeof CalendarEntry>;
