import * as z from 'zod/mini';
import { PreparedQuestion, QUESTION_LENGTH, QUESTIONS_LIMIT } from './aside.ts';
import { RowVersion } from './row-version.ts';
import { BEATS, PLAYBOOK_IDS } from './vocabulary.ts';

/** The six questions of a preparation sheet, in order. */
export const SHEET_QUESTIONS = [
  'company',
  'stands-for',
  'why-company',
  'person',
  'want',
  'next-steps',
] as const;
export type SheetQuestion = (typeof SHEET_QUESTIONS)[number];

export const SHEET_ANSWER_LIMIT = 2_000;
const Answer = z.string().check(z.maxLength(SHEET_ANSWER_LIMIT));

export const Sheet = z.object({
  answers: z.partialRecord(z.enum(SHEET_QUESTIONS), Answer),
  /** In the order in which the user means to ask. */
  questions: z.array(PreparedQuestion).check(z.maxLength(QUESTIONS_LIMIT)),
  /** Ids of the questions that are to be sent ahead. */
  ahead: z.array(z.string().check(z.maxLength(64))).check(z.maxLength(10)),
  version: z.number(),
});
/** What the user prepared for the talk with one person. */
export type Sheet = z.infer<typeof Sheet>;

export const SheetEdit = z.extend(z.partial(z.omit(Sheet, { version: true })), {
  version: RowVersion,
});
/** PUT /api/people/:id/sheet · what is given is replaced; 409 `conflict` where it has changed since. */
export type SheetEdit = z.infer<typeof SheetEdit>;

export const QUESTION_CHECKS = [
  'look-up',
  'open',
  'about-them',
  'one-at-a-time',
  'no-favour',
  'kind-words',
] as const;
export type QuestionCheckId = (typeof QUESTION_CHECKS)[number];

export const QuestionCheck = z.object({
  /** The topics it asks about, surest first; [] where the reader knows none. */
  beats: z.array(z.enum(BEATS)),
  items: z.array(
    z.object({
      id: z.enum(QUESTION_CHECKS),
      /** 'look' where it is for the user to judge. */
      verdict: z.enum(['good', 'look', 'mend']),
      /** One plain sentence with the reason. */
      text: z.string(),
      /** Of look-up: the known fact that already answers it. */
      known: z.optional(z.string()),
    }),
  ),
  /** Another way to put it, where one is worth showing. */
  better: z.optional(z.string()),
});
/** What can be said of a question before it is asked. */
export type QuestionCheck = z.infer<typeof QuestionCheck>;

/** POST /api/people/:id/questions/check answers QuestionsChecked, one for each text in order. */
export const QuestionsAsk = z.object({
  texts: z.array(z.string().check(z.maxLength(QUESTION_LENGTH))).check(z.maxLength(QUESTIONS_LIMIT)),
});
export type QuestionsAsk = z.infer<typeof QuestionsAsk>;

export const QuestionsChecked = z.object({
  checks: z.array(QuestionCheck),
  /** Topics of the playbook that no question covers yet, each with ways to ask in the user's own situation. */
  missing: z.array(
    z.object({
      beat: z.enum(BEATS),
      act: z.string(),
      neverLeaveOut: z.boolean(),
      suggestions: z.array(z.string()),
    }),
  ),
});
export type QuestionsChecked = z.infer<typeof QuestionsChecked>;

/** GET /api/people/:id/sheet */
export const SheetAnswer = z.object({
  sheet: Sheet,
  playbookId: z.enum(PLAYBOOK_IDS),
  /** Of the six, a plain hint each, in the situation of this person: 'What does Harbour Labs do, and for whom?' */
  prompts: z.array(z.object({ id: z.enum(SHEET_QUESTIONS), text: z.string(), hint: z.string() })),
  checked: QuestionsChecked,
});
export type SheetAnswer = z.infer<typeof SheetAnswer>;
