import * as z from 'zod/mini';
import { PersonaCard } from './persona.ts';
import { Scorecard } from './scorecard.ts';

export const SampleTalk = z.object({
  contact: PersonaCard,
  user: z.object({ name: z.string(), background: z.string(), targetRole: z.string() }),
  playbookTitle: z.string(),
  turns: z.array(
    z.object({
      speaker: z.enum(['user', 'contact']),
      text: z.string(),
      /** What to look at in a user turn, in a few words of ours. */
      margin: z.optional(z.string()),
    }),
  ),
  scorecard: Scorecard,
});
/** GET /api/sample · a talk of about a minute's reading, held and scored by the product itself. */
export type SampleTalk = z.infer<typeof SampleTalk>;
