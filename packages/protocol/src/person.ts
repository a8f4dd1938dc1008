import * as z from 'zod/mini';
import { LETTER_KINDS } from './letter.ts';
import { TalkMended, TalkTold } from './told.ts';
import { PLAYBOOK_IDS } from './vocabulary.ts';

/** Where the user stands with somebody. A fold over their log and the date: never stored. */
export const PERSON_STATUSES = [
  'wished-for',
  'written-to',
  'said-yes',
  'scheduled',
  'talked',
  'keeping-in-touch',
  'quiet',
] as const;
export type PersonStatus = (typeof PERSON_STATUSES)[number];

export const PERSON_NOTES_LIMIT = 20_000;
/** The most facts, points of common ground or lines of a list that one page holds. */
export const PERSON_LINES = 20;

const line = (most: number) => z.string().check(z.trim(), z.maxLength(most));
const given = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most));
const lines = z.array(given(240)).check(z.maxLength(PERSON_LINES));
const Id = given(64);
/** ISO-8601 UTC. */
const Instant = z.string().check(z.minLength(20), z.maxLength(30));
/** YYYY-MM-DD in the user's own zone. */
const Day = z.string().check(z.minLength(10), z.maxLength(10));
/** An IANA name as 'Europe/Lisbon'; '' where nobody said. */
const Zone = line(60);

/** How near their work is to the work the user wants. */
export const REACH_WORK = ['the-very-work', 'next-to-it', 'something-else', 'unsure'] as const;
/** How far ahead of the user they are. */
export const REACH_STEPS = ['beside-me', 'a-step-ahead', 'some-steps-ahead', 'at-the-top', 'unsure'] as const;
/** How the user gets to them. */
export const REACH_WAYS = ['know-them', 'through-somebody', 'shared-place', 'none', 'unsure'] as const;

export const Reach = z.object({
  work: z.enum(REACH_WORK),
  step: z.enum(REACH_STEPS),
  way: z.enum(REACH_WAYS),
});
/** The user's answers to the guided check of whom to ask. */
export type Reach = z.infer<typeof Reach>;

export const LedBy = z.object({
  personId: Id,
  /** The entry of that person's log in which they named this one, where there is one. */
  entryId: z.optional(Id),
});
export type LedBy = z.infer<typeof LedBy>;

export const PersonPage = z.object({
  name: given(80),
  role: line(120),
  company: line(120),
  /** As on a contact's card, 'she/her'; '' where the user did not say. */
  pronouns: line(30),
  email: line(200),
  zone: Zone,
  /** How the two know each other, in a few words. */
  how: line(300),
  /** Why this person in particular: what the user would say to them. */
  why: line(500),
  /** Common ground: a school, a switch of career, people both know. */
  ground: lines,
  /** What the user already knows of them or their company, which anybody could look up. */
  known: lines,
  /** What the user could look up is in `known`; this is the user's own and goes into no letter. */
  notes: z.string().check(z.maxLength(PERSON_NOTES_LIMIT)),
  reach: z.nullable(Reach),
  /** Who led the user to them. */
  ledBy: z.nullable(LedBy),
  playbookId: z.enum(PLAYBOOK_IDS),
  /** Months between check-ins; null is as the playbook says. */
  everyMonths: z.nullable(z.number().check(z.int(), z.gte(1), z.lte(24))),
});
/** What the user writes about somebody they know or wish to know. */
export type PersonPage = z.infer<typeof PersonPage>;

const entry = { id: Id, at: Instant };

export const WroteEntry = z.object({
  ...entry,
  type: z.literal('wrote'),
  /** 'other' for words of the user's own that no draft stood for. */
  letter: z.enum([...LETTER_KINDS, 'other']),
  /** As it was sent; '' where the user only said that they wrote. */
  subject: line(300),
  body: z.string().check(z.maxLength(20_000)),
});
export const HeardEntry = z.object({
  ...entry,
  type: z.literal('heard'),
  answer: z.enum(['yes', 'no', 'other']),
  note: line(500),
});
export const SetEntry = z.object({
  ...entry,
  type: z.literal('set'),
  /** The same meeting set again is moved. */
  meetingId: Id,
  /** When the talk begins. */
  on: Instant,
  minutes: z.number().check(z.int(), z.gte(5), z.lte(240)),
  /** A place, a number or a link, in the user's words. */
  where: line(300),
});
export const CalledOffEntry = z.object({
  ...entry,
  type: z.literal('called-off'),
  meetingId: Id,
});
export const TalkedEntry = z.object({
  ...entry,
  type: z.literal('talked'),
  /** When the talk was. */
  on: Instant,
  /** The scheduled meeting that it was; null where none was written down. */
  meetingId: z.nullable(Id),
  /** A transcript that was brought; null where the user told how it went, or nothing yet. */
  broughtId: z.nullable(Id),
  told: z.nullable(TalkTold),
  /** What the user corrected in what was understood; where it is not sent, what was corrected before stays. */
  mended: z.optional(TalkMended),
});
export const TouchedEntry = z.object({
  ...entry,
  type: z.literal('touched'),
  /** What the contact was: 'Met her at the trade fair'. */
  note: line(500),
});
export const KeptEntry = z.object({
  ...entry,
  type: z.literal('kept'),
  /** What was promised, in the words in which it is open. */
  promise: line(2_000),
  /** Who had promised it; the user, where nobody says. */
  by: z.optional(z.literal('them')),
  /** It is not waited for any longer; done or come, where nobody says. */
  how: z.optional(z.literal('let-go')),
});
export const LetBeEntry = z.object({
  ...entry,
  type: z.literal('let-be'),
  /** What was due, and is not to be any longer. */
  dueId: given(2_500),
  /** As it was said. */
  text: line(2_500),
});
export const CheckInMovedEntry = z.object({
  ...entry,
  type: z.literal('check-in-moved'),
  to: Day,
});
export const StatusEntry = z.object({
  ...entry,
  type: z.literal('status'),
  /** Set by hand; it holds until something else happens. */
  status: z.enum(PERSON_STATUSES),
});
export const PersonEntry = z.discriminatedUnion('type', [
  WroteEntry,
  HeardEntry,
  SetEntry,
  CalledOffEntry,
  TalkedEntry,
  TouchedEntry,
  KeptEntry,
  LetBeEntry,
  CheckInMovedEntry,
  StatusEntry,
]);
/** What happened between the user and one person: a line of an append-only log. `id` is the browser's own. */
export type PersonEntry = z.infer<typeof PersonEntry>;

export const Person = z.object({
  id: z.string(),
  addedAt: Instant,
  /** Grows with each change of page or log. */
  version: z.number(),
  /** The latest change, ISO-8601 UTC. */
  changedAt: Instant,
  page: PersonPage,
  log: z.array(PersonEntry),
  /** The contact that was made of this page to rehearse with. */
  contactId: z.nullable(z.string()),
});
/** Somebody the user knows or wishes to know. */
export type Person = z.infer<typeof Person>;
