import * as z from 'zod/mini';
import type { Labels } from './labels.ts';
import { PLAYBOOK_IDS, QUALITIES } from './vocabulary.ts';
import { oneLine, plainRole } from './words.ts';

/** The longest turn taken, in UTF-16 units, and the most turns in one transcript. */
export const TURN_LIMIT = 8_000;
export const TRANSCRIPT_TURNS_LIMIT = 5_000;

const Seconds = z.number().check(z.gte(0), z.lte(1_000_000));

export const TranscriptTurn = z.object({
  speaker: z.enum(['user', 'contact']),
  text: z.string().check(z.maxLength(50_000)),
  labels: z.optional(z.unknown()),
  /** Seconds from the start of the recording, where it was recorded. */
  start: z.optional(Seconds),
  end: z.optional(Seconds),
});

export const TurnLine = z.object({
  /** Missing or null at the start of a talk. */
  contactBefore: z.nullish(z.string().check(z.maxLength(50_000))),
  text: z.string().check(z.maxLength(50_000)),
});
/** A single user turn as a line of a file: {"contactBefore", "text"}. Labels in it are ignored. */
export type TurnLine = z.infer<typeof TurnLine>;

/** A field of one line; parsing tidies it. */
const Line = z.string().check(z.overwrite(oneLine));

export const Transcript = z.object({
  id: z.optional(z.string()),
  agreedMinutes: z.optional(z.number().check(z.positive(), z.lte(240))),
  playbook: z.optional(z.enum(PLAYBOOK_IDS)),
  user: z.optional(
    z.object({
      name: z.optional(Line),
      background: z.optional(Line),
      targetRole: z.optional(z.string().check(z.overwrite(plainRole))),
    }),
  ),
  contact: z.optional(
    z.object({
      name: z.optional(Line),
      role: z.optional(Line),
      company: z.optional(Line),
      /** 'she/her'; where it is not said, the contact is spoken of as 'they'. */
      pronouns: z.optional(Line),
    }),
  ),
  turns: z.array(TranscriptTurn).check(z.minLength(1), z.maxLength(TRANSCRIPT_TURNS_LIMIT)),
});
/** A talk as a file: corpus talks, exported rehearsals, real talks brought in. Labels in it are ignored. */
export type Transcript = z.infer<typeof Transcript>;

export const TranscriptAbout = z.omit(Transcript, { turns: true });
/** Who talked, for how long and by which plan: a transcript without its turns. */
export type TranscriptAbout = z.infer<typeof TranscriptAbout>;

/** What the corpus adds by hand to a talk; used in tests and training only. */
export const TranscriptGold = z.object({
  quality: z.enum(QUALITIES),
  closer: z.object({ asked: z.boolean(), turn: z.nullable(z.number()), specific: z.boolean() }),
  takeaways: z.array(z.string()),
  names: z.array(z.string()),
  promises: z.array(z.string()),
  answeredReciprocal: z.array(z.number()),
});
export type TranscriptGold = z.infer<typeof TranscriptGold>;

export type Speaker = 'user' | 'contact';

/** One turn of a talk with its labels; `turn` numbers elsewhere count from 0 over all turns of both speakers. */
export interface Turn {
  speaker: Speaker;
  text: string;
  /** Of user turns; null for the contact's. */
  labels: Labels | null;
  /** Seconds from the start of the recording; only of talks that were recorded. */
  start?: number | undefined;
  end?: number | undefined;
}
