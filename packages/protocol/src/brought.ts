import * as z from 'zod/mini';
import { SessionSummary } from './http.ts';
import { Playbook } from './playbook.ts';
import { Transcript } from './transcript.ts';

/** The largest transcript file taken, in bytes: some forty hours of talk. */
export const BROUGHT_FILE_LIMIT = 4 * 1024 * 1024;

export const TRANSCRIPT_FORMATS = ['vtt', 'srt', 'text', 'json'] as const;
export type TranscriptFormat = (typeof TRANSCRIPT_FORMATS)[number];

export const Utterance = z.object({
  /** As the file names them; '' where it does not. */
  speaker: z.string(),
  text: z.string(),
  /** Seconds from the start of the recording, where the file gives them. */
  start: z.optional(z.number()),
  end: z.optional(z.number()),
});
/** What one speaker said in one go: captions in a row by the same speaker are joined. */
export type Utterance = z.infer<typeof Utterance>;

export const DraftSpeaker = z.object({
  /** '' for words that the file gives to nobody. */
  name: z.string(),
  utterances: z.number(),
  words: z.number(),
  questions: z.number(),
  /** Their first longer utterance, shortened, to be recognised by. */
  sample: z.string(),
  /** Who they seem to be: the one who asks is taken for the user. */
  guess: z.enum(['user', 'contact', 'left-out']),
});
export type DraftSpeaker = z.infer<typeof DraftSpeaker>;

export const TranscriptDraft = z.object({
  format: z.enum(TRANSCRIPT_FORMATS),
  /** In order of first words. */
  speakers: z.array(DraftSpeaker),
  utterances: z.array(Utterance),
  /** For each utterance who seems to say it, where the file names nobody; else absent and `speakers` decides. */
  guesses: z.optional(z.array(z.enum(['user', 'contact']))),
  /** Minutes from first to last word, where the file has times. */
  minutes: z.optional(z.number()),
  /** What was mended on reading, one plain sentence each ('Captions that repeated themselves were joined.'). */
  notes: z.array(z.string()),
  /** What a JSON transcript says of itself. */
  about: z.optional(
    z.object({
      agreedMinutes: Transcript.shape.agreedMinutes,
      playbook: Transcript.shape.playbook,
      user: Transcript.shape.user,
      contact: Transcript.shape.contact,
    }),
  ),
});
/** A transcript file as read, before anybody said who is who. POST /api/brought/read answers this; nothing is stored. */
export type TranscriptDraft = z.infer<typeof TranscriptDraft>;

/** POST /api/brought takes a Transcript; 201, or 200 with `known` when the very same words are here already. */
export const BroughtCreated = z.object({
  id: z.string(),
  known: z.boolean(),
  /** Of a known talk: what is known about it was another, and is now as it was just brought. */
  renewed: z.optional(z.boolean()),
});
export type BroughtCreated = z.infer<typeof BroughtCreated>;

export const BroughtSummary = z.object({
  id: z.string(),
  /** When it was brought, ISO-8601 UTC. */
  at: z.string(),
  userName: z.string(),
  contactName: z.string(),
  contactRole: z.string(),
  company: z.string(),
  playbookId: SessionSummary.shape.playbookId,
  /** Agreed for the talk; absent where nobody said. */
  minutes: z.optional(z.number()),
  turns: z.number(),
  total: z.nullable(z.number()),
});
export type BroughtSummary = z.infer<typeof BroughtSummary>;

/** GET /api/brought · newest first */
export const BroughtList = z.object({ talks: z.array(BroughtSummary) });
export type BroughtList = z.infer<typeof BroughtList>;

/** GET /api/brought/:id */
export const BroughtDetail = z.object({
  id: z.string(),
  at: z.string(),
  transcript: Transcript,
  playbook: Playbook,
});
export type BroughtDetail = z.infer<typeof BroughtDetail>;
