import { readFileSync } from 'node:fs';
import { ACTS, BEATS, explain, SampleTalk, SessionSetup } from '@anyone-else/protocol';
import * as z from 'zod/mini';
import { ContentError } from './error.ts';

/** What a margin may say that a turn does: the reader has to find it there. */
const SHOWN = [...BEATS, ...ACTS, 'followUp'] as const;

export const SampleScript = z.extend(
  z.pick(SessionSetup, { personaId: true, playbookId: true, minutes: true, difficulty: true, user: true }),
  {
    seed: z.number(),
    /** The user's, in order: what is said, what the margin says of it, and the labels by which that is true. */
    turns: z.array(z.object({ text: z.string(), margin: z.string(), shows: z.array(z.enum(SHOWN)) })),
  },
);
/** What the user says in the sample talk; the contact, the reader and the judge do the rest. */
export type SampleScript = z.infer<typeof SampleScript>;

/** The talk that is shown to whoever comes for the first time; written by `pnpm sample --write`. */
export const readSampleTalk = (): SampleTalk => readAs(SampleTalk, 'sample.json');

export const readSampleScript = (): SampleScript => readAs(SampleScript, 'sample-script.json');

function readAs<T>(schema: z.ZodMiniType<T>, label: string): T {
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(new URL(`../${label}`, import.meta.url), 'utf8'));
  } catch {
    throw new ContentError(label, '', 'the file cannot be read');
  }
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  const { field, complaint } = explain(parsed.error, data);
  throw new ContentError(label, field, complaint);
}
