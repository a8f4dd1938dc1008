import * as z from 'zod/mini';
import { ModelHost } from './model-settings.ts';
import { PersonaCard } from './persona.ts';
import { TEMPERS, VOICES } from './vocabulary.ts';

/** The longest notes taken, in UTF-16 units. */
export const NOTES_LIMIT = 20_000;

const line = (most: number) => z.string().check(z.trim(), z.maxLength(most));
const given = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most));

/** POST /api/contacts takes this and answers OwnContact, 201: somebody the user is really going to meet. */
export const OwnContactAsk = z.object({
  name: given(80),
  role: given(120),
  company: line(120),
  /** Whatever the user knows: notes, a profile, a job advert. Stays on this machine where `by` is 'embedded'. */
  notes: z.string().check(z.maxLength(NOTES_LIMIT)),
  /** Whether their file is fitted from those that ship with the product, or drafted by the model that was set up. */
  by: z.enum(VOICES),
  /** Where `by` is 'model': the host whose button was pressed. */
  modelHost: z.optional(ModelHost),
});
export type OwnContactAsk = z.infer<typeof OwnContactAsk>;

/** What is guessed of them, for the user to correct. */
export const OwnContactGuess = z.object({
  name: given(80),
  pronouns: given(30),
  role: given(120),
  /** Two or three plain words; changing it fits another file. */
  field: given(60),
  years: z.number().check(z.gte(1), z.lte(60)),
  company: z.object({
    name: given(120),
    does: line(240),
    /** What anybody could look up: asking for it in the talk is a question wasted. */
    public: z.array(given(240)).check(z.maxLength(12)),
  }),
  temper: z.enum(TEMPERS),
});
export type OwnContactGuess = z.infer<typeof OwnContactGuess>;

/** PUT /api/contacts/:id takes this and answers OwnContact. */
export const OwnContactEdit = z.extend(OwnContactGuess, {
  /** What was corrected, as it was sent. Where another one is kept by now, the answer is `conflict` and nothing changes. */
  was: z.optional(OwnContactGuess),
});
export type OwnContactEdit = z.infer<typeof OwnContactEdit>;

export const OwnContact = z.object({
  id: z.string(),
  madeAt: z.string(),
  /** Who made the file; 'file' for one that was brought in. */
  by: z.enum([...VOICES, 'file']),
  card: PersonaCard,
  guess: OwnContactGuess,
  /**
   * Whose stories they borrow, where the file was fitted: a contact's id, and why that one ('nurse', 'ward'). Null for a
   * drafted file and one brought in; and where no shipped contact's field is near, so that they speak of work in general.
   */
  basedOn: z.nullable(z.object({ personaId: z.string(), field: z.string(), because: z.array(z.string()) })),
  /** Questions worth asking them, out of what was pasted; words of the user's notes stand in them as they were. */
  questions: z.array(z.string()),
  /** Of a drafted file: the parts that the model could not deliver and that are another contact's ('answers: culture'). */
  borrowed: z.optional(z.array(z.string())),
});
/** GET /api/contacts/:id. Their file: GET /api/contacts/:id/file; POST /api/contacts/file takes one and answers this. */
export type OwnContact = z.infer<typeof OwnContact>;
