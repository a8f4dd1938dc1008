import * as z from 'zod/mini';
import { LETTER_KINDS } from './letter.ts';
import { PERSON_STATUSES, Person, PersonPage } from './person.ts';
import { RowVersion } from './row-version.ts';

/** What may be waiting for the user, most pressing kind first. */
export const DUE_KINDS = [
  'talk',
  'thank-you',
  'answer',
  'tell',
  'own-promise',
  'their-promise',
  'questions',
  'prepare',
  'rehearse',
  'schedule',
  'first-message',
  'nudge',
  'check-in',
  'write',
  // An answer is waited for: there is nothing to do.
  'wait',
] as const;
export type DueKind = (typeof DUE_KINDS)[number];

export const Due = z.object({
  /** Stable while the same thing is due. */
  id: z.string(),
  kind: z.enum(DUE_KINDS),
  personId: z.string(),
  name: z.string(),
  /** When it is due by, ISO-8601 UTC; null where there is no hurry. */
  by: z.nullable(z.string()),
  overdue: z.boolean(),
  /** One plain sentence: 'Thank Ana by 18:40 today.' without times, which the page says in the user's own zone. */
  text: z.string(),
  /** Why, where it is worth a sentence: 'She wrote on Tuesday and has no answer yet.' */
  why: z.optional(z.string()),
  /** The letter that settles it. */
  letter: z.optional(z.enum(LETTER_KINDS)),
  /** Of promises: what was promised. Of first messages: who was named. */
  about: z.optional(z.string()),
  /** The entry of the log that it rests on. */
  entryId: z.optional(z.string()),
});
export type Due = z.infer<typeof Due>;

export const Reason = z.object({ good: z.boolean(), text: z.string() });
/** One reason for or against, in a plain sentence. */
export type Reason = z.infer<typeof Reason>;

export const ReachAdvice = z.object({
  verdict: z.enum(['ask', 'ask-with-care', 'look-nearer']),
  reasons: z.array(Reason),
});
export type ReachAdvice = z.infer<typeof ReachAdvice>;

export const NamedPerson = z.object({
  name: z.string(),
  role: z.string(),
  company: z.string(),
  why: z.string(),
  entryId: z.string(),
  /** Their own page, where the user has begun one. */
  personId: z.nullable(z.string()),
});
/** Somebody this person told the user to talk to. */
export type NamedPerson = z.infer<typeof NamedPerson>;

export const OpenPromise = z.object({
  /** Whose promise it is. */
  by: z.enum(['me', 'them']),
  text: z.string(),
  /** The talk in which it was given. */
  entryId: z.string(),
  /** By when it may be looked for, ISO-8601 UTC: the day that its words name, else a week after the talk. */
  until: z.string(),
});
/** What somebody said they would do, and what nobody has said of since. */
export type OpenPromise = z.infer<typeof OpenPromise>;

export const PersonView = z.object({
  person: Person,
  status: z.enum(PERSON_STATUSES),
  /** The one step that comes next, and all that is due; the first of `dues` is `next`. */
  next: z.nullable(Due),
  dues: z.array(Due),
  /** The talk that is agreed, where one is still to come or has just been. */
  meeting: z.nullable(z.object({ id: z.string(), on: z.string(), minutes: z.number(), where: z.string() })),
  /** YYYY-MM-DD in the user's zone; null before the first talk and where they went quiet. */
  nextCheckIn: z.nullable(z.string()),
  /** How often, in months, and who says so. */
  rhythm: z.object({ everyMonths: z.number(), from: z.enum(['playbook', 'you']) }),
  reach: z.nullable(ReachAdvice),
  named: z.array(NamedPerson),
  /** What is open between the two, the earlier first. */
  open: z.array(OpenPromise),
  /** Said where several of one company were written to at once. */
  crowd: z.nullable(z.string()),
});
/** GET, POST and PUT of a person answer this. */
export type PersonView = z.infer<typeof PersonView>;

export const ListedPerson = z.object({
  person: z.object({
    id: z.string(),
    page: z.object({
      name: PersonPage.shape.name,
      role: PersonPage.shape.role,
      company: PersonPage.shape.company,
      pronouns: PersonPage.shape.pronouns,
      how: PersonPage.shape.how,
      ground: PersonPage.shape.ground,
    }),
  }),
  status: PersonView.shape.status,
  next: PersonView.shape.next,
  named: PersonView.shape.named,
  /** Transcripts that are in their log, by the entries that name them. */
  brought: z.array(z.object({ entryId: z.string(), broughtId: z.string() })),
});
/** Somebody in the list: who they are and what comes next. No letter, no note and no account of a talk is in it. */
export type ListedPerson = z.infer<typeof ListedPerson>;

/** One line of the picture of who led to whom, which is drawn from top to bottom. */
export const TreeLine = z.object({
  /** Null for somebody who was named and has no page yet. */
  personId: z.nullable(z.string()),
  name: z.string(),
  /** 0 for whoever nobody led to; those they led to follow, one deeper. */
  depth: z.number(),
  /** The person above, and the entry of their log in which they named this one, where it is known. */
  ledBy: z.nullable(z.string()),
  entryId: z.nullable(z.string()),
});
export type TreeLine = z.infer<typeof TreeLine>;

/** GET /api/people · `now` is the server's clock, by which all of it was reckoned. */
export const PeopleAnswer = z.object({
  now: z.string(),
  people: z.array(ListedPerson),
  /** Who led to whom; people without any such link are left out. */
  tree: z.array(TreeLine),
  /** How many talks are still being read, where there are any: what came of them is not in it yet. */
  pending: z.optional(z.number()),
});
export type PeopleAnswer = z.infer<typeof PeopleAnswer>;

/** POST /api/people · only the name must be given. 201. `id` is the browser's own: sent twice it is made once. */
export const PersonAsk = z.extend(z.partial(z.omit(PersonPage, { name: true })), {
  name: PersonPage.shape.name,
  id: z.optional(z.string().check(z.minLength(8), z.maxLength(64))),
});
export type PersonAsk = z.infer<typeof PersonAsk>;

/** PUT /api/people/:id · what is given is replaced; 409 `conflict` where the page has changed since `version`. */
export const PersonEdit = z.extend(z.partial(PersonPage), {
  version: RowVersion,
});
export type PersonEdit = z.infer<typeof PersonEdit>;

/** GET /api/week · what is due within seven days or overdue, by time; what waits without hurry; what comes later. */
export const WeekAnswer = z.object({
  now: z.string(),
  dues: z.array(Due),
  open: z.array(Due),
  later: z.array(Due),
  /** As of PeopleAnswer. */
  pending: z.optional(z.number()),
});
export type WeekAnswer = z.infer<typeof WeekAnswer>;

/** POST /api/people/:id/contact · makes a contact of the page to rehearse with, or brings the one that was made up to it. */
export const PersonContact = z.object({
  id: z.string(),
  /** What the user had corrected in the contact itself: it was left as they corrected it. */
  kept: z.optional(z.array(z.enum(['name', 'pronouns', 'role', 'field', 'years', 'company', 'temper']))),
});
export type PersonContact = z.infer<typeof PersonContact>;
