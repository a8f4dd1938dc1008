import * as z from 'zod/mini';
import { RowVersion } from './row-version.ts';

const line = (most: number) => z.string().check(z.trim(), z.maxLength(most));
/** 'HH:MM', 24 hours. */
const Clock = z.string().check(z.minLength(5), z.maxLength(5));

export const FreeWindow = z.object({
  /** 1 is Monday, 7 is Sunday. */
  day: z.number().check(z.int(), z.gte(1), z.lte(7)),
  from: Clock,
  to: Clock,
});
/** Hours in which the user could talk, week by week, in their own zone. */
export type FreeWindow = z.infer<typeof FreeWindow>;

export const BusySpan = z.object({ from: z.string(), to: z.string() });
/** A time that is taken, ISO-8601 UTC: all that is kept of a calendar that was brought. */
export type BusySpan = z.infer<typeof BusySpan>;

export const Me = z.object({
  name: line(60),
  background: line(300),
  targetRole: line(300),
  /** IANA name; '' until the browser has said. */
  zone: line(60),
  free: z.array(FreeWindow).check(z.maxLength(42)),
  /** Minutes to ask for: an odd number is remembered. */
  minutes: z.number().check(z.int(), z.gte(5), z.lte(60)),
});
/** What the user's letters may say of the user. */
export type Me = z.infer<typeof Me>;

/** GET /api/me; PUT takes { version, ...whatever changes } and answers this. `busy` counts what is kept of a calendar. */
export const MeAnswer = z.object({
  me: Me,
  version: z.number(),
  busy: z.nullable(z.object({ spans: z.number(), until: z.string(), broughtAt: z.string() })),
});
export type MeAnswer = z.infer<typeof MeAnswer>;

export const MeEdit = z.extend(z.partial(Me), { version: RowVersion });
export type MeEdit = z.infer<typeof MeEdit>;

/** What holds until the user says something else: evenings, lunch and a Saturday morning around a full-time job. */
export const FIRST_ME: Me = {
  name: '',
  background: '',
  targetRole: '',
  zone: '',
  free: [
    ...[1, 2, 3, 4, 5].flatMap((day) => [
      { day, from: '07:30', to: '08:45' },
      { day, from: '12:00', to: '13:00' },
      { day, from: '17:30', to: '19:00' },
    ]),
    { day: 6, from: '10:00', to: '12:00' },
  ],
  minutes: 17,
};
